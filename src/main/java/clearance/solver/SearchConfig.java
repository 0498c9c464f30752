package clearance.solver;

import ai.timefold.solver.core.config.heuristic.selector.common.SelectionCacheType;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one search: local search with simulated annealing, which starts warm enough to leave the first plan and cools down to the end.
 *
 * @param warmth temperature to start from
 */
record SearchConfig(long seed, @Nullable Double seconds, @Nullable Long moves, Warmth warmth) {

    private static final int MILLIS = 1000;

    SolverConfig solver() {
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withSolutionClass(Schedule.class)
                .withEntityClasses(CrewRoute.class, Visit.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withConstraintProviderClass(PlanRules.class))
                .withPhaseList(List.of(localSearch()));
    }

    private LocalSearchPhaseConfig localSearch() {
        TerminationConfig termination = new TerminationConfig();
        if (seconds != null) {
            termination.withMillisecondsSpentLimit(Math.max(1, Math.round(seconds * MILLIS)));
        }
        if (moves != null) {
            termination.withMoveCountLimit(Math.max(1, moves));
        }
        MoveIteratorFactoryConfig selector = new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(PlanMoves.class);
        selector.setCacheType(SelectionCacheType.JUST_IN_TIME);
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(selector)
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature("0hard/" + warmth.medium() + "medium/" + warmth.soft() + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        phase.setTerminationConfig(termination);
        return phase;
    }
}
