package clearance.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometryCheckTest {

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))                                   | the outline crosses itself             | 1 | 1",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 22 20, 22 22, 20 20))     | a hole lies outside the outline        | 20 | 20",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 1), (4 2, 6 2, 6 3, 4 2)) | a hole lies inside another hole | 4 | 2",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))    | one part lies inside another           | 1 | 1",
        "POLYGON ((0 0, 1 1, 2 2, 0 0))                                        | the outline crosses itself             | 1 | 1",
        "LINESTRING (3 4, 3 4)                                                 | a ring has too few different points    | 3 | 4"})
    void whatCannotBeMendedWithoutGuessingIsRefusedWithItsPlace(String text, String problem, double x, double y) throws ParseException {
        GeometryCheck.Result result = GeometryCheck.check(wkt(text));
        assertNull(result.geometry());
        assertEquals(problem, result.problem());
        assertEquals(new Coordinate(x, y), result.place());
        assertFalse(result.repaired());
    }

    @Test
    void anEmptyGeometryHasNoPlace() throws ParseException {
        GeometryCheck.Result result = GeometryCheck.check(wkt("POLYGON EMPTY"));
        assertNull(result.geometry());
        assertNull(result.place());
    }

    @Test
    void aCoordinateThatIsNoNumberIsRefusedAlsoInALine() {
        Coordinate[] points = {new Coordinate(46, 39), new Coordinate(Double.NaN, 39.1), new Coordinate(46.2, 39.2)};
        GeometryCheck.Result result = GeometryCheck.check(new GeometryFactory().createLineString(points));
        assertNull(result.geometry(), "leaving the point out would be guessing");
        assertEquals("a coordinate is not a number", result.problem());
        points[1] = new Coordinate(46.1, Double.POSITIVE_INFINITY);
        assertNull(GeometryCheck.check(new GeometryFactory().createLineString(points)).geometry());
    }

    @Test
    void anOutlineThatTouchesItselfBecomesAHoleOrTwoPartsOfTheSameArea() throws ParseException {
        GeometryCheck.Result hole = GeometryCheck.check(wkt("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0, 3 3, 5 3, 5 5, 3 3, 0 0))"));
        assertNull(hole.geometry(), "a bridge walked to and fro crosses the outline: it might have been meant otherwise");
        GeometryCheck.Result touching = GeometryCheck.check(wkt("POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))"));
        assertNotNull(touching.geometry());
        assertTrue(touching.repaired());
        assertTrue(touching.geometry().isValid());
        assertEquals(2, touching.geometry().getNumGeometries());
        assertEquals(8, touching.geometry().getArea(), 1e-9, "two triangles of 2 × 4 ÷ 2");
    }

    @Test
    void repeatedPointsAndTheDirectionOfRingsAreNoFaults() throws ParseException {
        Geometry clockwiseWithRepeats = wkt("POLYGON ((0 0, 0 4, 0 4, 4 4, 4 0, 4 0, 0 0))");
        GeometryCheck.Result result = GeometryCheck.check(clockwiseWithRepeats);
        assertNull(result.problem());
        assertEquals(16, result.geometry().getArea());
    }
}
