package clearance.scenario;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to compare and how hard to search.
 *
 * @param scenarios ids of scenarios; empty = all of the problem. The baseline is always there
 * @param seeds     searches of each scenario from its own first plan, at least 1; from two on the spread of the solver is known
 * @param seconds   most seconds of each search; null = no limit by time
 * @param moves     most moves of each search; null = no limit by moves. With moves alone the result is the same every time
 * @param threads   searches side by side
 * @param budgets   shares of today's money for the frontier, such as 0.5; empty = no frontier
 * @param binding   whether to find out what holds the baseline back
 * @param help      how many single changes to try at most; 0 = none
 * @param createdAt written into the result; null = nothing is
 */
public record CompareOptions(List<String> scenarios, int seeds, long seed, @Nullable Double seconds, @Nullable Long moves, int threads, List<Double> budgets,
        boolean binding, int help, @Nullable LocalDateTime createdAt) {

    /** Budgets of the frontier where none are named. */
    public static final List<Double> BUDGETS = List.of(0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0);
    public static final int SEEDS = 3;
    public static final double SECONDS = 5;
    public static final int HELP = 16;

    public CompareOptions {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds (" + seeds + ") must be at least 1");
        }
        if (seconds == null && moves == null) {
            throw new IllegalArgumentException("give seconds or moves, otherwise the searches never end");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1");
        }
        scenarios = List.copyOf(scenarios);
        budgets = budgets.stream().distinct().sorted().toList();
        if (budgets.stream().anyMatch(b -> !(b >= 0 && b <= 100))) {
            throw new IllegalArgumentException("budgets " + budgets + " must be from 0 to 100 times today's money");
        }
    }

    /** Options as they are where nothing is said: all scenarios, the whole report. */
    public static CompareOptions standard(double seconds, int threads, @Nullable LocalDateTime createdAt) {
        return new CompareOptions(List.of(), SEEDS, 1, seconds, null, threads, BUDGETS, true, HELP, createdAt);
    }
}
