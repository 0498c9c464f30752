package clearance.solver;

import clearance.work.Routes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long and from where to search.
 *
 * @param seed    of all random choices
 * @param seconds most seconds of search; null = no limit by time
 * @param moves   most moves of each thread; null = no limit by moves. With one thread, the same seed and moves give the same plan
 * @param from    plan to start from; null = a first plan is built
 * @param threads searches that run side by side, at least 1
 * @param asGiven whether {@code from} is taken as it is: no first plan is built to compare it with
 * @param without kinds of moves that are left out, to see what they earn
 */
public record SolverOptions(long seed, @Nullable Double seconds, @Nullable Long moves, @Nullable Routes from, int threads, boolean asGiven,
        Set<MoveKind> without) {

    public SolverOptions {
        without = Set.copyOf(without);
        if (seconds == null && moves == null) {
            throw new IllegalArgumentException("give seconds or moves, otherwise the search never ends");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1");
        }
        if (asGiven && from == null) {
            throw new IllegalArgumentException("there is no plan to start from");
        }
    }

    /** Options that use all kinds of moves. */
    public SolverOptions(long seed, @Nullable Double seconds, @Nullable Long moves, @Nullable Routes from, int threads, boolean asGiven) {
        this(seed, seconds, moves, from, threads, asGiven, Set.of());
    }

    /** Options that start from the better of a given and a first plan. */
    public SolverOptions(long seed, @Nullable Double seconds, @Nullable Long moves, @Nullable Routes from, int threads) {
        this(seed, seconds, moves, from, threads, false);
    }
}
