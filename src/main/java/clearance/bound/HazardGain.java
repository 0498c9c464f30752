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
 * that cell; all such cells are tried. Not safe for use by several threads.
 */
final class HazardGain {

    private final WorkModel work;
    private final Grid grid;
    private final OptionGains gains;
    private final int cells;
    private final List<Table> tables = new ArrayList<>();
    private int tablesUsed;
    private final List<double[]> suffixes = new ArrayList<>();
    private final double[] sum;
    private final double[] chain;

    /** A package chosen by its table, with the cells of start and finish. */
    record Choice(int workPackage, int option, int start, int finish) {
    }

    HazardGain(WorkModel work, Grid grid, OptionGains gains) {
        this.work = work;
        this.grid = grid;
        this.gains = gains;
        cells = grid.cells();
        sum = new double[cells + 1];
        chain = new double[cells + 1];
    }

    /** One parcel with the tables of its packages; null = no such package. */
    private final class Parcel {

        private final int[] packages;
        private final @Nullable Table preparation;
        private final @Nullable Table clearance;
        /** Best gain of clearance that starts in a cell or later, and finishes by the cell looked at. */
        private final double[] clearing;

        Parcel(int[] packages, PriceTables prices, double[] priceOfRow, int index) {
            this.packages = packages;
            preparation = packages[0] == HazardWork.NONE ? null : table(packages[0], prices, priceOfRow);
            clearance = packages[1] == HazardWork.NONE ? null : table(packages[1], prices, priceOfRow);
            while (suffixes.size() <= index) {
                suffixes.add(new double[cells + 1]);
            }
            clearing = suffixes.get(index);
            Arrays.fill(clearing, Table.NEVER);
        }

        /** Lets clearance finish in one more cell. */
        void open(int finish) {
            if (clearance == null) {
                return;
            }
            double best = Table.NEVER;
            for (int start = finish; start >= 0; start--) {
                best = Math.max(best, clearance.gain(start, finish));
                clearing[start] = Math.max(clearing[start], best);
            }
        }

        /** Best gain from each cell on, into {@link #chain}; where the work is optional, doing none of it is a choice too. */
        void chain(int until, boolean optional) {
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

        /** Best gain from the start of the plan on. */
        double whole(int until, boolean optional) {
            double best = optional ? 0 : Table.NEVER;
            if (preparation == null) {
                return Math.max(best, clearing[0]);
            }
            for (int e = 0; e < preparation.size(); e++) {
                best = Math.max(best, preparation.gain(e) + behind(preparation.finish(e), until, optional));
            }
            return best;
        }

        /** Best gain of what follows preparation that finishes in a cell. */
        private double behind(int finish, int until, boolean optional) {
            double after = clearance == null ? (finish <= until ? 0 : Table.NEVER) : clearing[after(packages[0], finish)];
            return optional ? Math.max(0, after) : after;
        }

        /** The packages that have the gain which {@link #chain} tells. */
        void choose(int from, int until, boolean optional, List<Choice> choices) {
            chain(until, optional);
            double best = chain[from];
            if (optional && best <= 0) {
                return;
            }
            int after = from;
            if (preparation != null) {
                for (int e = 0; e < preparation.size(); e++) {
                    int finish = preparation.finish(e);
                    if (preparation.start(e) >= from && preparation.gain(e) + behind(finish, until, optional) == best) {
                        choices.add(choice(packages[0], preparation, preparation.start(e), finish));
                        after = after(packages[0], finish);
                        break;
                    }
                }
            }
            if (clearance != null && after < cells && (!optional || clearing[after] > 0)) {
                chooseBest(packages[1], clearance, after, until, choices);
            }
        }
    }

    private static Choice choice(int p, Table table, int start, int finish) {
        return new Choice(p, table.option(start, finish), start, finish);
    }

    private static void chooseBest(int p, Table table, int from, int until, List<Choice> choices) {
        int best = -1;
        for (int e = 0; e < table.size(); e++) {
            if (table.start(e) >= from && table.finish(e) <= until && (best < 0 || table.gain(e) > table.gain(best))) {
                best = e;
            }
        }
        choices.add(choice(p, table, table.start(best), table.finish(best)));
    }

    private Table table(int p, PriceTables prices, double[] priceOfRow) {
        while (tables.size() <= tablesUsed) {
            tables.add(new Table(cells));
        }
        Table table = tables.get(tablesUsed++);
        gains.fill(p, prices, priceOfRow, table);
        return table;
    }

