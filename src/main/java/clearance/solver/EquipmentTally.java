package clearance.solver;

import clearance.work.WorkModel;
import java.util.Arrays;

/** No more units of a shared equipment are in use than exist. Each pool keeps its starts and finishes sorted. */
final class EquipmentTally implements Tally {

    private final WorkModel work;
    private final SortedMinutes[] starts;
    private final SortedMinutes[] finishes;
    private final long[] overuse;
    private long dirty;
    private long total;

    EquipmentTally(WorkModel work) {
        this.work = work;
        int pools = work.equipment().size();
        starts = new SortedMinutes[pools];
        finishes = new SortedMinutes[pools];
        Arrays.setAll(starts, i -> new SortedMinutes());
        Arrays.setAll(finishes, i -> new SortedMinutes());
        overuse = new long[pools];
    }

    @Override
    public void put(Timing stop) {
        for (long left = work.equipment().needs(stop.crew, stop.workPackage); left != 0; left &= left - 1) {
            int pool = Long.numberOfTrailingZeros(left);
            starts[pool].add(stop.start);
            finishes[pool].add(stop.finish);
            dirty |= 1L << pool;
        }
    }

    @Override
    public void drop(Timing stop) {
        for (long left = work.equipment().needs(stop.crew, stop.workPackage); left != 0; left &= left - 1) {
            int pool = Long.numberOfTrailingZeros(left);
            starts[pool].remove(stop.start);
            finishes[pool].remove(stop.finish);
            dirty |= 1L << pool;
        }
    }

    @Override
    public long total() {
        for (; dirty != 0; dirty &= dirty - 1) {
            int pool = Long.numberOfTrailingZeros(dirty);
            int units = work.equipment().units(pool);
            int n = starts[pool].size;
            long now = n <= units ? 0 : Overuse.ofSorted(starts[pool].minutes, finishes[pool].minutes, n, units);
            total += now - overuse[pool];
            overuse[pool] = now;
        }
        return total;
    }

    /** Minutes in ascending order. */
    private static final class SortedMinutes {

        private int[] minutes = new int[16];
        private int size;

        void add(int minute) {
            if (size == minutes.length) {
                minutes = Arrays.copyOf(minutes, size * 2);
            }
            int at = Arrays.binarySearch(minutes, 0, size, minute);
            at = at < 0 ? -at - 1 : at;
            System.arraycopy(minutes, at, minutes, at + 1, size - at);
            minutes[at] = minute;
            size++;
        }

        void remove(int minute) {
            int at = Arrays.binarySearch(minutes, 0, size, minute);
            System.arraycopy(minutes, at + 1, minutes, at, size - at - 1);
            size--;
        }
    }
}
