package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.model.Plan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineToolTest {

    @TempDir
    private Path folder;

    private record Result(int exit, String out, String err) {
    }

    private static Result run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int exit = CommandLineTool.run(args);
            return new Result(exit, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void aPlanIsSolvedWrittenAndJudged() throws Exception {
        Path plan = folder.resolve("plan.json");
        Result solved = run("solve", "problems/tiny.json", "--moves", "3000", "--out", plan.toString());
        assertEquals(0, solved.exit(), solved.err());
        assertTrue(solved.out().contains("every rule is kept") && solved.out().contains("ranked list"), solved.out());
        assertEquals(0, run("evaluate", "problems/tiny.json", plan.toString()).exit());
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
        assertEquals(0, run("solve", "problems/aghdam-week.json", "--moves", "1500", "--seed", "5", "--out", plan.toString()).exit());
        return Files.readString(plan).replaceAll("\"(createdAt|seconds|movesPerSecond)\": [^,}]+", "");
    }

    @Test
    void anEditedPlanThatBreaksARuleIsNamedAndExitsWithOne() throws Exception {
        Path plan = folder.resolve("edited.json");
        Files.writeString(plan, """
                {"assignments": [{"crew": "M1", "hazardArea": "H1", "stage": "CLEARANCE", "sequence": 0}, {"crew": "M1", "hazardArea": "H77", "stage": "CLEARANCE"}]}
                """);
        Result judged = run("evaluate", "problems/tiny.json", plan.toString());
        assertEquals(1, judged.exit());
        assertTrue(judged.out().contains("STAGE_ORDER is broken") && judged.out().contains("H1 CLEARANCE is planned without H1 SURVEY"), judged.out());
        assertTrue(judged.out().contains("H77"), "what the problem does not know is named");
    }

    @Test
    void badInputExitsWithTwoAndNamesThePlace() throws Exception {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, Files.readString(Path.of("problems/tiny.json")).replace("\"MANUAL\"", "\"MANUEL\""));
        Result result = run("solve", bad.toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith("/crews/0/method: "), result.err());
        assertFalse(result.err().contains("Exception"));
        assertEquals(2, run("solve", "problems/none.json").exit());
        assertEquals(2, run("solve", "problems/tiny.json", "--scenario", "none").exit());
        assertEquals(2, run("solve", "problems/tiny.json", "--seconds", "-1").exit());
        assertEquals(2, run("nonsense").exit());
        assertEquals(2, run("solve", "problems/tiny.json", "--moves", "10", "--out", folder.resolve("no/folder.json").toString()).exit());
    }

    @Test
    void samplesAreWhatTheGeneratorMakes() throws Exception {
        Path karabakh = folder.resolve("karabakh.json");
        assertEquals(0, run("generate", "--out", karabakh.toString()).exit());
        assertEquals(Files.readString(Path.of("problems/karabakh.json")), Files.readString(karabakh));
        Path aghdam = folder.resolve("aghdam.json");
        assertEquals(0, run("generate", "--name", "Aghdam, eight weeks (synthetic)", "--hazards", "60", "--crews", "6", "--weeks", "8", "--district", "Aghdam",
                "--out", aghdam.toString()).exit());
        assertEquals(Files.readString(Path.of("problems/aghdam-week.json")), Files.readString(aghdam));
        assertEquals(2, run("generate", "--district", "Atlantis", "--out", aghdam.toString()).exit());
    }

    @Test
    void validateSummarisesAndHelpTeaches() {
        Result result = run("validate", "problems/karabakh.json");
        assertEquals(0, result.exit());
        assertTrue(result.out().contains("400 hazard areas") && result.out().contains("34 crews"), result.out());
        assertTrue(run("solve", "--help").out().contains("Examples"));
    }
}
