package clearance.desk;

import clearance.evaluation.Visit;
import clearance.model.Plan;
import clearance.model.ProgressReport;
import clearance.model.Stage;
import clearance.scenario.PlanJob;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plan and actual side by side, for the period of a report. What is planned of a package in a period is its share of the calendar time from start to finish. */
public final class Actuals {

    private Actuals() {
    }

    /** A work package in a period; money in the problem's currency, only where it was told or planned. */
    public record PackageActual(LocalDate from, LocalDate to, String crew, String hazardArea, Stage stage, @Nullable String parcel, double plannedM2, double actualM2,
            @Nullable LocalDate plannedFinish, boolean finished, @Nullable Double plannedCost, @Nullable Double actualCost, int devices) {
    }

    /** All packages of a crew in a period. */
    public record CrewActual(LocalDate from, LocalDate to, String crew, double plannedM2, double actualM2) {
    }

    /**
     * What a plan wants done from a day to another, both included: what a team leader fills in. Work is counted in working time after the set-up.
     *
     * @param job of the plan
     */
    static ProgressReport asPlanned(PlanJob job, Plan plan, LocalDate from, LocalDate to) {
        WorkModel work = job.work();
        int first = work.horizon().minuteOf(from);
        int end = work.horizon().minuteOf(to.plusDays(1));
        List<ProgressReport.WorkDone> rows = new ArrayList<>();
        for (Visit v : job.replay(plan).visits()) {
            if (v.start() >= end || v.finish() <= first && v.start() < first) {
                continue;
            }
            WorkPackage p = work.packages().get(v.workPackage());
            boolean finished = v.finish() <= end;
            double share = done(work, v, end) - done(work, v, first);
            LocalDate start = work.horizon().dateOf(Math.max(first, v.start()));
            rows.add(new ProgressReport.WorkDone(work.problem().crews().get(v.crew()).id(), work.problem().hazardAreas().get(p.hazard()).id(), p.stage(), p.parcel(),
                    Math.round(p.areaM2() * share * 10) / 10.0, finished, start, null, null, Map.of()));
        }
        return new ProgressReport(from, to, "", "", rows, List.of(), List.of(), List.of(), List.of());
    }

    /** Share of the ground that is done at a minute. */
    private static double done(WorkModel work, Visit v, int minute) {
        if (minute >= v.finish()) {
            return 1;
        }
        double pure = Math.min(v.workMinutes(), work.durations().minutes(v.crew(), v.workPackage(), true, v.start()));
        double worked = work.clocks().site(v.crew(), v.workPackage()).between(v.start(), Math.max(v.start(), minute)) - (v.workMinutes() - pure);
        return pure <= 0 ? 0 : Math.max(0, Math.min(1, worked / pure));
    }

    private static double plannedM2(List<ProgressReport.WorkDone> asPlanned, String hazard, Stage stage, @Nullable String parcel) {
        return asPlanned.stream().filter(w -> w.hazardArea().equals(hazard) && w.stage() == stage && Objects.equals(w.parcel(), parcel)).mapToDouble(ProgressReport.WorkDone::areaM2)
                .sum();
    }

    /**
     * Every package that was planned or reported in the period of a report.
     *
     * @param asPlanned what the plan wanted done in the period, as {@link #asPlanned} tells it, so that a week that went as planned is done to the square metre
     */
    static List<PackageActual> of(@Nullable Plan plan, List<ProgressReport.WorkDone> asPlanned, ProgressReport report) {
        List<Plan.Assignment> planned = plan == null ? List.of() : plan.assignments();
        List<PackageActual> rows = new ArrayList<>();
        for (ProgressReport.WorkDone w : report.work()) {
            Plan.Assignment a = planned.stream().filter(p -> p.hazardArea().equals(w.hazardArea()) && p.stage() == w.stage() && Objects.equals(p.parcel(), w.parcel()))
                    .findFirst().orElse(null);
            LocalDateTime finish = a == null ? null : a.finish();
            rows.add(new PackageActual(report.from(), report.to(), w.crew(), w.hazardArea(), w.stage(), w.parcel(), plannedM2(asPlanned, w.hazardArea(),
                    w.stage(), w.parcel()), w.areaM2(), finish == null ? null : finish.toLocalDate(), w.finished(), a == null ? null : a.cost().amount(),
                    w.cost() == null ? null : w.cost().amount(), w.devices().values().stream().mapToInt(Integer::intValue).sum()));
        }
        for (Plan.Assignment a : planned) {
            LocalDateTime finish = a.finish();
            boolean reported = report.work().stream().anyMatch(w -> a.hazardArea().equals(w.hazardArea()) && a.stage() == w.stage()
                    && Objects.equals(a.parcel(), w.parcel()));
            double wanted = plannedM2(asPlanned, a.hazardArea(), a.stage(), a.parcel());
            if (!reported && wanted > 0 && finish != null) {
                rows.add(new PackageActual(report.from(), report.to(), a.crew(), a.hazardArea(), a.stage(), a.parcel(), wanted, 0, finish.toLocalDate(), false,
                        a.cost().amount(), null, 0));
            }
        }
        return rows;
    }

    /** The same by crew. */
    static List<CrewActual> byCrew(List<PackageActual> rows) {
        Map<String, List<PackageActual>> crews = new TreeMap<>();
        rows.forEach(r -> crews.computeIfAbsent(r.from() + " " + r.crew(), c -> new ArrayList<>()).add(r));
        return crews.values().stream().map(list -> new CrewActual(list.getFirst().from(), list.getFirst().to(), list.getFirst().crew(),
                list.stream().mapToDouble(PackageActual::plannedM2).sum(), list.stream().mapToDouble(PackageActual::actualM2).sum())).toList();
    }
}
