package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ComparisonFile;
import clearance.io.JsonTree;
import clearance.model.ScenarioComparison;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Comparisons as jobs of the server: ordered, watched, stopped, kept, handed out. */
class ComparisonRoutesTest {

    private static final String SHORT = "{\"moves\": 150, \"seeds\": 2, \"budgets\": [0.5, 1], \"help\": 2, \"name\": \"money\"}";
    private static final String LONG = "{\"seconds\": 600, \"seeds\": 2}";

    @TempDir
    private Path folder;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private WebServer server;

    private record Reply(int status, JsonNode body, byte[] bytes) {
    }

    @BeforeEach
    void start() {
        server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder, null, 2, null, null, false), Clock.systemUTC(), faults::add);
    }

    @AfterEach
    void stop() {
        server.close();
        assertEquals(List.of(), faults);
    }

    private Reply send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).method(method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(response.statusCode(), json ? JsonTree.parse(response.body()).value() : null, response.body());
        }
    }

    private String problem() throws Exception {
        return send("POST", "/api/problems", Files.readString(Path.of("problems/tiny.json"))).body().at("/problem/id").asString();
    }

    private String order(String problem, String order) throws Exception {
        Reply ordered = send("POST", "/api/problems/" + problem + "/comparisons", order);
        assertEquals(202, ordered.status(), () -> String.valueOf(ordered.body()));
        return ordered.body().get("id").asString();
    }

    /** Waits for the end of a comparison by its events; the names of all of them. */
    private List<String> events(String id) throws Exception {
        Reply stream = send("GET", "/api/comparisons/" + id + "/events", "");
        return new String(stream.bytes(), StandardCharsets.UTF_8).lines().filter(l -> l.startsWith("event: ")).map(l -> l.substring(7)).toList();
    }

    private void await(String id, String state) throws Exception {
        for (int i = 0; i < 600 && !entry(id).get("state").asString().equals(state); i++) {
            Thread.sleep(50);
        }
        assertEquals(state, entry(id).get("state").asString());
    }

    private JsonNode entry(String id) throws Exception {
        return send("GET", "/api/comparisons/" + id, "").body().get("entry");
    }

    @Test
    void aComparisonIsMadeReadAndHandedOut() throws Exception {
        String problem = problem();
        JsonNode estimate = send("POST", "/api/problems/" + problem + "/comparisons/estimate", SHORT).body();
        String id = order(problem, SHORT);
        assertEquals("end", events(id).getLast());
        JsonNode read = send("GET", "/api/comparisons/" + id, "").body();
        assertEquals("DONE", read.at("/entry/state").asString(), read.at("/entry")::toString);
        assertEquals(estimate.get("searches").intValue(), read.at("/entry/progress/done").intValue(), "as many searches as estimated");
        assertEquals(List.of("baseline", "all-at-once", "first-only"), read.get("plans").valueStream().map(p -> p.get("scenario").asString()).toList());
        for (JsonNode plan : read.get("plans")) {
            JsonNode kept = send("GET", "/api/plans/" + plan.get("plan").asString(), "").body();
            assertEquals(plan.get("scenario"), kept.at("/plan/scenario"));
            assertEquals("COMPARED", kept.at("/entry/kind").asString());
            JsonNode told = read.at("/comparison/scenarios").valueStream().filter(s -> s.get("id").equals(plan.get("scenario"))).findFirst().orElseThrow();
            assertEquals(told.at("/indicators/value"), kept.at("/plan/indicators/value"));
        }
        assertEquals("money", send("GET", "/api/problems/" + problem + "/comparisons", "").body().at("/comparisons/0/name").asString());
        List<String> files = zip(send("GET", "/api/comparisons/" + id + "/export", "").bytes());
        assertTrue(files.containsAll(List.of("comparison.json", "index.html", "scenarios.csv", "plans/baseline.json", "plans/first-only.json")), files.toString());
        ScenarioComparison comparison = ComparisonFile.read(send("GET", "/api/comparisons/" + id + "/export?format=json", "").bytes()).value();
        assertEquals(3, comparison.scenarios().size());
        assertTrue(new String(send("GET", "/api/comparisons/" + id + "/export?format=html", "").bytes(), StandardCharsets.UTF_8).contains("</html>"));
        assertEquals(422, send("GET", "/api/comparisons/" + id + "/export?format=doc", "").status());
    }

    private static List<String> zip(byte[] bytes) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void oneThatIsStoppedKeepsWhatItHas() throws Exception {
        String id = order(problem(), LONG);
        await(id, "RUNNING");
        for (int i = 0; i < 600 && entry(id).at("/progress/running").isEmpty(); i++) {
            Thread.sleep(50);
        }
        JsonNode running = entry(id).at("/progress/running/0");
        assertTrue(running.get("value").isNumber(), "what is searched now is told: " + running);
        assertTrue(send("POST", "/api/comparisons/" + id + "/stop", "").body().get("stopAsked").booleanValue());
        await(id, "DONE");
        assertTrue(entry(id).get("stopped").booleanValue());
        assertTrue(send("GET", "/api/comparisons/" + id, "").body().at("/comparison/effort/stopped").booleanValue());
    }

    @Test
    void jobsTakeTurns() throws Exception {
        String problem = problem();
        String first = order(problem, LONG);
        await(first, "RUNNING");
        Reply plan = send("POST", "/api/problems/" + problem + "/plans", "{\"moves\": 100}");
        assertEquals("QUEUED", plan.body().get("state").asString(), "a solve waits for its turn");
        String second = order(problem, SHORT);
        assertEquals("QUEUED", entry(second).get("state").asString());
        assertEquals(2, entry(second).get("queuePlace").intValue(), "the plan goes first");
        assertEquals(409, send("DELETE", "/api/problems/" + problem, "").status(), "what is being compared stays");
        assertEquals(409, send("POST", "/api/comparisons/" + first + "/resume", "").status());
        assertEquals(204, send("DELETE", "/api/comparisons/" + first, "").status());
        await(second, "DONE");
        assertEquals("DONE", send("GET", "/api/plans/" + plan.body().get("id").asString(), "").body().at("/entry/state").asString());
        assertEquals(404, send("GET", "/api/comparisons/" + first, "").status());
        assertEquals(204, send("DELETE", "/api/comparisons/" + second, "").status());
        assertEquals(1, send("GET", "/api/plans?problem=" + problem, "").body().get("plans").size(), "its plans are gone with it");
    }

    @Test
    void whatRanWhenTheServerEndedIsBegunAgain() throws Exception {
        String problem = problem();
        String made = order(problem, SHORT);
        events(made);
        byte[] before = send("GET", "/api/comparisons/" + made + "/export?format=json", "").bytes();
        String cut = order(problem, LONG);
        await(cut, "RUNNING");
        stop();
        start();
        await(cut, "RUNNING");
        assertEquals(200, send("POST", "/api/comparisons/" + cut + "/stop", "").status());
        await(cut, "DONE");
        assertEquals(new String(before, StandardCharsets.UTF_8), new String(send("GET", "/api/comparisons/" + made + "/export?format=json", "").bytes(),
                StandardCharsets.UTF_8));
        assertNotEquals(0, send("GET", "/api/comparisons/" + made, "").body().get("plans").size());
    }

    @Test
    void aBadOrderIsRefusedWithPlaceAndRemedy() throws Exception {
        String problem = problem();
        Reply unknown = send("POST", "/api/problems/" + problem + "/comparisons", "{\"scenarios\": [\"half\", \"twice\"]}");
        assertEquals(422, unknown.status());
        assertEquals(2, unknown.body().get("findings").size(), "all at once");
        for (String bad : List.of("{\"budgets\": [-1]}", "{\"budgets\": 3}", "{\"seeds\": 0}", "{\"seconds\": -1}", "{\"help\": 1.5}", "{\"limits\": \"yes\"}",
                "{\"scenarios\": \"half\"}")) {
            Reply refused = send("POST", "/api/problems/" + problem + "/comparisons", bad);
            assertEquals(422, refused.status(), bad);
            assertTrue(!refused.body().at("/findings/0/remedy").asString().isEmpty(), bad);
        }
        assertEquals(404, send("POST", "/api/problems/99/comparisons", SHORT).status());
        assertEquals(404, send("GET", "/api/comparisons/99/events", "").status());
        String queued = order(problem, LONG);
        assertEquals(409, send("GET", "/api/comparisons/" + queued + "/export", "").status(), "there is no result yet");
        send("DELETE", "/api/comparisons/" + queued, "");
    }
}
