package clearance.scenario;

import clearance.model.Earmark;
import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Problem;
import clearance.model.Tranche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes of money that take nothing away: whatever plan could be paid before can be paid after. Dates on which money arrived stay known as empty tranches, for
 * crews may wait for them.
 */
final class MoreMoney {

    /** More than any programme costs, in currency units. */
    private static final double WITHOUT_LIMIT = 1e11;

    private MoreMoney() {
    }

    /** Every tranche times a factor. */
    static Problem scaled(Problem problem, double factor) {
        return funds(problem, f -> f.withTranches(f.tranches().stream().map(t -> new Tranche(t.date(), Money.of(t.amount().amount() * factor))).toList()));
    }

    /** Money for anything, without limit, beside the funds. */
    static Problem unlimited(Problem problem) {
        if (problem.funds().isEmpty()) {
            return problem;
        }
        return with(problem, WITHOUT_LIMIT, "Money without limit", Earmark.NONE);
    }

    /** One more fund that is there from the start. */
    static Problem with(Problem problem, double amount, String donor, Earmark earmark) {
        List<Fund> funds = new ArrayList<>(problem.funds());
        funds.add(fund(problem, amount, donor, earmark));
        return problem.toBuilder().funds(funds).build();
    }

    /** A fund that a problem does not have yet, there from the start. */
    static Fund fund(Problem problem, double amount, String donor, Earmark earmark) {
        Set<String> taken = new HashSet<>(problem.funds().stream().map(Fund::id).toList());
        return new Fund(MoreCrews.freeId("NEW", taken), donor, List.of(new Tranche(problem.calendar().start(), Money.of(amount))), null, Money.ZERO, earmark);
    }

    /** Some funds without their earmarks. */
    static Problem unearmarked(Problem problem, Set<String> ids) {
        return funds(problem, f -> ids.contains(f.id()) ? unearmarked(f) : f);
    }

    static Fund unearmarked(Fund f) {
        return new Fund(f.id(), f.donor(), f.tranches(), f.spendBy(), f.spent(), Earmark.NONE);
    }

    /** All money from the start and without a last day. */
    static Problem undated(Problem problem) {
        return funds(problem, f -> undated(f, problem.calendar().start()));
    }

    static Fund undated(Fund fund, LocalDate start) {
        long sum = 0;
        List<Tranche> tranches = new ArrayList<>();
        for (Tranche t : fund.tranches()) {
            sum += t.amount().cents();
            if (t.date().isAfter(start)) {
                tranches.add(new Tranche(t.date(), Money.ZERO));
            }
        }
        tranches.addFirst(new Tranche(start, new Money(sum)));
        return new Fund(fund.id(), fund.donor(), tranches, null, fund.spent(), fund.earmark());
    }

    /** Whether some money comes later than the start, or expires before the end. */
    static boolean dated(Problem problem) {
        return problem.funds().stream().anyMatch(f -> dated(f, problem));
    }

    static boolean dated(Fund fund, Problem problem) {
        boolean late = fund.tranches().stream().anyMatch(t -> t.date().isAfter(problem.calendar().start()) && t.amount().cents() > 0);
        return late || fund.spendBy() != null && fund.spendBy().isBefore(problem.calendar().end());
    }

    /** What can arrive within the plan, less what was spent before. */
    static Money budget(Problem problem) {
        return new Money(problem.funds().stream().mapToLong(f -> budget(f, problem).cents()).sum());
    }

    static Money budget(Fund fund, Problem problem) {
        long cents = fund.tranches().stream().filter(t -> t.date().isBefore(problem.calendar().end())).mapToLong(t -> t.amount().cents()).sum();
        boolean over = fund.spendBy() != null && fund.spendBy().isBefore(problem.calendar().start());
        return new Money(over ? 0 : Math.max(0, cents - fund.spent().cents()));
    }

    private static Problem funds(Problem problem, UnaryOperator<Fund> change) {
        return problem.toBuilder().funds(problem.funds().stream().map(change).toList()).build();
    }
}
