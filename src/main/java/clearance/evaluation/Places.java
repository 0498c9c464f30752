package clearance.evaluation;

import clearance.model.Crew;
import clearance.model.Rule;
import clearance.risk.Horizon;
import clearance.work.PackageOrder;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts packages into the routes of a plan, each where it is finished first without getting into the way of other crews; what follows it in the route is
 * pushed back.
 */
final class Places {

    /** Of those finished at once the one of the first crew, as far behind as possible. */
    private static final Comparator<Visit> FINISHED_FIRST = (a, b) -> a.finish() != b.finish() ? Integer.compare(a.finish(), b.finish())
            : a.crew() != b.crew() ? Integer.compare(a.crew(), b.crew()) : Integer.compare(b.index(), a.index());

    private final WorkModel work;
    private final Timetable plan;
    private @Nullable Rule lifted;
    private boolean equipmentMissed;
    private final List<List<Visit>> routes;
    private final Replay replay;
    private final Occupancy taken;
    private final NearestCrews crews;
    private final Spare spare;

    Places(WorkModel work, Timetable plan) {
        this.work = work;
        this.plan = plan;
        routes = new ArrayList<>(plan.byCrew());
        replay = new Replay(work);
        taken = new Occupancy(work);
        crews = new NearestCrews(work);
        spare = new Spare(work);
        plan.visits().forEach(taken::add);
    }

    /**
     * Says what is not looked at from now on.
     *
     * @param rule HORIZON or EQUIPMENT; null = neither
     */
    void lift(@Nullable Rule rule) {
        lifted = rule;
        equipmentMissed = false;
    }

    /** Whether any place has been refused for want of equipment since {@link #lift}. */
    boolean equipmentMissed() {
        return equipmentMissed;
    }

    /** The crews that are asked for a place for a package, ascending. */
    int[] asked(int p) {
        return crews.of(p);
    }

    /** Takes out again all that has been put in since the plan was given. */
    void takeBack() {
        for (int crew = 0; crew < routes.size(); crew++) {
            if (routes.get(crew) != plan.byCrew().get(crew)) {
                replace(crew, plan.byCrew().get(crew));
            }
        }
    }

    private void replace(int crew, List<Visit> route) {
        routes.get(crew).forEach(taken::remove);
        routes.set(crew, route);
        route.forEach(taken::add);
    }

    /** The visit that does a package now; null = none. */
    @Nullable Visit find(int workPackage) {
        return taken.find(workPackage);
    }

    /** The routes of all crews with what has been put into them; those of other crews are the lists they were. */
    List<List<Visit>> routes() {
        return routes;
    }

    /** Puts a package into the routes; false = there is no place for it. */
    boolean put(int p) {
        int earliest = taken.earliest(p);
        if (earliest < 0) {
            return false;
        }
        List<Visit> candidates = new ArrayList<>();
        for (int crew : crews.of(p)) {
            addCandidates(crew, p, earliest, candidates);
        }
        candidates.sort(FINISHED_FIRST);
        for (Visit candidate : candidates) {
            List<Visit> then = !pushesTooFar(candidate) && keepsItsPlace(candidate) ? with(candidate) : null;
            if (then != null && (lifted == Rule.HORIZON || keepsHours(then))) {
                replace(candidate.crew(), then);
                return true;
            }
        }
        return false;
    }

    /** The package at every place of a route at which it does not start too early, from the end on. */
    private void addCandidates(int crew, int p, int earliest, List<Visit> candidates) {
        List<Visit> route = routes.get(crew);
        for (int index = route.size(); index >= work.pins().startedBy(crew); index--) {
            Visit before = index == 0 ? null : route.get(index - 1);
            Visit v = replay.next(crew, new Routes.Stop(p, waitFor(earliest, before, index == route.size())), before, index == route.size());
            if (v.start() < earliest) {
                return;
            }
            candidates.add(v);
        }
    }

