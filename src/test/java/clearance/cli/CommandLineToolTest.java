package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
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
