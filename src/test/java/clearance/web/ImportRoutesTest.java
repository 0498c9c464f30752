package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.JsonTree;
import clearance.io.ProblemFile;
import clearance.io.WorkbookFile;
import clearance.testing.ShapefileMaker;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImportRoutesTest {

    private static final String HAZARDS = """
            Hazard_ID;Hazard name;Type;Area (ha);WKT
            H1;Village edge;Suspected;1,5;POLYGON ((46.90 39.90, 46.91 39.90, 46.91 39.91, 46.90 39.91, 46.90 39.90))
            H3;Bow tie;Confirmed;;POLYGON ((46.95 39.90, 46.96 39.91, 46.96 39.90, 46.95 39.91, 46.95 39.90))
            H4;Nobody drew it;Confirmed;2;
            """;
    private static final String NEW = "\"start\": \"2026-11-30\", \"weeks\": 20, \"name\": \"Imported\"";

    @TempDir
    private static Path folder;
    private static WebServer server;

    @BeforeAll
    static void start() {
        server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder, null, 1, null, null, true), Clock.systemUTC(), fault -> {
            throw new AssertionError(fault);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Reply(int status, JsonNode body) {
    }

    private static Reply send(Map<String, byte[]> files, String order) throws Exception {
        String mark = "x-mark-x";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"order\"\r\n\r\n" + order + "\r\n--" + mark + "--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return request(HttpRequest.newBuilder(uri("/api/imports")).header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private static Reply get(String path) throws Exception {
        return request(HttpRequest.newBuilder(uri(path)).build());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static Reply request(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), JsonTree.parse(response.body()).value());
        }
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<String> outcomes(Reply reply) {
        return reply.body().get("report").valueStream().map(e -> e.get("id").asString() + " " + e.get("outcome").asString()).toList();
    }

    private static int problems() throws Exception {
        return get("/api/problems").body().get("problems").size();
    }

    @Test
    void aTrialShowsTheMappingAndTheRecordsAndKeepsNothing() throws Exception {
        int before = problems();
        Reply reply = send(files("minefields.csv", HAZARDS, "villages.csv", "Village,Pop,Lon,Lat\nYuxarı,850,46.905,39.905\n"), "{" + NEW + "}");
        assertEquals(200, reply.status(), () -> String.valueOf(reply.body()));
        assertEquals("HAZARDS", reply.body().at("/parts/0/list").asString());
        assertEquals("COMMUNITIES", reply.body().at("/parts/1/list").asString());
        assertEquals("areaM2", reply.body().at("/sources/0/mapping/columns/Area (ha)").asString());
        assertEquals(10_000, reply.body().at("/sources/0/mapping/factors/Area (ha)").intValue());
        assertEquals(List.of("H1 TAKEN", "H3 MENDED", "H4 REFUSED"), outcomes(reply).subList(0, 3));
        assertEquals(15_000, reply.body().at("/problem/hazardAreas/0/areaM2").intValue());
        assertEquals(before, problems());
    }

    @Test
    void anEditedMappingIsUsedAndTheProblemKept() throws Exception {
        String order = "{" + NEW + ", \"keep\": true, \"sources\": [{\"file\": \"lista.csv\", \"list\": \"HAZARDS\", "
                + "\"mapping\": {\"columns\": {\"nr\": \"id\", \"ort\": \"geometry\", \"art\": \"classification\"},"
                + " \"values\": {\"classification\": {\"v\": \"SHA\"}}, \"constants\": {\"district\": \"Aghdam\", \"areaM2\": \"400\"}}}]}";
        Reply reply = send(files("lista.csv", "nr,art,ort\nA1,v,POINT (46.97 39.95)\n"), order);
        assertEquals(201, reply.status(), () -> String.valueOf(reply.body()));
        JsonNode kept = get("/api/problems/" + reply.body().at("/kept/id").asString()).body();
        assertEquals("Aghdam", kept.at("/problem/hazardAreas/0/district").asString());
        assertEquals("SHA", kept.at("/problem/hazardAreas/0/classification").asString());
        assertEquals(20, kept.at("/problem/calendar/weeks").intValue());
    }

    @Test
    void recordsAreAddedToAProblemAndNotTwice() throws Exception {
        Reply made = send(files("minefields.csv", HAZARDS), "{" + NEW + ", \"keep\": true}");
        String id = made.body().at("/kept/id").asString();
        Reply twice = send(files("minefields.csv", HAZARDS), "{\"into\": \"" + id + "\"}");
        assertTrue(outcomes(twice).stream().allMatch(o -> o.endsWith("REFUSED")), () -> String.valueOf(twice.body()));
        String team = "Team ID,Type,Longitude,Latitude\nT1,manual team,46.92,39.90\n";
        Reply added = send(files("teams.csv", team), "{\"into\": \"" + id + "\", \"keep\": true}");
        assertEquals(201, added.status(), () -> String.valueOf(added.body()));
        assertEquals(2, get("/api/problems/" + id).body().at("/problem/hazardAreas").size());
        assertEquals("MANUAL", get("/api/problems/" + id).body().at("/problem/crews/0/method").asString());
    }

    @Test
    void coordinatesWithoutASystemAreAskedFor() throws Exception {
        Map<String, byte[]> old = files("old.csv", "No,Kind,Y,X\n17,minefield,8661000,4421000\n");
        String source = "{" + NEW + ", \"sources\": [{\"file\": \"old.csv\", \"list\": \"HAZARDS\", "
                + "\"mapping\": {\"columns\": {\"No\": \"id\", \"Kind\": \"classification\", \"Y\": \"lon\", \"X\": \"lat\"}%s}}]}";
        Reply asked = send(old, source.formatted(""));
        assertEquals(200, asked.status());
        assertEquals("projected", asked.body().at("/findings/0/code").asString());
        assertEquals("old.csv", asked.body().at("/findings/0/value").asString(), "the page finds the file by it");
        Reply told = send(old, source.formatted(", \"crs\": \"SK-42 zone 8\""));
        assertEquals(List.of("17 TAKEN"), outcomes(told));
    }

    @Test
    void theLoosePartsOfAShapefileGoTogether() throws Exception {
        byte[] shp = ShapefileMaker.polygons(List.of(List.of(new double[] {46.9, 39.9, 46.9, 39.91, 46.91, 39.91, 46.91, 39.9, 46.9, 39.9})));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("area.shp", shp);
        parts.put("area.prj", "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]".getBytes(StandardCharsets.UTF_8));
        Reply reply = send(parts, "{" + NEW + ", \"sources\": [{\"file\": \"area.shp\", \"list\": \"HAZARDS\", "
                + "\"mapping\": {\"constants\": {\"classification\": \"SHA\"}}}]}");
        assertEquals(1, reply.body().get("parts").size(), () -> String.valueOf(reply.body()));
        assertEquals(1, reply.body().at("/problem/hazardAreas").size(), () -> String.valueOf(reply.body()));
    }

    @Test
    void theWorkbookOfAProblemComesInAsItIs() throws Exception {
        byte[] workbook = WorkbookFile.write(ProblemFile.read(Path.of("problems/tiny.json")).value());
        Reply trial = send(Map.of("tiny.xlsx", workbook), "{" + NEW + "}");
        assertTrue(trial.body().at("/parts/0/problem").booleanValue());
        Reply kept = send(Map.of("tiny.xlsx", workbook), "{" + NEW + ", \"keep\": true}");
        assertEquals(201, kept.status(), () -> String.valueOf(kept.body()));
        assertEquals(3, kept.body().at("/kept/hazardAreas").intValue());
        Reply mixed = send(Map.of("tiny.xlsx", workbook, "v.csv", "Village,Pop,Lon,Lat\nA,1,46.9,39.9\n".getBytes(StandardCharsets.UTF_8)), "{" + NEW + "}");
        assertEquals("whole-problem", mixed.body().at("/findings/0/code").asString());
    }

    @Test
    void badRequestsSayWhatToSend() throws Exception {
        assertEquals(422, send(Map.of(), "{" + NEW + "}").status());
        assertEquals("/start", send(files("a.csv", HAZARDS), "{}").body().at("/findings/0/pointer").asString());
        Reply unknown = send(files("a.csv", HAZARDS), "{" + NEW + ", \"sources\": [{\"file\": \"a.csv\", \"list\": \"MINES\"}]}");
        assertEquals("/sources/0/list", unknown.body().at("/findings/0/pointer").asString());
        assertEquals(422, send(files("a.csv", HAZARDS), "{" + NEW + ", \"sources\": [{\"file\": \"../b.csv\", \"list\": \"HAZARDS\"}]}").status());
        assertEquals(415, request(HttpRequest.newBuilder(uri("/api/imports")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build()).status());
        Reply refused = send(files("x.doc", "text"), "{" + NEW + ", \"keep\": true}");
        assertEquals(422, refused.status());
        assertEquals("unknown-kind", refused.body().at("/findings/0/code").asString());
    }

    @Test
    void aStreamThatIsTooLongIsRefusedWithLimitAndRemedy() throws Exception {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.csv\"\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return given <= head.length ? head[(int) given - 1] : given > Asked.MOST_BYTES + 100_000L ? -1 : 'x';
            }
        };
        Reply reply = request(HttpRequest.newBuilder(uri("/api/imports")).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless)).build());
        assertEquals(413, reply.status(), () -> String.valueOf(reply.body()));
        assertTrue(reply.body().get("detail").asString().contains("200 MB") && reply.body().get("detail").asString().contains("Split"), reply.body()::toString);
    }

    @Test
    void namesOfFilesCannotLeaveTheirFolderAndNothingIsLeftBehind() throws Exception {
        List<Path> before = left();
        Reply reply = send(files("../../escape.csv", HAZARDS), "{" + NEW + "}");
        assertEquals("escape.csv", reply.body().at("/parts/0/file").asString());
        assertEquals(before, left());
    }

    private static List<Path> left() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new ArrayList<>(all.filter(p -> p.getFileName().toString().startsWith("clearance-import")).sorted().toList());
        }
    }
}
