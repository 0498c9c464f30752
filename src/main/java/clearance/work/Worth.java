package clearance.work;

import clearance.model.HazardArea;
import clearance.model.Objective;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.risk.Horizon;
import clearance.risk.RiskModel;
import java.util.List;

/**
 * What finishing something at a minute is worth, in millionths of a risk-day, each term rounded by itself. Terms that a plan can only lose against the
 * empty plan are counted as gains over it, so that the empty plan is worth 0.
 */
public final class Worth {

    private static final double MICRO = 1e6;
    /** Days of a milestone's worth that a missed date costs. */
    private static final double LATENESS_DAYS = 30;
    /** Days by which a published package counts as moved if its crew changed or it dropped out; also the most that a shift counts. */
    private static final double MOST_SHIFT_DAYS = 5;
    private static final double STABILITY_HALF_LIFE_WEEKS = 4;

    private final Problem problem;
    private final Policy policy;
    private final Horizon horizon;
    private final RiskModel risk;
    private final List<WorkPackage> packages;
    private final double totalDailyRisk;
    private final boolean overTime;

    Worth(Problem problem, Horizon horizon, RiskModel risk, List<WorkPackage> packages, double totalDailyRisk) {
        this.problem = problem;
        this.policy = problem.policy();
        this.horizon = horizon;
        this.risk = risk;
        this.packages = packages;
        this.totalDailyRisk = totalDailyRisk;
        this.overTime = policy.objective() == Objective.RISK_OVER_TIME;
    }

    /** Total daily risk of the base problem, everything still to do. */
    public double totalDailyRisk() {
        return totalDailyRisk;
    }

    /** Removed risk of a package that is finished at a minute. */
    public long packageMicro(int workPackage, int finish) {
        WorkPackage p = packages.get(workPackage);
        return p.riskShare() == 0 ? 0 : micro(p.riskShare() * risk.exposure(p.hazard()).worthAt(finish));
    }

    /** A milestone that is ready (hand-over included) at a minute: its days, and what keeping its wanted date is worth. */
    public long milestoneMicro(Milestone milestone, int ready) {
        if (milestone.worth() == 0) {
            return 0;
        }
        double tailDays = days(horizon.tailEndMinute());
        double worth = policy.milestoneWeight() * milestone.worth();
        double gain;
        if (overTime) {
            gain = worth * days(Math.max(0, horizon.tailEndMinute() - Math.max(Math.max(milestone.wantedMinute(), 0), ready)));
        } else {
            gain = ready <= horizon.endMinute() ? worth : 0;
        }
        if (datedInPlan(milestone) && onTime(milestone, ready)) {
            gain += policy.latenessWeight() * milestone.worth() * (overTime ? LATENESS_DAYS : LATENESS_DAYS / Math.max(1, tailDays));
        }
        return micro(gain);
    }

    /** Whether a milestone's wanted date lies inside the plan. */
    public boolean datedInPlan(Milestone milestone) {
        return milestone.wantedMinute() >= 0 && milestone.wantedMinute() < horizon.endMinute();
    }

    /** Whether a milestone ready at a minute keeps its wanted date: it is ready on that day. */
    public static boolean onTime(Milestone milestone, int ready) {
        return milestone.wantedMinute() == Milestone.NO_DATE || ready < milestone.wantedMinute() + Horizon.MINUTES_PER_DAY;
    }

    /** A required hazard area that is released at a minute: what is not charged for being late, against never being released. */
    public long directiveMicro(int hazard, int released) {
        HazardArea area = problem.hazardAreas().get(hazard);
        if (!area.required()) {
            return 0;
        }
        double spared = days(Math.max(0, horizon.tailEndMinute() - Math.max(deadlineMinute(hazard), released)));
        return micro(policy.directiveWeight() * totalDailyRisk * spared);
    }

    /** The minute after which a required hazard area is late: the end of its deadline, else the end of the plan. */
    public int deadlineMinute(int hazard) {
        HazardArea area = problem.hazardAreas().get(hazard);
        return area.deadline() == null ? horizon.endMinute() : horizon.minuteOf(area.deadline().plusDays(1));
    }

    /**
     * A published package that stays with its crew: what is not charged for moving it, against dropping it.
     *
     * @param published minute at which the published plan starts it
     */
    public long stabilityMicro(int workPackage, int published, int start) {
        double shift = Math.min(MOST_SHIFT_DAYS, days(Math.abs(start - published)));
        double weeks = Math.max(0, published) / (7.0 * Horizon.MINUTES_PER_DAY);
        double risked = risk.exposure(packages.get(workPackage).hazard()).dailyRiskAtEnd();
        return micro(policy.stabilityWeight() * risked * (MOST_SHIFT_DAYS - shift) * Math.pow(0.5, weeks / STABILITY_HALF_LIFE_WEEKS));
    }

    /** What spending money is worth; 0 or negative. */
    public long moneyMicro(long cents) {
        return policy.valueOfMoney() == 0 ? 0 : -micro(policy.valueOfMoney() * cents / 100);
    }

    private static double days(int minutes) {
        return minutes / (double) Horizon.MINUTES_PER_DAY;
    }

    private static long micro(double riskDays) {
        return Math.round(MICRO * riskDays);
    }
}
