package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Finding;
import clearance.model.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemFileTest {

    private static final String LEAST = """
            {"format": 1, "calendar": {"start": "2026-11-30"},
             "hazardAreas": [{"id": "H1", "classification": "CHA", "geometry": {"type": "Polygon", "coordinates": [[[46.9, 39.9], [46.901, 39.9], [46.901, 39.901], [46.9, 39.9]]]}}],
             "crews": [{"id": "T1", "method": "MANUAL", "base": {"type": "Point", "coordinates": [46.9, 39.9]}}]}
            """;

    private static Read<Problem> read(String json) {
        return ProblemFile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLeastFileWorks() {
        Read<Problem> read = read(LEAST);
        assertEquals(List.of(), read.findings());
        assertEquals(26, read.value().calendar().weeks());
        assertEquals(clearance.model.Policy.DEFAULT, read.value().policy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny.json", "aghdam-week.json", "karabakh.json"})
    void samplesAreCleanAndSurviveARoundTrip(String name) {
        Read<Problem> read = ProblemFile.read(Path.of("problems", name));
        assertEquals(List.of(), read.findings());
        byte[] written = ProblemFile.write(read.value());
        assertEquals(new String(written, StandardCharsets.UTF_8), new String(ProblemFile.write(ProblemFile.read(written).value()), StandardCharsets.UTF_8));
    }

    /** One thing wrong at a time: the text that is replaced, by what, the code, the pointer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format": 1                | "format": 2                       | newer-format       | /format
            "format": 1,               |                                   | missing-field      | /format
            "crews": [{"id": "T1"      | "crewz": 1, "crews": [{"id": "T1" | unknown-field      | /crewz
            "method": "MANUAL"         | "method": "MANUEL"                | unknown-value      | /crews/0/method
            "method": "MANUAL",        |                                   | missing-field      | /crews/0/method
            "start": "2026-11-30"      | "start": "30.11.2026"             | wrong-type         | /calendar/start
            "start": "2026-11-30"      | "start": "2026-11-30", "weeks": 0 | out-of-bounds      | /calendar/weeks
            "start": "2026-11-30"      | "start": "2026-11-30", "weeks": 2.5 | wrong-type       | /calendar/weeks
            "classification": "CHA"    | "classification": "CHA", "areaM2": -5 | out-of-bounds  | /hazardAreas/0/areaM2
            "classification": "CHA"    | "classification": "CHA", "areaM2": 1e308 | out-of-bounds | /hazardAreas/0/areaM2
            "classification": "CHA"    | "classification": "CHA", "blockedBy": ["H9"] | dangling-reference | /hazardAreas/0/blockedBy/0
            "classification": "CHA"    | "classification": "CHA", "blockedBy": ["H1"] | cycle  | /hazardAreas/0/blockedBy
            [46.901, 39.901], [46.9, 39.9] | [46.901, 39.901]              | unclosed-ring      | /hazardAreas/0/geometry/coordinates/0
            [46.901, 39.9], [46.901, 39.901] | [46.901, 39.901], [46.9, 39.901], [46.901, 39.9] | bad-polygon | /hazardAreas/0/geometry
            [46.901, 39.9]             | [39.9, 146.901]                   | out-of-range       | /hazardAreas/0/geometry/coordinates/0/1
            "type": "Polygon"          | "type": "Polygone"                | unknown-geometry   | /hazardAreas/0/geometry/type
            "id": "T1"                 | "id": "T1", "rateM2PerDay": {"low": 9, "likely": 5, "high": 7} | bad-rate | /crews/0/rateM2PerDay
            "id": "T1"                 | "id": "T1", "leave": [{"from": "2026-12-09", "to": "2026-12-01"}] | dates-out-of-order | /crews/0/leave/0/to
            "id": "T1"                 | "id": "T1", "id": "T2"            | duplicate-field    | ''
            "format": 1,               | "format": 1                       | not-json           | ''
            """)
    void oneErrorAtATime(String from, String to, String code, String pointer) {
        assertTrue(LEAST.contains(from), from);
        Read<Problem> read = read(LEAST.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : java.util.regex.Matcher.quoteReplacement(to)));
        assertNull(read.value());
        Finding first = read.findings().getFirst();
        assertEquals(code, first.code(), read.findings().toString());
        assertEquals(pointer, first.pointer());
        assertFalse(first.message().contains("clearance.") || first.message().contains("java."), first.message());
        assertTrue(first.message().endsWith(".") && (first.remedy().endsWith(".") || first.remedy().endsWith("?")), first.line());
    }

    @Test
    void manyErrorsAreToldAtOnce() {
        StringBuilder hazards = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            hazards.append(i == 0 ? "" : ", ").append("{\"id\": \"H").append(i).append("\", \"classification\": \"CHA\", \"slopeDegrees\": 99, \"geometry\": ")
                    .append("{\"type\": \"Point\", \"coordinates\": [46.9, 39.9]}}");
        }
        Read<Problem> read = read("{\"format\": 1, \"calendar\": {\"start\": \"2026-11-30\"}, \"crews\": [], \"hazardAreas\": [" + hazards + "]}");
        assertEquals(30, read.findings().size());
    }

    @Test
    void theNearestNameIsSuggested() {
        Finding finding = read(LEAST.replace("\"method\"", "\"metod\"")).findings().stream().filter(f -> f.code().equals("unknown-field")).findFirst().orElseThrow();
        assertTrue(finding.remedy().contains("\"method\""), finding.remedy());
    }

    @Test
    void encodingMarksAndDepthAreTold() {
        byte[] latin = LEAST.replace("T1", "T\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("wrong-encoding", ProblemFile.read(latin).findings().getFirst().code());
        assertEquals("empty-file", read("  ").findings().getFirst().code());
        Read<Problem> marked = read("\ufeff" + LEAST);
        assertTrue(marked.ok());
        assertEquals("byte-order-mark", marked.findings().getFirst().code());
        assertEquals("too-deep", read("[".repeat(5000)).findings().getFirst().code());
        assertEquals("no-file", ProblemFile.read(Path.of("problems/none.json")).findings().getFirst().code());
    }
}
