package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.testing.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two servers of the page and a worker share a workspace in PostgreSQL; each of them may die. */
class ManyServersTest {

    private static final String LONG = "{\"seconds\": 600}";

    @TempDir
    private Path folder;

    private static String worker(JsonNode plan) {
        return plan.at("/entry/turn/worker").asString("");
    }

    private static boolean searched(JsonNode plan) {
        return !worker(plan).isEmpty() && !plan.get("plan").isNull();
    }

    /** Waits until one of the plans has another worker than the one it lost, and ends it there. */
    private static String takenOver(ServerProcess server, Map<String, String> lost) throws Exception {
        Set<String> taken = new HashSet<>();
        ServerProcess.await(() -> {
            for (String plan : lost.keySet()) {
                String now = worker(server.get("/api/plans/" + plan));
                if (!now.isEmpty() && !now.equals(lost.get(plan))) {
                    taken.add(plan);
                }
            }
            return !taken.isEmpty();
        }, () -> "none was taken over of " + lost);
        String plan = taken.iterator().next();
        assertEquals(lost.get(plan), server.get("/api/plans/" + plan).at("/entry/turn/takenFrom").asString());
        server.post("/api/plans/" + plan + "/stop", "");
        JsonNode ended = server.await(plan, "its end", p -> p.at("/entry/state").asString().equals("DONE"));
        assertNotEquals(0, ended.at("/plan/assignments").size());
        return plan;
    }

    @Test
    void whatIsAskedAtOnePageIsMadeByAWorkerAndReadAtAnother() throws Exception {
        List<String> database = List.of("--database", PostgresServer.database());
        ServerProcess one = ServerProcess.start(database);
        ServerProcess two = ServerProcess.start(database);
        Process worker = null;
        try {
            String problem = one.keep(Files.readString(Path.of("problems/tiny.json")), "shared");
            assertEquals("shared", two.get("/api/problems/" + problem).at("/entry/name").asString());
            // each server makes one plan at a time: the third is left to the worker
            String first = one.order(problem, LONG);
            String second = two.order(problem, LONG);
            String third = two.order(problem, LONG);
            String servers = worker(one.await(first, "a search", ManyServersTest::searched)) + worker(one.await(second, "a search", ManyServersTest::searched));
            assertEquals("QUEUED", one.get("/api/plans/" + third).at("/entry/state").asString());
            worker = ServerProcess.command("worker", database, "--cores", "1").redirectErrorStream(true).redirectOutput(folder.resolve("worker").toFile()).start();
            JsonNode searched = one.await(third, "the worker", ManyServersTest::searched);
            assertTrue(!servers.contains(worker(searched)) && !searched.at("/entry/turn/since").asString("").isEmpty(), () -> searched.get("entry").toString());
            assertTrue(Files.readString(folder.resolve("worker")).contains("plan " + third + ", baseline: taken"));

            one.post("/api/plans/" + third + "/stop", "");
            JsonNode made = two.await(third, "the end at the worker", p -> p.at("/entry/state").asString().equals("DONE"));
            assertTrue(made.at("/plan/assignments").size() > 0 && made.at("/entry/stopped").booleanValue());
            byte[] here = one.send("GET", "/api/plans/" + third + "/export?format=csv", "", "application/json").body();
            assertEquals(new String(here, StandardCharsets.ISO_8859_1), new String(two.send("GET", "/api/plans/" + third + "/export?format=csv", "", "application/json").body(), StandardCharsets.ISO_8859_1));
            assertEquals(1, two.post("/api/plans/" + third + "/publish", "{\"note\": \"first\"}").get("number").intValue());
            JsonNode planned = one.get("/api/problems/" + problem + "/progress/as-planned?week=1");
            one.post("/api/problems/" + problem + "/progress", planned.toString());

            Map<String, String> lost = new HashMap<>(Map.of(first, worker(one.get("/api/plans/" + first)), second, worker(one.get("/api/plans/" + second))));
            one.kill();
            two.kill();
            worker.destroyForcibly().waitFor();
            try (ServerProcess again = ServerProcess.start(database)) {
                JsonNode history = again.get("/api/problems/" + problem + "/history");
                assertEquals("first", history.at("/versions/0/note").asString());
                assertEquals(1, again.get("/api/problems/" + problem + "/progress").get("reports").size());
                assertEquals(made.get("plan"), again.get("/api/plans/" + third).get("plan"));
                // one server makes one plan at a time, and takes either of the two first
                lost.remove(takenOver(again, lost));
                takenOver(again, lost);
            }
        } finally {
            one.kill();
            two.kill();
            if (worker != null) {
                worker.destroyForcibly().waitFor();
            }
        }
    }
}
