package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.model.Earmark;
import clearance.model.Fund;
import clearance.model.Level;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ReasonCode;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Difference;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.Movement;
import clearance.model.ScenarioComparison.Shift;
import clearance.model.ScenarioComparison.Verdict;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the plans of scenarios side by side. */
final class Entries {

    private final Yardstick yardstick;
    private final Trial baseline;
    private final Plan baselinePlan;
    private final double control;
    private final LocalDate end;

    /** @param control spread of the baseline searched again by several seeds; null = not known */
    Entries(Yardstick yardstick, Trial baseline, Plan baselinePlan, @Nullable Double control) {
        this.yardstick = yardstick;
        this.baseline = baseline;
        this.baselinePlan = baselinePlan;
        this.control = control == null ? 0 : control;
        this.end = baseline.variant().problem().calendar().end();
    }

    /**
     * A scenario beside the baseline.
     *
     * @param plan  of the trial's best
     * @param less  scenarios with no more money and everything else alike
     * @param under the scenario it builds on, where it changes means only
     */
    Entry entry(Trial trial, Plan plan, List<String> less, @Nullable Trial under) {
        double value = yardstick.value(trial.best());
        List<Double> cold = cold(trial);
        return new Entry(trial.variant().id(), trial.variant().name(), trial.variant().changes(), plan.feasible(), value, Yardstick.own(trial.best()), cold, spread(trial),
                plan.comparison().upperBound(), trial == baseline ? null : difference(value, spread(trial)), trial == baseline ? null : kept(trial, noise(spread(trial))),
                under == null ? null : builtOn(trial, under), less, plan.indicators(), plan.weeks(), ready(plan), shifts(plan), crews(trial.best()),
                funds(trial.work(), plan), plan.rules().stream().filter(r -> r.rule().level() == Level.HARD && r.penalty() != 0).map(Plan.RuleResult::rule).toList());
    }

    private List<Double> cold(Trial trial) {
        return trial.cold().stream().map(yardstick::value).toList();
    }

    /** Of the searches from its own first plan; null = not known. */
    private @Nullable Double spread(Trial trial) {
        return trial.tooShort() ? null : spread(cold(trial));
    }

