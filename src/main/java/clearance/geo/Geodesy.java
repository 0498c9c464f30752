package clearance.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Areas and distances on the WGS84 ellipsoid, from lon/lat in degrees. */
public final class Geodesy {

    private Geodesy() {
    }

    /** Area in square metres of all polygons of a geometry; lines and points have none. */
    public static double areaM2(Geometry lonLat) {
        double sum = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                sum += ringAreaM2(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= ringAreaM2(polygon.getInteriorRingN(hole));
                }
            }
        }
        return sum;
    }

    private static double ringAreaM2(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] points = ring.getCoordinates();
        for (int i = 0; i < points.length - 1; i++) {
            area.AddPoint(points[i].y, points[i].x);
        }
        return Math.abs(area.Compute(false, true).area);
    }

    /** Length in metres of all lines of a geometry; points have none. */
    public static double lengthM(Geometry lonLat) {
        double sum = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Coordinate[] points = lonLat.getGeometryN(i).getCoordinates();
            for (int p = 1; p < points.length; p++) {
                sum += distanceM(points[p - 1], points[p]);
            }
        }
        return sum;
    }

    /** Length in metres of the geodesic between two points. */
    public static double distanceM(Coordinate a, Coordinate b) {
        return Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x, GeodesicMask.DISTANCE).s12;
    }

    /** Azimuth in degrees clockwise from north, 0 to 360, of the geodesic from one point to another at its start. */
    public static double azimuth(Coordinate from, Coordinate to) {
        double azimuth = Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.AZIMUTH).azi1;
        return azimuth < 0 ? azimuth + 360 : azimuth;
    }

    /** The point at a distance in metres and an azimuth in degrees (clockwise from north) from another one. */
    public static Coordinate destination(Coordinate from, double azimuth, double distanceM) {
        var target = Geodesic.WGS84.Direct(from.y, from.x, azimuth, distanceM);
        return new Coordinate(target.lon2, target.lat2);
    }
}
