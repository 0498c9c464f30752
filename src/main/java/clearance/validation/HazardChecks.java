package clearance.validation;

import clearance.geo.Geodesy;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What contradicts within a hazard area, and hazard areas recorded twice. */
final class HazardChecks {

    /** A given and a drawn area that differ by more than this factor are not the same ground. */
    private static final double GROSSLY = 2;
    /** Share of a parcel that must lie in its hazard area; edges are rounded when they are written. */
    private static final double INSIDE = 0.9;

    private final Problem problem;
    private final Report report;

    HazardChecks(Problem problem, Report report) {
        this.problem = problem;
        this.report = report;
    }

    void check() {
        Map<Envelope, Integer> around = new HashMap<>();
        problem.hazardAreas().forEach(h -> around.merge(h.geometry().getEnvelopeInternal(), 1, Integer::sum));
        Map<Geometry, String> seen = new HashMap<>();
        Set<String> excluded = new HashSet<>();
        problem.hazardAreas().stream().filter(HazardArea::excluded).forEach(h -> excluded.add(h.id()));
        for (int i = 0; i < problem.hazardAreas().size(); i++) {
            HazardArea hazard = problem.hazardAreas().get(i);
            boolean alone = around.getOrDefault(hazard.geometry().getEnvelopeInternal(), 0) == 1;
            String first = alone ? null : seen.putIfAbsent(hazard.geometry().norm(), hazard.id());
            if (first != null) {
                report.warning("same-ground", report.at("hazardAreas", i, "geometry"), hazard.id(), hazard.id() + " is drawn exactly like " + first
                        + ", so the same ground would be cleared twice.", "Remove one of the two if they are one record.");
            }
            area(hazard, i);
            orders(hazard, i, excluded);
            parcels(hazard, i);
        }
    }

    private void area(HazardArea hazard, int i) {
        Double given = hazard.areaM2();
        double drawn = given == null ? 0 : hazard.geometry().getDimension() == 2 ? Geodesy.areaM2(hazard.geometry())
                : hazard.geometry().getDimension() == 1 && hazard.widthM() != null ? Geodesy.lengthM(hazard.geometry()) * hazard.widthM() : 0;
        if (given != null && drawn > 0 && (given > drawn * GROSSLY || drawn > given * GROSSLY)) {
            report.warning("areas-differ", report.at("hazardAreas", i, "areaM2"), given, "areaM2 (" + m2(given) + " m²) of " + hazard.id()
                    + " differs grossly from what is drawn (" + m2(drawn) + " m²); the given one is used.", "Correct areaM2 or the drawing.");
        }
        if (hazard.widthM() != null && hazard.geometry().getDimension() != 1) {
            report.warning("without-effect", report.at("hazardAreas", i, "widthM"), hazard.widthM(), "widthM (" + hazard.widthM() + ") of " + hazard.id()
                    + " has no effect: it is not drawn as a line.", "Remove it, or draw the area as a line.");
        }
    }

    private static String m2(double area) {
        return String.format(Locale.ROOT, "%,.0f", area);
    }

    private void orders(HazardArea hazard, int i, Set<String> excluded) {
        Set<Stage> seen = new HashSet<>();
        for (int s = 0; s < hazard.stages().size(); s++) {
            if (!seen.add(hazard.stages().get(s))) {
                report.error("duplicate-value", report.at("hazardAreas", i, "stages/" + s), hazard.stages().get(s), "The stage " + hazard.stages().get(s) + " of "
                        + hazard.id() + " is listed twice.", "Remove one of them.");
            }
        }
        if (hazard.required() && hazard.excluded()) {
            report.error("contradiction", report.at("hazardAreas", i, "excluded"), hazard.excludedReason(), hazard.id() + " is both required and excluded ("
                    + hazard.excludedReason() + ").", "Keep one of the two.");
        }
        if (hazard.deadline() != null && !hazard.required()) {
            report.warning("without-effect", report.at("hazardAreas", i, "deadline"), hazard.deadline(), "The deadline (" + hazard.deadline() + ") of "
                    + hazard.id() + " has no effect: it is not required.", "Add \"required\": true, or remove the deadline.");
        }
        for (int b = 0; b < hazard.blockedBy().size(); b++) {
            if (excluded.contains(hazard.blockedBy().get(b)) && !hazard.excluded()) {
                report.warning("blocked-for-ever", report.at("hazardAreas", i, "blockedBy/" + b), hazard.blockedBy().get(b), hazard.id()
                        + " can never be worked on: it is blocked by " + hazard.blockedBy().get(b) + ", which is excluded.",
                        "Remove the reference, or do not exclude " + hazard.blockedBy().get(b) + ".");
            }
        }
    }

    private void parcels(HazardArea hazard, int i) {
        Set<String> ids = new TreeSet<>();
        for (int p = 0; p < hazard.parcels().size(); p++) {
            HazardArea.Parcel parcel = hazard.parcels().get(p);
            String at = report.at("hazardAreas", i, "parcels/" + p);
            if (!ids.add(parcel.id())) {
                report.error("duplicate-id", at + "/id", parcel.id(), "The id \"" + parcel.id() + "\" is already that of another parcel of " + hazard.id() + ".",
                        "Give one of them another id.");
            }
            if (parcel.geometry().getDimension() != 2) {
                report.error("wrong-type", at + "/geometry", parcel.geometry().getGeometryType(), "Parcel " + parcel.id() + " of " + hazard.id()
                        + " must be a polygon.", "Draw it as an area, or remove the parcels to have them cut anew.");
            } else if (hazard.geometry().getDimension() == 2 && hazard.geometry().intersection(parcel.geometry()).getArea() < INSIDE * parcel.geometry().getArea()) {
                report.warning("parcel-outside", at + "/geometry", parcel.id(), "Parcel " + parcel.id() + " lies outside of " + hazard.id() + ".",
                        "Redraw it, or remove the parcels to have them cut anew.");
            }
        }
        if (!ids.isEmpty()) {
            hazard.progress().forEach((stage, progress) -> unknownParcels(hazard, report.at("hazardAreas", i, "progress/" + stage), ids,
                    List.copyOf(new TreeSet<>(progress.byParcel().keySet()))));
        }
    }

    private void unknownParcels(HazardArea hazard, String pointer, Set<String> known, List<String> used) {
        used.stream().filter(id -> !known.contains(id)).forEach(id -> report.error("dangling-reference", pointer + "/" + id, id, "\"" + id
                + "\" is not the id of a parcel of " + hazard.id() + ".", "Use one of " + Report.some(known) + "."));
    }
}
