package clearance.bound;

import clearance.model.Camp;
import clearance.risk.Horizon;
import clearance.work.Clock;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * For each package, the crews that can do it and the least it takes them: working minutes and cents. Where a camp that opens or closes changes that, there is
 * an option for each time between.
 *
 * <p>Where the crew cannot come from another package of the same hazard area, set-up and the least travel are counted in full. Where all its packages there might
 * follow one another, each counts its part of one set-up and one travel, as extra minutes: whichever of them is first takes all of it, no later than the
 * others start. Waiting is left away, as is what is booked with the first and last package of a route.
 */
final class Options {

    /** Which crews, clocks and equipment share a price of time. */
    record TimePrice(int crew, int timeline, long pools) {
    }

    private final List<TimePrice> timePrices = new ArrayList<>();
    private final Map<TimePrice, Integer> timePriceIds = new HashMap<>();
    private final LeastTravel leastTravel;
    private int[] first;
    private int[] timePrice = new int[1024];
    private int[] minutes = new int[1024];
    private long[] cents = new long[1024];
    private int[] fundClass = new int[1024];
    private int[] earliest = new int[1024];
    private int[] latest = new int[1024];
    private double[] extra = new double[1024];
    private int[] firstStart = new int[1024];
    private int[] firstFinish = new int[1024];
    private int size;
    private final int[] usable;

    Options(WorkModel work, Grid grid, CrewClocks time) {
        int packages = work.packages().size();
        first = new int[packages + 1];
        usable = new int[packages];
        int[] camps = campChanges(work);
        leastTravel = new LeastTravel(work);
        for (int p = 0; p < packages; p++) {
            first[p] = size;
            for (int crew = 0; crew < work.problem().crews().size(); crew++) {
                if (work.mayDo(crew, p)) {
                    add(work, grid, time, crew, p, camps);
                }
            }
            usable[p] = size - first[p];
        }
        first[packages] = size;
    }

    private static int[] campChanges(WorkModel work) {
        Horizon horizon = work.horizon();
        TreeSet<Integer> changes = new TreeSet<>(List.of(0));
        for (Camp camp : work.problem().camps()) {
            if (camp.from() != null) {
                changes.add(horizon.minuteOf(camp.from()));
            }
            if (camp.to() != null) {
                changes.add(horizon.minuteOf(camp.to().plusDays(1)));
            }
        }
        return changes.stream().mapToInt(Integer::intValue).filter(m -> m >= 0 && m < horizon.endMinute()).toArray();
    }

    private void add(WorkModel work, Grid grid, CrewClocks time, int crew, int p, int[] camps) {
        int hazard = work.packages().get(p).hazard();
        boolean mayFollow = mayFollow(work, crew, p);
        int travel = leastTravel.minutes(crew, hazard);
        double approach = mayFollow ? sharedApproach(work, crew, hazard, camps, travel) : travel;
        int before = size;
        Clock clock = work.clocks().site(crew, p);
        int timeline = time.timelineOf(crew, clock);
        Timeline line = time.timeline(timeline);
        int notBefore = work.notBefore(hazard);
        for (int i = 0; i < camps.length; i++) {
            int needed = work.durations().minutes(crew, p, mayFollow, camps[i]);
            int until = i + 1 < camps.length ? camps[i + 1] : work.horizon().endMinute();
            int from = Timeline.worked(clock, Math.max(notBefore, camps[i]));
            int to = Math.min(Timeline.worked(clock, until) - 1, line.worked[grid.cells()] - needed);
            if (to < from) {
                continue;
            }
            if (size > before && minutes[size - 1] == needed && from <= latest[size - 1] + 1) {
                latest[size - 1] = to;
                continue;
            }
            grow();
            timePrice[size] = timePriceId(new TimePrice(crew, timeline, work.equipment().needs(crew, p)));
            minutes[size] = needed;
            cents[size] = work.costs().cents(crew, p, needed, mayFollow ? 0 : travel, 0, 0, false, false);
            extra[size] = approach;
            fundClass[size] = work.funds().classOf(crew, p);
            earliest[size] = from;
            latest[size] = to;
            firstCells(line);
            size++;
        }
    }