    static @Nullable Double spread(List<Double> values) {
        if (values.size() < 2) {
            return null;
        }
        var summary = values.stream().mapToDouble(v -> v).summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    private Difference difference(double value, @Nullable Double spread) {
        double base = yardstick.value(baseline.best());
        Double noise = noise(spread);
        return new Difference(value - base, base == 0 ? 0 : (value - base) / Math.abs(base), noise, verdict(value - base, noise));
    }

    /** As both weigh it: they weigh alike. */
    private ScenarioComparison.BuiltOn builtOn(Trial trial, Trial under) {
        double base = Yardstick.own(under.best());
        double difference = Yardstick.own(trial.best()) - base;
        @Nullable Double spread = spread(trial);
        @Nullable Double other = spread(under);
        Double noise = spread == null || other == null ? null : Double.valueOf(Math.max(control, Math.max(spread, other)));
        return new ScenarioComparison.BuiltOn(under.variant().id(), under.variant().name(), new Difference(difference, base == 0 ? 0 : difference / Math.abs(base), noise,
                verdict(difference, noise)));
    }

    /** The largest spread of those that a difference between a scenario and the baseline may come from; null = not known. */
    private @Nullable Double noise(@Nullable Double spread) {
        @Nullable Double own = spread(baseline);
        return spread == null || own == null ? null : Double.valueOf(Math.max(control, Math.max(spread, own)));
    }

    private ScenarioComparison.Kept kept(Trial trial, @Nullable Double noise) {
        Evaluation plan = trial.carriedOut(baseline.best());
        double value = Yardstick.own(plan);
        double gain = Yardstick.own(trial.best()) - value;
        Plan.Indicators figures = Figures.of(plan);
        return new ScenarioComparison.Kept(OtherFacts.in(baseline.variant().problem(), trial.variant().id()), value, gain, value == 0 ? 0 : gain / Math.abs(value),
                gain == 0 ? Verdict.WITHIN_SPREAD : verdict(gain, noise), figures.riskDaysRemovedShare(), figures.peopleReady(), figures.communitiesReady(),
                figures.hazardAreasReleased());
    }

    static Verdict verdict(double difference, @Nullable Double noise) {
        if (noise == null) {
            return Verdict.UNKNOWN;
        }
        return Math.abs(difference) > noise ? Verdict.CLEAR : Verdict.WITHIN_SPREAD;
    }

    private static List<ScenarioComparison.Ready> ready(Plan plan) {
        return plan.milestones().stream().map(m -> new ScenarioComparison.Ready(m.kind(), m.id(), m.name(), m.people(), m.wanted(), m.ready(), m.daysLate())).toList();
    }

    private List<Shift> shifts(Plan plan) {
        Map<String, @Nullable LocalDate> before = new HashMap<>();
        baselinePlan.hazardAreas().forEach(h -> before.put(h.id(), inPlan(h.released())));
        List<Shift> shifts = new ArrayList<>();
        for (Plan.HazardResult h : plan.hazardAreas()) {
            LocalDate was = before.get(h.id());
            LocalDate is = inPlan(h.released());
            if (was == null && is != null) {
                shifts.add(new Shift(h.id(), h.name(), h.riskIndex(), Movement.ENTERS, null, is, 0));
            } else if (was != null && is == null) {
                shifts.add(new Shift(h.id(), h.name(), h.riskIndex(), Movement.LEAVES, was, null, 0));
            } else if (was != null && !was.equals(is)) {
                long days = ChronoUnit.DAYS.between(was, is);
                shifts.add(new Shift(h.id(), h.name(), h.riskIndex(), days < 0 ? Movement.EARLIER : Movement.LATER, was, is, days));
            }
        }
        shifts.sort(Comparator.comparingDouble(Shift::riskIndex).reversed().thenComparing(Shift::id));
        return shifts;
    }

    /** A release in the tail does not count as one of the plan. */
    private @Nullable LocalDate inPlan(@Nullable LocalDate released) {
        return released == null || released.isAfter(end) ? null : released;
    }

    private static List<ScenarioComparison.CrewUse> crews(Evaluation plan) {
        List<ScenarioComparison.CrewUse> uses = new ArrayList<>();
        Problem problem = plan.work().problem();
        for (int crew = 0; crew < problem.crews().size(); crew++) {
            var c = problem.crews().get(crew);
            uses.add(new ScenarioComparison.CrewUse(c.id(), c.label(), c.method(), Figures.utilisation(plan, crew)));
        }
        return uses;
    }

    private static List<ScenarioComparison.FundLine> funds(WorkModel work, Plan plan) {
        List<ScenarioComparison.FundLine> lines = new ArrayList<>();
        List<Integer> wanting = plan.unassigned().stream().filter(u -> u.reason() == ReasonCode.FUNDS).map(u -> work.find(u.hazardArea(), u.stage(), u.parcel()))
                .filter(p -> p >= 0).toList();
        for (int f = 0; f < plan.funds().size(); f++) {
            Plan.FundUse use = plan.funds().get(f);
            Fund fund = work.problem().funds().get(f);
            Money budget = MoreMoney.budget(fund, work.problem());
            Money unspent = budget.minus(use.committed());
            boolean earmarked = !fund.earmark().equals(Earmark.NONE);
            long held = earmarked ? Math.min(Math.max(0, unspent.cents()), refused(work, f, wanting)) : 0;
            lines.add(new ScenarioComparison.FundLine(fund.id(), fund.donor(), earmarked, budget, use.committed(), unspent, use.unspentAtExpiry(), new Money(held)));
        }
        return lines;
    }

    /** Cents that packages left out for want of money would cost with the cheapest crew, where none of the capable crews may be paid from a fund for them. */
    private static long refused(WorkModel work, int fund, List<Integer> packages) {
        long sum = 0;
        for (int p : packages) {
            long least = Long.MAX_VALUE;
            boolean eligible = false;
            for (int crew = 0; crew < work.problem().crews().size(); crew++) {
                if (work.capable(crew, p)) {
                    eligible |= work.funds().funds(work.funds().classOf(crew, p)).get(fund);
                    least = Math.min(least, work.costs().cents(crew, p, work.durations().minutes(crew, p, false, 0), 0, 0, 0, false, false));
                }
            }
            sum += eligible || least == Long.MAX_VALUE ? 0 : least;
        }
        return sum;
    }
}