    private int after(int p, int finish) {
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
        Table survey = h.survey() == HazardWork.NONE ? null : table(h.survey(), prices, priceOfRow);
        Table control = h.control() == HazardWork.NONE ? null : table(h.control(), prices, priceOfRow);
        List<Parcel> parcels = new ArrayList<>();
        for (int[] parcel : h.parcels()) {
            parcels.add(new Parcel(parcel, prices, priceOfRow, parcels.size()));
        }
        double[] surveyed = survey == null ? null : bestByFinish(survey);
        openAll(parcels, 0, cells - 1);
        double uncontrolled = behindSurvey(h, surveyed, parcels, cells - 1, true);
        double best = 0;
        int bestUntil = -1;
        if (control != null) {
            double[] controlled = bestByStart(control);
            double most = behindSurvey(h, surveyed, parcels, cells - 1, false);
            closeAll(parcels);
            int opened = 0;
            for (int until = 0; until < grid.endCell(); until++) {
                if (controlled[until] + most > best) {
                    openAll(parcels, opened, until);
                    opened = until + 1;
                    double gain = controlled[until] + behindSurvey(h, surveyed, parcels, until, false);
                    if (gain > best) {
                        best = gain;
                        bestUntil = until;
                    }
                }
            }
        }
        if (uncontrolled >= best) {
            best = uncontrolled;
            if (control != null) {
                openAll(parcels, 0, cells - 1);
            }
            chooseParcels(h, survey, surveyed, parcels, cells - 1, true, choices);
        } else {
            closeAll(parcels);
            openAll(parcels, 0, bestUntil);
            chooseParcels(h, survey, surveyed, parcels, bestUntil, false, choices);
            chooseStart(h.control(), java.util.Objects.requireNonNull(control), bestUntil, choices);
        }
        return total + best;
    }

    /** Lets clearance finish in the cells of a span. */
    private static void openAll(List<Parcel> parcels, int from, int until) {
        for (Parcel parcel : parcels) {
            for (int finish = from; finish <= until; finish++) {
                parcel.open(finish);
            }
        }
    }

    private static void closeAll(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            Arrays.fill(parcel.clearing, Table.NEVER);
        }
    }

    private double alone(int p, PriceTables prices, double[] priceOfRow, List<Choice> choices) {
        Table table = table(p, prices, priceOfRow);
        int best = -1;
        for (int e = 0; e < table.size(); e++) {
            if (table.gain(e) > (best < 0 ? 0 : table.gain(best))) {
                best = e;
            }
        }
        if (best < 0) {
            return 0;
        }
        choices.add(choice(p, table, table.start(best), table.finish(best)));
        return table.gain(best);
    }

    /** Best gain of survey and parcels; where they are optional at least 0. */
    private double behindSurvey(HazardWork h, double @Nullable [] surveyed, List<Parcel> parcels, int until, boolean optional) {
        if (surveyed == null) {
            double gain = 0;
            for (Parcel parcel : parcels) {
                gain += parcel.whole(until, optional);
            }
            return gain;
        }
        addUp(parcels, until, optional);
        double best = optional ? 0 : Table.NEVER;
        for (int finish = 0; finish <= until; finish++) {
            best = Math.max(best, surveyed[finish] + sum[after(h.survey(), finish)]);
        }
        return best;
    }

    private void addUp(List<Parcel> parcels, int until, boolean optional) {
        Arrays.fill(sum, 0);
        for (Parcel parcel : parcels) {
            parcel.chain(until, optional);
            for (int i = 0; i <= cells; i++) {
                sum[i] += chain[i];
            }
        }
    }

    private void chooseParcels(HazardWork h, @Nullable Table survey, double @Nullable [] surveyed,
            List<Parcel> parcels, int until, boolean optional, List<Choice> choices) {
        int from = 0;
        if (survey != null && surveyed != null) {
            addUp(parcels, until, optional);
            double best = optional ? 0 : Table.NEVER;
            int bestFinish = -1;
            for (int finish = 0; finish <= until; finish++) {
                double gain = surveyed[finish] + sum[after(h.survey(), finish)];
                if (gain > best) {
                    best = gain;
                    bestFinish = finish;
                }
            }
            if (bestFinish < 0) {
                return;
            }
            int bestStart = bestFinish;
            for (int start = bestFinish; start >= 0; start--) {
                if (survey.gain(start, bestFinish) > survey.gain(bestStart, bestFinish)) {
                    bestStart = start;
                }
            }
            choices.add(choice(h.survey(), survey, bestStart, bestFinish));
            from = after(h.survey(), bestFinish);
        }
        for (Parcel parcel : parcels) {
            parcel.choose(from, until, optional, choices);
        }
    }

    private static void chooseStart(int p, Table table, int start, List<Choice> choices) {
        int best = -1;
        for (int e = 0; e < table.size(); e++) {
            if (table.start(e) == start && (best < 0 || table.gain(e) > table.gain(best))) {
                best = e;
            }
        }
        choices.add(choice(p, table, start, table.finish(best)));
    }

    private double[] bestByFinish(Table table) {
        double[] best = new double[cells];
        Arrays.fill(best, Table.NEVER);
        for (int e = 0; e < table.size(); e++) {
            best[table.finish(e)] = Math.max(best[table.finish(e)], table.gain(e));
        }
        return best;
    }

    private double[] bestByStart(Table table) {
        double[] best = new double[cells];
        Arrays.fill(best, Table.NEVER);
        for (int e = 0; e < table.size(); e++) {
            best[table.start(e)] = Math.max(best[table.start(e)], table.gain(e));
        }
        return best;
    }
}
