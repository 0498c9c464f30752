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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the server has acknowledged survives the sudden death of its process, whatever database it keeps its workspace in. */
class CrashTest {

    private static final int PROBLEMS = 15;
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
        String tiny = Files.readString(Path.of("problems/tiny.json"));
        ServerProcess child = ServerProcess.start(inFolder());
        List<Long> acknowledged = new ArrayList<>();
        long plan;
        double spent;
        try {
            plan = Long.parseLong(child.order(child.keep(tiny, "first"), "{\"seconds\": 600}"));
            child.await(Long.toString(plan), "a best plan", seen -> !seen.get("plan").isNull());
            try (Workspace besides = Workspace.open(folder, Clock.systemUTC())) {
                assertEquals(PlanState.RUNNING, besides.plans().get(plan).state(), "the command line reaches the workspace of a server that runs");
            }
            assertTrue(secondServer().contains("served by another process"));
            for (int i = 0; i < PROBLEMS; i++) {
                acknowledged.add(Long.valueOf(child.keep(tiny, "number" + i)));
            }
        } finally {
            child.kill();
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            for (int i = 0; i < PROBLEMS; i++) {
                assertEquals("number" + i, workspace.problems().get(acknowledged.get(i)).name());
            }
            assertEquals(PlanState.RUNNING, workspace.plans().get(plan).state(), "nobody could say that it ended");
            assertTrue(workspace.plans().plan(plan).assignments().size() > 0, "the best plan was saved while it was searched");
            spent = workspace.plans().get(plan).progress().seconds();
        }
        try (ServerProcess again = ServerProcess.start(inFolder())) {
            assertEquals("INTERRUPTED", again.get("/api/plans/" + plan).at("/entry/state").asString());
            again.post("/api/plans/" + plan + "/resume", "{\"seconds\": 0.5}");
            again.await(Long.toString(plan), "its end", CrashTest::done);
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            PlanEntry entry = workspace.plans().get(plan);
            assertTrue(entry.progress().seconds() > spent, "what was spent before the end counts on: " + entry.progress().seconds() + " s, before " + spent + " s");
        }
    }

    private String secondServer() throws Exception {
        try (ServerProcess second = ServerProcess.start(inFolder())) {
            return "it started: " + second;
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void versionsAndReportsThatWereAcknowledgedSurviveInAFile() throws Exception {
        killedWhileWeeksAreReported(inFolder());
    }

    @Test
    void versionsAndReportsThatWereAcknowledgedSurviveInPostgres() throws Exception {
        killedWhileWeeksAreReported(List.of("--database", PostgresServer.database()));
    }

    /** A planner publishes and reports one after the other; the process is killed in the middle of it. */
    private static void killedWhileWeeksAreReported(List<String> workspace) throws Exception {
        ServerProcess child = ServerProcess.start(workspace);
        AtomicInteger versions = new AtomicInteger();
        AtomicInteger reports = new AtomicInteger();
        String problem;
        try {
            problem = child.keep(Files.readString(Path.of("problems/tiny.json")), "tiny");
            String plan = child.order(problem, "{\"moves\": 500}");
            child.await(plan, "its end", CrashTest::done);
            Thread planner = Thread.ofPlatform().start(() -> {
                try {
                    while (true) {
                        versions.set(child.post("/api/plans/" + plan + "/publish", "{\"note\": \"again\"}").get("number").intValue());
                        if (reported(child, problem, reports.get())) {
                            reports.incrementAndGet();
                        }
                    }
                } catch (IOException | InterruptedException e) {
                    // the server is dead
                }
            });
            while (reports.get() < BEFORE_THE_KILL) {
                Thread.sleep(1);
            }
            child.kill();
            planner.join();
        } finally {
            child.kill();
        }
        try (ServerProcess again = ServerProcess.start(workspace)) {
            int kept = again.get("/api/problems/" + problem + "/history").get("versions").size();
            assertTrue(kept == versions.get() || kept == versions.get() + 1, kept + " versions are there, " + versions + " were acknowledged; one more may have been on its way");
            JsonNode there = again.get("/api/problems/" + problem + "/progress").get("reports");
            assertTrue(there.size() == reports.get() || there.size() == reports.get() + 1, there.size() + " reports are there, " + reports + " were acknowledged");
            for (int i = 0; i < reports.get(); i++) {
                String note = "report " + i;
                assertTrue(there.valueStream().anyMatch(r -> r.at("/report/note").asString("").equals(note)), note + " is whole");
            }
            again.post("/api/problems/" + problem + "/replan", "{\"moves\": 10}");
        }
    }

    private static boolean reported(ServerProcess server, String problem, int number) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.send("POST", "/api/problems/" + problem + "/progress",
                "{\"from\": \"2026-11-30\", \"to\": \"2026-12-06\", \"note\": \"report " + number + "\", \"crewsOut\": [{\"crew\": \"M1\", \"from\": \"2026-12-04\", \"to\": \"2026-12-04\"}]}",
                "application/json");
        assertEquals(201, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        return true;
    }
}
