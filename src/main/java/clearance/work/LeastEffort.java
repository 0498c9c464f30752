package clearance.work;

/**
 * The least that a package can take, as a first idea of its effort: the set-up counts, travel does not.
 *
 * @param minutes working minutes of the crew that is fastest at it
 * @param cents   cost of the crew that is cheapest
 * @param nobody  whether no crew can do it; then both are 0
 */
public record LeastEffort(int minutes, long cents, boolean nobody) {

    /** Looks at every crew that is able to do a package, bound to another or not. */
    public static LeastEffort of(WorkModel work, int workPackage) {
        int least = Integer.MAX_VALUE;
        long cheapest = Long.MAX_VALUE;
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            if (work.capable(crew, workPackage)) {
                int minutes = work.durations().minutes(crew, workPackage, false, 0);
                least = Math.min(least, minutes);
                cheapest = Math.min(cheapest, work.costs().cents(crew, workPackage, minutes, 0, 0, 0, false, false));
            }
        }
        return least == Integer.MAX_VALUE ? new LeastEffort(0, 0, true) : new LeastEffort(least, cheapest, false);
    }
}
