package clearance.desk;

import clearance.model.Crew;
import clearance.model.ProgressReport;
import clearance.model.Stage;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What reports teach about rates. Each row with square metres and days is held against what the plan expected of the same crew on the same ground, commute,
 * vegetation and slope included; the ratio, not the bare square metres, is what carries over to other ground. Offered, never applied.
 */
public final class Rates {

    private static final int FEWEST_ROWS = 2;

    private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
    private final Map<String, Learned> rates = new LinkedHashMap<>();

    /**
     * A rate that reports suggest, in m² a day.
     *
     * @param rows from how many rows it was learned
     */
    public record Learned(String crew, Stage stage, double likelyNow, double low, double likely, double high, int rows) {
    }

    void add(WorkModel work, ProgressReport report) {
        List<String> crews = work.problem().crews().stream().map(Crew::id).toList();
        for (ProgressReport.WorkDone w : report.work()) {
            int crew = crews.indexOf(w.crew());
            int p = work.find(w.hazardArea(), w.stage(), w.parcel());
            if (w.days() == null || w.days() <= 0 || w.areaM2() <= 0 || crew < 0 || p < 0 || !work.capable(crew, p)) {
                continue;
            }
            double expectedDays = work.durations().minutes(crew, p, true, 0) / (double) work.durations().dayMinutes();
            double expectedPerDay = work.packages().get(p).areaM2() / Math.max(1e-9, expectedDays);
            String key = w.crew() + '\n' + w.stage();
            ratios.computeIfAbsent(key, k -> new ArrayList<>()).add(w.areaM2() / w.days() / expectedPerDay);
            double now = work.capability().rate(work.problem().crews().get(crew), w.stage()).likely();
            rates.put(key, new Learned(w.crew(), w.stage(), now, 0, 0, 0, 0));
        }
    }

    /** What was learned of crews and stages with rows enough. */
    List<Learned> learned() {
        List<Learned> all = new ArrayList<>();
        rates.forEach((key, r) -> {
            List<Double> sorted = ratios.getOrDefault(key, List.of()).stream().sorted().toList();
            if (sorted.size() >= FEWEST_ROWS) {
                double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
                all.add(new Learned(r.crew(), r.stage(), r.likelyNow(), rounded(r.likelyNow() * sorted.getFirst()), rounded(r.likelyNow() * middle),
                        rounded(r.likelyNow() * sorted.getLast()), sorted.size()));
            }
        });
        return all;
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