    /** What each package of a hazard area counts of one set-up and one travel of a crew; 0 where some package of the crew counts all of it already. */
    private static double sharedApproach(WorkModel work, int crew, int hazard, int[] camps, int travel) {
        int count = 0;
        int setup = Integer.MAX_VALUE;
        for (int p : work.order().ofHazard(hazard)) {
            if (work.mayDo(crew, p)) {
                count++;
                if (!mayFollow(work, crew, p)) {
                    return 0;
                }
                for (int camp : camps) {
                    setup = Math.min(setup, work.durations().minutes(crew, p, false, camp) - work.durations().minutes(crew, p, true, camp));
                }
            }
        }
        return (setup + travel) / (double) count;
    }

    /** Whether a crew's previous package may be on the same hazard area, so that the site is set up: one that need not come after this one. */
    private static boolean mayFollow(WorkModel work, int crew, int p) {
        int[] later = work.order().successors(p);
        for (int other : work.order().ofHazard(work.packages().get(p).hazard())) {
            if (other != p && work.mayDo(crew, other) && Arrays.stream(later).noneMatch(q -> q == other)) {
                return true;
            }
        }
        return false;
    }

    /** The cells in which the newest option starts and finishes if it starts as early as it can. */
    private void firstCells(Timeline line) {
        int cell = 0;
        while (line.worked[cell + 1] <= earliest[size]) {
            cell++;
        }
        firstStart[size] = cell;
        while (line.worked[cell + 1] < earliest[size] + minutes[size]) {
            cell++;
        }
        firstFinish[size] = cell;
    }

    private int timePriceId(TimePrice key) {
        return timePriceIds.computeIfAbsent(key, k -> {
            timePrices.add(k);
            return timePrices.size() - 1;
        });
    }

    private void grow() {
        if (size == minutes.length) {
            int larger = size * 2;
            timePrice = Arrays.copyOf(timePrice, larger);
            minutes = Arrays.copyOf(minutes, larger);
            cents = Arrays.copyOf(cents, larger);
            fundClass = Arrays.copyOf(fundClass, larger);
            earliest = Arrays.copyOf(earliest, larger);
            latest = Arrays.copyOf(latest, larger);
            extra = Arrays.copyOf(extra, larger);
            firstStart = Arrays.copyOf(firstStart, larger);
            firstFinish = Arrays.copyOf(firstFinish, larger);
        }
    }

    List<TimePrice> timePrices() {
        return timePrices;
    }

    /** Number of all options. */
    int size() {
        return size;
    }

    /** The first option of a package; for the number of packages, the number of options. */
    int first(int workPackage) {
        return first[workPackage];
    }

    /** Whether some crew can do a package in time. */
    boolean possible(int workPackage) {
        return usable[workPackage] > 0;
    }

    /** Position in {@link #timePrices()}. */
    int timePrice(int option) {
        return timePrice[option];
    }

    int minutes(int option) {
        return minutes[option];
    }

    long cents(int option) {
        return cents[option];
    }

    int fundClass(int option) {
        return fundClass[option];
    }

    /** Working minutes of the crew's clock that must at least be behind when it starts. */
    int earliest(int option) {
        return earliest[option];
    }

    /** Working minutes of the crew's clock that are at most behind when it starts. */
    int latest(int option) {
        return latest[option];
    }

    /** Minutes of set-up and travel that the crew needs besides, no later than {@link Timeline#reach} of the finish. */
    double extra(int option) {
        return extra[option];
    }

    /** The cell of the earliest start. */
    int firstStart(int option) {
        return firstStart[option];
    }

    /** The cell of the earliest finish. */
    int firstFinish(int option) {
        return firstFinish[option];
    }
}
