package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.store.PlanEntry;
import clearance.store.PlanState;
import clearance.store.Workspace;
import clearance.testing.PostgresServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the server has acknowledged survives the sudden death of its process, whatever database it keeps its workspace in. */
class CrashTest {

    private static final int BEFORE_THE_KILL = 6;

    @TempDir
    private Path folder;

    private List<String> inFolder() {
        return List.of("--workspace", folder.toString());
    }

    private static boolean done(JsonNode plan) {
        return plan.at("/entry/state").asString().equals("DONE");
    }

    @Test
    void aKilledServerLosesNothingAcknowledgedAndGoesOnFromTheBestPlan() throws Exception {
        long plan;
        double spent;
        Acknowledged before;
        ServerProcess child = ServerProcess.start(inFolder());
        try {
            String problem = child.keep(tiny(), "first");
            String made = child.order(problem, "{\"moves\": 500}");
            child.await(made, "its end", CrashTest::done);
            plan = Long.parseLong(child.order(problem, "{\"seconds\": 600}"));
            child.await(Long.toString(plan), "a best plan", seen -> !seen.get("plan").isNull());
            try (Workspace besides = Workspace.open(folder, Clock.systemUTC())) {
                assertEquals(PlanState.RUNNING, besides.plans().get(plan).state(), "the command line reaches the workspace of a server that runs");
            }
            assertTrue(secondServer().contains("served by another process"));
            before = killedWhilePlannersWork(child, problem, made);
        } finally {
            child.kill();
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            assertEquals(PlanState.RUNNING, workspace.plans().get(plan).state(), "nobody could say that it ended");
            assertTrue(workspace.plans().plan(plan).assignments().size() > 0, "the best plan was saved while it was searched");
            spent = workspace.plans().get(plan).progress().seconds();
        }
        try (ServerProcess again = ServerProcess.start(inFolder())) {
            before.isThere(again);
            assertEquals("INTERRUPTED", again.get("/api/plans/" + plan).at("/entry/state").asString());
            again.post("/api/plans/" + plan + "/resume", "{\"seconds\": 0.5}");
            again.await(Long.toString(plan), "its end", CrashTest::done);
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            PlanEntry entry = workspace.plans().get(plan);
            assertTrue(entry.progress().seconds() > spent, "what was spent before the end counts on: " + entry.progress().seconds() + " s, before " + spent + " s");
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesInPostgres() throws Exception {
        List<String> workspace = List.of("--database", PostgresServer.database());
        Acknowledged before;
        ServerProcess child = ServerProcess.start(workspace);
        try {
            String problem = child.keep(tiny(), "first");
            String made = child.order(problem, "{\"moves\": 500}");
            child.await(made, "its end", CrashTest::done);
            before = killedWhilePlannersWork(child, problem, made);
        } finally {
            child.kill();
        }
        try (ServerProcess again = ServerProcess.start(workspace)) {
            before.isThere(again);
        }
    }

    private static String tiny() throws IOException {
        return Files.readString(Path.of("problems/tiny.json"));
    }

    private String secondServer() throws Exception {
        try (ServerProcess second = ServerProcess.start(inFolder())) {
            return "it started: " + second;
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What a planner has got answers for; one more of each may have been on its way. */
    private record Acknowledged(String problem, AtomicInteger versions, AtomicInteger reports, List<String> kept) {

        void isThere(ServerProcess server) throws Exception {
            int published = server.get("/api/problems/" + problem + "/history").get("versions").size();
            assertTrue(published == versions.get() || published == versions.get() + 1, published + " versions are there, " + versions + " were acknowledged");
            JsonNode there = server.get("/api/problems/" + problem + "/progress").get("reports");
            assertTrue(there.size() == reports.get() || there.size() == reports.get() + 1, there.size() + " reports are there, " + reports + " were acknowledged");
            for (int i = 0; i < reports.get(); i++) {
                String note = "report " + i;
                assertTrue(there.valueStream().anyMatch(r -> r.at("/report/note").asString("").equals(note)), note + " is whole");
            }
            for (int i = 0; i < kept.size(); i++) {
                assertEquals("number" + i, server.get("/api/problems/" + kept.get(i)).at("/entry/name").asString());
            }
            server.post("/api/problems/" + problem + "/replan", "{\"moves\": 10}");
        }
    }

    /** A planner publishes, reports and keeps problems one after the other; the process is killed in the middle of it. */
    private static Acknowledged killedWhilePlannersWork(ServerProcess server, String problem, String plan) throws Exception {
        Acknowledged so = new Acknowledged(problem, new AtomicInteger(), new AtomicInteger(), new CopyOnWriteArrayList<>());
        String tiny = tiny();
        Thread planner = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    so.versions.set(server.post("/api/plans/" + plan + "/publish", "{\"note\": \"again\"}").get("number").intValue());
                    report(server, problem, so.reports.get());
                    so.reports.incrementAndGet();
                    so.kept.add(server.keep(tiny, "number" + so.kept.size()));
                }
            } catch (IOException | InterruptedException e) {
                // the server is dead
            }
        });
        while (so.kept.size() < BEFORE_THE_KILL) {
            assertTrue(planner.isAlive(), "the planner got a bad answer");
            Thread.sleep(1);
        }
        server.kill();
        planner.join();
        return so;
    }

    private static void report(ServerProcess server, String problem, int number) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.send("POST", "/api/problems/" + problem + "/progress",
                "{\"from\": \"2026-11-30\", \"to\": \"2026-12-06\", \"note\": \"report " + number + "\", \"crewsOut\": [{\"crew\": \"M1\", \"from\": \"2026-12-04\", \"to\": \"2026-12-04\"}]}",
                "application/json");
        assertEquals(201, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    }
}
