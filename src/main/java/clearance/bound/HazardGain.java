package clearance.bound;

import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best gain of one hazard area at given prices, whatever the others do, and the choice that has it. The order of the chain is kept cell by cell: what
 * follows a finish in a cell starts at the earliest with the cell, plus the lag.
 *
 * <p>Without quality control each parcel stands for itself behind the survey. Quality control that starts in a cell needs every parcel finished by the end of
 * that cell: all such cells are tried. Not safe for use by several threads.
 */
final class HazardGain {

    private final WorkModel work;
    private final Grid grid;
    private final OptionGains gains;
    private final int cells;
    private final List<Table> tables = new ArrayList<>();
    private int tablesUsed;
    private final List<ParcelGain> pool = new ArrayList<>();
    private final double[] sum;

    /** A package chosen by its table, with the cells of start and finish. */
    record Choice(int workPackage, int option, int start, int finish) {
    }

    HazardGain(WorkModel work, Grid grid, OptionGains gains) {
        this.work = work;
        this.grid = grid;
        this.gains = gains;
        cells = grid.cells();
        sum = new double[cells + 1];
    }

    private Table table(int p, PriceTables prices, double[] priceOfRow) {
        while (tables.size() <= tablesUsed) {
            tables.add(new Table(cells));
        }
        Table table = tables.get(tablesUsed++);
        gains.fill(p, prices, priceOfRow, table);
        return table;
    }

    private @Nullable Table tableOrNone(int p, PriceTables prices, double[] priceOfRow) {
        return p == HazardWork.NONE ? null : table(p, prices, priceOfRow);
    }

    /** The first cell in which what follows a package may start that finishes in a cell. */
    int after(int p, int finish) {
        int lag = work.order().lagMinutes(p);
        return lag == 0 ? finish : grid.cellOf(grid.at(finish) + lag);
    }

    /** The best gain of a hazard area; what it chooses is added to a list. */
    double best(HazardWork h, PriceTables prices, double[] priceOfRow, List<Choice> choices) {
        tablesUsed = 0;
        double total = 0;
        for (int p : h.alone()) {
            total += alone(p, prices, priceOfRow, choices);
        }
        Table survey = tableOrNone(h.survey(), prices, priceOfRow);
        Table control = tableOrNone(h.control(), prices, priceOfRow);
        Behind behind = new Behind(h, survey, parcels(h, prices, priceOfRow));
        behind.open(0, cells - 1);
        double best = behind.gain(cells - 1, true);
        int bestUntil = -1;
        if (control != null) {
            double[] controlled = control.byStart();
            double most = behind.gain(cells - 1, false);
            behind.close();
            int opened = 0;
            for (int until = 0; until < grid.endCell(); until++) {
                if (controlled[until] + most > best) {
                    behind.open(opened, until);
                    opened = until + 1;
                    double gain = controlled[until] + behind.gain(until, false);
                    if (gain > best) {
                        best = gain;
                        bestUntil = until;
                    }
                }
            }
            behind.close();
            behind.open(0, bestUntil < 0 ? cells - 1 : bestUntil);
        }
        if (bestUntil < 0) {
            behind.choose(cells - 1, true, choices);
        } else {
            behind.choose(bestUntil, false, choices);
            choices.add(java.util.Objects.requireNonNull(control).best(h.control(), bestUntil, bestUntil, cells));
        }
        return total + best;
    }

    private double alone(int p, PriceTables prices, double[] priceOfRow, List<Choice> choices) {
        Table table = table(p, prices, priceOfRow);
        double best = Arrays.stream(table.byStart()).max().orElse(0);
        if (best <= 0) {
            return 0;
        }
        choices.add(table.best(p, 0, cells, cells));
        return best;
    }

    private List<ParcelGain> parcels(HazardWork h, PriceTables prices, double[] priceOfRow) {
        while (pool.size() < h.parcels().size()) {
            pool.add(new ParcelGain(this, cells));
        }
        List<ParcelGain> parcels = pool.subList(0, h.parcels().size());
        for (int i = 0; i < parcels.size(); i++) {
            int[] packages = h.parcels().get(i);
            parcels.get(i).set(packages, tableOrNone(packages[0], prices, priceOfRow), tableOrNone(packages[1], prices, priceOfRow));
        }
        return parcels;
    }

    /** Survey and parcels of the hazard area looked at. */
    private final class Behind {

        private final HazardWork h;
        private final @Nullable Table survey;
        private final double @Nullable [] surveyed;
        private final List<ParcelGain> parcels;

        Behind(HazardWork h, @Nullable Table survey, List<ParcelGain> parcels) {
            this.h = h;
            this.survey = survey;
            this.parcels = parcels;
            surveyed = survey == null ? null : survey.byFinish();
        }

        /** Lets clearance finish in the cells of a span. */
        void open(int from, int until) {
            parcels.forEach(parcel -> parcel.open(from, until));
        }

        void close() {
            parcels.forEach(ParcelGain::close);
        }

        /** Best gain of survey and parcels that are finished by a cell; where they are optional at least 0. */
        double gain(int until, boolean optional) {
            addUp(until, optional);
            if (surveyed == null) {
                return sum[0];
            }
            int finish = surveyFinish(until, optional);
            return finish < 0 ? (optional ? 0 : Table.NEVER) : surveyed[finish] + sum[after(h.survey(), finish)];
        }

        /** The gain of all parcels from each cell on; from the first on where there is no survey. */
        private void addUp(int until, boolean optional) {
            int starts = surveyed == null ? 1 : cells + 1;
            Arrays.fill(sum, 0);
            for (ParcelGain parcel : parcels) {
                parcel.look(until, optional);
                for (int i = 0; i < starts; i++) {
                    sum[i] += parcel.from(i);
                }
            }
        }

        /** The finish of the survey that is best for all; −1 where none is better than nothing. */
        private int surveyFinish(int until, boolean optional) {
            double best = optional ? 0 : Table.NEVER;
            int bestFinish = -1;
            for (int finish = 0; finish <= until; finish++) {
                double gain = java.util.Objects.requireNonNull(surveyed)[finish] + sum[after(h.survey(), finish)];
                if (gain > best) {
                    best = gain;
                    bestFinish = finish;
                }
            }
            return bestFinish;
        }

        /** The packages that have the gain. */
        void choose(int until, boolean optional, List<Choice> choices) {
            int from = 0;
            if (survey != null) {
                addUp(until, optional);
                int finish = surveyFinish(until, optional);
                if (finish < 0) {
                    return;
                }
                choices.add(survey.bestFinishing(h.survey(), finish));
                from = after(h.survey(), finish);
            }
            for (ParcelGain parcel : parcels) {
                parcel.choose(from, until, optional, choices);
            }
        }
    }
}
