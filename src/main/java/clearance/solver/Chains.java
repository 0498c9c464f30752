package clearance.solver;

import clearance.work.WorkModel;
import java.util.ArrayList;
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

    /** Takes a package and everything that needs it out of the draft; pinned work stays. */
    void removeWithSuccessors(int workPackage) {
        for (int next : work.order().successors(workPackage)) {
            if (draft.state().assigned(next)) {
                remove(next);
            }
        }
        remove(workPackage);
    }

    /** Takes the whole chain of a hazard area out. */
    void remove(int[] packages) {
        for (int i = packages.length - 1; i >= 0; i--) {
            remove(packages[i]);
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
            draft.remove(crew, index);
            if (draft.hard() < 0) {
                draft.insert(crew, index, before.element);
            }
        }
    }
}
