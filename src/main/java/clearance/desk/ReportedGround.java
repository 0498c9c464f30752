package clearance.desk;

import clearance.geo.LocalProjection;
import clearance.io.ProblemFile;
import clearance.model.Finding;
import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.scenario.Intake;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What a report brings onto the map, held against the ground that is known: new hazard areas as in a problem file, confirmed polygons by where they lie. */
final class ReportedGround {

    private static final Pattern HAZARD = Pattern.compile("^/hazardAreas/(\\d+)(/.*)?$");
    /** Share of a confirmed polygon that may lie outside of the hazard area without a word: lines are drawn by hand. */
    private static final double OUTSIDE = 0.1;

    private ReportedGround() {
    }

    /** Everything wrong or surprising with the ground of a report that has no other errors. */
    static List<Finding> findings(WorkModel work, ProgressReport report, @Nullable Plan published) {
        List<Finding> findings = new ArrayList<>(places(work, report));
        if (report.newHazardAreas().isEmpty() && report.surveys().stream().allMatch(s -> s.confirmed() == null)) {
            return findings;
        }
        Map<Integer, String> pointers = pointers(work.problem(), report);
        for (Finding f : Intake.read(ProblemFile.write(ProgressBook.apply(work, report, published))).problem().findings()) {
            Matcher place = HAZARD.matcher(f.pointer());
            String pointer = place.matches() ? pointers.get(Integer.valueOf(place.group(1))) : null;
            if (pointer == null) {
                continue;
            }
            String field = place.group(2) == null ? "" : place.group(2);
            boolean survey = pointer.startsWith("/surveys");
            if (!survey || field.startsWith("/geometry")) {
                findings.add(new Finding(f.severity(), f.code(), pointer + (survey ? field.replaceFirst("/geometry", "/confirmed") : field), f.value(), f.message(), f.remedy(), f.place()));
            }
        }
        return findings;
    }

    /** Where the hazard areas that a report brings or redraws stand in it, by their number in the problem that follows. */
    private static Map<Integer, String> pointers(Problem problem, ProgressReport report) {
        Map<Integer, String> pointers = new HashMap<>();
        for (int i = 0; i < report.newHazardAreas().size(); i++) {
            pointers.put(problem.hazardAreas().size() + i, "/newHazardAreas/" + i);
        }
        List<String> ids = problem.hazardAreas().stream().map(HazardArea::id).toList();
        for (int i = 0; i < report.surveys().size(); i++) {
            if (report.surveys().get(i).confirmed() != null) {
                pointers.put(ids.indexOf(report.surveys().get(i).hazardArea()), "/surveys/" + i);
            }
        }
        return pointers;
    }

    private static List<Finding> places(WorkModel work, ProgressReport report) {
        List<Finding> findings = new ArrayList<>();
        LocalProjection projection = work.sites().projection();
        for (int i = 0; i < report.surveys().size(); i++) {
            ProgressReport.SurveyResult survey = report.surveys().get(i);
            Geometry drawn = survey.confirmed();
            if (drawn == null) {
                continue;
            }
            String at = "/surveys/" + i + "/confirmed";
            if (drawn.getDimension() < 2) {
                findings.add(Finding.error("not-an-area", at, drawn.getGeometryType(), "The confirmed ground of " + survey.hazardArea() + " is a " + drawn.getGeometryType() + ".",
                        "Draw its outline, or give its square metres only."));
                continue;
            }
            Geometry confirmed = projection.toLocal(drawn);
            Geometry suspected = work.sites().hazard(survey.hazardArea());
            double outside = confirmed.difference(suspected).getArea() / confirmed.getArea();
            if (!confirmed.intersects(suspected)) {
                findings.add(Finding.error("survey-elsewhere", at, shown(drawn), String.format(Locale.ROOT, "The confirmed polygon of %s lies %,.0f m away from it.", survey.hazardArea(),
                        confirmed.distance(suspected)), "Check its corners; ground elsewhere is a new hazard area.").at(drawn.getInteriorPoint().getCoordinate()));
            } else if (outside > OUTSIDE) {
                findings.add(Finding.warning("survey-outside", at, shown(drawn), String.format(Locale.ROOT, "%.0f %% of the confirmed polygon lie outside of %s.", 100 * outside,
                        survey.hazardArea()), "Check its corners; the polygon counts.").at(drawn.getInteriorPoint().getCoordinate()));
            }
        }
        return findings;
    }

    private static String shown(Geometry drawn) {
        return String.format(Locale.ROOT, "%.5f %.5f", drawn.getInteriorPoint().getX(), drawn.getInteriorPoint().getY());
    }
}
