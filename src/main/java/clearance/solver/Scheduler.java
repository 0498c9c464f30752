package clearance.solver;

import clearance.work.Clock;
import clearance.work.Roads;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import org.jspecify.annotations.Nullable;

/**
 * Works out the times of a stop from the stop before it. Elements of routes are numbers: packages first, then one standby per crew and date for which
 * it may pay to wait.
 */
final class Scheduler {

    private final WorkModel work;
    private final int packages;
    private final int[] waitMinutes;
    private final int[] hazardOf;
    private final boolean fundsLimited;
    /** The last minute at which each crew is available. */
    private final int[] lastStart;

    Scheduler(WorkModel work) {
        this.work = work;
        packages = work.packages().size();
        waitMinutes = work.waitMinutes();
        hazardOf = work.packages().stream().mapToInt(WorkPackage::hazard).toArray();
        fundsLimited = work.funds().limited();
        lastStart = work.problem().crews().stream().mapToInt(c -> c.availableTo() == null ? Integer.MAX_VALUE
                : work.horizon().minuteOf(c.availableTo().plusDays(1)) - 1).toArray();
    }

    boolean isPackage(int element) {
        return element < packages;
    }

    /** The standby of a crew for the first date not before a minute; −1 = there is none. */
    int standbyFor(int crew, int minute) {
        for (int i = 0; i < waitMinutes.length; i++) {
            if (waitMinutes[i] >= minute) {
                return packages + crew * waitMinutes.length + i;
            }
        }
        return -1;
    }

    /** The standby of a crew for exactly a minute; −1 = there is none. */
    int standbyAt(int crew, int minute) {
        int standby = standbyFor(crew, minute);
        return standby >= 0 && minuteOf(standby) == minute ? standby : -1;
    }

    int minuteOf(int standby) {
        return waitMinutes[(standby - packages) % waitMinutes.length];
    }

    /** The timing of an element behind another one; null = at the start of the route. */
    Timing next(@Nullable Timing before, int crew, int element) {
        int departure = before == null ? 0 : before.finish;
        int from = before == null ? Roads.START : before.hazard;
        int used = before == null ? 0 : before.usedMinutes;
        int pending = before == null || before.isPackage() ? 0 : before.waitUntil;
        Timing.Sums sums = before == null ? Timing.Sums.NONE : before.sums;
        if (!isPackage(element)) {
            return new Timing(before, crew, element, Timing.STANDBY, from, departure, departure, Math.max(pending, minuteOf(element)), 0, used, 0, 0,
                    0, sums);
        }
        int hazard = hazardOf[element];
        int travel = work.roads().minutes(crew, from, hazard);
        Clock road = work.clocks().road(crew);
        Clock site = work.clocks().site(crew, element);
        int arrival = road.after(departure, travel);
        int start = site.nextWorking(Math.max(Math.max(arrival, work.notBefore(hazard)), pending));
        int minutes = work.durations().minutes(crew, element, from == hazard, start);
        int idle = road.between(arrival, start);
        boolean first = from == Roads.START;
        long cents = work.costs().cents(crew, element, minutes, travel, work.roads().km(crew, from, hazard), idle, first, false);
        int finish = site.after(start, minutes);
        long worth = work.worth().packageMicro(element, finish);
        Timing.Sums with = new Timing.Sums(sums.worthMicro() + worth, sums.cents() + cents, sums.travelMinutes() + travel, sums.idleMinutes() + idle,
                sums.incapable() + (work.capable(crew, element) ? 0 : 1), sums.outside() + outside(crew, start, finish));
        return new Timing(before, crew, element, element, hazard, start, finish, 0, cents, used + travel + minutes, travel, idle,
                fundsLimited ? fundCell(crew, element, start) : 0, with);
    }

    int hazardOf(int workPackage) {
        return hazardOf[workPackage];
    }

    private int fundCell(int crew, int workPackage, int start) {
        return work.funds().cell(work.funds().classOf(crew, workPackage), work.funds().period(start));
    }

    /** Minutes by which a stop starts after the plan or the crew's availability, and finishes after the tail. */
    private long outside(int crew, int start, int finish) {
        return Math.max(0, start - lastStart[crew]) + Math.max(0, start - work.horizon().endMinute() + 1)
                + Math.max(0, finish - work.horizon().tailEndMinute());
    }
}
