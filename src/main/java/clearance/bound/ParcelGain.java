package clearance.bound;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best gain of one parcel's preparation and clearance, by the cell in which they begin. Clearance may finish in the cells that have been opened.
 *
 * <p>Used again for one parcel after the other; not safe for use by several threads.
 */
final class ParcelGain {

    private final HazardGain gains;
    private final int cells;
    private int[] packages = {HazardWork.NONE, HazardWork.NONE};
    private @Nullable Table preparation;
    private @Nullable Table clearance;
    /** Best gain of clearance that starts in a cell or later. */
    private final double[] clearing;
    /** Best gain of the parcel if it begins in a cell or later. */
    private final double[] chain;

    ParcelGain(HazardGain gains, int cells) {
        this.gains = gains;
        this.cells = cells;
        clearing = new double[cells + 1];
        chain = new double[cells + 1];
    }

    /** Takes up another parcel; null = it has no such package. No cell is open. */
    void set(int[] packages, @Nullable Table preparation, @Nullable Table clearance) {
        this.packages = packages;
        this.preparation = preparation;
        this.clearance = clearance;
        close();
    }

    /** Lets clearance finish in no cell. */
    void close() {
        Arrays.fill(clearing, Table.NEVER);
    }

    /** Lets clearance finish in the cells of a span, too. */
    void open(int from, int until) {
        if (clearance == null) {
            return;
        }
        clearance.addByStart(from, until, clearing);
        for (int start = cells - 1; start >= 0; start--) {
            clearing[start] = Math.max(clearing[start], clearing[start + 1]);
        }
    }

    /** Works out the best gain from each cell on; where the work is optional, doing none of it is a choice too. */
    void look(int until, boolean optional) {
        double none = optional ? 0 : Table.NEVER;
        if (preparation == null) {
            for (int i = 0; i <= cells; i++) {
                chain[i] = Math.max(none, clearing[i]);
            }
            return;
        }
        Arrays.fill(chain, none);
        for (int e = 0; e < preparation.size(); e++) {
            double gain = preparation.gain(e) + behind(preparation.finish(e), until, optional);
            chain[preparation.start(e)] = Math.max(chain[preparation.start(e)], gain);
        }
        for (int i = cells - 1; i >= 0; i--) {
            chain[i] = Math.max(chain[i], chain[i + 1]);
        }
    }

    /** Best gain from a cell on, as looked at last. */
    double from(int cell) {
        return chain[cell];
    }

    /** Best gain of what follows preparation that finishes in a cell. */
    private double behind(int finish, int until, boolean optional) {
        double after = clearance == null ? (finish <= until ? 0 : Table.NEVER) : clearing[gains.after(packages[0], finish)];
        return optional ? Math.max(0, after) : after;
    }

    /** The packages with the best gain of work that begins in a cell or later. */
    void choose(int from, int until, boolean optional, List<HazardGain.Choice> choices) {
        look(until, optional);
        if (optional && chain[from] <= 0) {
            return;
        }
        int after = from;
        if (preparation != null) {
            for (int e = 0; e < preparation.size(); e++) {
                int finish = preparation.finish(e);
                if (preparation.start(e) >= from && preparation.gain(e) + behind(finish, until, optional) == chain[from]) {
                    choices.add(preparation.choice(packages[0], preparation.start(e), finish));
                    after = gains.after(packages[0], finish);
                    break;
                }
            }
        }
        if (clearance != null && after < cells && (!optional || clearing[after] > 0)) {
            choices.add(clearance.best(packages[1], after, cells, until));
        }
    }
}
