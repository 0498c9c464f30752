package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Finding;
import clearance.model.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookFileTest {

    @TempDir
    private Path folder;

    private static Stream<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("problems"))) {
            return Stream.concat(files.filter(f -> f.toString().endsWith(".json") && !f.toString().contains("schema")).sorted().toList().stream(),
                    Stream.of(Path.of("src/test/resources/effect.json")));
        }
    }

    private static String text(Problem problem) {
        return new String(ProblemFile.write(problem), StandardCharsets.UTF_8);
    }

    private Read<Problem> roundTrip(Problem problem) throws Exception {
        Path file = folder.resolve("problem.xlsx");
        Files.write(file, WorkbookFile.write(problem));
        return WorkbookFile.read(file);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleSurvivesTheWayThroughAWorkbook(Path sample) throws Exception {
        Problem problem = ProblemFile.read(sample).value();
        Read<Problem> read = roundTrip(problem);
        assertEquals(List.of(), read.findings());
        assertEquals(text(problem), text(read.value()));
    }

    /** One problem with every kind of field, and texts that a cell could mistake for something else. */
    @Test
    void nothingOfTheFormatIsLost() throws Exception {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 4000; i++) {
            double angle = 2 * Math.PI * (i % 4000) / 4000;
            ring.append(i == 0 ? "" : ", ").append(String.format(java.util.Locale.ROOT, "[%.7f, %.7f]", 46.9 + 0.01 * Math.cos(angle), 39.9
                    + 0.01 * Math.sin(angle)));
        }
        String json = """
                {"format": 1, "name": " =1+1 ", "description": "\\"quoted\\" and; more\\nlines", "currency": "AZN",
                 "calendar": {"start": "2026-11-30", "weeks": 9, "workingDays": ["MONDAY", "FRIDAY"], "dayStart": "07:30", "hoursPerDay": 5.5, "holidays": ["2026-12-31", "2027-01-01"],
                   "standDowns": [{"from": "2026-12-01", "to": "2026-12-05", "reason": "snow", "methods": ["DOGS"], "aboveElevationM": 1500}],
                   "seasonFactors": [{"months": [1, 2], "factor": 0.7}]},
                 "policy": {"weights": {"people": 40}, "slopeFactors": {"12.5": 0.9}, "riskClasses": {"LOW": 0.1}, "lagDays": {"CLEARANCE": 1}, "milestoneClasses": [],
                   "methods": {"DOGS": {"rateM2PerDay": {"low": 1, "likely": 2, "high": 3}, "rates": {"SURVEY": {"low": 10, "likely": 20, "high": 30}}}}, "maxCasevacMinutes": 60,
                   "assumed": {"slopeDegrees": 7}},
                 "hazardAreas": [
                   {"id": "007", "name": "[x]; y", "classification": "CHA", "geometry": {"type": "Polygon", "coordinates": [[RING]]}, "explosives": ["AT_MINE", "AP_MINE"], "blockedBy": ["H;2"],
                    "excluded": {"reason": "river"}, "progress": {"CLEARANCE": {"1": 0.5}, "SURVEY": 1}, "deadline": "2027-01-05",
                    "parcels": [{"id": "1", "geometry": {"type": "Polygon", "coordinates": [[[46.9, 39.9], [46.901, 39.9], [46.901, 39.901], [46.9, 39.9]]]}}]},
                   {"id": "H;2", "classification": "SPOT", "district": "", "geometry": {"type": "Point", "coordinates": [46.91, 39.91]}, "required": true}],
                 "communities": [{"id": "V1", "name": "Köhnə \u0412\u0435\u0440\u0445", "location": {"type": "Point", "coordinates": [46.9, 39.9]}, "population": 12, "requires": ["R1"]}],
                 "infrastructure": [{"id": "R1", "name": "true", "kind": "ROAD", "geometry": {"type": "LineString", "coordinates": [[46.9, 39.9], [46.91, 39.91]]}, "funded": false, "importance": 0.25}],
                 "crews": [{"id": "T1", "method": "MANUAL", "base": {"type": "Point", "coordinates": [46.9, 39.9]}, "rates": {"CLEARANCE": {"low": 1.5, "likely": 2, "high": 3}},
                    "vegetationFactors": {"LOW": 0.5}, "slopeFactors": {"10": 0.5}, "rotation": {"workDays": 24, "restDays": 6, "from": "2026-11-30"},
                    "leave": [{"from": "2026-12-24", "to": "2026-12-26"}], "payment": "SALARIED", "mobilised": true, "mobilisationCost": 12.34, "workingDays": ["SUNDAY"]}],
                 "camps": [{"id": "C1", "location": {"type": "Point", "coordinates": [46.95, 39.95]}, "from": "2026-12-01"}],
                 "equipment": [{"id": "EX", "type": "EXCAVATOR", "units": 2, "neededFor": {"vegetation": ["HIGH"]}}],
                 "funds": [{"id": "F1", "donor": "Donor", "tranches": [{"date": "2026-11-30", "amount": 1000.5}, {"date": "2027-01-01", "amount": 2000}], "earmark": {"communities": ["V1"]}},
                           {"id": "F2", "tranches": []}],
                 "travel": {"matrixMinutes": {"T1": {"007": 42}, "007": {"T1": 50}}},
                 "estimates": [{"hazardArea": "007", "stage": "CLEARANCE", "minutes": 2400}],
                 "commitments": [{"crew": "T1", "hazardArea": "007", "stage": "CLEARANCE", "parcel": "1", "position": 0, "startedOn": "2026-11-20"}],
                 "publishedPlan": {"assignments": [{"crew": "T1", "hazardArea": "007", "stage": "CLEARANCE", "parcel": "1"}]},
                 "scenarios": [{"id": "s", "name": "S", "changes": [{"setPolicy": {"tailWeeks": 3}}, {"removeCrew": "T1"}]}, {"id": "t", "name": "", "basedOn": "s"}]}
                """.replace("RING", ring);
        Read<Problem> given = ProblemFile.read(json.getBytes(StandardCharsets.UTF_8));
        assertTrue(given.ok(), given.findings().toString());
        Read<Problem> read = roundTrip(given.value());
        assertTrue(read.ok(), read.findings().toString());
        assertEquals(text(given.value()), text(read.value()));
    }

    @Test
    void whatIsWrongIsNamedByCell() throws Exception {
        Path file = folder.resolve("wrong.xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            sheet(workbook, "problem", List.of("field", "value"), List.of("format", 1), List.of("name", "P"), List.of("calendar.start", 46356),
                    List.of("calendar.weekz", 3));
            sheet(workbook, "policy", List.of("field", "value"), List.of("tailWeeks", "many"), List.of("slopeFactors.20", 0.7));
            sheet(workbook, "hazardAreas", List.of("id", "classification", "geometry", "areaM2", "colour"),
                    List.of("H1", "CHA", "POLYGON ((46.9 39.9, 46.91 39.9, 46.91 39.91, 46.9 39.9))", 5000), List.of("H2", "CHB", "POLYGON ((46.9 39.9", -3));
            sheet(workbook, "tranches", List.of("fund", "date", "amount"), List.of("F9", "2026-11-30", 5));
            sheet(workbook, "notes", List.of("anything"));
        }
        Files.write(file, bytes.toByteArray());
        List<String> found = WorkbookFile.read(file).findings().stream().map(f -> f.severity() + " " + f.pointer() + " " + f.code()).toList();
        assertTrue(found.containsAll(List.of("ERROR problem!B5 unknown-field", "ERROR policy!B2 wrong-type", "ERROR hazardAreas!E1 unknown-field",
                "ERROR hazardAreas!B3 unknown-value", "ERROR hazardAreas!C3 bad-wkt", "ERROR hazardAreas!D3 out-of-bounds",
                "ERROR tranches!A2 dangling-reference",
                "WARNING notes unknown-sheet")), found.toString());
    }

    private static void sheet(Workbook workbook, String name, List<?>... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].size(); c++) {
                if (rows[r].get(c) instanceof Number number) {
                    sheet.value(r, c, number);
                } else {
                    sheet.value(r, c, (String) rows[r].get(c));
                }
            }
        }
    }

    @Test
    void aDateOfTheSpreadsheetIsADate() throws Exception {
        Path file = folder.resolve("least.xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            sheet(workbook, "problem", List.of("field", "value"), List.of("format", 1), List.of("name", "P"), List.of("calendar.start", 46356));
        }
        Files.write(file, bytes.toByteArray());
        assertEquals(java.time.LocalDate.of(2026, 11, 30), WorkbookFile.read(file).value().calendar().start());
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws Exception {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "id,name\n1,2\n");
        assertEquals("not-xlsx", only(text).code());
        byte[] whole = WorkbookFile.write(ProblemFile.read(Path.of("problems/tiny.json")).value());
        for (int part : List.of(10, 200, whole.length / 2, whole.length - 30)) {
            Path cut = Files.write(folder.resolve("cut" + part + ".xlsx"), java.util.Arrays.copyOf(whole, part));
            assertEquals("not-xlsx", only(cut).code());
        }
        assertEquals("no-file", only(folder.resolve("none.xlsx")).code());
        assertEquals("empty-file", only(Files.createFile(folder.resolve("empty.xlsx"))).code());
    }

    private static Finding only(Path file) {
        Read<Problem> read = WorkbookFile.read(file);
        assertEquals(1, read.findings().size());
        return read.findings().getFirst();
    }
}
