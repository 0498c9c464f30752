package clearance.solver;

import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Quick changes of one or two stops: a stop moved within its route or to another capable crew, two stops swapped, tails of two routes exchanged, a stretch
 * reversed, a standby put in or taken out.
 */
final class SmallChanges implements Proposal {

    private final Draft draft;
    private final Inserter inserter;
    private final RandomGenerator random;
    private final Draw kinds;

    SmallChanges(Draft draft, Inserter inserter, RandomGenerator random, Set<MoveKind> without) {
        this.draft = draft;
        this.inserter = inserter;
        this.random = random;
        kinds = new Draw(without).with(3, MoveKind.SHIFT).with(3, MoveKind.MOVE).with(2, MoveKind.SWAP).with(1, MoveKind.REVERSE).with(1, MoveKind.WAIT)
                .with(1, MoveKind.TAILS);
    }

    @Override
    public boolean apply() {
        int crew = random.nextInt(draft.crews());
        int from = draft.pinned(crew);
        int movable = draft.size(crew) - from;
        if (movable < 1 || kinds.isEmpty()) {
            return false;
        }
        int index = from + random.nextInt(movable);
        return switch (kinds.next(random)) {
            case SHIFT -> shift(crew, index);
            case MOVE -> moveTo(crew, index);
            case SWAP -> swap(crew, index);
            case REVERSE -> reverse(crew, index);
            case WAIT -> wait(crew, index);
            default -> exchangeTails(crew, index);
        };
    }

    private boolean shift(int crew, int index) {
        int from = draft.pinned(crew);
        int to = from + random.nextInt(draft.size(crew) - from);
        if (to == index) {
            return false;
        }
        int[] elements = draft.elements(crew);
        int moved = elements[index];
        if (to > index) {
            System.arraycopy(elements, index + 1, elements, index, to - index);
        } else {
            System.arraycopy(elements, to, elements, to + 1, index - to);
        }
        elements[to] = moved;
        draft.set(crew, elements);
        return true;
    }

    private boolean moveTo(int crew, int index) {
        Timing stop = draft.at(crew, index);
        if (!stop.isPackage()) {
            draft.remove(crew, index);
            return true;
        }
        int[] capable = inserter.capableCrews(stop.workPackage);
        int other = capable.length == 0 ? crew : capable[random.nextInt(capable.length)];
        if (other == crew) {
            return false;
        }
        draft.remove(crew, index);
        draft.insert(other, draft.pinned(other) + random.nextInt(draft.size(other) - draft.pinned(other) + 1), stop.workPackage);
        return true;
    }

    private boolean swap(int crew, int index) {
        Timing stop = draft.at(crew, index);
        if (!stop.isPackage()) {
            return false;
        }
        int[] capable = inserter.capableCrews(stop.workPackage);
        int other = capable.length == 0 ? crew : capable[random.nextInt(capable.length)];
        int movable = draft.size(other) - draft.pinned(other);
        if (movable < 1) {
            return false;
        }
        int otherIndex = draft.pinned(other) + random.nextInt(movable);
        Timing otherStop = draft.at(other, otherIndex);
        if (otherStop == stop || !otherStop.isPackage() || !draft.work().capable(crew, otherStop.workPackage)) {
            return false;
        }
        int[] mine = draft.elements(crew);
        mine[index] = otherStop.element;
        if (other == crew) {
            mine[otherIndex] = stop.element;
        } else {
            int[] theirs = draft.elements(other);
            theirs[otherIndex] = stop.element;
            draft.set(other, theirs);
        }
        draft.set(crew, mine);
        return true;
    }

    private boolean wait(int crew, int index) {
        int standby = draft.scheduler().standbyFor(crew, draft.at(crew, index).start);
        if (standby < 0 || draft.indexOf(crew, standby) >= 0) {
            return false;
        }
        draft.insert(crew, index, standby);
        return true;
    }

    private boolean reverse(int crew, int index) {
        int length = 2 + random.nextInt(5);
        int[] elements = draft.elements(crew);
        int end = Math.min(elements.length - 1, index + length - 1);
        for (int i = index, j = end; i < j; i++, j--) {
            int held = elements[i];
            elements[i] = elements[j];
            elements[j] = held;
        }
        draft.set(crew, elements);
        return end > index;
    }

    private boolean exchangeTails(int crew, int index) {
        int other = random.nextInt(draft.crews());
        if (other == crew) {
            return false;
        }
        int otherIndex = draft.pinned(other) + random.nextInt(draft.size(other) - draft.pinned(other) + 1);
        if (!capableOfTail(other, crew, index) || !capableOfTail(crew, other, otherIndex)) {
            return false;
        }
        int[] mine = draft.elements(crew);
        int[] theirs = draft.elements(other);
        draft.set(crew, joined(crew, mine, index, theirs, otherIndex));
        draft.set(other, joined(other, theirs, otherIndex, mine, index));
        return true;
    }

    private boolean capableOfTail(int crew, int of, int from) {
        for (int i = from; i < draft.size(of); i++) {
            Timing stop = draft.at(of, i);
            if (stop.isPackage() && !draft.work().capable(crew, stop.workPackage)) {
                return false;
            }
        }
        return true;
    }

    /** A head and another crew's tail; standbys of the tail become those of this crew's pool, each at most once. */
    private int[] joined(int crew, int[] head, int headLength, int[] tail, int tailFrom) {
        int[] result = new int[headLength + tail.length - tailFrom];
        System.arraycopy(head, 0, result, 0, headLength);
        int size = headLength;
        for (int i = tailFrom; i < tail.length; i++) {
            int element = tail[i];
            if (!draft.scheduler().isPackage(element)) {
                int own = draft.scheduler().standbyAt(crew, draft.scheduler().minuteOf(element));
                boolean known = Arrays.stream(result, 0, size).anyMatch(e -> e == own);
                if (known) {
                    continue;
                }
                element = own;
            }
            result[size++] = element;
        }
        return Arrays.copyOf(result, size);
    }
}
