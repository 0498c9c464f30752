package clearance.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to compare, and how hard to search.
 *
 * @param name      given by the planner; may be empty
 * @param scenarios ids of scenarios; empty = all of the problem. The baseline is always there
 * @param seeds     searches of each scenario from its own first plan
 * @param seconds   most seconds of each search; null = no limit by time
 * @param moves     most moves of each search; null = no limit by moves
 * @param budgets   shares of today's money for the frontier; empty = no frontier
 * @param limits    whether to find out what holds the baseline back
 * @param help      how many single changes to try at most
 */
public record ComparisonOrder(String name, List<String> scenarios, int seeds, long seed, @Nullable Double seconds, @Nullable Long moves, List<Double> budgets,
        boolean limits, int help) {

    public ComparisonOrder {
        scenarios = List.copyOf(scenarios);
        budgets = List.copyOf(budgets);
    }
}
