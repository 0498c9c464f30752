package clearance.solver;

/** A rule that falls into groups, such as one per hazard area, of which only those are worked out anew that a stop has touched. */
abstract class GroupTally implements Tally {

    private final long[] amounts;
    private final boolean[] dirty;
    private final int[] queue;
    private int queued;
    private long total;

    GroupTally(int groups) {
        amounts = new long[groups];
        dirty = new boolean[groups];
        queue = new int[groups];
    }

    /** Asks for a group to be worked out anew. */
    final void touch(int group) {
        if (!dirty[group]) {
            dirty[group] = true;
            queue[queued++] = group;
        }
    }

    /** Works out a group from the state of the plan. */
    abstract long amount(int group);

    /** Touches the groups that a stop belongs to. */
    abstract void touchedBy(Timing stop);

    @Override
    public final void put(Timing stop) {
        touchedBy(stop);
    }

    @Override
    public final void drop(Timing stop) {
        touchedBy(stop);
    }

    @Override
    public final long total() {
        for (int i = 0; i < queued; i++) {
            int group = queue[i];
            long now = amount(group);
            total += now - amounts[group];
            amounts[group] = now;
            dirty[group] = false;
        }
        queued = 0;
        return total;
    }
}
