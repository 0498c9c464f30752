package clearance.bound;

import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The problem with all scarce things priced instead of limited: every hazard area for itself. */
final class Relaxation {

    /** Parts worked out side by side; fixed, so that sums are the same on every machine. */
    private static final int PARTS = 16;

    private final WorkModel work;
    private final CrewClocks time;
    private final Options options;
    private final MilestoneShares shares;
    private final Access access;
    private final Rows rows;
    private final List<HazardWork> hazards = new ArrayList<>();
    private final OptionGains[] gains = new OptionGains[PARTS];
    private final HazardGain[] solvers = new HazardGain[PARTS];
    private final double[][] used = new double[PARTS][];
    private final double[] partGain = new double[PARTS];

    Relaxation(WorkModel work, int stepDays) {
        this.work = work;
        Grid grid = Grid.of(work, stepDays);
        time = new CrewClocks(work, grid);
        options = new Options(work, grid, time);
        boolean[] possible = possible(work, options);
        access = new Access(work, grid);
        shares = new MilestoneShares(work, grid, possible);
        rows = new Rows(work, grid, time, access, shares, everything(work));
        for (int h = 0; h < work.problem().hazardAreas().size(); h++) {
            if (work.order().ofHazard(h).length > 0) {
                hazards.add(HazardWork.of(work, h));
            }
        }
        for (int part = 0; part < PARTS; part++) {
            gains[part] = new OptionGains(work, time, options, rows, shares, access, possible);
            solvers[part] = new HazardGain(work, grid, gains[part]);
            used[part] = new double[rows.shares()];
        }
    }

    /** Packages that some crew can do in time, as well as all that must be finished before them, on hazard areas that block the way too. */
    private static boolean[] possible(WorkModel work, Options options) {
        boolean[] possible = new boolean[work.packages().size()];
        Arrays.fill(possible, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (WorkPackage p : work.packages()) {
                boolean now = options.possible(p.index()) && Arrays.stream(work.order().predecessors(p.index())).allMatch(q -> possible[q])
                        && Arrays.stream(work.order().blockers(p.hazard())).flatMap(b -> Arrays.stream(work.order().ofHazard(b))).allMatch(q -> possible[q]);
                changed |= possible[p.index()] && !now;
                possible[p.index()] &= now;
            }
        }
        return possible;
    }

    private static double everything(WorkModel work) {
        double micro = 0;
        for (WorkPackage p : work.packages()) {
            micro += work.worth().packageMicro(p.index(), 0);
        }
        for (var m : work.milestones()) {
            micro += work.worth().milestoneMicro(m, 0);
        }
        return micro / 1e6;
    }

    Rows rows() {
        return rows;
    }

    MilestoneShares shares() {
        return shares;
    }

    Access access() {
        return access;
    }

    WorkModel work() {
        return work;
    }

    Options options() {
        return options;
    }

    /** Number of moments that an evaluation looks at. */
    double moments() {
        return 2.0 * options.size() * rows.grid().cells();
    }

    /**
     * The bound at given prices.
     *
     * @param prices   in risk-days for all of each row, none negative; shares of milestones add up
     * @param gradient receives how the bound changes with each price
     */
    double evaluate(double[] prices, double[] gradient) {
        PriceTables tables = new PriceTables(rows, time, options, prices);
        Arrays.fill(gradient, 0);
        IntStream.range(0, PARTS).parallel().forEach(part -> evaluate(part, tables, prices, gradient));
        double bound = shares.always();
        for (int part = 0; part < PARTS; part++) {
            bound += partGain[part];
        }
        for (int row = 0; row < rows.scarce(); row++) {
            if (rows.capacity(row) > 0) {
                double amount = 0;
                for (int part = 0; part < PARTS; part++) {
                    amount += used[part][row];
                }
                gradient[row] = 1 - amount / rows.capacity(row);
                bound += prices[row];
            }
        }
        for (int row = rows.scarce(); row < rows.shares(); row++) {
            for (int part = 0; part < PARTS; part++) {
                gradient[row] += used[part][row];
            }
        }
        for (int cell = 0; cell < rows.fundCells(); cell++) {
            if (rows.wages(cell) > 0 && tables.payer[cell] >= 0) {
                int row = rows.sourceRow(tables.payer[cell]);
                gradient[row] -= rows.wages(cell) / rows.capacity(row);
                bound -= rows.wages(cell) * tables.cent[cell];
            }
        }
        return bound;
    }

    private void evaluate(int part, PriceTables tables, double[] prices, double[] gradient) {
        double[] amounts = used[part];
        Arrays.fill(amounts, 0);
        double gain = 0;
        List<HazardGain.Choice> choices = new ArrayList<>();
        for (int h = part; h < hazards.size(); h += PARTS) {
            choices.clear();
            gain += solvers[part].best(hazards.get(h), tables, prices, choices);
            for (HazardGain.Choice c : choices) {
                gains[part].use(c, tables, prices, gradient, (row, amount) -> amounts[row] += amount);
            }
        }
        partGain[part] = gain;
    }
}
