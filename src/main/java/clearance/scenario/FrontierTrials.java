package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.ScenarioComparison.Frontier;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.ScenarioComparison.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The baseline under a range of budgets, each with the crews there are and with every crew twice. */
final class FrontierTrials {

    private static final double MILLION = 1e6;

    private final List<Step> steps = new ArrayList<>();
    private final Trial unlimited;

    /** A budget with the crews there are, and with every crew twice. */
    record Step(double factor, Trial plain, Trial doubled) {
    }

    /**
     * Prepares the trials.
     *
     * @param unlimited the baseline with money without limit
     * @param make      makes a trial of a variant
     */
    FrontierTrials(Trial baseline, List<Double> budgets, Trial unlimited, Function<Variant, Trial> make) {
        this.unlimited = unlimited;
        for (double factor : budgets) {
            String name = String.format(Locale.ROOT, "%s %% of the money", Words.number(factor * 100));
            var scaled = MoreMoney.scaled(baseline.variant().problem(), factor);
            Trial plain = factor == 1 ? baseline : make.apply(new Variant(name, name, List.of(), scaled));
            steps.add(new Step(factor, plain, make.apply(new Variant(name + ", crews twice", name + ", every crew twice", List.of(),
                    MoreCrews.doubled(scaled, c -> true)))));
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Trials that are not those of a scenario or a limit lifted. */
    List<Trial> plain(Trial baseline) {
        return steps.stream().map(Step::plain).filter(t -> t != baseline).toList();
    }

    List<Trial> doubled() {
        return steps.stream().map(Step::doubled).toList();
    }

    /** Plans go up along the order of money, and down where they can be paid there, too. */
    void link(Exchange exchange, Trial baseline) {
        Trial below = null;
        Trial belowDoubled = null;
        boolean passed = false;
        for (Step step : steps) {
            if (!passed && step.factor() >= 1) {
                if (below != null) {
                    exchange.swap(below, baseline);
                }
                below = baseline;
                passed = true;
            }
            if (below != null) {
                exchange.swap(below, step.plain());
            }
            if (belowDoubled != null) {
                exchange.swap(belowDoubled, step.doubled());
            }
            exchange.swap(step.plain(), step.doubled());
            below = step.plain();
            belowDoubled = step.doubled();
        }
        if (below != null) {
            if (!passed) {
                exchange.swap(below, baseline);
            }
            exchange.swap(below, unlimited);
        }
    }

    /** What the trials found. */
    Frontier frontier(Yardstick yardstick) {
        double ceiling = yardstick.value(unlimited.best());
        List<Point> points = new ArrayList<>();
        Double crewsBindFrom = null;
        for (Step step : steps) {
            Point point = point(step, ceiling, points.isEmpty() ? null : points.getLast(), yardstick);
            points.add(point);
            crewsBindFrom = point.binds() == Limit.MONEY ? null : crewsBindFrom == null ? Double.valueOf(step.factor()) : crewsBindFrom;
        }
        return new Frontier(points, ceiling, cost(unlimited.best()), crewsBindFrom);
    }

    private static Point point(Step step, double ceiling, @Nullable Point before, Yardstick yardstick) {
        Evaluation plan = step.plain().best();
        double value = yardstick.value(plan);
        Plan.Indicators figures = Figures.of(plan);
        Money budget = MoreMoney.budget(step.plain().variant().problem());
        double more = before == null || !before.feasible() ? 0 : budget.minus(before.budget()).amount();
        double byMoney = Math.max(0, ceiling - value);
        double byCrews = Math.max(0, yardstick.value(step.doubled().best()) - value);
        return new Point(step.factor(), budget, cost(plan), plan.feasible(), value, figures.riskDaysRemovedShare(), figures.riskRemovedShare(),
                figures.peopleReady(), figures.communitiesReady(), figures.hazardAreasReleased(), more > 0 && before != null ? Double.valueOf((value - before.value())
                        / more * MILLION) : null, byMoney, byCrews,
                plan.feasible() ? binds(value, byMoney, byCrews) : Limit.MONEY);
    }

    private static Limit binds(double value, double byMoney, double byCrews) {
        if (Math.max(byMoney, byCrews) <= BindingLimit.NEGLIGIBLE * Math.abs(value)) {
            return Limit.NOTHING;
        }
        return byMoney > byCrews ? Limit.MONEY : Limit.CREWS;
    }

    private static Money cost(Evaluation plan) {
        return Figures.of(plan).cost();
    }
}
