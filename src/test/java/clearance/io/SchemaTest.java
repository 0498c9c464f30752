package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.scenario.Intake;
import clearance.scenario.PlanJob;
import clearance.solver.SolverListener;
import clearance.solver.SolverProgress;
import clearance.testing.Mutation;
import clearance.testing.SchemaWalk;
import clearance.testing.Schemas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schemas say what the program does: same fields, same defaults, same bounds; what is written keeps them. */
class SchemaTest {

    /** What a schema can see; it knows neither references nor places nor what fields mean together. */
    private static final Set<String> SEEN_BY_A_SCHEMA = Set.of("unknown-field", "missing-field", "wrong-type", "out-of-bounds", "unknown-value", "unknown-geometry");

    private static Path problem(String name) {
        return name.equals("effect") ? Path.of("src/test/resources/effect.json") : Path.of("problems", name + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "aghdam-week", "karabakh", "effect"})
    void problemsKeepTheSchema(String name) throws Exception {
        assertEquals(List.of(), Schemas.problem(Files.readString(problem(name))));
        byte[] written = ProblemFile.write(ProblemFile.read(problem(name)).value());
        assertEquals(List.of(), Schemas.problem(new String(written, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "effect"})
    void plansKeepTheSchema(String name) {
        Problem problem = Intake.read(problem(name)).problem().value();
        PlanJob job = PlanJob.of(problem, problem, Scenario.BASELINE);
        Plan solved = job.solve(new PlanJob.Options(1, null, 500L, 1, null, null), new SolverListener() {
            @Override
            public void progress(SolverProgress progress) {
                // nobody watches
            }

            @Override
            public boolean stop() {
                return false;
            }
        });
        assertFalse(solved.assignments().isEmpty());
        assertEquals(List.of(), Schemas.plan(new String(PlanFile.write(solved), StandardCharsets.UTF_8)));
        assertEquals(List.of(), Schemas.plan(new String(PlanFile.write(job.evaluate(solved)), StandardCharsets.UTF_8)));
        Problem published = problem.toBuilder().publishedPlan(solved).build();
        assertEquals(List.of(), Schemas.problem(new String(ProblemFile.write(published), StandardCharsets.UTF_8)));
    }

    @Test
    void problemSchemaAndRecordsAreTheSame() {
        assertEquals(List.of(), new SchemaComparison(Schemas.tree("problem"), true).compare(Problem.class));
    }

    @Test
    void planSchemaAndRecordsAreTheSame() {
        assertEquals(List.of(), new SchemaComparison(Schemas.tree("plan"), false).compare(Plan.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "plan"})
    void everyFieldIsExplainedAndHasAnExample(String name) {
        assertEquals(List.of(), SchemaWalk.unexplained(Schemas.tree(name)));
        assertEquals(List.of(), SchemaWalk.wrongExamples(name));
    }

    /** Damaged problems: program and schema see the same mistakes of form. */
    @Test
    void schemaAndProgramRefuseTheSame() throws Exception {
        JsonNode original = JsonText.MAPPER.readTree(Files.readString(problem("effect")));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            String text = JsonText.MAPPER.writeValueAsString(Mutation.of(original, 1, random));
            if (text.contains("null")) {
                continue;
            }
            var read = Intake.read(text.getBytes(StandardCharsets.UTF_8)).problem();
            boolean seen = read.findings().stream().anyMatch(f -> SEEN_BY_A_SCHEMA.contains(f.code()));
            List<String> errors = Schemas.problem(text);
            if (read.ok()) {
                assertEquals(List.of(), errors, "accepted by the program: " + text);
            } else if (seen) {
                refused++;
                assertFalse(errors.isEmpty(), read.findings() + " is not seen by the schema: " + text);
            }
        }
        assertTrue(refused > 50, refused + " refused");
    }
}
