package clearance.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clearance.evaluation.Evaluation;
import clearance.generate.Generator;
import clearance.generate.GeneratorOptions;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search begins with. */
class FirstPlanTest {

    private static WorkModel generated(long seed, int hazards) {
        return WorkModel.of(Generator.generate(new GeneratorOptions("first", seed, hazards, hazards / 10, 52, LocalDate.of(2026, 11, 30), List.of())));
    }

    /** With seed 39 taking useless preparation out again lets other work start where it is in the way of a crew near by. */
    @ParameterizedTest
    @ValueSource(longs = {38, 39})
    void everyOrderKeepsEveryRule(long seed) {
        WorkModel work = generated(seed, 200);
        FirstPlan plans = new FirstPlan(work, new Scheduler(work), new Hazards(work));
        for (boolean appending : new boolean[] {true, false}) {
            Draft draft = plans.build(plans::perDay, appending);
            assertEquals(0, Evaluation.of(work, draft.toRoutes()).score().hard());
        }
    }
}
