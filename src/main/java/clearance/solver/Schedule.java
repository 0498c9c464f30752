package clearance.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import clearance.work.Routes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan as Timefold sees it: a route for every crew. */
@PlanningSolution
public class Schedule {

    @PlanningEntityCollectionProperty
    private List<CrewRoute> routes = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold, which clones schedules. */
    public Schedule() {
        // fields are set by cloning
    }

    /** The plan of a draft as it is now. */
    static Schedule of(Draft draft) {
        Schedule schedule = new Schedule();
        for (int crew = 0; crew < draft.crews(); crew++) {
            schedule.routes.add(new CrewRoute(draft.work(), crew, draft.last(crew)));
        }
        return schedule;
    }

    /** The decisions of this schedule. */
    Routes toRoutes() {
        return new Routes(routes.stream().map(route -> Timing.stops(route.getLast())).toList());
    }

    public List<CrewRoute> getRoutes() {
        return routes;
    }

    public void setRoutes(List<CrewRoute> routes) {
        this.routes = routes;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
