package clearance.bound;

import clearance.work.Costs;
import clearance.work.FundBook;
import clearance.work.FundFlow;
import clearance.work.WorkModel;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What is scarce, as numbered rows: a crew's minutes in a cell, its one package across the end of the plan, its hours, units of equipment in a cell, the money
 * of a tranche; behind them access between hazard areas and the shares of milestones. Each scarce row has a price in risk-days for all of it.
 */
final class Rows {

    private final Grid grid;
    private final double[] capacity;
    private final double[] scale;
    private final int crossings;
    private final int hours;
    private final int pools;
    private final int sources;
    private final int scarce;
    private final int shares;
    /** By class and cell: the tranches that may pay what starts there. */
    private final int[][] payers;
    private final double[] wages;
    private final int classes;
    private final boolean limited;

    /** @param total value that all rows together may be worth, for the size of first steps */
    Rows(WorkModel work, Grid grid, CrewClocks time, Access access, MilestoneShares shares, double total) {
        this.grid = grid;
        int crews = work.problem().crews().size();
        int cells = grid.endCell();
        crossings = crews * cells;
        hours = crossings + crews;
        pools = hours + crews;
        sources = pools + work.equipment().size() * cells;
        FundBook book = work.funds();
        limited = book.limited();
        scarce = sources + book.sources().size();
        capacity = new double[scarce];
        this.shares = scarce + access.rows();
        scale = new double[this.shares + shares.rows()];
        crewRows(work, time, total);
        for (int i = 0; i < book.sources().size(); i++) {
            capacity[sources + i] = book.sources().get(i).cents();
        }
        double money = Arrays.stream(capacity, sources, scarce).sum();
        for (int i = sources; i < scarce; i++) {
            scale[i] = money > 0 ? total * capacity[i] / money : 0;
        }
        for (int row = 0; row < access.rows(); row++) {
            scale[scarce + row] = access.scale(row);
        }
        System.arraycopy(shares.scale(), 0, scale, this.shares, shares.rows());
        classes = book.classes();
        payers = payers(book);
        wages = wages(work);
    }

    private void crewRows(WorkModel work, CrewClocks time, double total) {
        int crews = work.problem().crews().size();
        int cells = grid.endCell();
        double sum = 0;
        for (int crew = 0; crew < crews; crew++) {
            double own = 0;
            for (int cell = 0; cell < cells; cell++) {
                capacity[crewRow(crew, cell)] = time.capacity(crew, cell);
                own += time.capacity(crew, cell);
            }
            sum += own;
            capacity[crossings + crew] = 1;
            Double most = work.problem().crews().get(crew).maxHours();
            capacity[hours + crew] = most == null ? 0 : most * 60 + 1e-3;
            scale[hours + crew] = own;
        }
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            for (int cell = 0; cell < cells; cell++) {
                capacity[poolRow(pool, cell)] = (double) work.equipment().units(pool) * time.longest(cell);
            }
        }
        for (int row = 0; row < sources; row++) {
            boolean timed = row < crossings || row >= pools;
            if (timed) {
                scale[row] = sum > 0 ? total * capacity[row] / sum : 0;
            } else if (row < hours) {
                scale[row] = total / Math.max(1, crews * cells);
            } else {
                scale[row] = capacity[row] > 0 && sum > 0 ? total * scale[row] / sum : 0;
            }
        }
    }

    private int[][] payers(FundBook book) {
        int[][] result = new int[book.classes() * grid.endCell()][];
        for (int c = 0; c < book.classes(); c++) {
            BitSet funds = book.funds(c);
            for (int cell = 0; cell < grid.endCell(); cell++) {
                int period = book.period(grid.at(cell));
                int[] eligible = new int[book.sources().size()];
                int n = 0;
                for (int s = 0; s < eligible.length; s++) {
                    FundBook.Source source = book.sources().get(s);
                    if (funds.get(source.fund()) && source.firstPeriod() <= period && period <= source.lastPeriod() && source.cents() > 0) {
                        eligible[n++] = s;
                    }
                }
                result[c * grid.endCell() + cell] = Arrays.copyOf(eligible, n);
            }
        }
        return result;
    }

    /** Wages of salaried crews by class and cell, in cents, as far as there is money for them: they are due whatever is planned. */
    private double[] wages(WorkModel work) {
        double[] due = new double[classes * grid.endCell()];
        FundBook book = work.funds();
        if (!limited) {
            return due;
        }
        FundFlow flow = FundFlow.withWages(work);
        int[] cellOfPeriod = new int[book.periods()];
        for (int cell = grid.endCell() - 1; cell >= 0; cell--) {
            cellOfPeriod[book.period(grid.at(cell))] = cell;
        }
        for (int week = 0; week < work.problem().calendar().weeks(); week++) {
            int period = book.period(Costs.wageMinute(week));
            for (int crew = 0; crew < work.problem().crews().size(); crew++) {
                int cell = book.wageClass(crew) * grid.endCell() + cellOfPeriod[period];
                due[cell] = 0;
                for (int s = 0; s < book.sources().size(); s++) {
                    due[cell] += flow.paidCents(s, book.cell(book.wageClass(crew), period));
                }
            }
        }
        return due;
    }

    Grid grid() {
        return grid;
    }

    /** Number of rows that are scarce; behind them come those of access. */
    int scarce() {
        return scarce;
    }

    /** Number of rows that are prices; behind them come shares of milestones. */
    int shares() {
        return shares;
    }

    int size() {
        return scale.length;
    }

    double capacity(int row) {
        return capacity[row];
    }

    /** Typical price of a row: steps are made in proportion to it. */
    double scale(int row) {
        return scale[row];
    }

    int crewRow(int crew, int cell) {
        return crew * grid.endCell() + cell;
    }

    int crossingRow(int crew) {
        return crossings + crew;
    }

    int hoursRow(int crew) {
        return hours + crew;
    }

    int poolRow(int pool, int cell) {
        return pools + pool * grid.endCell() + cell;
    }

    int sourceRow(int source) {
        return sources + source;
    }

    boolean moneyLimited() {
        return limited;
    }

    int fundCells() {
        return payers.length;
    }

    int fundCell(int fundClass, int cell) {
        return fundClass * grid.endCell() + cell;
    }

    int[] payers(int fundCell) {
        return payers[fundCell];
    }

    double wages(int fundCell) {
        return wages[fundCell];
    }
}
