package clearance.bound;

import clearance.model.Objective;
import clearance.risk.Exposure;
import clearance.risk.Horizon;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.Arrays;

/**
 * The gain of a package at given prices: what it earns at its finish less what its time and money cost. Between two moments at which its start or its finish
 * goes over a boundary the gain is a straight line, so only those moments are looked at.
 */
final class OptionGains {

    private final WorkModel work;
    private final Grid grid;
    private final CrewClocks time;
    private final Options options;
    private final Rows rows;
    private final MilestoneShares shares;
    private final Access access;
    private final boolean[] possible;
    private final double[] payment;
    private final boolean overTime;
    private final double[] from;
    private final double[] slope;
    private final int endCell;

    OptionGains(WorkModel work, CrewClocks time, Options options, Rows rows, MilestoneShares shares, Access access, boolean[] possible) {
        this.work = work;
        this.grid = rows.grid();
        this.time = time;
        this.options = options;
        this.rows = rows;
        this.shares = shares;
        this.access = access;
        this.possible = possible;
        payment = new double[grid.endCell()];
        overTime = work.problem().policy().objective() == Objective.RISK_OVER_TIME;
        from = new double[grid.cells()];
        slope = new double[grid.cells()];
        endCell = grid.endCell();
    }

    /** Fills a table with the gains of a package. */
    void fill(int p, PriceTables prices, double[] priceOfRow, Table table) {
        table.clear();
        if (!possible[p]) {
            return;
        }
        earnings(p, priceOfRow);
        boolean waits = access.waits(p);
        if (waits) {
            access.setPayments(p, priceOfRow, rows.scarce(), payment);
        }
        for (int option = options.first(p); option < options.first(p + 1); option++) {
            walk(option, prices, table, waits);
        }
    }

    /** What finishing in each cell earns: worth at its start, and loss per calendar minute. Daily risk never falls, so the line lies above. */
    private void earnings(int p, double[] priceOfRow) {
        WorkPackage w = work.packages().get(p);
        Exposure exposure = work.risk().exposure(w.hazard());
        Arrays.fill(from, 0);
        Arrays.fill(slope, 0);
        if (w.riskShare() != 0) {
            for (int cell = 0; cell < grid.cells(); cell++) {
                if (overTime) {
                    from[cell] = w.riskShare() * exposure.worthAt(grid.at(cell));
                    slope[cell] = w.riskShare() * exposure.dailyRiskAt(grid.at(cell)) / Horizon.MINUTES_PER_DAY;
                } else {
                    from[cell] = w.riskShare() * exposure.worthAt(grid.at(cell + 1));
                }
            }
        }
        access.addEarnings(p, priceOfRow, rows.scarce(), from);
        shares.addTo(p, priceOfRow, rows.shares(), from, slope);
    }

    /** Receives the usage of one choice. */
    interface Usage {

        void use(int row, double amount);
    }

    /**
     * Goes through the moments of an option in order; between two of them start and finish stay in their cells. What depends on one cell alone is worked out
     * when that cell is reached.
     */
    private void walk(int option, PriceTables prices, Table table, boolean waits) {
        int price = options.timePrice(option);
        Timeline line = time.timeline(options.timePrices().get(price).timeline());
        int[] worked = line.worked;
        double[] perMinute = prices.perMinute[price];
        double[] before = prices.before[price];
        int fundCell = rows.fundCell(options.fundClass(option), 0);
        long cents = options.cents(option);
        double extra = options.extra(option);
        int needed = options.minutes(option);
        double hours = prices.hour[price] * (needed + extra);
        int at = options.earliest(option);
        int latest = options.latest(option);
        int start = options.firstStart(option);
        int finish = options.firstFinish(option);
        double startMinute = perMinute[start];
        double began = startCost(start, fundCell, cents, prices, waits) - before[start];
        double finishMinute = finishMinute(finish, perMinute, line);
        double earned = earned(finish, price, prices, line, extra) - hours;
        while (true) {
            int next = Math.min(latest, Math.min(worked[start + 1], worked[finish + 1] - needed));
            double first = earned - finishMinute * (at + needed - worked[finish]) - began + startMinute * (at - worked[start]);
            double rise = startMinute - finishMinute;
            double best = rise > 0 ? first + rise * (next - at) : first;
            if (needed == 0) {
                best = Math.max(best, first + endOfCellBefore(finish) - from[finish] + slope[finish] * line.finishFrom[finish]);
            }
            if (best > Table.NEVER) {
                table.offer(start, finish, best, option);
            }
            if (next >= latest) {
                return;
            }
            at = next;
            if (at == worked[start + 1]) {
                do {
                    start++;
                } while (worked[start + 1] == worked[start]);
                startMinute = perMinute[start];
                began = startCost(start, fundCell, cents, prices, waits) - before[start];
            }
            if (at + needed == worked[finish + 1]) {
                do {
                    finish++;
                } while (worked[finish + 1] == worked[finish]);
                finishMinute = finishMinute(finish, perMinute, line);
                earned = earned(finish, price, prices, line, extra) - hours;
            }
        }
    }

