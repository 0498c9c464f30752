package clearance.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan as Timefold sees it. */
@PlanningSolution
public class Schedule {

    private WorkModel work;
    private Scheduler scheduler;

    @PlanningEntityCollectionProperty
    private List<CrewRoute> routes = new ArrayList<>();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider(id = "visits")
    private List<Visit> visits = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold, which clones schedules. */
    @SuppressWarnings("NullAway")
    public Schedule() {
        // fields are set by cloning
    }

    private Schedule(WorkModel work) {
        this.work = work;
        this.scheduler = new Scheduler(work);
        for (int element = 0; element < scheduler.elements(); element++) {
            visits.add(new Visit(element, scheduler));
        }
    }

    /** A schedule that holds the given routes; waits become standbys of the crew's pool, and must be dates of it. */
    static Schedule of(WorkModel work, Routes start) {
        Schedule schedule = new Schedule(work);
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            CrewRoute route = new CrewRoute(work, crew, 0);
            for (int element : Elements.of(schedule.scheduler, crew, start.byCrew().get(crew))) {
                route.getVisits().add(schedule.visits.get(element));
            }
            route.setStarted(Elements.pinned(work, crew, route.getVisits().stream().mapToInt(Visit::getElement).toArray()));
            schedule.routes.add(route);
        }
        return schedule;
    }

    /** The decisions of this schedule. */
    Routes toRoutes() {
        List<List<Routes.Stop>> stops = new ArrayList<>();
        for (CrewRoute route : routes) {
            stops.add(route.getVisits().stream().map(Visit::timed).filter(Timing::isPackage).map(Timing::stop).toList());
        }
        return new Routes(stops);
    }

    public WorkModel getWork() {
        return work;
    }

    public void setWork(WorkModel work) {
        this.work = work;
    }

    public Scheduler getScheduler() {
        return scheduler;
    }

    public void setScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    public List<CrewRoute> getRoutes() {
        return routes;
    }

    public void setRoutes(List<CrewRoute> routes) {
        this.routes = routes;
    }

    public List<Visit> getVisits() {
        return visits;
    }

    public void setVisits(List<Visit> visits) {
        this.visits = visits;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
