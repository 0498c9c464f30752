package clearance.solver;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How much of a search has gone by, from 0 to 1: by time, by moves, or by whichever of the two is further on. */
final class Budget {

    private static final double NANOS = 1e9;

    private final @Nullable Double seconds;
    private final @Nullable Long moves;
    private final LongSupplier nanos;
    private final long began;

    /**
     * Starts to count now.
     *
     * @param seconds most seconds; null = no limit by time
     * @param moves   most moves; null = no limit by moves
     * @param nanos   the clock
     */
    Budget(@Nullable Double seconds, @Nullable Long moves, LongSupplier nanos) {
        this.seconds = seconds;
        this.moves = moves;
        this.nanos = nanos;
        began = nanos.getAsLong();
    }

    /** Share that is used up after so many moves; 1 or more = the search ends. */
    double used(long movesDone) {
        double used = moves == null ? 0 : movesDone / (double) Math.max(1, moves);
        return seconds == null ? used : Math.max(used, (nanos.getAsLong() - began) / NANOS / Math.max(1e-3, seconds));
    }
}
