package clearance.solver;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/**
 * Gives some crews other routes.
 *
 * @param variable the variable of the solver at work
 * @param crews    the crews whose routes change
 * @param routes   what each of them is to have; null = nothing
 */
record RouteMove(PlanningVariableMetaModel<Schedule, CrewRoute, Timing> variable, List<CrewRoute> crews, List<@Nullable Timing> routes)
        implements Move<Schedule> {

    @Override
    public void execute(MutableSolutionView<Schedule> view) {
        for (int i = 0; i < crews.size(); i++) {
            Timing route = routes.get(i);
            if (route != null) {
                crews.get(i).getOffered().add(route);
            }
            view.changeVariable(variable, crews.get(i), route);
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return new ArrayList<>(crews);
    }

    @Override
    public SequencedCollection<@Nullable Object> getPlanningValues() {
        return new ArrayList<>(routes);
    }

    @Override
    public String describe() {
        return "better routes";
    }
}
