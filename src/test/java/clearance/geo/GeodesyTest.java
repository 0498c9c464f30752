package clearance.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.GeoJsonFeatures;
import clearance.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class GeodesyTest {

    private static List<Geometry> districts() throws IOException {
        return GeoJsonFeatures.read(Files.readAllBytes(Path.of("problems/geography/districts.geojson"))).stream().map(GeoJsonFeatures.Feature::geometry).toList();
    }

    @Test
    void aPublishedDistanceIsMet() {
        assertEquals(19_959_679.267, Geodesy.distanceM(new Coordinate(174.81, -41.32), new Coordinate(-5.50, 40.96)), 0.001,
                "Wellington to Salamanca, the example of GeographicLib's manual");
        assertEquals(111_319.491, Geodesy.distanceM(new Coordinate(0, 0), new Coordinate(1, 0)), 0.001, "a degree of the equator: 6,378,137 × π ÷ 180");
    }

    @Test
    void holesAreSubtractedAndLinesHaveNoArea() {
        Geometry outer = Fixtures.square(46.5, 39.9, 0.01);
        Geometry inner = Fixtures.square(46.503, 39.903, 0.002);
        assertEquals(Geodesy.areaM2(outer) - Geodesy.areaM2(inner), Geodesy.areaM2(outer.difference(inner)), 0.5);
        assertEquals(0, Geodesy.areaM2(outer.getBoundary()));
        assertEquals(Geodesy.areaM2(outer), Geodesy.areaM2(outer.reverse()), 1e-6, "whichever way the ring runs");
    }

    @Test
    void theDestinationIsAsFarAwayAsAsked() {
        Coordinate from = new Coordinate(46.5, 39.9);
        assertEquals(12_345, Geodesy.distanceM(from, Geodesy.destination(from, 30, 12_345)), 1e-6);
        assertTrue(Geodesy.destination(from, 90, 1000).x > from.x, "90 degrees is east");
    }

    @Test
    void areasOfRealDistrictsInThePlaneAgreeWithGeographicLibToATenthOfAPercent() throws IOException {
        List<Geometry> districts = districts();
        LocalProjection plane = LocalProjection.around(districts);
        assertEquals(13, districts.size());
        for (Geometry district : districts) {
            double geodesic = 0;
            for (int i = 0; i < district.getNumGeometries(); i++) {
                Polygon polygon = (Polygon) district.getGeometryN(i);
                geodesic += ringAreaM2(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    geodesic -= ringAreaM2(polygon.getInteriorRingN(hole));
                }
            }
            assertEquals(geodesic, Geodesy.areaM2(district), geodesic * 1e-9);
            assertEquals(geodesic, plane.toLocal(district).getArea(), geodesic * 0.001);
        }
    }

    private static double ringAreaM2(Geometry ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] points = ring.getCoordinates();
        for (int p = 0; p < points.length - 1; p++) {
            area.AddPoint(points[p].y, points[p].x);
        }
        return Math.abs(area.Compute().area);
    }

    @Test
    void distancesInThePlaneAgreeToHalfAPercentAtTwoHundredKilometres() throws IOException {
        LocalProjection plane = LocalProjection.around(districts());
        GeometryFactory factory = new GeometryFactory();
        Coordinate corner = new Coordinate(45.9, 38.9);
        List<Double> errors = new ArrayList<>();
        for (int azimuth = 0; azimuth < 360; azimuth += 15) {
            Geometry far = factory.createPoint(Geodesy.destination(corner, azimuth, 200_000));
            errors.add(plane.toLocal(factory.createPoint(corner)).distance(plane.toLocal(far)) / 200_000 - 1);
        }
        assertTrue(errors.stream().allMatch(e -> Math.abs(e) < 0.005), errors.toString());
        assertTrue(errors.stream().anyMatch(e -> Math.abs(e) > 1e-6), "a plane cannot be quite true: " + errors);
    }

    @Test
    void aDiscHasItsAreaAndSeveralPointsShareIt() {
        Geometry point = Fixtures.point(46.5, 39.9);
        LocalProjection plane = LocalProjection.around(List.of(point));
        assertEquals(150, Footprint.of(point, null, 150.0, plane).getArea(), 1e-6);
        assertEquals(100, Footprint.of(point, null, null, plane).getArea(), 1e-6);
        Geometry three = new GeometryFactory().createMultiPointFromCoords(new Coordinate[] {new Coordinate(46.5, 39.9), new Coordinate(46.51, 39.9),
            new Coordinate(46.52, 39.9)});
        assertEquals(150, Footprint.of(three, null, 150.0, plane).getArea(), 1e-6);
    }
}
