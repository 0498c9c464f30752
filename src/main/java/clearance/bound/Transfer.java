package clearance.bound;

import clearance.work.WorkModel;

/** Carries prices from long cells to shorter ones. */
final class Transfer {

    private Transfer() {
    }

    /** Prices of a finer relaxation of the same problem that price every minute and every cent as a coarser one does. */
    static double[] prices(Relaxation coarse, double[] given, Relaxation fine) {
        Rows from = coarse.rows();
        Rows to = fine.rows();
        WorkModel work = coarse.work();
        double[] prices = new double[to.size()];
        int crews = work.problem().crews().size();
        for (int crew = 0; crew < crews; crew++) {
            prices[to.crossingRow(crew)] = given[from.crossingRow(crew)];
            prices[to.hoursRow(crew)] = given[from.hoursRow(crew)];
            for (int cell = 0; cell < to.grid().endCell(); cell++) {
                minutes(given, from, from.crewRow(crew, coarseCell(from, to, cell)), prices, to, to.crewRow(crew, cell));
            }
        }
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            for (int cell = 0; cell < to.grid().endCell(); cell++) {
                minutes(given, from, from.poolRow(pool, coarseCell(from, to, cell)), prices, to, to.poolRow(pool, cell));
            }
        }
        for (int source = 0; source < work.funds().sources().size(); source++) {
            prices[to.sourceRow(source)] = given[from.sourceRow(source)];
        }
        int[] cells = new int[to.grid().cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = coarseCell(from, to, cell);
        }
        fine.access().transfer(coarse.access(), given, from.scarce(), cells, prices, to.scarce());
        fine.shares().transfer(coarse.shares(), given, from.shares(), cells, prices, to.shares());
        return prices;
    }

    private static int coarseCell(Rows from, Rows to, int cell) {
        return from.grid().cellOf(to.grid().at(cell));
    }

    private static void minutes(double[] given, Rows from, int coarseRow, double[] prices, Rows to, int fineRow) {
        prices[fineRow] = from.capacity(coarseRow) > 0 ? given[coarseRow] / from.capacity(coarseRow) * to.capacity(fineRow) : 0;
    }
}
