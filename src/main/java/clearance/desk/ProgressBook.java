package clearance.desk;

import clearance.model.Classification;
import clearance.model.Commitment;
import clearance.model.Crew;
import clearance.model.CrewBuilder;
import clearance.model.DateSpan;
import clearance.model.HazardArea;
import clearance.model.HazardAreaBuilder;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.model.Stage;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a progress report over into a problem. What is finished is no work any more; what is begun and not finished is bound to its crew, whose place is where
 * it worked last; surveys replace what was expected of a hazard area; crews that are out do not work. Parcels are kept as they were cut, so that an id means the
 * same ground for ever, but for ground that a survey drew anew. Money is {@link Bookings}'s.
 */
final class ProgressBook {

    private static final double DONE = 1 - 1e-6;

    private final WorkModel work;
    private final Problem problem;
    private final ProgressReport report;
    /** Done share of every parcelled or whole stage, by hazard area, stage and parcel ("" = whole). */
    private final Map<String, Map<Stage, Map<String, Double>>> done = new LinkedHashMap<>();

    private ProgressBook(WorkModel work, ProgressReport report) {
        this.work = work;
        this.problem = work.problem();
        this.report = report;
    }

    /** The problem with a report that has no errors taken over; the calendar stays. */
    static Problem apply(WorkModel work, ProgressReport report, @Nullable Plan published) {
        return new ProgressBook(work, report).applied(published);
    }

