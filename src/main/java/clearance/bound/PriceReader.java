package clearance.bound;

import clearance.work.FundBook;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns the numbers of rows into prices of crews, funds and equipment. */
final class PriceReader {

    /** What is worth less than this part of a risk-day is not scarce. */
    private static final double NOTHING = 1e-6;

    private final WorkModel work;
    private final Rows rows;
    private final double[] prices;

    PriceReader(WorkModel work, Rows rows, double[] prices) {
        this.work = work;
        this.rows = rows;
        this.prices = prices;
    }

    Prices read() {
        Grid grid = rows.grid();
        double day = work.durations().dayMinutes();
        List<Prices.CrewTime> crews = new ArrayList<>();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            for (int cell = 0; cell < grid.endCell(); cell++) {
                int row = rows.crewRow(crew, cell);
                if (priced(row)) {
                    crews.add(new Prices.CrewTime(work.problem().crews().get(crew).id(), from(cell), from(cell + 1), day * prices[row] / rows.capacity(row), prices[row]));
                }
            }
        }
        List<Prices.EquipmentTime> equipment = new ArrayList<>();
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            for (int cell = 0; cell < grid.endCell(); cell++) {
                int row = rows.poolRow(pool, cell);
                if (priced(row)) {
                    equipment.add(new Prices.EquipmentTime(work.equipment().pools().get(pool).type(), from(cell), from(cell + 1),
                            day * prices[row] / rows.capacity(row), prices[row]));
                }
            }
        }
        return new Prices(crews, funds(), equipment);
    }

    private List<Prices.Money> funds() {
        List<Prices.Money> funds = new ArrayList<>();
        FundBook book = work.funds();
        int[] starts = book.periodStarts();
        for (int s = 0; s < book.sources().size(); s++) {
            int row = rows.sourceRow(s);
            if (priced(row)) {
                FundBook.Source source = book.sources().get(s);
                funds.add(new Prices.Money(work.problem().funds().get(source.fund()).id(), work.horizon().dateOf(starts[source.firstPeriod()]),
                        100 * prices[row] / rows.capacity(row), prices[row]));
            }
        }
        return funds;
    }

    /** What is scarce, the scarcest first. */
    List<Scarcity> explain() {
        List<Scarcity> all = new ArrayList<>();
        double day = work.durations().dayMinutes();
        int cells = rows.grid().endCell();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            double extra = prices[rows.crossingRow(crew)] + prices[rows.hoursRow(crew)];
            add(all, Scarcity.Kind.CREW, work.problem().crews().get(crew).id(), rows.crewRow(crew, 0), cells, extra, day, "working day");
        }
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            add(all, Scarcity.Kind.EQUIPMENT, work.equipment().pools().get(pool).type(), rows.poolRow(pool, 0), cells, 0, day, "working day of one unit");
        }
        for (int f = 0; f < work.problem().funds().size(); f++) {
            double worth = 0;
            double cents = 0;
            for (int s = 0; s < work.funds().sources().size(); s++) {
                if (work.funds().sources().get(s).fund() == f) {
                    worth += prices[rows.sourceRow(s)];
                    cents += rows.capacity(rows.sourceRow(s));
                }
            }
            if (worth > NOTHING) {
                all.add(new Scarcity(Scarcity.Kind.FUND, work.problem().funds().get(f).id(), worth, 100 * worth / cents, work.problem().currency()));
            }
        }
        all.sort(java.util.Comparator.comparingDouble(Scarcity::worth).reversed().thenComparing(Scarcity::kind).thenComparing(Scarcity::id));
        return List.copyOf(all);
    }

    private void add(List<Scarcity> all, Scarcity.Kind kind, String id, int firstRow, int cells, double extra, double day, String unit) {
        double worth = extra;
        double minutes = 0;
        for (int cell = 0; cell < cells; cell++) {
            worth += prices[firstRow + cell];
            minutes += rows.capacity(firstRow + cell);
        }
        if (worth > NOTHING) {
            all.add(new Scarcity(kind, id, worth, minutes > 0 ? day * worth / minutes : 0, unit));
        }
    }

    private boolean priced(int row) {
        return prices[row] > NOTHING && rows.capacity(row) > 0;
    }

    private LocalDate from(int cell) {
        return work.horizon().dateOf(rows.grid().at(cell));
    }
}
