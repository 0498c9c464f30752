package clearance.evaluation;

import clearance.model.Crew;
import clearance.risk.Horizon;
import clearance.work.PackageOrder;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the place in the routes of a plan at which a package is finished first, with the followers of its route pushed back. */
final class Places {

    private final WorkModel work;
    private final List<List<Routes.Stop>> routes;
    private final Replay replay;
    private final @Nullable Visit[] visits;

    Places(WorkModel work, Evaluation plan, List<List<Routes.Stop>> routes) {
        this.work = work;
        this.routes = routes;
        replay = new Replay(work);
        visits = new Visit[work.packages().size()];
        plan.byCrew().forEach(route -> route.forEach(v -> visits[v.workPackage()] = v));
    }

    /** Puts a package into the routes; false = no place keeps to the time there is. */
    boolean put(int p, boolean withoutHorizon) {
        int earliest = earliest(p);
        if (earliest < 0) {
            return false;
        }
        List<Visit> best = null;
        int finish = Integer.MAX_VALUE;
        for (int crew = 0; crew < routes.size(); crew++) {
            if (!work.capable(crew, p) || work.pins().crew(p) >= 0 && work.pins().crew(p) != crew) {
                continue;
            }
            List<Routes.Stop> route = routes.get(crew);
            for (int index = route.size(); index >= work.pins().startedBy(crew) && index <= route.size(); index--) {
                route.add(index, new Routes.Stop(p, waitFor(earliest, crew, index, route)));
                List<Visit> then = replay.route(crew, route);
                route.remove(index);
                Visit v = then.get(index);
                if (v.start() < earliest) {
                    break;
                }
                if (v.finish() < finish && (withoutHorizon || inTime(then)) && inOrder(then, index)) {
                    finish = v.finish();
                    best = then;
                }
            }
        }
        if (best == null) {
            return false;
        }
        List<Routes.Stop> route = routes.get(best.getFirst().crew());
        route.clear();
        best.forEach(v -> {
            route.add(new Routes.Stop(v.workPackage(), v.notBefore()));
            visits[v.workPackage()] = v;
        });
        return true;
    }

    /** Only at the end of a route a crew may wait: elsewhere it would push the followers back. */
    private int waitFor(int earliest, int crew, int index, List<Routes.Stop> route) {
        Visit last = index == 0 ? null : visits[route.get(index - 1).workPackage()];
        boolean early = earliest > 0 && (last == null || last.finish() < earliest);
        return early && index == routes.get(crew).size() ? startOfDay(earliest) : Routes.NO_WAIT;
    }

    private static int startOfDay(int minute) {
        return (minute + Horizon.MINUTES_PER_DAY - 1) / Horizon.MINUTES_PER_DAY * Horizon.MINUTES_PER_DAY;
    }

    private int earliest(int p) {
        PackageOrder order = work.order();
        int earliest = 0;
        for (int before : order.predecessors(p)) {
            Visit v = visits[before];
            if (v == null) {
                return -1;
            }
            earliest = Math.max(earliest, v.finish() + order.lagMinutes(before));
        }
        for (int blocker : order.blockers(work.packages().get(p).hazard())) {
            for (int q : order.ofHazard(blocker)) {
                Visit v = visits[q];
                if (v == null) {
                    return -1;
                }
                earliest = Math.max(earliest, v.finish() + order.handoverMinutes());
            }
        }
        return earliest;
    }

    private boolean inTime(List<Visit> route) {
        Visit last = route.getLast();
        Crew crew = work.problem().crews().get(last.crew());
        if (last.start() >= work.horizon().endMinute() || last.finish() > work.horizon().tailEndMinute()) {
            return false;
        }
        if (crew.availableTo() != null && last.start() >= work.horizon().minuteOf(crew.availableTo().plusDays(1))) {
            return false;
        }
        return crew.maxHours() == null || route.stream().mapToLong(v -> (long) v.workMinutes() + v.travelMinutes()).sum() + replay.minutesBack(route)
                <= crew.maxHours() * 60 + 1e-6;
    }

    /** No follower is pushed past the start of what needs it. */
    private boolean inOrder(List<Visit> route, int index) {
        for (int i = index + 1; i < route.size(); i++) {
            Visit v = route.get(i);
            for (int next : work.order().successors(v.workPackage())) {
                Visit after = visits[next];
                if (after != null && after.crew() != v.crew() && after.start() < v.finish() + work.order().lagMinutes(v.workPackage())) {
                    return false;
                }
            }
        }
        return true;
    }
}
