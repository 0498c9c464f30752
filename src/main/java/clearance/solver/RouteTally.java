package clearance.solver;

import java.util.function.ToLongFunction;

/** A rule whose amount adds up along each route, so that the last timing of a route tells it. */
final class RouteTally implements Tally {

    private final ToLongFunction<Timing> upTo;
    private long total;

    /**
     * @param upTo amount of a route that ends with a stop
     */
    RouteTally(ToLongFunction<Timing> upTo) {
        this.upTo = upTo;
    }

    @Override
    public boolean looksAtStops() {
        return false;
    }

    @Override
    public void put(Timing stop) {
        throw new UnsupportedOperationException("routes are told by their last stop");
    }

    @Override
    public void drop(Timing stop) {
        throw new UnsupportedOperationException("routes are told by their last stop");
    }

    @Override
    public void putLast(Timing last) {
        total += upTo.applyAsLong(last);
    }

    @Override
    public void dropLast(Timing last) {
        total -= upTo.applyAsLong(last);
    }

    @Override
    public long total() {
        return total;
    }
}
