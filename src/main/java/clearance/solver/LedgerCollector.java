package clearance.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import clearance.model.Rule;
import clearance.work.WorkModel;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects all routes into the totals of every rule, by way of a {@link Ledger}. One collector serves all constraints, so that it runs once per move. */
final class LedgerCollector implements UniConstraintCollector<CrewRoute, LedgerCollector.Book, LedgerCollector.Totals> {

    private static final Rule[] RULES = Rule.values();

    /** Penalty or value by rule. */
    record Totals(long[] byRule) {

        long of(Rule rule) {
            return byRule[rule.ordinal()];
        }
    }

    /** The ledger, made when the first route comes, which knows the work. */
    static final class Book {

        private @Nullable Ledger ledger;

        Ledger ledger(WorkModel work) {
            Ledger made = ledger;
            if (made == null) {
                made = new Ledger(work);
                ledger = made;
            }
            return made;
        }
    }

    @Override
    public Supplier<Book> supplier() {
        return Book::new;
    }

    @Override
    public BiFunction<Book, CrewRoute, Runnable> accumulator() {
        return (book, route) -> {
            Ledger ledger = book.ledger(route.getWork());
            int crew = route.getCrew();
            ledger.route(crew, route.getLast());
            return () -> ledger.route(crew, null);
        };
    }

    @Override
    public Function<Book, @Nullable Totals> finisher() {
        return book -> {
            long[] totals = new long[RULES.length];
            if (book.ledger != null) {
                for (Rule rule : RULES) {
                    totals[rule.ordinal()] = book.ledger.total(rule);
                }
            }
            return new Totals(totals);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerCollector;
    }

    @Override
    public int hashCode() {
        return LedgerCollector.class.hashCode();
    }
}
