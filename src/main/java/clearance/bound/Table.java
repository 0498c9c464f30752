package clearance.bound;

import java.util.Arrays;

/** For one package, the best gain of starting in one cell and finishing in another one, over all options. */
final class Table {

    static final double NEVER = Double.NEGATIVE_INFINITY;

    private final int cells;
    private final double[] gain;
    private final int[] option;
    private int[] entries = new int[256];
    private int size;

    Table(int cells) {
        this.cells = cells;
        gain = new double[cells * cells];
        option = new int[cells * cells];
        Arrays.fill(gain, NEVER);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            gain[entries[i]] = NEVER;
        }
        size = 0;
    }

    void offer(int start, int finish, double offered, int by) {
        int at = finish * cells + start;
        if (gain[at] == NEVER) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = at;
        } else if (gain[at] >= offered) {
            return;
        }
        gain[at] = offered;
        option[at] = by;
    }

    /** Number of pairs of cells with a gain. */
    int size() {
        return size;
    }

    int start(int entry) {
        return entries[entry] % cells;
    }

    int finish(int entry) {
        return entries[entry] / cells;
    }

    double gain(int entry) {
        return gain[entries[entry]];
    }

    double gain(int start, int finish) {
        return gain[finish * cells + start];
    }

    int option(int start, int finish) {
        return option[finish * cells + start];
    }
}
