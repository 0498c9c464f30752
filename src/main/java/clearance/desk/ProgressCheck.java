package clearance.desk;

import clearance.geo.Geodesy;
import clearance.model.Finding;
import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.model.Stage;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what contradicts the problem, the plan in force or itself in a progress report. */
final class ProgressCheck {

    /** Square metres are measured, not counted. */
    private static final double TOLERANCE = 0.02;
    private static final double ROUGH_TOLERANCE = 0.1;

    private final WorkModel work;
    private final Problem problem;
    private final ProgressReport report;
    private final @Nullable Plan published;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> crews = new HashSet<>();
    private final Map<String, HazardArea> hazards = new HashMap<>();

    private ProgressCheck(WorkModel work, ProgressReport report, @Nullable Plan published) {
        this.work = work;
        this.problem = work.problem();
        this.report = report;
        this.published = published;
        problem.crews().forEach(c -> crews.add(c.id()));
        problem.hazardAreas().forEach(h -> hazards.put(h.id(), h));
    }

    /** Everything that contradicts; errors where the report cannot be taken over. */
    static List<Finding> of(WorkModel work, ProgressReport report, @Nullable Plan published) {
        ProgressCheck check = new ProgressCheck(work, report, published);
        check.period();
        check.work();
        check.surveys();
        check.others();
        return check.findings.stream().sorted(Finding.ORDER).toList();
    }

    private void error(String code, String pointer, Object value, String message, String remedy) {
        findings.add(Finding.error(code, pointer, String.valueOf(value), message, remedy));
    }

    private void warn(String code, String pointer, Object value, String message, String remedy) {
        findings.add(Finding.warning(code, pointer, String.valueOf(value), message, remedy));
    }

    private void period() {
        LocalDate start = problem.calendar().start();
        if (report.to().isBefore(report.from())) {
            error("bad-period", "/to", report.to(), "The period ends (" + report.to() + ") before it begins (" + report.from() + ").", "Correct the dates.");
        } else if (report.from().isBefore(start)) {
            error("closed-period", "/from", report.from(), "The plan has moved on to " + start + "; the week of " + report.from() + " is closed.",
                    "Report what is new from " + start + " on, or enter differences as spending.");
        } else if (!report.to().isBefore(problem.calendar().end())) {
            error("bad-period", "/to", report.to(), "The plan ends before " + problem.calendar().end() + "; the report reaches to " + report.to() + ".", "Correct the dates.");
        }
    }

    private boolean knownCrew(String crew, String pointer) {
        if (!crews.contains(crew)) {
            error("unknown-crew", pointer, crew, "There is no crew \"" + crew + "\" in the problem.", "Use one of " + String.join(", ", crews.stream().sorted().limit(12).toList())
                    + (crews.size() > 12 ? " …" : "") + ".");
        }
        return crews.contains(crew);
    }

    private void work() {
        Map<Integer, Double> done = new HashMap<>();
        for (int i = 0; i < report.work().size(); i++) {
            ProgressReport.WorkDone w = report.work().get(i);
            String at = "/work/" + i;
            boolean crewKnown = knownCrew(w.crew(), at + "/crew");
            int p = known(w, at);
            if (p < 0) {
                continue;
            }
            WorkPackage left = work.packages().get(p);
            double sum = done.merge(p, w.areaM2(), Double::sum);
            if (sum > left.areaM2() * (1 + TOLERANCE) + 1) {
                error("more-than-left", at + "/areaM2", w.areaM2(), "Of " + work.label(p) + " " + m2(sum) + " were reported, but only " + m2(left.areaM2()) + " are left.",
                        "Correct the square metres; of new ground make a new hazard area.");
            } else if (w.finished() && w.areaM2() > 0 && sum < left.areaM2() * (1 - ROUGH_TOLERANCE)) {
                warn("finished-early", at + "/finished", w.areaM2(), work.label(p) + " is reported finished with " + m2(sum) + " of " + m2(left.areaM2()) + ".",
                        "Check that nothing is left; if so, all is well.");
            } else if (!w.finished() && w.areaM2() == 0 && w.startedOn() == null) {
                warn("nothing-done", at, "", "Nothing was done on " + work.label(p) + ", yet it counts as begun by crew " + w.crew() + ".", "Give the day under startedOn, or remove the row if it was not begun.");
            }
            if (w.startedOn() != null && w.startedOn().isAfter(report.to())) {
                error("bad-date", at + "/startedOn", w.startedOn(), "Work on " + work.label(p) + " is said to begin " + w.startedOn() + ", after the period.", "Correct the date.");
            }
            if (crewKnown) {
                crewFits(w, p, at);
            }
            order(w, p, at);
        }
    }

    private int known(ProgressReport.WorkDone w, String at) {
        HazardArea hazard = hazards.get(w.hazardArea());
        if (hazard == null) {
            error("unknown-hazard-area", at + "/hazardArea", w.hazardArea(), "There is no hazard area \"" + w.hazardArea() + "\" in the problem.",
                    "Correct the id, or report it under newHazardAreas.");
            return -1;
        }
        int p = work.find(w.hazardArea(), w.stage(), w.parcel());
        if (p < 0) {
            List<String> there = IntStream.of(work.order().ofHazard(problem.hazardAreas().indexOf(hazard))).mapToObj(work::label).toList();
            error("no-such-work", at, w.stage() + (w.parcel() == null ? "" : " " + w.parcel()), w.hazardArea() + " " + w.stage() + (w.parcel() == null ? "" : " " + w.parcel())
                    + " is not work that is left to do, or has several parcels.", there.isEmpty() ? "Nothing is left to do there." : "Left are "
                    + String.join(", ", there) + ".");
        }
        return p;
    }

