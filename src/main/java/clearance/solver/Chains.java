package clearance.solver;

import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the chain of a hazard area into a draft, or takes it out, as a whole. */
final class Chains {

    private final Draft draft;
    private final Inserter inserter;
    private final WorkModel work;

    Chains(Draft draft, Inserter inserter) {
        this.draft = draft;
        this.inserter = inserter;
        this.work = draft.work();
    }

    /**
     * Inserts what is missing of a chain, as far as it fits. What came in is taken out again where it is not worth it.
     *
     * @return whether anything stayed
     */
    boolean insert(int hazard, @Nullable RandomGenerator random, double blink) {
        long before = draft.medium();
        List<Integer> inserted = new ArrayList<>();
        for (int p : work.order().ofHazard(hazard)) {
            if (!draft.state().assigned(p) && inserter.insert(p, random, blink)) {
                inserted.add(p);
            }
        }
        if (inserted.isEmpty()) {
            return false;
        }
        dropUseless(inserted);
        if (draft.medium() <= before) {
            for (int i = inserted.size() - 1; i >= 0; i--) {
                remove(inserted.get(i));
            }
            return false;
        }
        return true;
    }

    /** Preparation without the clearance it was for only costs. */
    private void dropUseless(List<Integer> inserted) {
        for (int i = inserted.size() - 1; i >= 0; i--) {
            int p = inserted.get(i);
            if (work.packages().get(p).riskShare() == 0) {
                boolean used = false;
                for (int next : work.order().successors(p)) {
                    used |= draft.state().assigned(next);
                }
                if (!used && work.order().successors(p).length > 0) {
                    remove(p);
                    inserted.remove(i);
                }
            }
        }
    }

    /** Takes packages out of the draft, with everything of their hazard areas that needs them; pinned work stays. */
    void removeWithSuccessors(List<Integer> packages) {
        BitSet out = new BitSet();
        for (int p : packages) {
            out.set(p);
            for (int next : work.order().successors(p)) {
                out.set(next);
            }
        }
        remove(out);
    }

    /** Takes the whole chain of a hazard area out. */
    void remove(int[] packages) {
        BitSet out = new BitSet();
        for (int p : packages) {
            out.set(p);
        }
        remove(out);
    }

    private void remove(BitSet packages) {
        PlanState state = draft.state();
        BitSet crews = new BitSet();
        for (int p = packages.nextSetBit(0); p >= 0; p = packages.nextSetBit(p + 1)) {
            if (state.assigned(p)) {
                crews.set(state.crew[p]);
            }
        }
        for (int crew = crews.nextSetBit(0); crew >= 0; crew = crews.nextSetBit(crew + 1)) {
            removeFrom(crew, packages);
        }
    }

    /** Waits before what goes go with it, unless the work behind them needs them. */
    private void removeFrom(int crew, BitSet packages) {
        int[] kept = new int[draft.size(crew)];
        int[] waiting = new int[kept.length];
        int n = 0;
        int waits = 0;
        for (int i = 0; i < draft.size(crew); i++) {
            Timing stop = draft.at(crew, i);
            if (i < draft.pinned(crew) || !stop.isPackage() || !packages.get(stop.workPackage)) {
                kept[n++] = stop.element;
            } else if (n > 0 && !draft.scheduler().isPackage(kept[n - 1]) && n > draft.pinned(crew)) {
                waiting[waits++] = kept[n - 1];
            }
        }
        draft.set(crew, Arrays.copyOf(kept, n));
        for (int i = 0; i < waits; i++) {
            dropStandby(crew, draft.indexOf(crew, waiting[i]));
        }
    }

    private void remove(int workPackage) {
        PlanState state = draft.state();
        if (state.assigned(workPackage)) {
            int crew = state.crew[workPackage];
            int index = draft.indexOf(crew, workPackage);
            if (index >= draft.pinned(crew)) {
                draft.remove(crew, index);
                dropStandby(crew, index - 1);
            }
        }
    }

    /** A wait whose reason has gone may go as well. */
    private void dropStandby(int crew, int index) {
        Timing before = draft.at(crew, index);
        if (before != null && !before.isPackage() && index >= draft.pinned(crew)) {
            long hard = draft.hard();
            draft.remove(crew, index);
            if (!draft.within(hard)) {
                draft.insert(crew, index, before.element);
            }
        }
    }
}
