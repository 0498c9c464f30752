package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.scenario.Intake;
import clearance.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small files in src/test/resources/malformed, each with one kind of mistake; NAME.txt holds the lines that NAME.json is answered with. */
class MalformedFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/malformed");
    private static final Pattern JAVA = Pattern.compile("Exception|\\b(java|clearance|tools|org)\\.[a-z]+\\.|\\bat [a-z]+\\.|\\bnull\\b|@[0-9a-f]{5,}");
    /** Codes whose mistake is no content of a small file: sizes and paths. */
    private static final Set<String> NO_SMALL_FILE = Set.of("file-too-large", "no-file");
    /** The sources through which every problem file goes. */
    private static final List<String> SOURCES = List.of("io/Findings", "io/Formats", "io/GeoJson", "io/JsonText", "io/ProblemFile", "io/RecordReader", "io/References",
            "io/Scalars", "validation/BoundWorkChecks", "validation/CommitmentChecks", "validation/DateChecks", "validation/HazardChecks",
            "validation/MoneyChecks", "validation/PlaceChecks", "validation/ResourceChecks", "validation/WorkChecks");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")).map(f -> f.replace(".json", "")).sorted().toList().stream();
        }
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    @ParameterizedTest
    @MethodSource("names")
    void libraryAndCommandLineSayTheSame(String name) throws IOException {
        String expected = Files.readString(FOLDER.resolve(name + ".txt"));
        Read<Problem> read = Intake.read(file(name)).problem();
        assertEquals(expected, read.findings().stream().map(f -> f.line() + "\n").collect(Collectors.joining()));
        boolean error = read.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        assertFalse(read.findings().isEmpty());
        assertFalse(JAVA.matcher(expected).find(), expected);

        Shell.Result said = Shell.run("validate", file(name).toString());
        assertEquals(expected, said.err());
        assertEquals(error ? 2 : 0, said.exit());
        if (error) {
            assertNull(read.value(), "nothing half-read");
            assertEquals("", said.out());
            Shell.Result solved = Shell.run("solve", file(name).toString(), "--moves", "1");
            assertEquals(2, solved.exit());
            assertEquals(expected, solved.err());
            assertEquals("", solved.out());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void machinesGetTheSameFindings(String name) throws IOException {
        List<Finding> findings = Intake.read(file(name)).problem().findings();
        Shell.Result said = Shell.run("validate", file(name).toString(), "--json");
        JsonNode answer = JsonMapper.shared().readTree(said.out());
        assertEquals("", said.err());
        assertEquals(findings.stream().map(Finding::message).toList(), answer.path("findings").valueStream().map(f -> f.path("message").asString()).toList());
        assertEquals(answer.path("ok").booleanValue(), said.exit() == 0);
        assertEquals(answer.path("ok").booleanValue(), answer.path("summary").isObject());
        assertEquals(findings.size(), answer.path("errors").intValue() + answer.path("warnings").intValue());
    }

    @Test
    void everyMessageNamesPlaceValueAndRemedyInSentences() throws IOException {
        for (String name : names().toList()) {
            for (Finding f : Intake.read(file(name)).problem().findings()) {
                assertTrue(f.message().endsWith("."), f.line());
                assertTrue(f.remedy().endsWith(".") || f.remedy().endsWith("?"), f.line());
                assertTrue(f.pointer().isEmpty() || f.pointer().startsWith("/"), f.line());
            }
        }
    }

    @Test
    void errorsStandBeforeWarnings() {
        List<Finding> findings = Intake.read(file("overspent")).problem().findings();
        assertEquals(List.of(Finding.Severity.ERROR, Finding.Severity.WARNING), findings.stream().map(Finding::severity).toList());
    }

    @Test
    void everyCodeHasItsFile() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String name : names().toList()) {
            Intake.read(file(name)).problem().findings().forEach(f -> shown.add(f.code()));
        }
        Set<String> missing = new TreeSet<>();
        for (String source : SOURCES) {
            Matcher codes = Pattern.compile("\\b(?:error|warning|errorAt|warningAt)\\((?:[a-zA-Z.()]+,\\s*)?\"([a-z-]+)\"")
                    .matcher(Files.readString(Path.of("src/main/java/clearance", source + ".java")));
            while (codes.find()) {
                missing.add(codes.group(1));
            }
        }
        assertTrue(missing.size() > 40, "codes are found in the sources");
        missing.removeAll(shown);
        missing.removeAll(NO_SMALL_FILE);
        assertEquals(Set.of(), missing);
    }

    @Test
    void thirtyMistakesAreFoundInTenMegabytes(@TempDir Path folder) throws IOException {
        StringBuilder json = new StringBuilder("{\"format\": 1, \"calendar\": {\"start\": \"2026-11-30\"}, \"crews\": [], \"hazardAreas\": [");
        for (int i = 0; json.length() < 10_000_000; i++) {
            json.append(i == 0 ? "" : ", ").append("{\"id\": \"H").append(i).append(i < 30 ? "\", \"slopeDegrees\": 99" : "\"").append(
                    ", \"classification\": \"CHA\", \"geometry\": {\"type\": \"LineString\", \"coordinates\": [");
            for (int p = 0; p < 40; p++) {
                json.append(p == 0 ? "" : ", ").append("[46.").append(1_000_000 + i * 40 + p).append(", 39.").append(1_000_000 + p * p).append(']');
            }
            json.append("]}}");
        }
        byte[] text = json.append("]}").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Finding> findings = Intake.read(text).problem().findings();
        assertEquals(30, findings.size());
        assertEquals(Set.of("out-of-bounds"), findings.stream().map(Finding::code).collect(Collectors.toSet()));
        assertEquals(IntStream.range(0, 30).mapToObj(i -> "/hazardAreas/" + i + "/slopeDegrees").toList(), findings.stream().map(Finding::pointer).toList());

        Path large = Files.write(folder.resolve("large.json"), text);
        JsonNode answer = JsonMapper.shared().readTree(Shell.run("validate", large.toString(), "--json").out());
        assertEquals(findings.stream().map(Finding::message).toList(), answer.path("findings").valueStream().map(f -> f.path("message").asString()).toList());
        assertTrue(Shell.run("validate", large.toString(), "--jsn").err().startsWith("Unknown option: '--jsn'"), "a file read ahead keeps no mistake in the command from being told");
    }

    @Test
    void thirtyMistakesAreToldInOneGo() {
        List<Finding> findings = Intake.read(file("thirty-errors")).problem().findings();
        assertTrue(findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count() >= 30, findings.size() + " findings");
        assertEquals(findings.size(), findings.stream().map(Finding::pointer).distinct().count(), "each at a place of its own");
    }
}
