package clearance.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a search: anneals in the draft, then hands the best plan so far to Timefold as one move, so that the constraints score it and its listeners hear
 * of it.
 *
 * @param until share of the search's budget at which the slice ends
 */
record SearchSlice(Annealing search, Budget budget, Cooling cooling, double until) implements PhaseCommand<Schedule> {

    @Override
    public void changeWorkingSolution(PhaseCommandContext<Schedule> context) {
        search.run(budget, until, cooling, context::isPhaseTerminated);
        RouteMove move = difference(context);
        if (!move.crews().isEmpty()) {
            HardMediumSoftScore score = context.executeAndCalculateScore(move);
            Draft.Value value = new Draft.Value(score.hardScore(), score.mediumScore(), score.softScore());
            if (!value.equals(search.best())) {
                throw new IllegalStateException("the draft scores " + search.best() + ", the constraints " + value);
            }
        }
    }

    /** What turns the working plan into the best one. */
    private RouteMove difference(PhaseCommandContext<Schedule> context) {
        List<CrewRoute> crews = new ArrayList<>();
        List<@Nullable Timing> routes = new ArrayList<>();
        for (CrewRoute route : context.getWorkingSolution().getRoutes()) {
            Timing best = search.bestRoute(route.getCrew());
            if (best != route.getLast()) {
                crews.add(route);
                routes.add(best);
            }
        }
        return new RouteMove(context.getSolutionMetaModel().genuineEntity(CrewRoute.class).basicVariable("last", Timing.class), crews, routes);
    }
}
