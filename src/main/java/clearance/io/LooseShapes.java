package clearance.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes geometries of coordinates as they come: rings are closed, rings and lines without extent become empty ones, which are refused later. */
final class LooseShapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private LooseShapes() {
    }

    static Point point(Coordinate at) {
        return FACTORY.createPoint(at);
    }

    static LineString line(List<Coordinate> points) {
        return points.size() < 2 ? FACTORY.createLineString() : FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    /** A closed ring; empty where there are fewer than three points. */
    static LinearRing ring(List<Coordinate> points) {
        List<Coordinate> closed = new ArrayList<>(points);
        if (!closed.isEmpty() && !closed.getFirst().equals2D(closed.getLast())) {
            closed.add(closed.getFirst());
        }
        return closed.size() < 4 ? FACTORY.createLinearRing() : FACTORY.createLinearRing(closed.toArray(Coordinate[]::new));
    }

    /** A polygon of an outline and its holes. */
    static Polygon polygon(List<List<Coordinate>> rings) {
        List<LinearRing> made = rings.stream().map(LooseShapes::ring).toList();
        LinearRing[] holes = made.stream().skip(1).filter(r -> !r.isEmpty()).toArray(LinearRing[]::new);
        return made.isEmpty() || made.getFirst().isEmpty() ? FACTORY.createPolygon() : FACTORY.createPolygon(made.getFirst(), holes);
    }

    /**
     * Areas of rings of which the clockwise ones are outlines and the others holes, as shapefiles have them; a hole inside no outline is an outline. Where no ring is
     * clockwise, whoever wrote them did not keep to that: then a ring inside another is a hole in it.
     */
    static Geometry areas(List<List<Coordinate>> rings) {
        List<LinearRing> outlines = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (List<Coordinate> points : rings) {
            LinearRing ring = ring(points);
            if (!ring.isEmpty()) {
                (Orientation.isCCW(ring.getCoordinates()) ? holes : outlines).add(ring);
            }
        }
        List<List<LinearRing>> parts = new ArrayList<>();
        outlines.forEach(o -> parts.add(new ArrayList<>(List.of(o))));
        boolean turned = outlines.isEmpty();
        holes.sort(Comparator.comparingDouble(hole -> -hole.getEnvelopeInternal().getArea()));
        for (LinearRing hole : holes) {
            List<LinearRing> home = around(hole, turned ? parts : parts.subList(0, outlines.size()));
            if (home == null) {
                parts.add(new ArrayList<>(List.of(hole)));
            } else {
                home.add(hole);
            }
        }
        return together(parts.stream().map(p -> FACTORY.createPolygon(p.getFirst(), p.subList(1, p.size()).toArray(LinearRing[]::new))).toList());
    }

    private static @Nullable List<LinearRing> around(LinearRing hole, List<List<LinearRing>> parts) {
        return parts.stream().filter(p -> p.getFirst().getEnvelopeInternal().covers(hole.getEnvelopeInternal()))
                .filter(p -> PointLocation.isInRing(hole.getCoordinateN(0), p.getFirst().getCoordinates()))
                .min(Comparator.comparingDouble(p -> p.getFirst().getEnvelopeInternal().getArea())).orElse(null);
    }

    /** One geometry of several of a kind; the only one where there is one. */
    static Geometry together(List<? extends Geometry> parts) {
        List<? extends Geometry> full = parts.stream().filter(p -> !p.isEmpty()).toList();
        return full.isEmpty() ? FACTORY.createPolygon() : full.size() == 1 ? full.getFirst() : FACTORY.buildGeometry(full);
    }
}
