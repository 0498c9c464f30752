package clearance.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The route of one crew: what it does, in order and with its times. A route never changes and is known by its last timing, so the crew is given one route
 * or another, of those that the search has worked out for it.
 */
@PlanningEntity
public class CrewRoute {

    @PlanningId
    private int crew;

    private WorkModel work;

    @ValueRangeProvider
    private List<Timing> offered = new ArrayList<>();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Timing last;

    /** For Timefold, which clones routes. */
    @SuppressWarnings("NullAway")
    public CrewRoute() {
        // fields are set by cloning
    }

    CrewRoute(WorkModel work, int crew, @Nullable Timing last) {
        this.work = work;
        this.crew = crew;
        this.last = last;
        if (last != null) {
            offered.add(last);
        }
    }

    public int getCrew() {
        return crew;
    }

    public void setCrew(int crew) {
        this.crew = crew;
    }

    public WorkModel getWork() {
        return work;
    }

    public void setWork(WorkModel work) {
        this.work = work;
    }

    /** Routes of this crew that may be planned, each by its last timing. */
    public List<Timing> getOffered() {
        return offered;
    }

    public void setOffered(List<Timing> offered) {
        this.offered = offered;
    }

    /** The timing of the last stop; null = the route is empty. */
    public @Nullable Timing getLast() {
        return last;
    }

    public void setLast(@Nullable Timing last) {
        this.last = last;
    }

    @Override
    public String toString() {
        return "route of crew " + crew;
    }
}