    /** What starting in a cell costs whatever the minute: money, and access to the hazard area. */
    private double startCost(int start, int fundCell, long cents, PriceTables prices, boolean waits) {
        return (waits ? payment[start] : 0) + (cents == 0 ? 0 : prices.cent[fundCell + start] * cents);
    }

    /** What each working minute costs by which a finish moves on in its cell: crew, and worth that is lost. */
    private double finishMinute(int finish, double[] perMinute, Timeline line) {
        return perMinute[finish] + slope[finish] * line.finishSlope[finish];
    }

    /** What a finish with the first working minute of a cell earns, less the price of all minutes before the cell, set-up and reaching over the end. */
    private double earned(int finish, int price, PriceTables prices, Timeline line, double extra) {
        return from[finish] - slope[finish] * line.finishFrom[finish] - prices.before[price][finish] - extra * prices.cheapest[price][line.reach[finish]]
                - (finish >= endCell ? prices.crossing[price] : 0);
    }

    /** Work of no minutes at the start of a cell finishes with the cell before: what that earns, or less where there is none. */
    private double endOfCellBefore(int cell) {
        return cell == 0 ? from[0] : from[cell - 1] - slope[cell - 1] * (grid.at(cell) - grid.at(cell - 1));
    }

    /** Tells what a package uses and which shares it earns where it starts and finishes in given cells by a given option. */
    void use(HazardGain.Choice choice, PriceTables prices, double[] priceOfRow, double[] earned, Usage usage) {
        earnings(choice.workPackage(), priceOfRow);
        int option = choice.option();
        int start = choice.start();
        int finish = choice.finish();
        int price = options.timePrice(option);
        Options.TimePrice key = options.timePrices().get(price);
        Timeline line = time.timeline(key.timeline());
        int needed = options.minutes(option);
        int first = Math.max(options.earliest(option), Math.max(line.worked[start], line.worked[finish] - needed));
        int last = Math.min(options.latest(option), Math.min(line.worked[start + 1], line.worked[finish + 1] - needed));
        double rise = prices.perMinute[price][start] - prices.perMinute[price][finish] - slope[finish] * line.finishSlope[finish];
        int at = rise > 0 ? last : first;
        int done = at + needed;
        for (int cell = start; cell <= Math.min(finish, endCell - 1); cell++) {
            int minutes = Math.min(done, line.worked[cell + 1]) - Math.max(at, line.worked[cell]);
            if (minutes > 0) {
                usage.use(rows.crewRow(key.crew(), cell), minutes);
                for (long left = key.pools(); left != 0; left &= left - 1) {
                    usage.use(rows.poolRow(Long.numberOfTrailingZeros(left), cell), minutes);
                }
            }
        }
        if (finish >= endCell) {
            usage.use(rows.crossingRow(key.crew()), 1);
        }
        int extraCell = line.reach[finish];
        if (extraCell < endCell) {
            usage.use(rows.crewRow(key.crew(), prices.cheapestCell[price][extraCell]), options.extra(option));
        }
        usage.use(rows.hoursRow(key.crew()), needed + options.extra(option));
        access.use(choice, rows.scarce(), usage);
        int payer = prices.payer[rows.fundCell(options.fundClass(option), start)];
        if (payer >= 0 && options.cents(option) > 0) {
            usage.use(rows.sourceRow(payer), options.cents(option));
        }
        double minutes = line.finishFrom[finish] + line.finishSlope[finish] * (done - line.worked[finish]);
        shares.earn(choice.workPackage(), finish, minutes, earned, rows.shares());
    }
}
