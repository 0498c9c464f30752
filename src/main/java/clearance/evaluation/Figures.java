package clearance.evaluation;

import clearance.model.MilestoneKind;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.risk.Horizon;
import clearance.work.Chain;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import clearance.work.Worth;
import java.util.ArrayList;
import java.util.List;

/** The indicators and the weekly curve of a plan. */
public final class Figures {

    private static final int MINUTES_PER_WEEK = 7 * Horizon.MINUTES_PER_DAY;

    private final WorkModel work;
    private final Evaluation plan;

    private Figures(Evaluation plan) {
        this.work = plan.work();
        this.plan = plan;
    }

    /** The indicators of a plan. */
    public static Plan.Indicators of(Evaluation plan) {
        return new Figures(plan).indicators();
    }

    /** The weeks of a plan. */
    public static List<Plan.Week> weeks(Evaluation plan) {
        return new Figures(plan).weeks();
    }

    private Plan.Indicators indicators() {
        double cancelled = 0;
        double reduced = 0;
        double cleared = 0;
        double devices = 0;
        for (Visit v : plan.visits()) {
            WorkPackage p = work.packages().get(v.workPackage());
            if (v.finish() > work.horizon().endMinute()) {
                continue;
            }
            Chain chain = work.chain(p.hazard());
            devices += work.costs().devices(p);
            if (p.stage() == Stage.SURVEY) {
                double released = p.areaM2() * (1 - chain.confirmedShare());
                cancelled += released * work.problem().policy().cancelledShare();
                reduced += released * (1 - work.problem().policy().cancelledShare());
            } else if (p.stage() == Stage.CLEARANCE || p.stage() == Stage.DISPOSAL) {
                cleared += p.areaM2();
            }
        }
        Money cost = new Money(plan.penalty(Rule.COST) + wages(0, work.problem().calendar().weeks()));
        double released = cancelled + reduced + cleared;
        long unspent = new FundBooking(work, plan).use().stream().mapToLong(use -> use.unspentAtExpiry().cents()).sum();
        return new Plan.Indicators(plan.value(), share(plan.penalty(Rule.RISK), allRiskMicro()), 1 - residual(work.problem().calendar().weeks()), cancelled,
                reduced, cleared, cost, released > 0 ? cost.amount() / released : 0, devices > 0 ? cost.amount() / devices : 0, devices, new Money(unspent),
                people(), count(MilestoneKind.COMMUNITY, false), count(MilestoneKind.COMMUNITY, true), work.problem().communities().size(),
                count(MilestoneKind.INFRASTRUCTURE, false), hazardsReleased(), personDays(), utilisation());
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private double allRiskMicro() {
        return work.packages().stream().mapToDouble(p -> work.worth().packageMicro(p.index(), 0)).sum();
    }

    private int people() {
        int people = 0;
        for (Milestone m : work.milestones()) {
            if (m.kind() == MilestoneKind.COMMUNITY && readyInPlan(m)) {
                people += work.problem().communities().get(m.position()).population();
            }
        }
        return people;
    }

    private int count(MilestoneKind kind, boolean onlyOnTime) {
        return (int) work.milestones().stream().filter(m -> m.kind() == kind && readyInPlan(m) && (!onlyOnTime || Worth.onTime(m, plan.ready(m)))).count();
    }

    private boolean readyInPlan(Milestone m) {
        int ready = plan.ready(m);
        return ready >= 0 && ready <= work.horizon().endMinute();
    }

    private int hazardsReleased() {
        int count = 0;
        for (int hazard = 0; hazard < work.problem().hazardAreas().size(); hazard++) {
            int released = plan.released(hazard);
            count += work.order().ofHazard(hazard).length > 0 && released >= 0 && released <= work.horizon().endMinute() ? 1 : 0;
        }
        return count;
    }

    /** What people did: days of work that is finished in the plan × the people of the crew. */
    private double personDays() {
        double days = 0;
        for (Visit v : plan.visits()) {
            if (v.finish() <= work.horizon().endMinute()) {
                days += (double) v.workMinutes() / work.durations().dayMinutes() * work.capability().people(work.problem().crews().get(v.crew()));
            }
        }
        return days;
    }

    /** Working time in the plan spent on work and travel. */
    private double utilisation() {
        long used = 0;
        long available = 0;
        for (int crew = 0; crew < plan.byCrew().size(); crew++) {
            available += available(crew);
            used += used(crew);
        }
        return Math.min(1, share(used, available));
    }

    /** Share of a crew's working time in the plan that it spends on work and travel. */
    public static double utilisation(Evaluation plan, int crew) {
        Figures figures = new Figures(plan);
        return Math.min(1, share(figures.used(crew), figures.available(crew)));
    }

    private long available(int crew) {
        return work.clocks().road(crew).between(0, work.horizon().endMinute());
    }

    private long used(int crew) {
        long used = 0;
        for (Visit v : plan.byCrew().get(crew)) {
            if (v.finish() <= work.horizon().endMinute()) {
                used += v.workMinutes() + v.travelMinutes();
            } else {
                used += work.clocks().site(crew, v.workPackage()).between(v.start(), work.horizon().endMinute());
            }
        }
        return used;
    }

    private long wages(int fromWeek, int toWeek) {
        long sum = 0;
        for (int crew = 0; crew < plan.byCrew().size(); crew++) {
            for (int week = fromWeek; week < toWeek; week++) {
                sum += work.costs().weeklyWageCents(crew, week);
            }
        }
        return sum;
    }

    /** Share of the daily risk of work still open at the start that is left at the end of a week. */
    private double residual(int weeksDone) {
        int minute = weeksDone * MINUTES_PER_WEEK;
        double all = 0;
        double left = 0;
        for (WorkPackage p : work.packages()) {
            double risk = p.riskShare() * work.risk().exposure(p.hazard()).dailyRiskAt(Math.max(0, minute - 1));
            Visit v = plan.find(p.index());
            all += risk;
            left += v != null && v.finish() <= minute ? 0 : risk;
        }
        return all > 0 ? left / all : 0;
    }

    private List<Plan.Week> weeks() {
        int count = work.problem().calendar().weeks();
        long[] committed = new long[count];
        long[] released = new long[count];
        for (Visit v : plan.visits()) {
            committed[Math.min(count - 1, Math.max(0, v.start() / MINUTES_PER_WEEK))] += v.cents();
        }
        work.problem().funds().forEach(fund -> fund.tranches().forEach(tranche -> {
            int week = Math.max(0, Math.floorDiv(work.horizon().minuteOf(tranche.date()), MINUTES_PER_WEEK));
            if (week < count) {
                released[week] += tranche.amount().cents();
            }
        }));
        List<Plan.Week> weeks = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            weeks.add(new Plan.Week(week + 1, work.horizon().start().plusWeeks(week), residual(week + 1),
                    new Money(committed[week] + wages(week, week + 1)), new Money(released[week])));
        }
        return weeks;
    }
}
