package clearance.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.testing.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class GeoTest {

    private static Geometry wkt(String text) {
        try {
            return new WKTReader(new GeometryFactory()).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void theAreaOfASmallSquareIsItsSidesOnTheEllipsoid() {
        double latitude = Math.toRadians(39.9005);
        double sine = Math.sin(latitude);
        double e2 = 0.00669437999014;
        double meridian = 6_378_137 * (1 - e2) / Math.pow(1 - e2 * sine * sine, 1.5);
        double parallel = 6_378_137 / Math.sqrt(1 - e2 * sine * sine) * Math.cos(latitude);
        double byHand = meridian * parallel * Math.toRadians(0.001) * Math.toRadians(0.001);
        assertEquals(byHand, Geodesy.areaM2(Fixtures.square(46.5, 39.9, 0.001)), byHand * 0.001);
    }

    @Test
    void theLocalPlaneKeepsAreasAndDistances() {
        Geometry square = Fixtures.square(47.4, 40.4, 0.01);
        LocalProjection plane = LocalProjection.around(List.of(square, Fixtures.point(45.9, 39.0)));
        assertEquals(Geodesy.areaM2(square), plane.toLocal(square).getArea(), Geodesy.areaM2(square) * 0.001);
        Coordinate[] local = plane.toLocal(wkt("LINESTRING (46 39.1, 47.6 40.3)")).getCoordinates();
        double geodesic = Geodesy.distanceM(new Coordinate(46, 39.1), new Coordinate(47.6, 40.3));
        assertEquals(geodesic, local[0].distance(local[1]), geodesic * 0.005);
        assertEquals(0, plane.toLonLat(plane.toLocal(square)).getEnvelopeInternal().centre().distance(square.getEnvelopeInternal().centre()), 1e-8, "a millimetre");
    }

    @Test
    void linesAreBeltsAndPointsAreDiscs() {
        Geometry line = wkt("LINESTRING (46.5 39.9, 46.51 39.9)");
        LocalProjection plane = LocalProjection.around(List.of(line));
        double length = Geodesy.distanceM(new Coordinate(46.5, 39.9), new Coordinate(46.51, 39.9));
        assertEquals(length * 30, Footprint.of(line, 30.0, null, plane).getArea(), length * 30 * 0.001);
        assertEquals(500, Footprint.of(Fixtures.point(46.5, 39.9), null, 500.0, plane).getArea(), 500 * 0.03);
    }

    @Test
    void parcelsTileTheGroundInNearEqualParts() {
        Geometry ground = wkt("POLYGON ((0 0, 400 0, 420 150, 300 260, 90 200, 0 0))");
        List<Geometry> parcels = ParcelCutter.cut(ground, 7, List.of(), 2000);
        assertEquals(7, parcels.size());
        assertEquals(0, UnaryUnionOp.union(parcels).symDifference(ground).getArea(), ground.getArea() * 1e-6);
        assertEquals(ground.getArea(), parcels.stream().mapToDouble(Geometry::getArea).sum(), ground.getArea() * 1e-6);
        parcels.forEach(p -> assertEquals(ground.getArea() / 7, p.getArea(), ground.getArea() / 7 * 0.01));
    }

    @Test
    void parcelsAreCutAlongAZoneFirst() {
        Geometry ground = wkt("POLYGON ((0 0, 400 0, 400 100, 0 100, 0 0))");
        Geometry zone = wkt("POLYGON ((-10 -10, 100 -10, 100 110, -10 110, -10 -10))");
        List<Geometry> parcels = ParcelCutter.cut(ground, 4, List.of(zone), 2000);
        assertEquals(4, parcels.size());
        assertEquals(1, parcels.stream().filter(p -> p.intersection(zone).getArea() > 1).count());
    }

    @Test
    void aSelfCrossingOutlineIsRefusedWithItsPlace() {
        GeometryCheck.Result bowTie = GeometryCheck.check(wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"));
        assertNull(bowTie.geometry());
        assertEquals(new Coordinate(1, 1), bowTie.place());
    }

    @Test
    void aRingThatOnlyTouchesItselfIsRepaired() {
        GeometryCheck.Result touching = GeometryCheck.check(wkt("POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))"));
        assertTrue(touching.repaired());
        assertEquals(8, touching.geometry().getArea(), 1e-9);
        assertFalse(GeometryCheck.check(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))")).repaired());
    }

    @Test
    void nearThingsAreFoundWithTheirDistances() {
        ProximityIndex<String> index = new ProximityIndex<>(List.of("touching", "near", "far"), name -> switch (name) {
            case "touching" -> wkt("POINT (5 5)");
            case "near" -> wkt("POINT (13 5)");
            default -> wkt("POINT (30 5)");
        });
        List<ProximityIndex.Hit<String>> hits = index.within(wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"), 3);
        assertEquals(List.of(new ProximityIndex.Hit<>("touching", 0), new ProximityIndex.Hit<>("near", 3)), hits);
    }
}
