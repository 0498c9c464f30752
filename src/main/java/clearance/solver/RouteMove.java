package clearance.solver;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/**
 * Gives some crews other routes. Only the part of a route that differs is taken out and put in.
 *
 * @param variable the list variable of the solver at work
 * @param routes  the routes that change
 * @param targets what each of them is to hold
 */
record RouteMove(PlanningListVariableMetaModel<Schedule, CrewRoute, Visit> variable, List<CrewRoute> routes, List<List<Visit>> targets)
        implements Move<Schedule> {

    @Override
    public void execute(MutableSolutionView<Schedule> view) {
        int[] front = new int[routes.size()];
        int[] back = new int[routes.size()];
        for (int r = 0; r < routes.size(); r++) {
            List<Visit> now = routes.get(r).getVisits();
            List<Visit> then = targets.get(r);
            int most = Math.min(now.size(), then.size());
            while (front[r] < most && now.get(front[r]) == then.get(front[r])) {
                front[r]++;
            }
            while (back[r] < most - front[r] && now.get(now.size() - 1 - back[r]) == then.get(then.size() - 1 - back[r])) {
                back[r]++;
            }
            for (int i = now.size() - 1 - back[r]; i >= front[r]; i--) {
                view.unassignValue(variable, routes.get(r), i);
            }
        }
        for (int r = 0; r < routes.size(); r++) {
            List<Visit> then = targets.get(r);
            for (int i = front[r]; i < then.size() - back[r]; i++) {
                view.assignValueAndAdd(variable, then.get(i), routes.get(r), i);
            }
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return new ArrayList<>(routes);
    }

    @Override
    public SequencedCollection<@Nullable Object> getPlanningValues() {
        List<@Nullable Object> values = new ArrayList<>();
        targets.forEach(values::addAll);
        return values;
    }

    @Override
    public String describe() {
        return "better routes";
    }
}