    private void crewFits(ProgressReport.WorkDone w, int p, String at) {
        int crew = problem.crews().stream().map(c -> c.id()).toList().indexOf(w.crew());
        if (!work.capable(crew, p)) {
            warn("not-capable", at + "/crew", w.crew(), "Crew " + w.crew() + " did " + work.label(p) + ", but " + work.obstacle(crew, p) + ".", "Check crew and stage.");
        }
        for (ProgressReport.CrewOut out : report.crewsOut()) {
            if (out.crew().equals(w.crew()) && !out.from().isAfter(report.from()) && (out.to() == null || !out.to().isBefore(report.to()))) {
                error("crew-was-out", at + "/crew", w.crew(), "Crew " + w.crew() + " is reported out for the whole period and at work on " + work.label(p) + ".",
                        "One of the two is wrong.");
            }
        }
        Plan.Assignment planned = planned(w);
        if (planned != null && !planned.crew().equals(w.crew())) {
            warn("other-crew", at + "/crew", w.crew(), work.label(p) + " was planned for crew " + planned.crew() + " and done by " + w.crew() + ".", "Check the crew.");
        }
    }

    private Plan.@Nullable Assignment planned(ProgressReport.WorkDone w) {
        return published == null ? null : published.assignments().stream().filter(a -> a.hazardArea().equals(w.hazardArea()) && a.stage() == w.stage()
                && java.util.Objects.equals(a.parcel(), w.parcel())).findFirst().orElse(null);
    }

    private void order(ProgressReport.WorkDone w, int p, String at) {
        for (int before : work.order().predecessors(p)) {
            WorkPackage earlier = work.packages().get(before);
            boolean finishedNow = earlier.stage() == Stage.SURVEY && report.surveys().stream().anyMatch(s -> s.hazardArea().equals(w.hazardArea()))
                    || report.work().stream().anyMatch(o -> o.finished() && work.find(o.hazardArea(), o.stage(), o.parcel()) == before);
            if (!finishedNow) {
                warn("out-of-order", at + "/stage", w.stage(), work.label(p) + " is reported although " + work.label(before) + " is not finished.",
                        "Report that finished too, if it is.");
            }
        }
    }

    private void surveys() {
        for (int i = 0; i < report.surveys().size(); i++) {
            ProgressReport.SurveyResult s = report.surveys().get(i);
            String at = "/surveys/" + i;
            HazardArea hazard = hazards.get(s.hazardArea());
            if (hazard == null || work.find(s.hazardArea(), Stage.SURVEY, null) < 0) {
                error("no-such-work", at + "/hazardArea", s.hazardArea(), hazard == null ? "There is no hazard area \"" + s.hazardArea() + "\" in the problem."
                        : "No survey of " + s.hazardArea() + " is left to do.", "Correct the id.");
                continue;
            }
            double area = work.chain(problem.hazardAreas().indexOf(hazard)).areaM2();
            double sum = s.cancelledM2() + s.reducedM2() + s.confirmedM2();
            if (Math.abs(sum - area) > area * TOLERANCE + 1) {
                error("survey-sum", at, Math.round(sum), "Cancelled, reduced and confirmed ground of " + s.hazardArea() + " make " + m2(sum) + ", but it has " + m2(area) + ".",
                        "Correct the three areas so that they make the whole.");
            }
            if (s.confirmed() != null && Math.abs(Geodesy.areaM2(s.confirmed()) - s.confirmedM2()) > s.confirmedM2() * ROUGH_TOLERANCE + 1) {
                warn("survey-polygon", at + "/confirmed", m2(Geodesy.areaM2(s.confirmed())), "The confirmed polygon of " + s.hazardArea() + " has "
                        + m2(Geodesy.areaM2(s.confirmed())) + ", but " + m2(s.confirmedM2()) + " are confirmed.", "Check the drawing; the polygon counts.");
            }
            if (report.work().stream().anyMatch(w -> w.hazardArea().equals(s.hazardArea()) && w.stage() == Stage.SURVEY && !w.finished() && w.areaM2() > 0)) {
                warn("survey-not-finished", at, s.hazardArea(), "The survey of " + s.hazardArea() + " has a result, but its work is not reported finished.",
                        "The result counts: the survey is taken as finished.");
            }
        }
    }

    private void others() {
        for (int i = 0; i < report.newHazardAreas().size(); i++) {
            String id = report.newHazardAreas().get(i).id();
            if (hazards.put(id, report.newHazardAreas().get(i)) != null) {
                error("duplicate-id", "/newHazardAreas/" + i + "/id", id, "There is a hazard area " + id + " already.", "Give the new one an id of its own.");
            }
        }
        for (int i = 0; i < report.crewsOut().size(); i++) {
            ProgressReport.CrewOut out = report.crewsOut().get(i);
            knownCrew(out.crew(), "/crewsOut/" + i + "/crew");
            if (out.to() != null && out.to().isBefore(out.from())) {
                error("bad-period", "/crewsOut/" + i + "/to", out.to(), "Crew " + out.crew() + " is out until " + out.to() + ", before " + out.from() + ".", "Correct the dates.");
            }
        }
        Set<String> funds = new HashSet<>();
        problem.funds().forEach(f -> funds.add(f.id()));
        for (int i = 0; i < report.spending().size(); i++) {
            if (!funds.contains(report.spending().get(i).fund())) {
                error("unknown-fund", "/spending/" + i + "/fund", report.spending().get(i).fund(), "There is no fund \"" + report.spending().get(i).fund() + "\".",
                        "Use one of " + String.join(", ", funds.stream().sorted().toList()) + ".");
            }
        }
    }

    private static String m2(double area) {
        return String.format(Locale.ROOT, "%,.0f m²", area);
    }
}
