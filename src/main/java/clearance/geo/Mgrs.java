package clearance.geo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Grid references of the Universal Transverse Mercator on WGS84 and of the Military Grid Reference System, with the wider zones of Norway and Svalbard. The
 * polar caps, north of 84° and south of 80°, have another grid and no reference here.
 */
public final class Mgrs {

    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    private static final String[] COLUMNS = {"ABCDEFGH", "JKLMNPQR", "STUVWXYZ"};
    private static final String ROWS = "ABCDEFGHJKLMNPQRSTUV";
    private static final int SQUARE_M = 100_000;

    private Mgrs() {
    }

    /**
     * A position in a zone of the Universal Transverse Mercator.
     *
     * @param zone      1 to 60
     * @param band      letter of the band of latitude
     * @param eastingM  in metres
     * @param northingM in metres; south of the equator from 10,000 km at it
     */
    public record Utm(int zone, char band, double eastingM, double northingM) {

        /** As usual: zone and band, then easting and northing in whole metres, such as {@code 38T 664123 4418056}. */
        public String text() {
            return String.format(Locale.ROOT, "%d%c %d %d", zone, band, (long) Math.floor(eastingM), (long) Math.floor(northingM));
        }
    }

    /** The position of a point in lon/lat; null at the poles. */
    public static @Nullable Utm utm(Coordinate lonLat) {
        double lon = lonLat.x;
        double lat = lonLat.y;
        if (lat < -80 || lat > 84) {
            return null;
        }
        char band = BANDS.charAt(Math.min(BANDS.length() - 1, (int) Math.floor((lat + 80) / 8)));
        int zone = zone(lon, lat, band);
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem degrees = factory.createFromParameters("lonlat", "+proj=longlat +datum=WGS84 +no_defs");
        CoordinateReferenceSystem grid = factory.createFromParameters("utm", "+proj=utm +zone=" + zone + (lat < 0 ? " +south" : "")
                + " +datum=WGS84 +units=m +no_defs");
        ProjCoordinate target = new ProjCoordinate();
        new CoordinateTransformFactory().createTransform(degrees, grid).transform(new ProjCoordinate(lon, lat), target);
        return new Utm(zone, band, target.x, target.y);
    }

    private static int zone(double lon, double lat, char band) {
        int zone = Math.floorMod((int) Math.floor((lon + 180) / 6), 60) + 1;
        if (band == 'V' && zone == 31 && lon >= 3) {
            return 32;
        }
        if (band == 'X' && lon >= 0 && lon < 42) {
            return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37;
        }
        return zone;
    }

    /** The reference of a point in lon/lat to the metre below, such as {@code 38T PK 64123 18056}; null at the poles. */
    public static @Nullable String of(Coordinate lonLat) {
        Utm utm = utm(lonLat);
        if (utm == null) {
            return null;
        }
        int east = (int) Math.floor(utm.eastingM() / SQUARE_M);
        int north = (int) Math.floor(utm.northingM() / SQUARE_M);
        char column = COLUMNS[(utm.zone() - 1) % 3].charAt(east - 1);
        char row = ROWS.charAt((north + (utm.zone() % 2 == 0 ? 5 : 0)) % ROWS.length());
        return String.format(Locale.ROOT, "%d%c %c%c %05d %05d", utm.zone(), utm.band(), column, row, (int) Math.floor(utm.eastingM() - (double) east * SQUARE_M),
                (int) Math.floor(utm.northingM() - (double) north * SQUARE_M));
    }
}
