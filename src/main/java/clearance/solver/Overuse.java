package clearance.solver;

import java.util.Arrays;

/** How much more is in use than exists, summed over time. */
final class Overuse {

    private Overuse() {
    }

    /**
     * Integral of max(0, intervals open at once − limit) over time.
     *
     * @param events starts at even, finishes at odd places; sorted in place
     * @param n      number of events
     */
    static long of(int[] events, int n, int limit) {
        int[] starts = new int[n / 2];
        int[] finishes = new int[n / 2];
        for (int i = 0; i < n / 2; i++) {
            starts[i] = events[2 * i];
            finishes[i] = events[2 * i + 1];
        }
        Arrays.sort(starts);
        Arrays.sort(finishes);
        return ofSorted(starts, finishes, n / 2, limit);
    }

    /** The same from starts and finishes, each sorted. */
    static long ofSorted(int[] starts, int[] finishes, int n, int limit) {
        long sum = 0;
        int open = 0;
        int now = 0;
        int s = 0;
        for (int f = 0; f < n; f++) {
            while (s < n && starts[s] < finishes[f]) {
                sum += (long) Math.max(0, open - limit) * (starts[s] - now);
                now = starts[s++];
                open++;
            }
            sum += (long) Math.max(0, open - limit) * (finishes[f] - now);
            now = finishes[f];
            open--;
        }
        return sum;
    }
}
