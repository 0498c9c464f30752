package clearance.export;

import clearance.geo.LocalProjection;
import clearance.model.Community;
import clearance.model.HazardArea;
import clearance.model.InfrastructureKind;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import java.awt.Color;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.openpdf.text.pdf.PdfTemplate;

/** A map of the whole programme: what is released by the end of the plan, and which villages are planned ready. Hazard areas too small to see are drawn as marks. */
final class OverviewMap {

    private static final Color RELEASED = new Color(0x2e, 0x8b, 0x57);
    private static final Color NOT_READY = new Color(0xa0, 0xa0, 0xa0);
    private static final float MARK = 1.7f;

    private OverviewMap() {
    }

    static PdfTemplate draw(Handout handout, Paper paper, float width, float height) {
        LocalProjection plane = handout.projection();
        Envelope view = new Envelope();
        handout.problem().hazardAreas().forEach(h -> view.expandToInclude(plane.toLocal(h.geometry()).getEnvelopeInternal()));
        handout.problem().communities().forEach(c -> view.expandToInclude(plane.toLocal(c.location()).getCoordinate()));
        view.expandBy(Math.max(300, view.getDiameter() * 0.02));
        MapSketch map = new MapSketch(paper, plane, view, width, height);
        handout.problem().infrastructure().stream().filter(i -> i.kind() == InfrastructureKind.ROAD).forEach(i -> map.road(plane.toLocal(i.geometry())));
        LocalDate end = handout.problem().calendar().end();
        for (HazardArea hazard : handout.problem().hazardAreas()) {
            LocalDate released = handout.result(hazard.id()).released();
            boolean inPlan = released != null && !released.isAfter(end);
            Geometry ground = plane.toLocal(handout.footprint(hazard));
            Color colour = inPlan ? RELEASED : SiteMaps.DANGER;
            map.area(ground, SiteMaps.light(colour, 0.5), colour, 0.5f, false);
            map.speck(ground.getInteriorPoint().getCoordinate(), MARK, colour);
        }
        villages(handout, plane, map);
        return map.finish();
    }

    private static void villages(Handout handout, LocalProjection plane, MapSketch map) {
        Map<String, Plan.MilestoneResult> results = new HashMap<>();
        handout.plan().milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY).forEach(m -> results.put(m.id(), m));
        for (Community community : handout.problem().communities()) {
            Plan.MilestoneResult result = results.get(community.id());
            boolean ready = result != null && result.ready() != null && !result.ready().isAfter(handout.problem().calendar().end());
            Coordinate at = plane.toLocal(community.location()).getCoordinate();
            map.dot(at, 3.2f, ready ? SiteMaps.START : NOT_READY, "");
        }
        for (Community community : handout.problem().communities()) {
            map.label(plane.toLocal(community.location()).getCoordinate(), community.name(), 6.5f, SiteMaps.VILLAGE, false);
        }
    }
}
