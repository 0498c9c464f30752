package clearance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.io.ProblemFile;
import clearance.model.Finding;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.testing.Mutation;
import clearance.validation.Overview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems damaged at random: each is refused in words, or planned without a fault. The seed is fixed; a failing file is told. */
class FuzzTest {

    private static final Pattern JAVA = Pattern.compile("Exception|\\b(java|clearance|tools)\\.[a-z]+\\.|@[0-9a-f]{5,}");

    @ParameterizedTest
    @CsvSource({"src/test/resources/effect.json, 150, 1", "problems/tiny.json, 300, 2", "src/test/resources/malformed/thirty-errors.json, 50, 3"})
    void damagedFilesAreRefusedInWordsOrPlanned(String file, int times, long seed) throws Exception {
        JsonNode original = JsonMapper.shared().readTree(Files.readString(Path.of(file)));
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            JsonNode damaged = Mutation.of(original, 1 + random.nextInt(3), random);
            byte[] text = JsonMapper.shared().writeValueAsBytes(damaged);
            try {
                accepted += check(text) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("round " + i + " of " + file + ": " + new String(text, java.nio.charset.StandardCharsets.UTF_8), e);
            }
        }
        assertTrue(accepted < times, "damage is found");
        assertEquals(!file.contains("thirty"), accepted > times / 20, "some damage can be lived with: " + accepted);
    }

    private static boolean check(byte[] text) {
        Intake intake = Intake.read(text);
        for (Finding f : intake.problem().findings()) {
            assertFalse(JAVA.matcher(f.line()).find(), f.line());
            assertTrue(f.message().endsWith(".") && f.message().length() > 10 && !f.remedy().isBlank(), f.line());
        }
        Problem problem = intake.problem().value();
        if (problem == null || intake.work() == null) {
            return false;
        }
        assertFalse(Overview.of(intake.work()).toString().isEmpty());
        byte[] written = ProblemFile.write(problem);
        assertEquals(ProblemFile.sha256(problem), ProblemFile.sha256(ProblemFile.read(written).value()), "nothing is lost in writing");
        PlanJob job = PlanJob.of(intake.work(), problem, Scenario.BASELINE);
        Plan empty = job.evaluate(PlanFile.read("{\"assignments\": []}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).value());
        assertEquals(List.of(), PlanFile.read(PlanFile.write(empty)).findings(), "the plan of what was accepted can be read");
        assertEquals(0, empty.score().medium(), "the empty plan is worth nothing");
        for (Scenario scenario : problem.scenarios()) {
            assertTrue(Scenarios.apply(problem, scenario.id()).ok());
        }
        return true;
    }
}
