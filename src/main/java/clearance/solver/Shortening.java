package clearance.solver;

import clearance.work.Roads;
import java.util.BitSet;

/**
 * Orders the stops of a route so that it is short: stretches are reversed and short stretches moved while that saves travel. It serves problems in which
 * only what is done by the end counts, not when.
 */
final class Shortening {

    private static final int MOST_MOVED = 3;

    private final Draft draft;
    private final Legs legs;
    private int crew;
    private int pinned;
    private int[] elements = new int[0];
    private int[] hazards = new int[0];

    Shortening(Draft draft, Legs legs) {
        this.draft = draft;
        this.legs = legs;
    }

    /** Shortens some routes. A route that would break a rule in its new order stays as it was. */
    void shorten(BitSet crews) {
        BitSet those = (BitSet) crews.clone();
        for (int c = those.nextSetBit(0); c >= 0; c = those.nextSetBit(c + 1)) {
            shorten(c);
        }
    }

    private void shorten(int of) {
        int[] before = draft.elements(of);
        for (int element : before) {
            if (!draft.scheduler().isPackage(element)) {
                return;
            }
        }
        int[] after = before.clone();
        if (order(of, after)) {
            long hard = draft.hard();
            draft.set(of, after);
            if (!draft.within(hard)) {
                draft.set(of, before);
            }
        }
    }

    /**
     * Orders packages of a crew's route so that they are near each other; those that are pinned stay in front.
     *
     * @return whether anything changed
     */
    boolean order(int of, int[] packages) {
        crew = of;
        pinned = draft.pinned(crew);
        elements = packages;
        if (hazards.length != packages.length) {
            hazards = new int[packages.length];
        }
        for (int i = 0; i < packages.length; i++) {
            hazards[i] = draft.scheduler().hazardOf(packages[i]);
        }
        boolean changed = false;
        while (reverseOne() || moveOne()) {
            changed = true;
        }
        return changed;
    }

    /** Minutes from the stop at one place to the stop at another; the place behind the last stands for the base. */
    private int leg(int from, int to) {
        return legs.minutes(crew, from < 0 ? Roads.START : hazards[from], to >= hazards.length ? Legs.END : hazards[to]);
    }

    private boolean reverseOne() {
        for (int i = pinned; i < hazards.length - 1; i++) {
            int forth = 0;
            int back = 0;
            for (int j = i + 1; j < hazards.length; j++) {
                forth += leg(j - 1, j);
                back += leg(j, j - 1);
                int now = leg(i - 1, i) + forth + leg(j, j + 1);
                int then = leg(i - 1, j) + back + leg(i, j + 1);
                if (then < now) {
                    reverse(i, j);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moveOne() {
        int n = hazards.length;
        for (int length = 1; length <= MOST_MOVED; length++) {
            for (int i = pinned; i + length <= n; i++) {
                int end = i + length - 1;
                int saved = leg(i - 1, i) + leg(end, end + 1) - leg(i - 1, end + 1);
                for (int at = pinned; at <= n; at++) {
                    if ((at < i || at > end + 1) && leg(at - 1, i) + leg(end, at) - leg(at - 1, at) < saved) {
                        move(i, length, at);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to; i < j; i++, j--) {
            swap(elements, i, j);
            swap(hazards, i, j);
        }
    }

    /** Moves a stretch by three reversals: the stretch and what it passes change places, each in its old direction. */
    private void move(int from, int length, int at) {
        if (at < from) {
            rotate(at, from, from + length);
        } else {
            rotate(from, from + length, at);
        }
    }

    private void rotate(int from, int middle, int to) {
        reverse(from, middle - 1);
        reverse(middle, to - 1);
        reverse(from, to - 1);
    }

    private static void swap(int[] array, int i, int j) {
        int held = array[i];
        array[i] = array[j];
        array[j] = held;
    }
}
