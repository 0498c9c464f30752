package clearance.work;

import clearance.model.Camp;
import clearance.model.Commitment;
import clearance.model.Estimate;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.risk.Horizon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Working minutes of packages. A day is {@code hoursPerDay}; where a crew commutes, each day yields only what the drive leaves of it.
 */
public final class Durations {

    /** Entries hold minutes + 1, so that a fresh row is all unknown whichever thread sees it first. */
    private static final int UNKNOWN = 0;

    private final WorkModel work;
    private final Problem problem;
    private final int dayMinutes;
    private final int[] campChange;
    private final int[][][] effort;
    private final int[][][] setup;
    private final Map<String, Integer> estimates = new HashMap<>();

    Durations(WorkModel work) {
        this.work = work;
        this.problem = work.problem();
        dayMinutes = dayMinutes(problem);
        for (Estimate e : problem.estimates()) {
            estimates.put(key(e.hazardArea(), e.stage(), e.crew() == null ? "" : e.crew()), e.minutes());
        }
        campChange = campChanges();
        effort = new int[campChange.length][problem.crews().size()][];
        setup = new int[campChange.length][problem.crews().size()][];
    }

    /** Working minutes of a plain day. */
    public int dayMinutes() {
        return dayMinutes;
    }

    static int dayMinutes(Problem problem) {
        return (int) Math.round(problem.calendar().hoursPerDay() * 60);
    }

    /**
     * Working minutes a crew needs for a package.
     *
     * @param sameHazardBefore whether the route's previous package is on the same hazard area, so that the site is set up
     * @param start            minute at which the work starts; it decides which camps are open
     */
    public int minutes(int crew, int workPackage, boolean sameHazardBefore, int start) {
        int period = period(start);
        return effort(period, crew, workPackage) + (sameHazardBefore ? 0 : setup(period, crew, workPackage));
    }

    private int effort(int period, int crew, int workPackage) {
        int[] row = effort[period][crew];
        if (row == null) {
            row = new int[work.packages().size()];
            effort[period][crew] = row;
        }
        if (row[workPackage] == UNKNOWN) {
            row[workPackage] = computeEffort(period, crew, work.packages().get(workPackage)) + 1;
        }
        return row[workPackage] - 1;
    }

    private int setup(int period, int crew, int workPackage) {
        int[] row = setup[period][crew];
        if (row == null) {
            row = new int[work.packages().size()];
            setup[period][crew] = row;
        }
        if (row[workPackage] == UNKNOWN) {
            row[workPackage] = computeSetup(period, crew, work.packages().get(workPackage)) + 1;
        }
        return row[workPackage] - 1;
    }

    private int computeEffort(int period, int crew, WorkPackage p) {
        Integer estimate = estimate(crew, p);
        if (estimate != null) {
            return (int) Math.ceil(estimate * p.stageShare() * p.left() - 1e-9);
        }
        double rate = work.rateM2PerDay(crew, p.index());
        int drive = drive(period, crew, p.hazard());
        double productive = camps(drive) ? dayMinutes : dayMinutes - 2.0 * drive;
        return (int) Math.ceil(p.areaM2() / rate * dayMinutes * dayMinutes / productive - 1e-9);
    }

    private int computeSetup(int period, int crew, WorkPackage p) {
        if (estimate(crew, p) != null || started(crew, p)) {
            return 0;
        }
        double days = problem.policy().siteSetupDays() + (camps(drive(period, crew, p.hazard())) ? problem.policy().campSetupDays() : 0);
        return (int) Math.ceil(days * dayMinutes - 1e-9);
    }

    /** Whether a crew at this one-way drive camps at the site: the drive is over the limit, or would eat half of the day. */
    private boolean camps(int driveMinutes) {
        return driveMinutes > problem.policy().maxCommuteMinutes() || driveMinutes * 4 > dayMinutes;
    }

    /** Whether a crew camps at the site of a package that starts at a minute, rather than commuting from its base or an open camp. */
    public boolean camping(int crew, int workPackage, int start) {
        return camps(drive(period(start), crew, work.packages().get(workPackage).hazard()));
    }

    private boolean started(int crew, WorkPackage p) {
        Commitment commitment = work.pins().commitment(p.index());
        return commitment != null && commitment.startedOn() != null && commitment.crew().equals(problem.crews().get(crew).id());
    }

    private @Nullable Integer estimate(int crew, WorkPackage p) {
        if (estimates.isEmpty()) {
            return null;
        }
        String hazard = problem.hazardAreas().get(p.hazard()).id();
        Integer own = estimates.get(key(hazard, p.stage(), problem.crews().get(crew).id()));
        return own != null ? own : estimates.get(key(hazard, p.stage(), ""));
    }

    private static String key(String hazard, Stage stage, String crew) {
        return hazard + '\n' + stage + '\n' + crew;
    }

    private int drive(int period, int crew, int hazard) {
        int minutes = work.roads().commuteMinutes(crew, hazard);
        for (Camp camp : problem.camps()) {
            if (open(camp, campChange[period])) {
                minutes = Math.min(minutes, work.roads().driveMinutes(camp.location(), hazard));
            }
        }
        return minutes;
    }

    private boolean open(Camp camp, int minute) {
        Horizon horizon = work.horizon();
        return (camp.from() == null || horizon.minuteOf(camp.from()) <= minute) && (camp.to() == null || minute < horizon.minuteOf(camp.to().plusDays(1)));
    }

    /** Minutes at which a camp opens or closes, the first 0. */
    private int[] campChanges() {
        TreeSet<Integer> changes = new TreeSet<>(List.of(0));
        for (Camp camp : problem.camps()) {
            if (camp.from() != null) {
                changes.add(Math.max(0, work.horizon().minuteOf(camp.from())));
            }
            if (camp.to() != null) {
                changes.add(Math.max(0, work.horizon().minuteOf(camp.to().plusDays(1))));
            }
        }
        return changes.stream().mapToInt(Integer::intValue).toArray();
    }

    private int period(int minute) {
        int period = campChange.length - 1;
        if (period == 0) {
            return 0;
        }
        while (period > 0 && campChange[period] > minute) {
            period--;
        }
        return period;
    }
}