    /** A route with a visit at its place and what follows it pushed back; null = that gets into the way of others. */
    private @Nullable List<Visit> with(Visit inserted) {
        List<Visit> route = routes.get(inserted.crew());
        List<Visit> then = new ArrayList<>(route.subList(0, inserted.index()));
        if (inserted.index() == route.size() && !route.isEmpty()) {
            then.set(route.size() - 1, again(route.getLast(), route.size() == 1 ? null : route.get(route.size() - 2), false));
        }
        then.add(inserted);
        boolean pushed = true;
        for (int i = inserted.index(); i < route.size(); i++) {
            Visit before = route.get(i);
            Visit now = again(before, then.getLast(), i == route.size() - 1);
            pushed &= now.start() != before.start() || now.finish() != before.finish();
            if (pushed && !(keepsItsPlace(now) && holdsNobodyUp(now))) {
                return null;
            }
            then.add(now);
        }
        return then;
    }

    /** Whether the end of the route is certainly too late then: one look at the next visit instead of all that follow. */
    private boolean pushesTooFar(Visit inserted) {
        List<Visit> route = routes.get(inserted.crew());
        int next = inserted.index();
        return lifted != Rule.HORIZON && next < route.size() && spare.tooLate(route, next, again(route.get(next), inserted, next == route.size() - 1).finish());
    }

    private boolean keepsItsPlace(Visit v) {
        if (lifted != Rule.HORIZON && !inTime(v) || !taken.hasRoomFor(v)) {
            return false;
        }
        boolean equipped = lifted == Rule.EQUIPMENT || taken.hasEquipmentFor(v);
        equipmentMissed |= !equipped;
        return equipped;
    }

    /** Whether all that needs a visit, or the release of its hazard area, still starts after it. */
    private boolean holdsNobodyUp(Visit v) {
        PackageOrder order = work.order();
        for (int next : order.successors(v.workPackage())) {
            if (startsBefore(next, v.finish() + order.lagMinutes(v.workPackage()), v.crew())) {
                return false;
            }
        }
        for (int hazard : order.blocked(work.packages().get(v.workPackage()).hazard())) {
            for (int next : order.ofHazard(hazard)) {
                if (startsBefore(next, v.finish() + order.handoverMinutes(), v.crew())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the same crew does later is pushed back with it. */
    private boolean startsBefore(int p, int minute, int exceptCrew) {
        Visit v = taken.find(p);
        return v != null && v.crew() != exceptCrew && v.start() < minute;
    }

    private Visit again(Visit visit, @Nullable Visit before, boolean last) {
        return replay.next(visit.crew(), new Routes.Stop(visit.workPackage(), visit.notBefore()), before, last);
    }

    /** Only at the end of a route a crew may wait: elsewhere it would push the followers back. */
    private static int waitFor(int earliest, @Nullable Visit last, boolean atEnd) {
        boolean early = earliest > 0 && (last == null || last.finish() < earliest);
        return early && atEnd ? startOfDay(earliest) : Routes.NO_WAIT;
    }

    private static int startOfDay(int minute) {
        return (minute + Horizon.MINUTES_PER_DAY - 1) / Horizon.MINUTES_PER_DAY * Horizon.MINUTES_PER_DAY;
    }

    private boolean inTime(Visit v) {
        Crew crew = work.problem().crews().get(v.crew());
        return v.start() < work.horizon().endMinute() && v.finish() <= work.horizon().tailEndMinute()
                && (crew.availableTo() == null || v.start() < work.horizon().minuteOf(crew.availableTo().plusDays(1)));
    }

    private boolean keepsHours(List<Visit> route) {
        Double maxHours = work.problem().crews().get(route.getFirst().crew()).maxHours();
        return maxHours == null || route.stream().mapToLong(v -> (long) v.workMinutes() + v.travelMinutes()).sum() + replay.minutesBack(route)
                <= maxHours * 60 + 1e-6;
    }
}
