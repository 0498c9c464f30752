package clearance.export;

import clearance.geo.Geodesy;
import clearance.geo.LocalProjection;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import clearance.model.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * What a team leader must know of one site, worked out from the problem: where to start, how to get there, where a casualty goes, what lies near.
 *
 * <p><b>Start point</b>: the point of the outline nearest to a road outside all hazard areas within {@value #ROAD_REACH_M} m, else nearest to the crew's
 * base; corners of the outline within {@value #CLEAR_M} m of another hazard area are passed over where others are left. It is proposed, not reconnoitred, and
 * the paper says so. <b>Turning points</b>: the corners of the outline, at most {@value #MOST_POINTS} of each
 * part; where there are more, the outline is simplified and the tolerance is told. Ground that the problem knows as a point is a disc: its middle and radius
 * say all.
 *
 * @param ground      of the work, in a plane around it
 * @param plane       the plane
 * @param start       proposed start point, lon/lat
 * @param road        road that leads to it; null = none is known within reach
 * @param turning     corners in order, first and last differ; one list per part
 * @param radiusM     metres around the one point in {@code turning}, where the ground is a disc; 0 = it is not
 * @param toleranceM  metres by which {@code turning} may differ from the outline; 0 = it does not
 * @param hospital    nearest medical facility; null = the problem has none
 * @param neighbours  other crews near in the same week
 * @param hazardsNear other hazard areas near, nearest first
 * @param crossed     other hazard areas that the straight line from the road, or else from the base, to the start point crosses
 */
record SiteFacts(Geometry ground, LocalProjection plane, Coordinate start, @Nullable Infrastructure road, List<List<Coordinate>> turning, double radiusM, double toleranceM,
        @Nullable Infrastructure hospital, List<Neighbour> neighbours, List<Near> hazardsNear, List<HazardArea> crossed) {

    static final double ROAD_REACH_M = 3000;
    static final double NEIGHBOUR_REACH_M = 1000;
    static final double HAZARD_REACH_M = 500;
    static final int MOST_POINTS = 16;
    static final double CLEAR_M = 10;
    private static final double SAME_AREA = 0.01;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A crew at work near by. */
    record Neighbour(Plan.Assignment assignment, double distanceM, double azimuth) {
    }

    /** A hazard area near by. */
    record Near(HazardArea hazard, double distanceM, double azimuth) {
    }

    /** The facts of an assignment in the week that begins on a day. */
    static SiteFacts of(Handout handout, Plan.Assignment a, LocalDate week) {
        Geometry lonLat = handout.ground(a);
        LocalProjection plane = LocalProjection.around(List.of(lonLat));
        Geometry ground = plane.toLocal(lonLat);
        Geometry base = plane.toLocal(handout.crew(a.crew()).base());
        Road road = road(handout, plane, ground);
        Geometry from = road == null ? base : road.open();
        List<HazardArea> others = handout.problem().hazardAreas().stream().filter(h -> !h.id().equals(a.hazardArea())).toList();
        Geometry open = ground.getBoundary();
        for (HazardArea other : others) {
            Geometry theirs = plane.toLocal(handout.footprint(other));
            if (theirs.isWithinDistance(ground, CLEAR_M)) {
                open = open.difference(theirs.buffer(CLEAR_M));
            }
        }
        Coordinate[] way = new DistanceOp(open.isEmpty() ? ground.getBoundary() : open, from).nearestPoints();
        Coordinate start = way[0];
        LineString straight = FACTORY.createLineString(way);
        List<HazardArea> crossed = others.stream().filter(h -> plane.toLocal(handout.footprint(h)).intersects(straight)).toList();
        double tolerance = 0;
        double radius = radius(handout, plane, a.hazardArea(), ground);
        Geometry outline = ground;
        while (radius == 0 && mostCorners(outline) > MOST_POINTS && tolerance < 200) {
            tolerance = tolerance == 0 ? 0.5 : tolerance * 1.5;
            outline = TopologyPreservingSimplifier.simplify(ground, tolerance);
        }
        return new SiteFacts(ground, plane, lonLat(plane, start), road == null ? null : road.item(), radius > 0
                ? List.of(List.of(lonLat(plane, ground.getCentroid().getCoordinate()))) : corners(plane.toLonLat(outline)), radius, tolerance,
                hospital(handout, lonLat(plane, start)), neighbours(handout, a, week, plane, ground), hazardsNear(handout, a, plane, ground), crossed);
    }

    /** Of a disc that is worked on as a whole; 0 = it is none. */
    private static double radius(Handout handout, LocalProjection plane, String id, Geometry ground) {
        HazardArea hazard = handout.hazard(id);
        boolean whole = Math.abs(plane.toLocal(handout.footprint(hazard)).getArea() - ground.getArea()) < SAME_AREA * ground.getArea();
        return hazard.geometry().getDimension() == 0 && hazard.geometry().getNumGeometries() == 1 && whole ? Math.sqrt(ground.getArea() / Math.PI) : 0;
    }

    private static Coordinate lonLat(LocalProjection plane, Coordinate local) {
        return PlanTables.rounded(plane.toLonLat(FACTORY.createPoint(local)).getCoordinate());
    }

    private static int mostCorners(Geometry outline) {
        int most = 0;
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            most = Math.max(most, ((Polygon) outline.getGeometryN(i)).getExteriorRing().getNumPoints() - 1);
        }
        return most;
    }

    /** Clockwise from the northernmost corner. */
    private static List<List<Coordinate>> corners(Geometry outline) {
        List<List<Coordinate>> parts = new ArrayList<>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            Coordinate[] ring = ((Polygon) outline.getGeometryN(i)).norm().getCoordinates();
            List<Coordinate> corners = new ArrayList<>();
            int points = ((Polygon) outline.getGeometryN(i).norm()).getExteriorRing().getNumPoints() - 1;
            int first = 0;
            for (int k = 1; k < points; k++) {
                first = ring[k].y > ring[first].y ? k : first;
            }
            for (int k = 0; k < points; k++) {
                corners.add(PlanTables.rounded(ring[(first + k) % points]));
            }
            parts.add(List.copyOf(corners));
        }
        return List.copyOf(parts);
    }

    /** A road and its part outside of hazard areas, in the plane. */
    private record Road(Infrastructure item, Geometry open, double distanceM) {
    }

    private static @Nullable Road road(Handout handout, LocalProjection plane, Geometry ground) {
        List<Geometry> hazards = handout.problem().hazardAreas().stream().map(h -> plane.toLocal(handout.footprint(h)))
                .filter(h -> h.isWithinDistance(ground, 2 * ROAD_REACH_M)).toList();
        Road best = null;
        for (Infrastructure item : handout.problem().infrastructure()) {
            if (item.kind() != InfrastructureKind.ROAD) {
                continue;
            }
            Geometry open = plane.toLocal(item.geometry());
            if (!open.isWithinDistance(ground, ROAD_REACH_M)) {
                continue;
            }
            for (Geometry hazard : hazards) {
                open = open.difference(hazard);
            }
            double distance = open.isEmpty() ? Double.MAX_VALUE : open.distance(ground);
            if (distance <= ROAD_REACH_M && (best == null || distance < best.distanceM())) {
                best = new Road(item, open, distance);
            }
        }
        return best;
    }

    private static @Nullable Infrastructure hospital(Handout handout, Coordinate from) {
        return handout.problem().infrastructure().stream().filter(i -> i.kind() == InfrastructureKind.HOSPITAL)
                .min(Comparator.comparingDouble((Infrastructure i) -> Geodesy.distanceM(from, i.geometry().getInteriorPoint().getCoordinate()))
                        .thenComparing(Infrastructure::id)).orElse(null);
    }

    private static List<Neighbour> neighbours(Handout handout, Plan.Assignment a, LocalDate week, LocalProjection plane, Geometry ground) {
        double reach = Math.max(NEIGHBOUR_REACH_M, handout.problem().policy().separationM());
        List<Neighbour> near = new ArrayList<>();
        for (Plan.Assignment other : handout.assignments()) {
            boolean sameWeek = Handout.start(other).isBefore(week.plusWeeks(1).atStartOfDay()) && Handout.finish(other).isAfter(week.atStartOfDay());
            if (sameWeek && !other.crew().equals(a.crew())) {
                Geometry theirs = plane.toLocal(handout.ground(other));
                double distance = theirs.distance(ground);
                if (distance <= reach) {
                    near.add(new Neighbour(other, distance, azimuth(ground, theirs)));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Neighbour::distanceM).thenComparing(n -> n.assignment().crew()).thenComparing(n -> Handout.start(n.assignment())));
        return List.copyOf(near);
    }

    private static List<Near> hazardsNear(Handout handout, Plan.Assignment a, LocalProjection plane, Geometry ground) {
        List<Near> near = new ArrayList<>();
        for (HazardArea hazard : handout.problem().hazardAreas()) {
            Geometry theirs = plane.toLocal(handout.footprint(hazard));
            if (!hazard.id().equals(a.hazardArea()) && theirs.isWithinDistance(ground, HAZARD_REACH_M)) {
                near.add(new Near(hazard, theirs.distance(ground), azimuth(ground, theirs)));
            }
        }
        near.sort(Comparator.comparingDouble(Near::distanceM).thenComparing(n -> n.hazard().id()));
        return List.copyOf(near);
    }

    /** Degrees clockwise from north from one geometry to another, between their middles. */
    private static double azimuth(Geometry from, Geometry to) {
        Coordinate a = from.getCentroid().getCoordinate();
        Coordinate b = to.getCentroid().getCoordinate();
        return (Math.toDegrees(Math.atan2(b.x - a.x, b.y - a.y)) + 360) % 360;
    }
}
