package clearance.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import clearance.model.Rule;
import clearance.solver.LedgerCollector.Totals;
import java.util.Arrays;

/**
 * The rules as constraint streams. All of them read the same totals, which one collector keeps up to date: a rule is stated here and worked out in the
 * tally of its name in {@link Ledger}.
 */
public final class PlanRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Arrays.stream(Rule.values()).map(rule -> constraint(factory, rule)).toArray(Constraint[]::new);
    }

    /** A rule as a constraint: hard and soft rules cost their penalty, medium rules give their value. */
    static Constraint constraint(ConstraintFactory factory, Rule rule) {
        UniConstraintStream<Totals> totals = totals(factory).filter(t -> t.of(rule) != 0);
        return switch (rule.level()) {
            case HARD -> totals.penalize(HardMediumSoftScore.ONE_HARD, t -> t.of(rule)).asConstraint(rule.name());
            case MEDIUM -> totals.impact(HardMediumSoftScore.ONE_MEDIUM, t -> t.of(rule)).asConstraint(rule.name());
            case SOFT -> totals.penalize(HardMediumSoftScore.ONE_SOFT, t -> t.of(rule)).asConstraint(rule.name());
        };
    }

    private static UniConstraintStream<Totals> totals(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(CrewRoute.class).groupBy(new LedgerCollector());
    }
}
