package clearance.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class MgrsTest {

    /** The manual of GeographicLib's GeoConvert gives the middle of 38SMB4488 as 33.33424 44.40363 and as 38n 444500 3688500. */
    @Test
    void thePointOfGeoConvertsManual() {
        Coordinate baghdad = new Coordinate(44.40363, 33.33424);
        Mgrs.Utm utm = Mgrs.utm(baghdad);
        assertEquals(444_500, utm.eastingM(), 1);
        assertEquals(3_688_500, utm.northingM(), 1);
        assertTrue(Mgrs.of(baghdad).matches("38S MB (4449|4450)\\d (8849|8850)\\d"), Mgrs.of(baghdad));
    }

    /** Krüger's series to the fourth order, worked out apart from the library, for places in all sets of letters, both hemispheres and two wide zones. */
    @ParameterizedTest
    @CsvSource({"2.2945, 48.8583, 31U DQ 48251 11943", "-77.0352, 38.8895, 18S UJ 23486 06483", "-157.916, 21.4098, 4Q FJ 12353 67890",
            "0.0001, 0.0001, 31N AA 66032 00011", "151.2153, -33.8568, 56H LH 34900 52288", "10.7522, 59.9139, 32V NM 97979 43118",
            "15.6356, 78.2232, 33X WG 14481 83357", "46.9, 39.9, 38S PK 62425 18386"})
    void knownPlaces(double lon, double lat, String expected) {
        assertEquals(expected, Mgrs.of(new Coordinate(lon, lat)));
    }

    /** As {@code GeoConvert -m} and {@code -u} of GeographicLib 2.1.2 have them, on both sides of 48° E. */
    @ParameterizedTest
    @CsvSource({"46.7515, 39.8265, 38S PK 49889 09968, 649889.459, 4409968.273", "47.0285, 39.3997, 38S PJ 74666 63096, 674666.005, 4363096.235",
            "47.9999, 39.9, 38S QK 56464 20967, 756464.692, 4420967.149", "48.0001, 39.9, 39S TE 43535 20967, 243535.308, 4420967.149",
            "48.5, 40.1, 39T TE 86900 41851, 286900.722, 4441851.974"})
    void placesOfKarabakhAsGeoConvertHasThem(double lon, double lat, String reference, double easting, double northing) {
        assertEquals(reference, Mgrs.of(new Coordinate(lon, lat)));
        assertEquals(easting, Mgrs.utm(new Coordinate(lon, lat)).eastingM(), 0.01);
        assertEquals(northing, Mgrs.utm(new Coordinate(lon, lat)).northingM(), 0.01);
    }

    @Test
    void zonesOfNorwayAndSvalbardAndPoles() {
        assertEquals(32, Mgrs.utm(new Coordinate(4, 60)).zone());
        assertEquals(31, Mgrs.utm(new Coordinate(2.9, 60)).zone());
        assertEquals(33, Mgrs.utm(new Coordinate(10, 78)).zone());
        assertEquals(1, Mgrs.utm(new Coordinate(-180, 10)).zone());
        assertEquals(1, Mgrs.utm(new Coordinate(180, 10)).zone());
        assertEquals('X', Mgrs.utm(new Coordinate(10, 84)).band());
        assertNull(Mgrs.of(new Coordinate(10, 85)));
    }

    @Test
    void utmIsWrittenAsUsual() {
        assertTrue(Mgrs.utm(new Coordinate(46.9, 39.9)).text().matches("38S 662\\d{3} 44\\d{5}"), Mgrs.utm(new Coordinate(46.9, 39.9)).text());
    }
}
