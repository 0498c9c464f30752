package clearance.solver;

import clearance.work.Routes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a route with its times, linked to the stop before it. It never changes, so that two routes that share a beginning share its timings, and a
 * route is known by its last timing.
 */
public final class Timing {

    /** Stands for no package: the stop is a standby. */
    static final int STANDBY = -1;

    final @Nullable Timing before;
    final int crew;
    final int element;
    final int workPackage;
    final int packagesBefore;
    final int hazard;
    final int start;
    final int finish;
    final int waitUntil;
    final int length;
    final long cents;
    final int usedMinutes;
    final int travelMinutes;
    final int idleMinutes;
    /** Sums over the route up to and with this stop. */
    final Sums sums;
    /** Which cell of the {@link clearance.work.FundBook} has to pay. */
    final int fundCell;

    Timing(@Nullable Timing before, int crew, int element, int workPackage, int hazard, int start, int finish, int waitUntil, long cents, int usedMinutes,
            int travelMinutes, int idleMinutes, int fundCell, Sums sums) {
        this.before = before;
        this.crew = crew;
        this.element = element;
        this.workPackage = workPackage;
        this.packagesBefore = before == null ? 0 : before.packagesBefore + (before.isPackage() ? 1 : 0);
        this.hazard = hazard;
        this.start = start;
        this.finish = finish;
        this.waitUntil = waitUntil;
        this.length = before == null ? 1 : before.length + 1;
        this.cents = cents;
        this.usedMinutes = usedMinutes;
        this.travelMinutes = travelMinutes;
        this.idleMinutes = idleMinutes;
        this.fundCell = fundCell;
        this.sums = sums;
    }

    boolean isPackage() {
        return workPackage != STANDBY;
    }

    /** The stop as a decision: the wait before it is that of the standbys between it and the package before. */
    Routes.Stop stop() {
        int wait = before == null || before.isPackage() ? Routes.NO_WAIT : before.waitUntil;
        return new Routes.Stop(workPackage, wait);
    }

    /** The decisions of a route, first to last; null = the route is empty. */
    static List<Routes.Stop> stops(@Nullable Timing last) {
        List<Routes.Stop> stops = new ArrayList<>();
        for (Timing t = last; t != null; t = t.before) {
            if (t.isPackage()) {
                stops.add(t.stop());
            }
        }
        return stops.reversed();
    }

    /**
     * What adds up along a route.
     *
     * @param worthMicro    removed risk
     * @param cents         cost
     * @param travelMinutes working minutes of travel
     * @param idleMinutes   working minutes of waiting
     * @param incapable     packages that the crew cannot do
     * @param outside       minutes by which stops lie outside the plan
     */
    record Sums(long worthMicro, long cents, long travelMinutes, long idleMinutes, int incapable, long outside) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);
    }
}
