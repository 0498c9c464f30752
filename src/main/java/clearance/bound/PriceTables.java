package clearance.bound;

import java.util.Arrays;
import java.util.List;

/** Prices of one round in the form in which options ask for them. */
final class PriceTables {

    /** By time price and cell: price of a working minute. Nothing behind the end of the plan. */
    final double[][] perMinute;
    /** By time price and boundary: price of all working minutes before it. */
    final double[][] before;
    /** By time price and cell: the lowest price of a minute of the crew in any cell up to this one; 0 behind the plan. */
    final double[][] cheapest;
    /** By time price and cell: the cell that has it. */
    final int[][] cheapestCell;
    /** By time price: price of reaching over the end of the plan. */
    final double[] crossing;
    /** By time price: price of a working minute whenever it is, from the crew's hours. */
    final double[] hour;
    /** By class and cell: price of a cent; infinite where no money may pay. */
    final double[] cent;
    /** By class and cell: the tranche that pays at that price; −1 = none. */
    final int[] payer;

    PriceTables(Rows rows, CrewClocks time, Options options, double[] prices) {
        Grid grid = rows.grid();
        List<Options.TimePrice> keys = options.timePrices();
        perMinute = new double[keys.size()][grid.cells()];
        before = new double[keys.size()][grid.cells() + 1];
        cheapest = new double[keys.size()][grid.cells()];
        cheapestCell = new int[keys.size()][grid.cells()];
        crossing = new double[keys.size()];
        hour = new double[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            Options.TimePrice key = keys.get(i);
            int[] worked = time.timeline(key.timeline()).worked;
            for (int cell = 0; cell < grid.cells(); cell++) {
                if (cell < grid.endCell()) {
                    perMinute[i][cell] = perUnit(rows, prices, rows.crewRow(key.crew(), cell));
                    for (long left = key.pools(); left != 0; left &= left - 1) {
                        perMinute[i][cell] += perUnit(rows, prices, rows.poolRow(Long.numberOfTrailingZeros(left), cell));
                    }
                }
                before[i][cell + 1] = before[i][cell] + perMinute[i][cell] * (worked[cell + 1] - worked[cell]);
            }
            cheapest(rows, prices, key.crew(), i);
            crossing[i] = prices[rows.crossingRow(key.crew())];
            hour[i] = perUnit(rows, prices, rows.hoursRow(key.crew()));
        }
        cent = new double[rows.fundCells()];
        payer = new int[rows.fundCells()];
        Arrays.fill(payer, -1);
        for (int cell = 0; cell < cent.length; cell++) {
            cent[cell] = rows.moneyLimited() ? Double.POSITIVE_INFINITY : 0;
            for (int source : rows.payers(cell)) {
                double price = perUnit(rows, prices, rows.sourceRow(source));
                if (price < cent[cell]) {
                    cent[cell] = price;
                    payer[cell] = source;
                }
            }
        }
    }

    /** Cells in which the crew has no time are passed over: nothing can be done in them. */
    private void cheapest(Rows rows, double[] prices, int crew, int index) {
        double lowest = Double.POSITIVE_INFINITY;
        int lowestCell = 0;
        for (int cell = 0; cell < rows.grid().endCell(); cell++) {
            int row = rows.crewRow(crew, cell);
            if (rows.capacity(row) > 0 && perUnit(rows, prices, row) < lowest) {
                lowest = perUnit(rows, prices, row);
                lowestCell = cell;
            }
            cheapest[index][cell] = lowest == Double.POSITIVE_INFINITY ? 0 : lowest;
            cheapestCell[index][cell] = lowestCell;
        }
    }

    /** Where a row has no capacity it is not priced: what needs it cannot use it, or it does not limit. */
    private static double perUnit(Rows rows, double[] prices, int row) {
        return rows.capacity(row) > 0 ? prices[row] / rows.capacity(row) : 0;
    }
}
