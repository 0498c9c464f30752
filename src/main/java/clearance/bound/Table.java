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

    /** The best choice for a package that finishes in a cell; there must be one. */
    HazardGain.Choice bestFinishing(int workPackage, int finish) {
        int start = finish;
        for (int earlier = finish; earlier >= 0; earlier--) {
            start = gain(earlier, finish) > gain(start, finish) ? earlier : start;
        }
        return choice(workPackage, start, finish);
    }

    /** The best choice for a package that starts in a span of cells and finishes by a cell; there must be one. */
    HazardGain.Choice best(int workPackage, int from, int last, int until) {
        int best = -1;
        for (int e = 0; e < size; e++) {
            if (start(e) >= from && start(e) <= last && finish(e) <= until && (best < 0 || gain(e) > gain(best))) {
                best = e;
            }
        }
        return choice(workPackage, start(best), finish(best));
    }

    /** The choice for a package that starts and finishes in given cells. */
    HazardGain.Choice choice(int workPackage, int start, int finish) {
        return new HazardGain.Choice(workPackage, option(start, finish), start, finish);
    }

    /** Best gains by the cell of the start. */
    double[] byStart() {
        double[] best = new double[cells];
        Arrays.fill(best, NEVER);
        addByStart(0, cells - 1, best);
        return best;
    }

    /** Raises gains by the cell of the start to those of what finishes in a span of cells. */
    void addByStart(int from, int until, double[] best) {
        for (int e = 0; e < size; e++) {
            int finish = finish(e);
            if (finish >= from && finish <= until) {
                best[start(e)] = Math.max(best[start(e)], gain(e));
            }
        }
    }

    /** Best gains by the cell of the finish. */
    double[] byFinish() {
        double[] best = new double[cells];
        Arrays.fill(best, NEVER);
        for (int e = 0; e < size; e++) {
            best[finish(e)] = Math.max(best[finish(e)], gain(e));
        }
        return best;
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

    private int option(int start, int finish) {
        return option[finish * cells + start];
    }
}
