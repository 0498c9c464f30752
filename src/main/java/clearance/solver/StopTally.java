package clearance.solver;

import java.util.function.ToLongFunction;

/** A rule to which each stop contributes by itself. */
final class StopTally implements Tally {

    private final ToLongFunction<Timing> ofStop;
    private final ToLongFunction<Timing> ofLast;
    private long total;

    StopTally(ToLongFunction<Timing> ofStop, ToLongFunction<Timing> ofLast) {
        this.ofStop = ofStop;
        this.ofLast = ofLast;
    }

    StopTally(ToLongFunction<Timing> ofStop) {
        this(ofStop, last -> 0);
    }

    /** The same, starting from an amount that is there without any stop. */
    StopTally startingAt(long amount) {
        total = amount;
        return this;
    }

    @Override
    public void put(Timing stop) {
        total += ofStop.applyAsLong(stop);
    }

    @Override
    public void drop(Timing stop) {
        total -= ofStop.applyAsLong(stop);
    }

    @Override
    public void putLast(Timing last) {
        total += ofLast.applyAsLong(last);
    }

    @Override
    public void dropLast(Timing last) {
        total -= ofLast.applyAsLong(last);
    }

    @Override
    public long total() {
        return total;
    }
}
