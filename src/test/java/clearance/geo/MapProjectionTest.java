package clearance.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class MapProjectionTest {

    private static final double KRASSOWSKY_A = 6_378_245;
    private static final double KRASSOWSKY_E2 = e2(298.3);
    private static final double WGS_A = 6_378_137;
    private static final double WGS_E2 = e2(298.257223563);

    private static double e2(double inverseFlattening) {
        return (2 - 1 / inverseFlattening) / inverseFlattening;
    }

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }

    /** On the central meridian the northing is 0.9996 of the meridian arc, which is 4,429,529.03 m from the equator to 40° on WGS84. */
    @Test
    void utmOnItsCentralMeridian() {
        Coordinate c = MapProjection.find("UTM38N").toLonLat(point(500_000, 0.9996 * 4_429_529.030)).getCoordinate();
        assertEquals(45, c.x, 1e-9);
        assertEquals(40, c.y, 1e-7);
    }

    /** Against the seven parameters worked by hand: from the arc on Krassowsky's ellipsoid to its geocentric coordinates, shifted, and back on WGS84. */
    @Test
    void gaussKruegerIsShiftedToWgs84() {
        double latitude = 39.9;
        double[] wgs = geodetic(shifted(geocentric(45, latitude)));
        Coordinate c = MapProjection.find("SK-42 zone 8").toLonLat(point(8_500_000, arc(latitude))).getCoordinate();
        assertEquals(wgs[0], c.x, 1e-7);
        assertEquals(wgs[1], c.y, 1e-7);
        assertEquals(115, Geodesy.distanceM(new Coordinate(45, latitude), c), 30, "the two datums lie about a hundred metres apart");
    }

    private static double arc(double latitude) {
        double sum = 0;
        int steps = 200_000;
        double step = Math.toRadians(latitude) / steps;
        for (int i = 0; i < steps; i++) {
            double sin = Math.sin((i + 0.5) * step);
            sum += KRASSOWSKY_A * (1 - KRASSOWSKY_E2) / Math.pow(1 - KRASSOWSKY_E2 * sin * sin, 1.5) * step;
        }
        return sum;
    }

    private static double[] geocentric(double longitude, double latitude) {
        double lon = Math.toRadians(longitude);
        double lat = Math.toRadians(latitude);
        double n = KRASSOWSKY_A / Math.sqrt(1 - KRASSOWSKY_E2 * Math.sin(lat) * Math.sin(lat));
        return new double[] {n * Math.cos(lat) * Math.cos(lon), n * Math.cos(lat) * Math.sin(lon), n * (1 - KRASSOWSKY_E2) * Math.sin(lat)};
    }

    private static double[] shifted(double[] p) {
        double ry = Math.toRadians(0.35 / 3600);
        double rz = Math.toRadians(0.79 / 3600);
        double m = 1 - 0.22e-6;
        return new double[] {23.57 + m * (p[0] - rz * p[1] + ry * p[2]), -140.95 + m * (rz * p[0] + p[1]), -79.8 + m * (-ry * p[0] + p[2])};
    }

    private static double[] geodetic(double[] p) {
        double r = Math.hypot(p[0], p[1]);
        double lat = Math.atan2(p[2], r * (1 - WGS_E2));
        for (int i = 0; i < 20; i++) {
            double n = WGS_A / Math.sqrt(1 - WGS_E2 * Math.sin(lat) * Math.sin(lat));
            lat = Math.atan2(p[2] + WGS_E2 * n * Math.sin(lat), r);
        }
        return new double[] {Math.toDegrees(Math.atan2(p[1], p[0])), Math.toDegrees(lat)};
    }

    /**
     * Places of Karabakh against PROJ 9.1.1: {@code cs2cs -d 9 EPSG:32638 EPSG:4326} for UTM; for SK-42 {@code cct} with the inverse Gauss–Krüger on krass and the
     * parameters of EPSG transformation 5044, which this class uses.
     */
    @ParameterizedTest
    @CsvSource({"UTM38N, 649889.459, 4409968.273, 46.7515, 39.8265", "UTM38N, 664746.202, 4428519.420, 46.9297, 39.9908",
            "UTM38N, 674666.005, 4363096.235, 47.0285, 39.3997", "UTM39N, 136372.761, 4417143.854, 46.7515, 39.8265", "UTM39N, 286900.722, 4441851.974, 48.5, 40.1",
            "EPSG:28408, 8500000, 4400000, 44.998805639, 39.733228877", "EPSG:28408, 8660000, 4410000, 46.867201300, 39.808273018",
            "EPSG:28408, 8674000, 4363000, 47.018275872, 39.382471508", "EPSG:2498, 632500, 4388800, 46.541935641, 39.622123668",
            "EPSG:28409, 9300000, 4440000, 48.654532115, 40.069801077", "EPSG:4284, 46.75, 39.82, 46.748832286, 39.819904241"})
    void placesOfKarabakhAsProjHasThem(String system, double x, double y, double lon, double lat) {
        assertEquals(0, Geodesy.distanceM(new Coordinate(lon, lat), MapProjection.find(system).toLonLat(point(x, y)).getCoordinate()), 0.05, "in metres");
    }

    /** EPSG names two transformations for Azerbaijan, good to 4.5 m (15865, the one PROJ takes by itself) and 5 m (1808); what is used here lies metres from both. */
    @ParameterizedTest
    @CsvSource({"8660000, 4410000, 46.867173714, 39.808276543, 46.867187624, 39.808308655", "8674000, 4363000, 47.018248334, 39.382475154, 47.018253981, 39.382508651",
            "8632500, 4388800, 46.541908151, 39.622127204, 46.541921054, 39.622163817"})
    void otherTransformationsForAzerbaijanAgreeToMetres(double x, double y, double lon, double lat, double otherLon, double otherLat) {
        Coordinate own = MapProjection.find("EPSG:28408").toLonLat(point(x, y)).getCoordinate();
        assertEquals(2.4, Geodesy.distanceM(new Coordinate(lon, lat), own), 0.1, "EPSG 15865");
        assertEquals(4.3, Geodesy.distanceM(new Coordinate(otherLon, otherLat), own), 0.5, "EPSG 1808");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EPSG:32638                                | UTM zone 38N
            utm 38n                                   | UTM zone 38N
            WGS 84 / UTM zone 38N                     | UTM zone 38N
            WGS_1984_UTM_Zone_38N                     | UTM zone 38N
            EPSG:32733                                | UTM zone 33S
            urn:ogc:def:crs:EPSG::32638               | UTM zone 38N
            epsg:4326                                 | WGS84 lon/lat
            urn:ogc:def:crs:OGC:1.3:CRS84             | WGS84 lon/lat
            EPSG:28408                                | Pulkovo 1942 / Gauss-Krüger zone 8
            SK-42 zone 8                              | Pulkovo 1942 / Gauss-Krüger zone 8
            СК-42 зона 8                              | Pulkovo 1942 / Gauss-Krüger zone 8
            Pulkovo 1942 / Gauss-Kruger zone 8        | Pulkovo 1942 / Gauss-Krüger zone 8
            EPSG:2498                                 | Pulkovo 1942 / Gauss-Krüger zone 8 (easting without zone number)
            EPSG:28468                                | Pulkovo 1942 / Gauss-Krüger zone 8 (easting without zone number)
            EPSG:2544                                 | Pulkovo 1942 / Gauss-Krüger 3-degree zone 28
            Pulkovo 1942                              | Pulkovo 1942 lon/lat
            """)
    void namesAndCodesAreKnown(String given, String name) {
        assertEquals(name, MapProjection.find(given).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:1", "UTM", "UTM99N", "Mercator", "", "EPSG:28433", "+proj=nonsense"})
    void whatIsNotKnownIsNotGuessed(String given) {
        assertNull(MapProjection.find(given));
    }

    @Test
    void aPlaceFarFromTheZoneIsRefused() {
        assertNull(MapProjection.find("SK-42 zone 8").toLonLat(point(4_400_000, 8_500_000)), "easting and northing exchanged");
        assertNotNull(MapProjection.find("+proj=utm +zone=38 +datum=WGS84").toLonLat(point(500_000, 4_400_000)));
    }
}
