package clearance.bound;

import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prices for hazard areas that are reached only when others are released. For each pair of a last package of the blocking area and a first package of the
 * blocked one, and each cell, there is a row: a blocker that is finished by the cell earns its price, a start that needs that pays it. A plan that keeps the
 * rule ACCESS earns at least what it pays.
 */
final class Access {

    /** More rows than this are not searched; what they would say is left away. */
    private static final int MOST_ROWS = 300_000;

    /** A package that waits, with its rows. */
    private record Wait(int row, int[] neededBy) {
    }

    private final Grid grid;
    private final int cells;
    private final List<List<Integer>> earning = new ArrayList<>();
    private final List<List<Wait>> paying = new ArrayList<>();
    private final List<Double> scale = new ArrayList<>();
    private int rows;

    Access(WorkModel work, Grid grid) {
        this.grid = grid;
        cells = grid.endCell();
        for (int p = 0; p < work.packages().size(); p++) {
            earning.add(List.of());
            paying.add(List.of());
        }
        int handover = work.order().handoverMinutes();
        int[] needed = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            int latest = grid.at(cell + 1) - 1 - handover;
            needed[cell] = latest < 0 ? -1 : Math.min(cells - 1, grid.cellOf(latest));
        }
        for (int hazard = 0; hazard < work.problem().hazardAreas().size(); hazard++) {
            for (int blocker : work.order().blockers(hazard)) {
                connect(work, blocker, hazard, needed);
            }
        }
    }

    private void connect(WorkModel work, int blocker, int hazard, int[] needed) {
        int[] last = Arrays.stream(work.order().ofHazard(blocker)).filter(p -> work.order().successors(p).length == 0).toArray();
        int[] first = Arrays.stream(work.order().ofHazard(hazard)).filter(p -> work.order().predecessors(p).length == 0).toArray();
        if (rows + (long) last.length * first.length * cells > MOST_ROWS) {
            return;
        }
        double worth = work.risk().exposure(hazard).worthAt(0) / Math.max(1, cells * last.length * first.length);
        for (int from : last) {
            for (int to : first) {
                add(earning, from, rows);
                add(paying, to, new Wait(rows, needed));
                rows += cells;
                scale.add(worth);
            }
        }
    }

    private static <T> void add(List<List<T>> lists, int at, T item) {
        List<T> longer = new ArrayList<>(lists.get(at));
        longer.add(item);
        lists.set(at, longer);
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** Typical price of a row. */
    double scale(int row) {
        return scale.get(row / cells);
    }

    /** Adds what a package earns by finishing in each cell. */
    void addEarnings(int workPackage, double[] prices, int offset, double[] from) {
        for (int row : earning.get(workPackage)) {
            double later = 0;
            for (int cell = cells - 1; cell >= 0; cell--) {
                later += prices[offset + row + cell];
                from[cell] += later;
            }
        }
    }

    /** Whether a package waits for other hazard areas. */
    boolean waits(int workPackage) {
        return !paying.get(workPackage).isEmpty();
    }

    /** Sets what a package pays for starting in each cell; infinite where nothing can be released by then. */
    void setPayments(int workPackage, double[] prices, int offset, double[] payment) {
        Arrays.fill(payment, 0);
        for (Wait wait : paying.get(workPackage)) {
            double[] later = new double[cells + 1];
            for (int cell = cells - 1; cell >= 0; cell--) {
                later[cell] = later[cell + 1] + prices[offset + wait.row() + cell];
            }
            for (int cell = 0; cell < cells; cell++) {
                payment[cell] += wait.neededBy()[cell] < 0 ? Double.POSITIVE_INFINITY : later[wait.neededBy()[cell]];
            }
        }
    }

    /** Notes what a choice earns and pays. */
    void use(HazardGain.Choice choice, int offset, OptionGains.Usage usage) {
        for (int row : earning.get(choice.workPackage())) {
            for (int cell = choice.finish(); cell < cells; cell++) {
                usage.use(offset + row + cell, 1);
            }
        }
        for (Wait wait : paying.get(choice.workPackage())) {
            for (int cell = wait.neededBy()[choice.start()]; cell < cells; cell++) {
                usage.use(offset + wait.row() + cell, -1);
            }
        }
    }

    /** Takes prices from a coarser grid, so that as much is paid for each start. */
    void transfer(Access coarse, double[] given, int givenOffset, int[] coarseCells, double[] prices, int offset) {
        for (int row = 0; row < rows; row += cells) {
            int coarseRow = row / cells * coarse.cells;
            for (int cell = 0; cell < cells; cell++) {
                double length = grid.at(cell + 1) - grid.at(cell);
                double coarseLength = coarse.grid.at(coarseCells[cell] + 1) - coarse.grid.at(coarseCells[cell]);
                prices[offset + row + cell] = given[givenOffset + coarseRow + coarseCells[cell]] * length / coarseLength;
            }
        }
    }
}
