package clearance.solver;

import clearance.work.Routes;
import org.jspecify.annotations.Nullable;

/**
 * How long and from where to search.
 *
 * @param seed    of all random choices
 * @param seconds most seconds of search; null = no limit by time
 * @param moves   most moves of each thread; null = no limit by moves. With one thread, the same seed and moves give the same plan
 * @param from    plan to start from; null = a first plan is built
 * @param threads searches that run side by side, at least 1
 */
public record SolverOptions(long seed, @Nullable Double seconds, @Nullable Long moves, @Nullable Routes from, int threads) {

    public SolverOptions {
        if (seconds == null && moves == null) {
            throw new IllegalArgumentException("give seconds or moves, otherwise the search never ends");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1");
        }
    }
}
