package clearance.solver;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the moves of one search: changes that were worked out and scored, whether they were kept or not. */
final class MoveCounter {

    private final AtomicLong moves = new AtomicLong();

    void count() {
        moves.incrementAndGet();
    }

    long moves() {
        return moves.get();
    }
}
