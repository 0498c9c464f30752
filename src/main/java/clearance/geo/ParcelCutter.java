package clearance.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Cuts a polygon into compact parcels of near equal area. */
public final class ParcelCutter {

    private static final int BISECTIONS = 40;

    private ParcelCutter() {
    }

    /**
     * Parcels that together are the polygon.
     *
     * @param ground  polygon in local metres
     * @param parts   wanted number of parcels; zones may make it a few more, up to twelve, but never a parcel under {@code leastM2}
     * @param zones   ground that is to be cut off first, in order
     * @param leastM2 least area of a parcel; ground smaller than two of these stays whole
     */
    public static List<Geometry> cut(Geometry ground, int parts, List<Geometry> zones, double leastM2) {
        List<Geometry> pieces = new ArrayList<>(List.of(ground));
        for (Geometry zone : zones) {
            List<Geometry> next = new ArrayList<>();
            for (Geometry piece : pieces) {
                Geometry inside = polygons(piece.intersection(zone));
                Geometry outside = polygons(piece.difference(zone));
                boolean cut = inside.getArea() >= leastM2 && outside.getArea() >= leastM2 && pieces.size() + next.size() < parts;
                next.addAll(cut ? List.of(inside, outside) : List.of(piece));
            }
            pieces = next;
        }
        double total = ground.getArea();
        List<Geometry> parcels = new ArrayList<>();
        int left = parts;
        double areaLeft = total;
        for (int i = 0; i < pieces.size(); i++) {
            Geometry piece = pieces.get(i);
            int piecesBehind = pieces.size() - 1 - i;
            int share = (int) Math.round(left * piece.getArea() / areaLeft);
            int most = (int) Math.max(1, Math.floor(piece.getArea() / leastM2));
            share = Math.max(1, Math.min(Math.min(share, most), left - piecesBehind));
            parcels.addAll(strips(piece, share));
            left -= share;
            areaLeft -= piece.getArea();
        }
        return parcels;
    }

    /** Halves the ground again and again across its longer axis, so that parcels stay compact; the parts share the area by number. */
    private static List<Geometry> strips(Geometry ground, int parts) {
        if (parts <= 1) {
            return List.of(ground);
        }
        double angle = longAxis(ground);
        Coordinate middle = ground.getEnvelopeInternal().centre();
        AffineTransformation turn = AffineTransformation.rotationInstance(-angle, middle.x, middle.y);
        AffineTransformation back = AffineTransformation.rotationInstance(angle, middle.x, middle.y);
        Geometry level = turn.transform(ground);
        int first = parts / 2;
        double wanted = level.getArea() * first / parts;
        Envelope all = level.getEnvelopeInternal();
        double low = all.getMinX();
        double high = all.getMaxX();
        for (int i = 0; i < BISECTIONS; i++) {
            double at = (low + high) / 2;
            if (leftOf(level, all, at).getArea() < wanted) {
                low = at;
            } else {
                high = at;
            }
        }
        double at = (low + high) / 2;
        Geometry left = back.transform(polygons(leftOf(level, all, at)));
        Geometry right = back.transform(polygons(rightOf(level, all, at)));
        if (left.isEmpty() || right.isEmpty()) {
            return List.of(ground);
        }
        List<Geometry> result = new ArrayList<>(strips(left, first));
        result.addAll(strips(right, parts - first));
        return result;
    }

    private static Geometry leftOf(Geometry level, Envelope all, double x) {
        return level.intersection(level.getFactory().toGeometry(new Envelope(all.getMinX() - 1, x, all.getMinY() - 1, all.getMaxY() + 1)));
    }

    private static Geometry rightOf(Geometry level, Envelope all, double x) {
        return level.intersection(level.getFactory().toGeometry(new Envelope(x, all.getMaxX() + 1, all.getMinY() - 1, all.getMaxY() + 1)));
    }

    private static double longAxis(Geometry ground) {
        Geometry rectangle = MinimumAreaRectangle.getMinimumRectangle(ground);
        Coordinate[] c = rectangle.getCoordinates();
        if (c.length < 4) {
            return 0;
        }
        double a = c[0].distance(c[1]);
        double b = c[1].distance(c[2]);
        Coordinate from = a >= b ? c[0] : c[1];
        Coordinate to = a >= b ? c[1] : c[2];
        double angle = Math.atan2(to.y - from.y, to.x - from.x);
        return angle < 0 ? angle + Math.PI : angle;
    }

    /** Only the polygons of a geometry: cutting may leave lines and points behind. */
    private static Geometry polygons(Geometry geometry) {
        if (geometry instanceof Polygonal) {
            return geometry;
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(polygon);
            }
        }
        polygons.sort(Comparator.comparing(p -> p.getEnvelopeInternal().getMinX()));
        return geometry.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
