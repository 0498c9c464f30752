package clearance.work;

import clearance.model.MilestoneKind;

/**
 * A community that is to be ready, or infrastructure that is to open.
 *
 * @param position     in the problem's list of communities or infrastructure
 * @param worth        risk that being ready is worth, in units of daily risk; 0 where it is ready from the start
 * @param wantedMinute 00:00 of the wanted date; {@link #NO_DATE} = none
 * @param packages     the packages that must be finished, ascending; those of what it requires included
 * @param impossible   whether something it needs can never be released in this problem, for example because it is excluded
 */
public record Milestone(int index, MilestoneKind kind, int position, String id, double worth, int wantedMinute, int[] packages, boolean impossible) {

    public static final int NO_DATE = Integer.MIN_VALUE;

    public Milestone {
        packages = packages.clone();
    }

    @Override
    public int[] packages() {
        return packages.clone();
    }

    /** Number of packages that must be finished. */
    public int size() {
        return packages.length;
    }
}
