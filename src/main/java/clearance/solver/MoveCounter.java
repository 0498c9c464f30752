package clearance.solver;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the moves of one search, and holds its seed. */
final class MoveCounter {

    private final AtomicLong moves = new AtomicLong();
    private final long seed;

    MoveCounter(long seed) {
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    void count() {
        moves.incrementAndGet();
    }

    long moves() {
        return moves.get();
    }
}
