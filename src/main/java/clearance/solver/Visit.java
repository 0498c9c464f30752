package clearance.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A package or a standby, as something that a route may hold. Its times follow from the stop before it, along the route only. */
@PlanningEntity
public class Visit {

    @PlanningId
    private int element;
    private Scheduler scheduler;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable CrewRoute route;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    private @Nullable Visit previous;

    @CascadingUpdateShadowVariable(targetMethodName = "updateTiming")
    private @Nullable Timing timing;

    /** For Timefold, which clones visits. */
    @SuppressWarnings("NullAway")
    public Visit() {
        // fields are set by cloning
    }

    Visit(int element, Scheduler scheduler) {
        this.element = element;
        this.scheduler = scheduler;
    }

    /** Called along the route from the first stop that changed. */
    public void updateTiming() {
        if (route == null) {
            timing = null;
            return;
        }
        Timing before = previous == null ? null : previous.timing;
        Timing now = timing;
        if (now == null || now.before != before || now.crew != route.getCrew()) {
            timing = scheduler.next(before, route.getCrew(), element);
        }
    }

    public int getElement() {
        return element;
    }

    public void setElement(int element) {
        this.element = element;
    }

    public Scheduler getScheduler() {
        return scheduler;
    }

    public void setScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    public @Nullable CrewRoute getRoute() {
        return route;
    }

    public void setRoute(@Nullable CrewRoute route) {
        this.route = route;
    }

    public @Nullable Visit getPrevious() {
        return previous;
    }

    public void setPrevious(@Nullable Visit previous) {
        this.previous = previous;
    }

    public @Nullable Timing getTiming() {
        return timing;
    }

    public void setTiming(@Nullable Timing timing) {
        this.timing = timing;
    }

    /** The timing of a visit that is in a route. */
    Timing timed() {
        return Objects.requireNonNull(timing, "a visit in a route has a timing");
    }

    @Override
    public String toString() {
        return "visit " + element;
    }
}
