package clearance.desk;

import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.ProgressReport;
import clearance.work.WorkModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is spent of the funds. Work that is reported for the first time is booked with its planned cost, as the plan in force pays it: the whole cost of a
 * package is committed when it starts. If it is reported finished at once with a cost, that cost is booked. Wages of salaried crews for the weeks of the
 * report are booked as the plan pays wages, unless the report has spending of its own, which is booked as it is.
 */
final class Bookings {

    private static final int DAYS_PER_WEEK = 7;

    private final WorkModel work;
    private final ProgressReport report;
    private final Plan published;
    private final Map<String, Long> spent = new HashMap<>();

    private Bookings(WorkModel work, ProgressReport report, Plan published) {
        this.work = work;
        this.report = report;
        this.published = published;
    }

    /** The funds with what was spent. */
    static List<Fund> of(WorkModel work, ProgressReport report, @Nullable Plan published) {
        Map<String, Long> spent = new HashMap<>();
        if (published != null) {
            Bookings bookings = new Bookings(work, report, published);
            bookings.work();
            if (report.spending().isEmpty()) {
                bookings.wages();
            }
            spent.putAll(bookings.spent);
        }
        report.spending().forEach(s -> spent.merge(s.fund(), s.amount().cents(), Long::sum));
        return work.problem().funds().stream().map(f -> new Fund(f.id(), f.donor(), f.tranches(), f.spendBy(),
                new Money(f.spent().cents() + spent.getOrDefault(f.id(), 0L)), f.earmark())).toList();
    }

    private void work() {
        Set<Integer> booked = new HashSet<>();
        for (ProgressReport.WorkDone w : report.work()) {
            int p = work.find(w.hazardArea(), w.stage(), w.parcel());
            if (p < 0 || work.pins().started(p) || work.packages().get(p).left() < 1 || !booked.add(p)) {
                continue;
            }
            published.assignments().stream().filter(a -> a.hazardArea().equals(w.hazardArea()) && a.stage() == w.stage()
                    && Objects.equals(a.parcel(), work.packages().get(p).parcel())).findFirst().ifPresent(a -> {
                        double factor = w.finished() && w.cost() != null && a.cost().cents() > 0 ? w.cost().cents() / (double) a.cost().cents() : 1;
                        a.funding().forEach(f -> spent.merge(f.fund(), Math.round(f.amount().cents() * factor), Long::sum));
                    });
        }
    }

    private void wages() {
        int from = Math.floorDiv(work.horizon().minuteOf(report.from()), DAYS_PER_WEEK * 1440);
        int to = Math.floorDiv(work.horizon().minuteOf(report.to()), DAYS_PER_WEEK * 1440);
        long due = 0;
        for (int week = Math.max(0, from); week <= to; week++) {
            for (int crew = 0; crew < work.problem().crews().size(); crew++) {
                due += work.costs().weeklyWageCents(crew, week);
            }
        }
        Map<String, Long> byFund = new HashMap<>();
        published.funds().forEach(f -> byFund.put(f.id(), f.committed().cents()));
        published.assignments().forEach(a -> a.funding().forEach(f -> byFund.merge(f.fund(), -f.amount().cents(), Long::sum)));
        long all = byFund.values().stream().mapToLong(v -> Math.max(0, v)).sum();
        long wages = due;
        if (all > 0) {
            byFund.forEach((fund, paid) -> spent.merge(fund, Math.round((double) wages * Math.max(0, paid) / all), Long::sum));
        }
    }
}
