package clearance.export;

import clearance.model.Community;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import clearance.model.Plan;
import clearance.model.Stage;
import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.openpdf.text.pdf.PdfTemplate;

/** The two maps of a site: close by, and the way there. */
final class SiteMaps {

    static final Color DANGER = new Color(0xc6, 0x28, 0x28);
    static final Color DANGER_FILL = new Color(0xf7, 0xd9, 0xd5);
    static final Color VILLAGE = new Color(0x4e, 0x34, 0x2e);
    static final Color START = new Color(0x1b, 0x7f, 0x3b);
    static final Color BASE = new Color(0x28, 0x35, 0x93);
    static final Color HOSPITAL = new Color(0xb7, 0x1c, 0x1c);
    private static final Color OTHER = new Color(0x6d, 0x6d, 0x6d);
    private static final Map<Stage, Color> STAGES = new EnumMap<>(Map.of(Stage.SURVEY, new Color(0x2e, 0x7d, 0xb5), Stage.PREPARATION, new Color(0x8d, 0x6e, 0x2f),
            Stage.CLEARANCE, new Color(0xd2, 0x6a, 0x1b), Stage.QUALITY_CONTROL, new Color(0x5e, 0x8f, 0x3a), Stage.DISPOSAL, new Color(0x7b, 0x3f, 0x9e)));
    private static final double LEAST_VIEW_M = 150;
    private static final double AROUND = 0.35;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Handout handout;
    private final Paper paper;
    private final Plan.Assignment assignment;
    private final SiteFacts facts;

    SiteMaps(Handout handout, Paper paper, Plan.Assignment assignment, SiteFacts facts) {
        this.handout = handout;
        this.paper = paper;
        this.assignment = assignment;
        this.facts = facts;
    }

    /** Colour of a stage, the same on every paper. */
    static Color colour(Stage stage) {
        return STAGES.get(stage);
    }

    /** A colour mixed with white. */
    static Color light(Color colour, double share) {
        return new Color((int) (255 - (255 - colour.getRed()) * share), (int) (255 - (255 - colour.getGreen()) * share),
                (int) (255 - (255 - colour.getBlue()) * share));
    }

    /** The site with its turning points, start point and what lies around. */
    PdfTemplate near(float width, float height) {
        Envelope view = facts.ground().getEnvelopeInternal();
        double around = Math.max(LEAST_VIEW_M / 2, Math.max(view.getWidth(), view.getHeight()) * AROUND / 2);
        view.expandBy(around);
        MapSketch map = new MapSketch(paper, facts.plane(), view, width, height);
        hazards(map, true);
        roads(map);
        Color colour = colour(assignment.stage());
        map.area(facts.ground(), light(colour, 0.45), colour, 1.4f, false);
        neighbours(map);
        map.triangle(local(facts.start()), 6.5f, START);
        map.label(local(facts.start()), paper.words().get("map.start"), 7.5f, START, true);
        surroundings(map);
        int number = 1;
        for (var part : facts.turning()) {
            for (Coordinate corner : part) {
                map.dot(local(corner), 4.2f, Paper.HEAD, Integer.toString(number++));
            }
        }
        map.triangle(local(facts.start()), 6.5f, START);
        hazardLabels(map);
        return map.finish();
    }

    /** The way from the base, and the medical facility. */
    PdfTemplate approach(float width, float height) {
        Coordinate base = local(handout.crew(assignment.crew()).base().getCoordinate());
        Coordinate site = local(facts.start());
        Envelope view = new Envelope(base, site);
        if (facts.hospital() != null) {
            view.expandToInclude(local(facts.hospital().geometry().getInteriorPoint().getCoordinate()));
        }
        view.expandBy(Math.max(500, Math.max(view.getWidth(), view.getHeight()) * 0.12));
        MapSketch map = new MapSketch(paper, facts.plane(), view, width, height);
        hazards(map, false);
        roads(map);
        map.line(FACTORY.createLineString(new Coordinate[] {base, site}), START, 0.9f, true);
        map.square(base, 3.6f, BASE);
        map.label(base, paper.words().get("map.base"), 7, BASE, true);
        map.triangle(site, 5.5f, START);
        map.label(site, assignment.hazardArea(), 7, START, true);
        if (facts.hospital() != null) {
            Coordinate hospital = local(facts.hospital().geometry().getInteriorPoint().getCoordinate());
            map.square(hospital, 3.6f, HOSPITAL);
            map.label(hospital, facts.hospital().name(), 6.5f, HOSPITAL, true);
        }
        villages(map);
        return map.finish();
    }

    private void hazards(MapSketch map, boolean hatched) {
        for (HazardArea hazard : handout.problem().hazardAreas()) {
            Geometry ground = facts.plane().toLocal(handout.footprint(hazard));
            map.area(ground, DANGER_FILL, DANGER, hatched ? 0.8f : 0.4f, false);
            if (hatched) {
                map.hatch(ground, new Color(0xe0, 0x8a, 0x80));
            }
        }
    }

    private void neighbours(MapSketch map) {
        for (SiteFacts.Neighbour neighbour : facts.neighbours()) {
            Geometry ground = facts.plane().toLocal(handout.ground(neighbour.assignment()));
            map.area(ground, null, BASE, 1.2f, true);
            map.label(ground.getInteriorPoint().getCoordinate(), neighbour.assignment().crew(), 7, BASE, true);
        }
    }

    private void hazardLabels(MapSketch map) {
        for (HazardArea hazard : handout.problem().hazardAreas()) {
            if (!hazard.id().equals(assignment.hazardArea())) {
                map.label(facts.plane().toLocal(handout.footprint(hazard)).getInteriorPoint().getCoordinate(), hazard.id(), 7, DANGER, true);
            }
        }
    }

    private void roads(MapSketch map) {
        handout.problem().infrastructure().stream().filter(i -> i.kind() == InfrastructureKind.ROAD).forEach(i -> map.road(facts.plane().toLocal(i.geometry())));
    }

    private void surroundings(MapSketch map) {
        for (Infrastructure item : handout.problem().infrastructure()) {
            if (item.kind() != InfrastructureKind.ROAD && item.kind() != InfrastructureKind.RAILWAY) {
                Coordinate at = local(item.geometry().getInteriorPoint().getCoordinate());
                map.square(at, 2.8f, item.kind() == InfrastructureKind.HOSPITAL ? HOSPITAL : OTHER);
                map.label(at, item.name(), 6, OTHER, false);
            }
        }
        villages(map);
    }

    private void villages(MapSketch map) {
        for (Community community : handout.problem().communities()) {
            Coordinate at = local(community.location().getCoordinate());
            map.dot(at, 2.6f, VILLAGE, "");
            map.label(at, community.name(), 6.5f, VILLAGE, false);
        }
    }

    private Coordinate local(Coordinate lonLat) {
        return facts.plane().toLocal(FACTORY.createPoint(lonLat)).getCoordinate();
    }
}
