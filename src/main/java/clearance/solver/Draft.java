package clearance.solver;

import clearance.model.Level;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan to try changes on at full speed, outside Timefold but with the same {@link Scheduler} and {@link Ledger}. First plans are built in it, and moves are
 * worked out in it before they are proposed.
 */
final class Draft {

    private final WorkModel work;
    private final Scheduler scheduler;
    private final Ledger ledger;
    private final Timing[][] routes;
    private final int[] sizes;
    private final int[] pinned;
    private final Timing[][] marked;
    private final BitSet touched = new BitSet();

    Draft(WorkModel work, Scheduler scheduler) {
        this.work = work;
        this.scheduler = scheduler;
        ledger = new Ledger(work);
        int crews = work.problem().crews().size();
        routes = new Timing[crews][16];
        sizes = new int[crews];
        pinned = new int[crews];
        marked = new Timing[crews][];
    }

    WorkModel work() {
        return work;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    PlanState state() {
        return ledger.state();
    }

    int crews() {
        return sizes.length;
    }

    int size(int crew) {
        return sizes[crew];
    }

    /** How many elements at the front of a route must not be moved. */
    int pinned(int crew) {
        return pinned[crew];
    }

    void pin(int crew, int count) {
        pinned[crew] = count;
    }

    /** The timing at a place of a route; null = before its first element. */
    @Nullable Timing at(int crew, int index) {
        return index < 0 ? null : routes[crew][index];
    }

    @Nullable Timing last(int crew) {
        return at(crew, sizes[crew] - 1);
    }

    int[] elements(int crew) {
        int[] elements = new int[sizes[crew]];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = routes[crew][i].element;
        }
        return elements;
    }

    /** Remembers the draft as it is now, for {@link #rollback}. */
    void mark() {
        touched.clear();
    }

    /** Crews whose routes have been touched since the mark. */
    BitSet touched() {
        return touched;
    }

    /** Goes back to the draft as it was marked. */
    void rollback() {
        for (int crew = touched.nextSetBit(0); crew >= 0; crew = touched.nextSetBit(crew + 1)) {
            System.arraycopy(marked[crew], 0, routes[crew], 0, marked[crew].length);
            sizes[crew] = marked[crew].length;
            ledger.route(crew, last(crew));
        }
        touched.clear();
    }

    private void touch(int crew) {
        if (!touched.get(crew)) {
            touched.set(crew);
            marked[crew] = Arrays.copyOf(routes[crew], sizes[crew]);
        }
    }

    /** Replaces a route. */
    void set(int crew, int[] elements) {
        int same = 0;
        int most = Math.min(elements.length, sizes[crew]);
        while (same < most && routes[crew][same].element == elements[same]) {
            same++;
        }
        if (same == elements.length && same == sizes[crew]) {
            return;
        }
        touch(crew);
        room(crew, elements.length);
        sizes[crew] = elements.length;
        for (int i = same; i < elements.length; i++) {
            routes[crew][i] = scheduler.next(at(crew, i - 1), crew, elements[i]);
        }
        ledger.route(crew, last(crew));
    }

    /** A route as it is now, to be put back by {@link #putBack} if a try at it fails: cheaper than working its times out again. */
    Timing[] route(int crew) {
        return Arrays.copyOf(routes[crew], sizes[crew]);
    }

    void putBack(int crew, Timing[] route) {
        System.arraycopy(route, 0, routes[crew], 0, route.length);
        sizes[crew] = route.length;
        ledger.route(crew, last(crew));
    }

    void insert(int crew, int index, int element) {
        touch(crew);
        room(crew, sizes[crew] + 1);
        int[] tail = new int[sizes[crew] - index];
        for (int i = 0; i < tail.length; i++) {
            tail[i] = routes[crew][index + i].element;
        }
        sizes[crew]++;
        routes[crew][index] = scheduler.next(at(crew, index - 1), crew, element);
        for (int i = 0; i < tail.length; i++) {
            routes[crew][index + 1 + i] = scheduler.next(routes[crew][index + i], crew, tail[i]);
        }
        ledger.route(crew, last(crew));
    }

    void remove(int crew, int index) {
        touch(crew);
        for (int i = index; i + 1 < sizes[crew]; i++) {
            routes[crew][i] = scheduler.next(at(crew, i - 1), crew, routes[crew][i + 1].element);
        }
        sizes[crew]--;
        ledger.route(crew, last(crew));
    }

    /** Where an element stands in a crew's route; −1 = nowhere. */
    int indexOf(int crew, int element) {
        for (int i = 0; i < sizes[crew]; i++) {
            if (routes[crew][i].element == element) {
                return i;
            }
        }
        return -1;
    }

    private void room(int crew, int size) {
        if (size > routes[crew].length) {
            routes[crew] = Arrays.copyOf(routes[crew], size * 2);
        }
    }

    /** Minus the penalties of all hard rules. */
    long hard() {
        return ledger.total(Level.HARD);
    }

    /** Whether no more than so much is broken. */
    boolean within(long hard) {
        return ledger.within(hard);
    }

    /** Value of the plan in millionths. */
    long medium() {
        return ledger.total(Level.MEDIUM);
    }

    /** Minus the ties. */
    long soft() {
        return ledger.total(Level.SOFT);
    }

    long total(clearance.model.Rule rule) {
        return ledger.total(rule);
    }

    Value value() {
        return new Value(hard(), medium(), soft());
    }

    Routes toRoutes() {
        List<List<Routes.Stop>> stops = new ArrayList<>();
        for (int crew = 0; crew < sizes.length; crew++) {
            stops.add(Timing.stops(last(crew)));
        }
        return new Routes(stops);
    }

    /** A score, compared level by level. */
    record Value(long hard, long medium, long soft) implements Comparable<Value> {

        @Override
        public int compareTo(Value other) {
            int byHard = Long.compare(hard, other.hard);
            int byMedium = Long.compare(medium, other.medium);
            return byHard != 0 ? byHard : byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
        }
    }
}
