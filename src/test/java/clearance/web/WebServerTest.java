package clearance.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.JsonTree;
import clearance.store.Compressed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WebServerTest {

    private static final List<Throwable> FAULTS = new CopyOnWriteArrayList<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir
    private static Path folder;
    private static WebServer server;

    @BeforeAll
    static void start() {
        server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder, null, 2, null, null, true), Clock.systemUTC(), FAULTS::add);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertEquals(List.of(), FAULTS);
    }

    private record Reply(int status, JsonNode body, HttpResponse<byte[]> response) {
    }

    private static Reply send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).method(method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> response;
        try (HttpClient client = HttpClient.newHttpClient()) { // a connection of its own: the server may have closed the last one
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        JsonNode tree = response.headers().firstValue("Content-Type").orElse("").contains("json") ? JsonTree.parse(response.body()).value() : null;
        return new Reply(response.statusCode(), tree, response);
    }

    private static String tiny() throws IOException {
        return Files.readString(Path.of("problems/tiny.json"));
    }

    private static String addTiny() throws Exception {
        Reply added = send("POST", "/api/problems", tiny());
        assertEquals(201, added.status());
        return added.body().at("/problem/id").asString();
    }

    private static String solve(String problem, String order) throws Exception {
        Reply ordered = send("POST", "/api/problems/" + problem + "/plans", order);
        assertEquals(202, ordered.status(), () -> String.valueOf(ordered.body()));
        String id = ordered.body().at("/id").asString();
        events(id);
        return id;
    }

    /** Events of a plan up to its end: name and data. */
    private static List<String[]> events(String plan) throws Exception {
        List<String[]> events = new ArrayList<>();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(("GET /api/plans/" + plan + "/events HTTP/1.0\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String name = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new String[] {name, line.substring(6)});
                    if (name.equals("end")) {
                        return events;
                    }
                }
            }
        }
        throw new AssertionError("the stream broke off");
    }

    @Test
    void samplesAreThereAtFirstStart() throws Exception {
        JsonNode problems = send("GET", "/api/problems", "").body().get("problems");
        assertEquals(3, problems.valueStream().filter(p -> p.get("sample").booleanValue()).count());
    }

    @Test
    void aProblemIsSolvedWatchedAndReadBack() throws Exception {
        String problem = addTiny();
        String plan = solve(problem, "{\"moves\": 2000, \"name\": \"first\"}");
        Reply read = send("GET", "/api/plans/" + plan, "");
        assertEquals("DONE", read.body().at("/entry/state").asString());
        assertTrue(read.body().at("/entry/feasible").booleanValue());
        assertTrue(read.body().at("/plan/assignments").size() > 0);
        assertEquals(read.body().at("/plan/indicators/value"), read.body().at("/entry/indicators/value"));
        List<String[]> again = events(plan);
        assertEquals("state", again.getFirst()[0], "a late listener first gets the whole state");
        assertEquals("DONE", Objects.requireNonNull(JsonTree.parse(again.getFirst()[1].getBytes(StandardCharsets.UTF_8)).value()).get("state").asString());
        assertEquals(1, send("GET", "/api/plans?problem=" + problem, "").body().get("plans").size());
    }

    @Test
    void anEditedPlanIsJudgedAndKept() throws Exception {
        String plan = solve(addTiny(), "{\"moves\": 500}");
        String edited = "{\"assignments\": [{\"crew\": \"M1\", \"hazardArea\": \"H1\", \"stage\": \"CLEARANCE\", \"sequence\": 0}]}";
        JsonNode change = send("POST", "/api/plans/" + plan + "/evaluate", edited).body().get("change");
        assertFalse(change.get("feasible").booleanValue());
        assertTrue(change.get("rules").valueStream().anyMatch(r -> r.get("rule").asString().equals("STAGE_ORDER") && r.get("after").longValue() > 0));
        assertTrue(change.get("moved").valueStream().anyMatch(m -> m.get("what").asString().equals("OUT")));
        Reply kept = send("POST", "/api/plans/" + plan + "/edits?name=mine", edited);
        assertEquals(201, kept.status());
        assertEquals("EDITED", kept.body().at("/entry/kind").asString());
        Reply compared = send("GET", "/api/plans/" + plan + "/compare/" + kept.body().at("/entry/id").asString(), "");
        assertEquals(change.get("value"), compared.body().at("/change/value"));
    }

    @Test
    void aSearchIsStoppedWithItsBestPlan() throws Exception {
        Reply ordered = send("POST", "/api/problems/" + addTiny() + "/plans", "{\"seconds\": 600}");
        String plan = ordered.body().at("/id").asString();
        Reply second = send("POST", "/api/problems/" + addTiny() + "/plans", "{\"seconds\": 600}");
        assertEquals("QUEUED", second.body().at("/state").asString());
        assertTrue(second.body().at("/queuePlace").intValue() >= 1);
        assertEquals(200, send("POST", "/api/plans/" + second.body().at("/id").asString() + "/stop", "").status());
        assertEquals(200, send("POST", "/api/plans/" + plan + "/stop", "").status());
        List<String[]> events = events(plan);
        assertEquals("end", events.getLast()[0]);
        JsonNode entry = send("GET", "/api/plans/" + plan, "").body().get("entry");
        assertEquals("DONE", entry.get("state").asString());
        assertTrue(entry.get("stopped").booleanValue());
        assertNotNull(entry.get("indicators"));
    }

    @Test
    void errorsAreProblemDetailsWithPointers() throws Exception {
        Reply bad = send("POST", "/api/problems", tiny().replace("\"MANUAL\"", "\"MANUEL\""));
        assertEquals(422, bad.status());
        assertTrue(bad.response().headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals("/crews/0/method", bad.body().at("/findings/0/pointer").asString());
        assertTrue(bad.body().at("/detail").asString().contains("MANUEL"));
        assertEquals(404, send("GET", "/api/plans/999999", "").status());
        assertEquals(404, send("GET", "/api/plans/abc", "").status());
        assertEquals(404, send("GET", "/api/nothing", "").status());
        assertEquals(422, send("POST", "/api/problems/1/plans", "{\"seconds\": -1}").status());
        assertEquals(422, send("POST", "/api/problems/1/plans", "{\"scenario\": \"none\"}").status());
        assertEquals(415, send("POST", "/api/problems", "x", "Content-Type", "text/plain").status());
    }

    @Test
    void anEditOfAnOldTextIsRefused() throws Exception {
        String problem = addTiny();
        String sha = send("GET", "/api/problems/" + problem, "").body().at("/entry/sha256").asString();
        String changed = tiny().replace("Tiny", "Small");
        assertEquals(200, send("PUT", "/api/problems/" + problem, changed, "If-Match", '"' + sha + '"').status());
        assertEquals(409, send("PUT", "/api/problems/" + problem, tiny(), "If-Match", '"' + sha + '"').status());
    }

    @Test
    void aNewWeightChangesTheRanking() throws Exception {
        Reply ranked = send("POST", "/api/problems/" + addTiny() + "/ranking", "{\"policy\": {\"weights\": {\"people\": 0}}}");
        JsonNode first = ranked.body().at("/hazardAreas/0");
        assertEquals(1, first.get("rank").intValue());
        assertEquals(0, first.at("/criteria/people").doubleValue());
        assertEquals(422, send("POST", "/api/problems/1/ranking", "{\"policy\": {\"weights\": {\"people\": -1}}}").status());
    }

    @Test
    void everyFormatIsHandedOut() throws Exception {
        String plan = solve(addTiny(), "{\"moves\": 500}");
        for (JsonNode format : send("GET", "/api/formats", "").body().get("formats")) {
            Reply file = send("GET", "/api/plans/" + plan + "/export?format=" + format.get("id").asString(), "");
            assertEquals(200, file.status(), format::toString);
            assertTrue(file.response().body().length > 100, format::toString);
        }
        assertEquals(422, send("GET", "/api/plans/" + plan + "/export?format=doc", "").status());
    }

    @Test
    void theMapHasLayers() throws Exception {
        for (JsonNode layer : send("GET", "/api/context", "").body().get("layers")) {
            assertTrue(send("GET", "/api/context/" + layer.get("id").asString(), "").body().get("features").size() > 0);
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() throws Exception {
        java.util.Set<String> described = new java.util.TreeSet<>();
        send("GET", "/api/openapi.json", "").body().get("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        java.util.Set<String> declared = new java.util.TreeSet<>(server.routes().stream().filter(route -> route.contains(" /api/")).toList());
        assertEquals(String.join("\n", declared), String.join("\n", described));
    }

    @Test
    void aHazardAreaAndAVillageAreExplained() throws Exception {
        String plan = solve(addTiny(), "{\"moves\": 2000}");
        JsonNode hazard = send("GET", "/api/plans/" + plan + "/why/hazard/H1", "").body();
        assertEquals(2, hazard.get("packages").size());
        JsonNode clearance = hazard.get("packages").get(1);
        assertTrue(clearance.get("why").valueStream().anyMatch(c -> c.get("code").asString().equals("STAGE_ORDER")
                && c.get("text").asString().contains("H1 SURVEY is finished")), clearance::toString);
        assertEquals("V1", hazard.at("/holdsBack/0/id").asString());
        JsonNode village = send("GET", "/api/plans/" + plan + "/why/milestone/COMMUNITY/V1", "").body();
        assertTrue(village.get("hazardAreas").valueStream().anyMatch(h -> h.get("last").booleanValue()));
        assertEquals(404, send("GET", "/api/plans/" + plan + "/why/hazard/H99", "").status());
    }

    @Test
    void theWeekTurns() throws Exception {
        String problem = addTiny();
        String plan = solve(problem, "{\"moves\": 1000}");
        assertEquals(409, send("POST", "/api/problems/" + problem + "/replan", "{}").status(), "nothing was published");
        assertEquals(1, send("POST", "/api/plans/" + plan + "/publish", "{\"note\": \"first\"}").body().get("number").intValue());
        assertEquals(409, send("DELETE", "/api/plans/" + plan, "").status());
        Reply planned = send("GET", "/api/problems/" + problem + "/progress/as-planned?format=csv", "");
        String csv = new String(planned.response().body(), StandardCharsets.UTF_8);
        Reply bad = send("POST", "/api/problems/" + problem + "/progress?from=2026-11-30&to=2026-12-06", csv.replace("S1", "S9"), "Content-Type", "text/csv");
        assertEquals(422, bad.status());
        assertTrue(bad.body().at("/findings/0/pointer").asString().matches("/line \\d+/crew"));
        Reply kept = send("POST", "/api/problems/" + problem + "/progress?from=2026-11-30&to=2026-12-06", csv, "Content-Type", "text/csv");
        assertEquals(201, kept.status(), () -> String.valueOf(kept.body()));
        Reply again = send("POST", "/api/problems/" + problem + "/replan", "{\"moves\": 500}");
        assertEquals(202, again.status(), () -> String.valueOf(again.body()));
        assertEquals("2026-12-07", again.body().at("/problem/start").asString());
        String next = again.body().at("/plan/id").asString();
        events(next);
        assertTrue(send("GET", "/api/plans/" + next + "/since-published", "").body().get("words").size() > 0);
        assertTrue(send("GET", "/api/problems/" + problem + "/progress", "").body().at("/reports/0/applied").booleanValue());
        assertEquals(1, send("GET", "/api/problems/" + problem + "/history", "").body().get("versions").size());
        assertEquals(2, send("POST", "/api/plans/" + next + "/publish", "{}").body().get("number").intValue());
        assertTrue(send("GET", "/api/problems/" + problem + "/versions/1/difference/2", "").body().get("done").intValue() > 0);
    }

    @Test
    void otherSitesCanNeitherWriteNorPretendToBeThisOne() throws Exception {
        assertEquals(403, send("POST", "/api/problems", tiny(), "Origin", "http://example.org").status());
        assertEquals(403, send("POST", "/api/problems", tiny(), "Origin", "null").status());
        assertEquals(403, send("DELETE", "/api/problems/1", "", "Sec-Fetch-Site", "cross-site").status());
        assertEquals(201, send("POST", "/api/problems", tiny(), "Origin", "http://127.0.0.1:" + server.port()).status());
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET /api/problems HTTP/1.0\r\nHost: rebound.example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
            assertTrue(status.contains(" 421 "), status);
        }
    }

    @Test
    void largeFilesAreSentAsTheyAreKeptAndOnlyOnce() throws Exception {
        String problem = addTiny();
        String plan = solve(problem, "{\"moves\": 500}");
        JsonNode whole = send("GET", "/api/plans/" + plan, "").body();
        JsonNode entryAlone = send("GET", "/api/plans/" + plan + "?file=false", "").body();
        assertFalse(entryAlone.has("plan"));
        assertEquals(whole.get("entry"), entryAlone.get("entry"));
        for (String file : List.of("/api/plans/" + plan + "/file", "/api/problems/" + problem + "/file", "/api/problems/" + problem + "/work")) {
            Reply sent = send("GET", file, "", "Accept-Encoding", "gzip");
            assertEquals("gzip", sent.response().headers().firstValue("Content-Encoding").orElse(""), file);
            byte[] text = send("GET", file, "").response().body();
            assertArrayEquals(text, Compressed.unpack(sent.response().body()), "compressed once: " + file);
            assertEquals(304, send("GET", file, "", "If-None-Match", sent.response().headers().firstValue("ETag").orElseThrow()).status(), file);
        }
        assertEquals(whole.get("plan"), send("GET", "/api/plans/" + plan + "/file", "").body());
        assertEquals(send("GET", "/api/problems/" + problem, "").body().get("problem"), send("GET", "/api/problems/" + problem + "/file", "").body());
        assertEquals(404, send("GET", "/api/plans/99/file", "").status());
    }

    @Test
    void scriptsComeFromFilesAndAnswersAreCompressed() throws Exception {
        Reply list = send("GET", "/api/context/districts", "", "Accept-Encoding", "gzip");
        assertEquals("gzip", list.response().headers().firstValue("Content-Encoding").orElse(""));
        String policy = list.response().headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self'"));
        assertFalse(policy.matches(".*script-src[^;]*unsafe-inline.*"));
        assertEquals(200, send("GET", "/lib/leaflet/leaflet-src.esm.js", "").status());
        String page = new String(send("GET", "/", "").response().body(), StandardCharsets.UTF_8);
        Matcher module = Pattern.compile("modulepreload\" href=\"(at/[0-9a-f]+/)js/plan/view.js\"").matcher(page);
        assertTrue(module.find(), "the page names modules that are imported by others");
        HttpHeaders kept = send("GET", "/" + module.group(1) + "js/plan/view.js", "").response().headers();
        assertTrue(kept.firstValue("Cache-Control").orElse("").contains("immutable"), "its address changes with its content");
        assertEquals("no-cache", send("GET", "/at/0123/js/plan/view.js", "").response().headers().firstValue("Cache-Control").orElse(""));
        assertTrue(send("GET", "/lib/../../clearance/samples/tiny.json", "").status() >= 400);
    }
}
