package clearance.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.evaluation.Evaluation;
import clearance.io.ProblemFile;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The best plan of tiny.json, found by trying all: every order of every choice of clearances for the one crew that clears, each after no wait, a wait to
 * any day of the first three weeks or to any Monday behind them; the survey at once, with the second tranche, or not at all.
 */
class TinyOptimumTest {

    private static final int DAY = 1440;
    private static final int SEEDS = 20;

    private final WorkModel work = WorkModel.of(ProblemFile.read(Path.of("problems/tiny.json")).value());
    private final Draft draft = new Draft(work, new Scheduler(work));
    private long best;
    private Routes bestRoutes = Routes.empty(2);

    private List<Integer> waits() {
        List<Integer> waits = new ArrayList<>(List.of(Routes.NO_WAIT));
        for (int day = 1; day < 42; day += day < 21 ? 1 : 7) {
            waits.add(day * DAY);
        }
        return waits;
    }

    private void search() {
        int survey = work.find("H1", clearance.model.Stage.SURVEY, null);
        List<Integer> clearances = work.packages().stream().map(p -> p.index()).filter(p -> p != survey).toList();
        for (List<Routes.Stop> second : List.of(List.<Routes.Stop>of(), List.of(Routes.Stop.of(survey)), List.of(new Routes.Stop(survey, 14 * DAY)))) {
            extend(new ArrayList<>(), clearances, second);
        }
    }

    private void extend(List<Routes.Stop> route, List<Integer> left, List<Routes.Stop> surveying) {
        look(new Routes(List.of(route, surveying)));
        for (int p : left) {
            List<Integer> rest = left.stream().filter(q -> q != p).toList();
            for (int wait : waits()) {
                route.add(new Routes.Stop(p, wait));
                extend(route, rest, surveying);
                route.removeLast();
            }
        }
    }

    private void look(Routes routes) {
        for (int crew = 0; crew < 2; crew++) {
            draft.set(crew, Elements.of(draft.scheduler(), crew, routes.byCrew().get(crew)));
        }
        if (draft.hard() == 0 && draft.medium() > best) {
            best = draft.medium();
            bestRoutes = draft.toRoutes();
        }
    }

    @Test
    void everySeedFindsTheBestPlan() {
        search();
        Evaluation proven = Evaluation.of(work, bestRoutes);
        assertTrue(proven.feasible());
        assertEquals(best, proven.score().medium());
        assertTrue(bestRoutes.byCrew().getFirst().stream().anyMatch(s -> s.notBefore() > 0), "the best plan waits: " + bestRoutes);
        for (int seed = 1; seed <= SEEDS; seed++) {
            Solved solved = Planner.solve(work, new SolverOptions(seed, null, 8_000L, null, 1), p -> { });
            assertEquals(best, solved.medium(), "seed " + seed + ": " + solved.routes() + ", best " + bestRoutes);
        }
    }
}
