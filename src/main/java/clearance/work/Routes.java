package clearance.work;

import java.util.List;

/**
 * The decisions of a plan: for each crew, in the order of the problem's crews, its packages in order. Everything else follows.
 */
public record Routes(List<List<Stop>> byCrew) {

    /** No date to wait for. */
    public static final int NO_WAIT = -1;

    public Routes {
        byCrew = byCrew.stream().map(List::copyOf).toList();
    }

    /** No crew does anything. */
    public static Routes empty(int crews) {
        return new Routes(java.util.Collections.nCopies(crews, List.of()));
    }

    /**
     * A package in a route.
     *
     * @param notBefore minute of the plan before which the crew does not start it; {@link #NO_WAIT} = at once
     */
    public record Stop(int workPackage, int notBefore) {

        public static Stop of(int workPackage) {
            return new Stop(workPackage, NO_WAIT);
        }
    }
}
