package clearance.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPinToIndex;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The route of one crew: what it does, in order. Work already begun is its pinned beginning. */
@PlanningEntity
public class CrewRoute {

    @PlanningId
    private int crew;

    @PlanningPinToIndex
    private int started;

    private WorkModel work;

    @PlanningListVariable(valueRangeProviderRefs = "visits", allowsUnassignedValues = true)
    private List<Visit> visits = new ArrayList<>();

    /** For Timefold, which clones routes. */
    @SuppressWarnings("NullAway")
    public CrewRoute() {
        // fields are set by cloning
    }

    CrewRoute(WorkModel work, int crew, int started) {
        this.work = work;
        this.crew = crew;
        this.started = started;
    }

    /** The timing of the last stop; null = the route is empty. */
    @Nullable Timing last() {
        return visits.isEmpty() ? null : visits.getLast().timed();
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

    public int getStarted() {
        return started;
    }

    public void setStarted(int started) {
        this.started = started;
    }

    public List<Visit> getVisits() {
        return visits;
    }

    public void setVisits(List<Visit> visits) {
        this.visits = visits;
    }

    @Override
    public String toString() {
        return "route of crew " + crew;
    }
}
