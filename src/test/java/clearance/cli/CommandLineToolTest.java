package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineToolTest {

    @TempDir
    private Path folder;

    @Test
    void aPlanIsSolvedWrittenAndJudged() throws Exception {
        Path plan = folder.resolve("plan.json");
        Shell.Result solved = Shell.run("solve", "problems/tiny.json", "--moves", "3000", "--out", plan.toString());
        assertEquals(0, solved.exit(), solved.err());
        assertTrue(solved.out().contains("every rule is kept") && solved.out().contains("ranked list"), solved.out());
        assertEquals(0, Shell.run("evaluate", "problems/tiny.json", plan.toString()).exit());
        Plan read = PlanFile.read(plan).value();
        assertTrue(read.comparison().rankedList() != null && read.indicators().value() >= read.comparison().rankedList().value());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing half-written is left behind");
        }
    }

    @Test
    void theSameSeedAndMovesWriteTheSamePlan() throws Exception {
        String first = planWith("a.json");
        assertEquals(first, planWith("b.json"));
    }

    private String planWith(String name) throws Exception {
        Path plan = folder.resolve(name);
        assertEquals(0, Shell.run("solve", "problems/aghdam-week.json", "--moves", "1500", "--seed", "5", "--out", plan.toString()).exit());
        return Files.readString(plan).replaceAll("\"(createdAt|seconds|movesPerSecond)\": [^,}]+", "");
    }

    @Test
    void anEditedPlanThatBreaksARuleIsNamedAndExitsWithOne() throws Exception {
        Path plan = folder.resolve("edited.json");
        Files.writeString(plan, """
                {"assignments": [{"crew": "M1", "hazardArea": "H1", "stage": "CLEARANCE", "sequence": 0}, {"crew": "M1", "hazardArea": "H77", "stage": "CLEARANCE"}]}
                """);
        Shell.Result judged = Shell.run("evaluate", "problems/tiny.json", plan.toString());
        assertEquals(1, judged.exit());
        assertTrue(judged.out().contains("STAGE_ORDER is broken") && judged.out().contains("H1 CLEARANCE is planned without H1 SURVEY"), judged.out());
        assertTrue(judged.out().contains("H77"), "what the problem does not know is named");
    }

    @Test
    void aPlanOfAnotherProblemIsRefusedAndOneOfAnotherVersionTold() throws Exception {
        Path plan = folder.resolve("tiny-plan.json");
        assertEquals(0, Shell.run("solve", "problems/tiny.json", "--moves", "50", "--out", plan.toString()).exit());
        for (Shell.Result refused : List.of(Shell.run("evaluate", "problems/aghdam-week.json", plan.toString()),
                Shell.run("solve", "problems/aghdam-week.json", "--moves", "1", "--from", plan.toString()))) {
            assertEquals(2, refused.exit());
            assertEquals("", refused.out());
            assertTrue(refused.err().contains("/problem/sha256: The plan was made for another problem (\"Tiny") && refused.err().contains(": 0 of its"),
                    "the same ids, other ground: " + refused.err());
        }
        Path later = Files.writeString(folder.resolve("later.json"), Files.readString(Path.of("problems/tiny.json")).replace("\"weeks\": 6", "\"weeks\": 7"));
        Shell.Result judged = Shell.run("evaluate", later.toString(), plan.toString());
        assertEquals(0, judged.exit(), judged.err());
        assertTrue(judged.err().contains("/problem/sha256: warning: The plan was made for another version of the problem"), judged.err());
    }

    @Test
    void ofManyMistakesOfAKindTheFirstAreToldAndAllToMachines() throws Exception {
        StringBuilder json = new StringBuilder("{\"format\": 1, \"calendar\": {\"start\": \"2026-11-30\"}, \"crews\": [], \"nmae\": \"\", \"hazardAreas\": [");
        for (int i = 0; i < 50; i++) {
            json.append(i == 0 ? "" : ",").append("{\"id\": \"H").append(i).append(
                    "\", \"slopeDegrees\": 99, \"classification\": \"CHA\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [46.9, 39.").append(100 + i).append("]}}");
        }
        Path file = Files.writeString(folder.resolve("many.json"), json.append("]}"));
        List<String> lines = Shell.run("validate", file.toString()).err().lines().toList();
        assertEquals(20, lines.stream().filter(l -> l.contains("slopeDegrees")).count(), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.contains("nmae")), "another kind is not hidden");
        assertTrue(lines.getLast().startsWith("and 30 more errors of the kind out-of-bounds"), lines.getLast());
        assertTrue(Shell.run("validate", file.toString(), "--json").out().contains("/hazardAreas/49/slopeDegrees"));
    }

    @Test
    void badInputExitsWithTwoAndNamesThePlace() throws Exception {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, Files.readString(Path.of("problems/tiny.json")).replace("\"MANUAL\"", "\"MANUEL\""));
        Shell.Result result = Shell.run("solve", bad.toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith("/crews/0/method: "), result.err());
        assertFalse(result.err().contains("Exception"));
        assertEquals(2, Shell.run("solve", "problems/none.json").exit());
        assertEquals(2, Shell.run("solve", "problems/tiny.json", "--scenario", "none").exit());
        assertEquals(2, Shell.run("solve", "problems/tiny.json", "--seconds", "-1").exit());
        assertEquals(2, Shell.run("nonsense").exit());
        assertEquals(2, Shell.run("solve", "problems/tiny.json", "--moves", "10", "--out", folder.resolve("no/folder.json").toString()).exit());
    }

    @Test
    void badOptionsAreAnsweredInWordsThatHelp() {
        assertSays("\"x\" must be a whole number", "solve", "problems/tiny.json", "--seed", "x");
        assertSays("\"soon\" must be a number", "solve", "problems/tiny.json", "--seconds", "soon");
        assertSays("\"30.11.2026\" must be a date such as 2026-11-30", "import", "--hazards", "none.csv", "--start", "30.11.2026", "--out", "none.json");
        assertSays("validate", "validat", "problems/tiny.json");
        assertSays("--json", "validate", "problems/tiny.json", "--jsn");
        assertSays("is a folder", "solve", "problems/tiny.json", "--out", folder.toString());
        assertSays("does not exist", "solve", "problems/tiny.json", "--out", folder.resolve("no/plan.json").toString());
    }

    private static void assertSays(String words, String... args) {
        Shell.Result said = Shell.run(args);
        assertEquals(2, said.exit(), said.err());
        assertEquals("", said.out(), "nothing is done");
        assertTrue(said.err().contains(words), said.err());
        assertFalse(said.err().contains("java") || said.err().contains("Exception"), said.err());
    }

    @Test
    void samplesAreWhatTheGeneratorMakes() throws Exception {
        Path karabakh = folder.resolve("karabakh.json");
        assertEquals(0, Shell.run("generate", "--out", karabakh.toString()).exit());
        assertEquals(Files.readString(Path.of("problems/karabakh.json")), Files.readString(karabakh));
        Path aghdam = folder.resolve("aghdam.json");
        assertEquals(0, Shell.run("generate", "--name", "Aghdam, eight weeks (synthetic)", "--hazards", "60", "--crews", "6", "--weeks", "8", "--district", "Aghdam",
                "--out", aghdam.toString()).exit());
        assertEquals(Files.readString(Path.of("problems/aghdam-week.json")), Files.readString(aghdam));
        assertEquals(2, Shell.run("generate", "--district", "Atlantis", "--out", aghdam.toString()).exit());
    }

    @Test
    void validateSummarisesAndHelpTeaches() {
        Shell.Result result = Shell.run("validate", "problems/karabakh.json");
        assertEquals(0, result.exit());
        assertTrue(result.out().contains("400 hazard areas") && result.out().contains("34 crews"), result.out());
        assertTrue(Shell.run("solve", "--help").out().contains("Examples"));
    }
}