    private Problem applied(@Nullable Plan published) {
        count();
        List<HazardArea> hazards = new ArrayList<>();
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            hazards.add(hazard(h));
        }
        hazards.addAll(report.newHazardAreas());
        Problem next = problem.toBuilder().hazardAreas(hazards).crews(problem.crews().stream().map(this::crew).toList()).build();
        return next.toBuilder().commitments(commitments()).funds(Bookings.of(work, report, published)).build();
    }

    private void count() {
        Set<String> touched = new TreeSet<>();
        report.work().forEach(w -> touched.add(w.hazardArea()));
        report.surveys().forEach(s -> touched.add(s.hazardArea()));
        for (String id : touched) {
            int h = index(id);
            Map<Stage, Map<String, Double>> byStage = new EnumMap<>(Stage.class);
            for (Stage stage : work.chain(h).stages()) {
                Map<String, Double> shares = new LinkedHashMap<>();
                boolean parcelled = stage == Stage.PREPARATION || stage == Stage.CLEARANCE;
                if (parcelled) {
                    work.parcels(h).forEach(p -> shares.put(p.id(), 1.0));
                } else {
                    shares.put("", 1.0);
                }
                byStage.put(stage, shares);
            }
            IntStream.of(work.order().ofHazard(h)).mapToObj(p -> work.packages().get(p))
                    .forEach(p -> byStage.computeIfAbsent(p.stage(), s -> new HashMap<>()).put(p.parcel() == null ? "" : p.parcel(), 1 - p.left()));
            done.put(id, byStage);
        }
        for (ProgressReport.WorkDone w : report.work()) {
            int p = work.find(w.hazardArea(), w.stage(), w.parcel());
            if (p >= 0) {
                WorkPackage left = work.packages().get(p);
                double share = left.areaM2() > 0 ? w.areaM2() * left.left() / left.areaM2() : 0;
                shares(w.hazardArea(), w.stage()).merge(left.parcel() == null ? "" : left.parcel(), w.finished() ? 1 : share, (a, b) -> Math.min(1, a + b));
            }
        }
        report.surveys().forEach(s -> shares(s.hazardArea(), Stage.SURVEY).put("", 1.0));
    }

    /** What is done of a stage of a hazard area, by parcel. */
    private Map<String, Double> shares(String hazard, Stage stage) {
        return Objects.requireNonNull(Objects.requireNonNull(done.get(hazard), hazard).get(stage), "reported work has its stage");
    }

    private int index(String hazard) {
        return IntStream.range(0, problem.hazardAreas().size()).filter(h -> problem.hazardAreas().get(h).id().equals(hazard)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hazard area " + hazard));
    }

    private HazardArea hazard(int h) {
        HazardArea hazard = problem.hazardAreas().get(h);
        HazardAreaBuilder builder = hazard.toBuilder().parcels(work.parcels(h).stream().map(p -> new HazardArea.Parcel(p.id(), p.geometry())).toList());
        Map<Stage, Map<String, Double>> counted = done.get(hazard.id());
        if (counted == null) {
            return builder.build();
        }
        builder.stages(work.chain(h).stages()).progress(progress(counted));
        ProgressReport.SurveyResult survey = report.surveys().stream().filter(s -> s.hazardArea().equals(hazard.id())).findFirst().orElse(null);
        return survey == null ? builder.build() : surveyed(builder, work.chain(h).areaM2(), work.chain(h).stages(), survey);
    }

    private static Map<Stage, HazardArea.Progress> progress(Map<Stage, Map<String, Double>> counted) {
        Map<Stage, HazardArea.Progress> progress = new EnumMap<>(Stage.class);
        counted.forEach((stage, shares) -> {
            if (shares.containsKey("")) {
                progress.put(stage, new HazardArea.Progress(rounded(shares.get("")), Map.of()));
            } else {
                Map<String, Double> byParcel = new HashMap<>();
                shares.forEach((parcel, share) -> byParcel.put(parcel, rounded(share)));
                progress.put(stage, new HazardArea.Progress(null, byParcel));
            }
        });
        progress.values().removeIf(p -> p.share() != null && p.share() == 0 || p.share() == null && p.byParcel().values().stream().allMatch(v -> v == 0));
        return progress;
    }

    private static double rounded(double share) {
        return share >= DONE ? 1 : Math.round(share * 1e6) / 1e6;
    }

    /** Ground that a survey confirmed and drew is a confirmed hazard area of its own shape; without a drawing only its share is known. */
    private static HazardArea surveyed(HazardAreaBuilder builder, double areaM2, List<Stage> stages, ProgressReport.SurveyResult survey) {
        if (survey.confirmedM2() <= 0) {
            Map<Stage, HazardArea.Progress> all = new EnumMap<>(Stage.class);
            stages.forEach(stage -> all.put(stage, new HazardArea.Progress(1.0, Map.of())));
            return builder.confirmedShare(0.0).progress(all).build();
        }
        if (survey.confirmed() == null) {
            return builder.confirmedShare(Math.min(1, survey.confirmedM2() / areaM2)).build();
        }
        return builder.geometry(survey.confirmed()).areaM2(null).widthM(null).classification(Classification.CHA).confirmedShare(null).mapReliability(null)
                .stages(stages.stream().filter(s -> s != Stage.SURVEY).toList()).progress(Map.of()).parcels(List.of()).build();
    }

    private Crew crew(Crew crew) {
        CrewBuilder builder = crew.toBuilder();
        report.work().stream().filter(w -> w.crew().equals(crew.id())).max(Comparator.comparing(this::startOf)).ifPresent(w -> builder.mobilised(true)
                .position(work.sites().projection().toLonLat(work.sites().hazard(w.hazardArea())).getInteriorPoint()));
        List<DateSpan> leave = new ArrayList<>(crew.leave());
        for (ProgressReport.CrewOut out : report.crewsOut()) {
            LocalDate to = out.to();
            if (out.crew().equals(crew.id()) && to != null) {
                leave.add(new DateSpan(out.from(), to));
            } else if (out.crew().equals(crew.id())) {
                builder.availableTo(out.from().minusDays(1));
            }
        }
        return builder.leave(leave).build();
    }

    private LocalDate startOf(ProgressReport.WorkDone w) {
        return w.startedOn() == null ? report.from() : w.startedOn();
    }

    /** What was committed and is not finished, and what was begun; a crew that is gone is bound to nothing. */
    private List<Commitment> commitments() {
        Set<String> gone = new TreeSet<>();
        report.crewsOut().stream().filter(o -> o.to() == null).forEach(o -> gone.add(o.crew()));
        Map<Integer, Commitment> byPackage = new LinkedHashMap<>();
        List<Commitment> whole = new ArrayList<>();
        for (Commitment c : problem.commitments()) {
            int p = work.find(c.hazardArea(), c.stage(), c.parcel());
            if (p >= 0) {
                byPackage.put(p, new Commitment(c.crew(), c.hazardArea(), c.stage(), work.packages().get(p).parcel(), null, c.startedOn()));
            } else if (c.parcel() == null && IntStream.of(work.order().ofHazard(index(c.hazardArea()))).anyMatch(q -> work.packages().get(q).stage() == c.stage())) {
                whole.add(c);
            }
        }
        for (ProgressReport.WorkDone w : report.work()) {
            int p = work.find(w.hazardArea(), w.stage(), w.parcel());
            byPackage.put(p, new Commitment(w.crew(), w.hazardArea(), w.stage(), work.packages().get(p).parcel(), null, firstStart(p, w)));
        }
        List<Commitment> all = new ArrayList<>(whole);
        byPackage.forEach((p, c) -> {
            WorkPackage left = work.packages().get(p);
            double share = done.containsKey(c.hazardArea()) ? shares(c.hazardArea(), c.stage()).getOrDefault(left.parcel() == null ? "" : left.parcel(), 0.0)
                    : 1 - left.left();
            if (share < DONE && !drawnAnew(c.hazardArea())) {
                all.add(c);
            }
        });
        return all.stream().filter(c -> !gone.contains(c.crew())).sorted(Comparator.comparing((Commitment c) -> Objects.requireNonNullElse(c.startedOn(), LocalDate.MAX)))
                .toList();
    }

    private LocalDate firstStart(int p, ProgressReport.WorkDone w) {
        Commitment before = work.pins().commitment(p);
        return before != null && before.startedOn() != null && before.crew().equals(w.crew()) ? before.startedOn() : startOf(w);
    }

    private boolean drawnAnew(String hazard) {
        return report.surveys().stream().anyMatch(s -> s.hazardArea().equals(hazard) && (s.confirmed() != null || s.confirmedM2() <= 0));
    }
}
