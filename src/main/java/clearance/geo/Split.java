package clearance.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Splits ground in two. The outline and the cut are noded together and the faces sorted to either side, so that the halves share the very coordinates of the
 * cut: halves made by two overlays differ in the last bit, which later unions do not always survive.
 */
final class Split {

    private static final int BISECTIONS = 60;

    private Split() {
    }

    /** Both are polygons or multi-polygons; either may be empty. */
    record Halves(Geometry first, Geometry second) {
    }

    /** What lies in a zone, and what does not. */
    static Halves byZone(Geometry ground, Geometry zone) {
        IndexedPointInAreaLocator inZone = new IndexedPointInAreaLocator(zone);
        return along(ground, zone.getBoundary(), p -> inZone.locate(p) != Location.EXTERIOR);
    }

    /** Cuts across an axis, so that the first half has an area. */
    static Halves byArea(Geometry ground, double axis, double firstAreaM2) {
        double ux = Math.cos(axis);
        double uy = Math.sin(axis);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Coordinate c : ground.getCoordinates()) {
            double s = c.x * ux + c.y * uy;
            low = Math.min(low, s);
            high = Math.max(high, s);
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double at = (low + high) / 2;
            if (areaBelow(ground, ux, uy, at) < firstAreaM2) {
                low = at;
            } else {
                high = at;
            }
        }
        double at = (low + high) / 2;
        return along(ground, lineAcross(ground, ux, uy, at), p -> p.x * ux + p.y * uy < at);
    }

    private static Geometry lineAcross(Geometry ground, double ux, double uy, double at) {
        Envelope all = ground.getEnvelopeInternal();
        double reach = all.getDiameter() + 1;
        double middle = all.centre().y * ux - all.centre().x * uy;
        Coordinate from = new Coordinate(at * ux - (middle - reach) * uy, at * uy + (middle - reach) * ux);
        Coordinate to = new Coordinate(at * ux - (middle + reach) * uy, at * uy + (middle + reach) * ux);
        return ground.getFactory().createLineString(new Coordinate[] {from, to});
    }

    private static Halves along(Geometry ground, Geometry cut, Predicate<Coordinate> first) {
        Geometry nodedLines = OverlayNGRobust.overlay(ground.getBoundary(), cut, OverlayNG.UNION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(nodedLines);
        IndexedPointInAreaLocator inGround = new IndexedPointInAreaLocator(ground);
        List<Polygon> one = new ArrayList<>();
        List<Polygon> other = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            polygon.normalize(); // the polygonizer starts rings anywhere, not even the same place twice
            Coordinate inside = polygon.getInteriorPoint().getCoordinate();
            if (inGround.locate(inside) != Location.EXTERIOR) {
                (first.test(inside) ? one : other).add(polygon);
            }
        }
        return new Halves(together(ground, one), together(ground, other));
    }

    private static Geometry together(Geometry ground, List<Polygon> polygons) {
        if (polygons.size() == 1) {
            return polygons.getFirst();
        }
        polygons.sort(Comparator.<Polygon>comparingDouble(p -> p.getEnvelopeInternal().getMinX()).thenComparing(p -> p.getEnvelopeInternal().getMinY())
                .thenComparing(Polygon::compareTo));
        return ground.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** Area of the ground where x·ux + y·uy is below a value: each ring is cut by the half-plane, the shoelace formula sums what is left. */
    private static double areaBelow(Geometry ground, double ux, double uy, double at) {
        double sum = 0;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) ground.getGeometryN(i);
            sum += Math.abs(ringBelow(polygon.getExteriorRing().getCoordinates(), ux, uy, at));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum -= Math.abs(ringBelow(polygon.getInteriorRingN(hole).getCoordinates(), ux, uy, at));
            }
        }
        return sum;
    }

    /** In the turned frame s along the axis, t across it and s measured from the cut, what lies beyond the cut folds onto the line s = 0 and counts nothing. */
    private static double ringBelow(Coordinate[] ring, double ux, double uy, double at) {
        double twice = 0;
        for (int i = 0; i + 1 < ring.length; i++) {
            double s0 = ring[i].x * ux + ring[i].y * uy - at;
            double t0 = ring[i].y * ux - ring[i].x * uy;
            double s1 = ring[i + 1].x * ux + ring[i + 1].y * uy - at;
            double t1 = ring[i + 1].y * ux - ring[i + 1].x * uy;
            if (s0 > 0 && s1 > 0) {
                continue;
            }
            if (s0 > 0) {
                t0 += (t1 - t0) * s0 / (s0 - s1);
                s0 = 0;
            } else if (s1 > 0) {
                t1 = t0 + (t1 - t0) * s0 / (s0 - s1);
                s1 = 0;
            }
            twice += (s0 + s1) * (t1 - t0);
        }
        return twice / 2;
    }
}
