package clearance.solver;

/** One rule, kept up to date while stops come and go. The order of calls is: all drops, then all puts, then {@link #total}. */
interface Tally {

    /** Whether it has to hear of every stop; otherwise the last one of each route is enough. */
    default boolean looksAtStops() {
        return true;
    }

    /** A stop with a package has come into the plan; it is already in the {@link PlanState}. */
    void put(Timing stop);

    /** A stop with a package leaves the plan; it is still in the {@link PlanState}. */
    void drop(Timing stop);

    /** The last stop of a route, with a package, has come. */
    default void putLast(Timing last) {
    }

    /** The last stop of a route, with a package, goes. */
    default void dropLast(Timing last) {
    }

    /** Penalty (hard and soft rules) or value (medium rules) in the rule's unit. */
    long total();
}
