package clearance.solver;

import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.point;
import static clearance.testing.Fixtures.policy;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.takes;
import static clearance.testing.Fixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.evaluation.Evaluation;
import clearance.model.Estimate;
import clearance.model.HazardArea;
import clearance.work.Roads;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where only the end of the plan counts and hours are scarce: twelve hazard areas at one place, of which a crew's hours suffice for about half. */
class ToursTest {

    private static final int[] MINUTES = {70, 90, 110, 130, 150, 170, 190, 60, 80, 120, 140, 100};
    private static final double[] SCORES = {0.31, 0.42, 0.47, 0.61, 0.66, 0.79, 0.83, 0.22, 0.39, 0.50, 0.67, 0.41};
    private static final double MOST_HOURS = 10.5;

    private final WorkModel work = scarce();

    private static WorkModel scarce() {
        List<HazardArea> areas = new ArrayList<>();
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < MINUTES.length; i++) {
            areas.add(hazard("H" + i).geometry(point(46.5005, 39.9005)).priorityScore(SCORES[i]).build());
            estimates.addAll(takes(MINUTES[i], "H" + i));
        }
        return work(problem(areas.toArray(HazardArea[]::new)).policy(policy(Map.of("objective", "RISK_REMOVED"))).estimates(estimates)
                .crews(List.of(crew("A").maxHours(MOST_HOURS).build())));
    }

    /** The most that any choice is worth whose minutes fit. */
    private long best() {
        long best = 0;
        for (int choice = 0; choice < 1 << MINUTES.length; choice++) {
            long worth = 0;
            int minutes = work.roads().minutes(0, Roads.START, 0);
            for (int p = 0; p < MINUTES.length; p++) {
                if ((choice >> p & 1) == 1) {
                    worth += work.worth().packageMicro(p, 0);
                    minutes += work.durations().minutes(0, p, false, 0);
                }
            }
            best = minutes <= MOST_HOURS * 60 ? Math.max(best, worth) : best;
        }
        return best;
    }

    @Test
    void theHoursAreFilledWithTheBestChoice() {
        for (int seed = 1; seed <= 5; seed++) {
            Solved solved = Planner.solve(work, new SolverOptions(seed, null, 4000L, null, 1), p -> { });
            assertEquals(best(), solved.medium(), "seed " + seed);
            assertTrue(Evaluation.of(work, solved.routes()).feasible());
        }
    }

    @Test
    void aTourNeverTakesMoreThanTheHours() {
        Draft draft = new Draft(work, new Scheduler(work));
        Tours tours = new Tours(draft, new Hazards(work), new Random(1), Set.of());
        assertTrue(tours.fit());
        for (int i = 0; i < 200; i++) {
            draft.mark();
            tours.apply();
            assertEquals(0, draft.hard(), "move " + i);
        }
        assertTrue(draft.medium() > 0);
    }

    @Test
    void aKindOfMoveCanBeLeftOut() {
        SolverOptions options = new SolverOptions(1, null, 500L, null, 1, false, Set.of(MoveKind.TOUR_STRING, MoveKind.TOUR_AROUND, MoveKind.TOUR_ANYWHERE,
                MoveKind.TOUR_FORCE));
        Solved solved = Planner.solve(work, options, p -> { });
        assertTrue(solved.hard() == 0 && solved.medium() > 0, "ruins alone make a plan, too");
    }
}
