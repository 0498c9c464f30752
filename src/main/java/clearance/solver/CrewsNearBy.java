package clearance.solver;

import clearance.work.Roads;
import clearance.work.WorkModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Of the crews that can do a package those that work near by in a {@link Draft}, and those that could be there first. */
final class CrewsNearBy {

    /** So many that could be there first are always among them. */
    private static final int FIRST_THERE = 8;

    private final Draft draft;
    private final WorkModel work;
    private final Hazards hazards;

    CrewsNearBy(Draft draft, Hazards hazards) {
        this.draft = draft;
        this.work = draft.work();
        this.hazards = hazards;
    }

    /** Ascending. */
    int[] of(int workPackage) {
        int hazard = draft.scheduler().hazardOf(workPackage);
        int[] capable = hazards.crews[workPackage];
        BitSet near = new BitSet();
        addCrewsAt(hazard, near);
        for (int other : hazards.nearest[hazard]) {
            addCrewsAt(other, near);
        }
        long[] arrivals = new long[capable.length];
        for (int i = 0; i < arrivals.length; i++) {
            Timing last = draft.last(capable[i]);
            int travel = work.roads().minutes(capable[i], last == null ? Roads.START : last.hazard, hazard);
            arrivals[i] = (long) (travel + (last == null ? 0 : last.finish)) << Integer.SIZE | capable[i];
        }
        Arrays.sort(arrivals);
        Arrays.stream(arrivals).limit(FIRST_THERE).forEach(arrival -> near.set((int) arrival));
        return IntStream.of(capable).filter(near::get).toArray();
    }

    private void addCrewsAt(int hazard, BitSet crews) {
        for (int p : work.order().ofHazard(hazard)) {
            if (draft.state().assigned(p)) {
                crews.set(draft.state().crew[p]);
            }
        }
    }
}
