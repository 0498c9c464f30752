package clearance.solver;

import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.stream.IntStream;

/** Settings of one search: a phase of {@link SearchSlice}s. */
final class SearchConfig {

    private static final int SLICES = 20;

    private SearchConfig() {
    }

    static SolverConfig of(Annealing search, Budget budget, Cooling cooling) {
        List<SearchSlice> slices = IntStream.rangeClosed(1, SLICES).mapToObj(i -> new SearchSlice(search, budget, cooling, (double) i / SLICES)).toList();
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withSolutionClass(Schedule.class)
                .withEntityClasses(CrewRoute.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withConstraintProviderClass(PlanRules.class))
                .withPhaseList(List.of(new CustomPhaseConfig().withCustomPhaseCommandList(slices)));
    }
}
