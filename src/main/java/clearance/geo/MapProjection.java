package clearance.geo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;

/**
 * Coordinate systems of maps and lists, by name, and the way from them to WGS84 lon/lat.
 *
 * <p>Parameters and their sources: <b>UTM</b> (EPSG 32601–32660 north, 32701–32760 south): Transverse Mercator on WGS84, central meridian 6z − 183, scale
 * 0.9996, false easting 500 km, false northing 10,000 km in the south. <b>Pulkovo 1942 / SK-42, Gauss–Krüger</b> (EPSG 28402–28432; without zone number in the easting
 * EPSG 2492–2522 and 28462–28492; three-degree zones EPSG 2523–2582): Transverse Mercator on Krassowsky 1940 (a = 6,378,245 m, 1/f = 298.3), central meridian
 * 6z − 3 (three-degree: 3z), scale 1, false easting 500 km + zone × 1,000 km. <b>Datum</b> Pulkovo 1942 to WGS84: GOST R 51794-2008 (EPSG transformation 5044),
 * 23.57, −140.95, −79.8 m, 0, 0.35, 0.79″, −0.22 ppm in the position-vector sense; made for Russia and good to a few metres. <b>Web Mercator</b> (EPSG 3857), which
 * maps of the internet use, is on a sphere of WGS84's equator. Where a country has a datum of its own, it is given as a whole: {@code +proj=… +towgs84=…}.
 */
public final class MapProjection {

    /** Longitude and latitude on WGS84, as the problem file has it. */
    public static final MapProjection LON_LAT = new MapProjection("WGS84 lon/lat", "+proj=longlat +datum=WGS84 +no_defs", null);
    /** Names that {@link #find} knows, for messages. */
    public static final String EXAMPLES = "EPSG:4326 (lon/lat), UTM38N or EPSG:32638, \"SK-42 zone 8\" or EPSG:28408 (Pulkovo 1942, Gauss-Krüger), "
            + "or a definition beginning with +proj=";

    private static final String PULKOVO = "+ellps=krass +towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22";
    private static final Pattern CODE = Pattern.compile("(?:URN:OGC:DEF:CRS:)?EPSG:?(?:[0-9.]*:)?(\\d{4,5})");
    private static final Pattern UTM = Pattern.compile("(?:WGS(?:19)?84)?UTM(?:ZONE)?(\\d{1,2})([NS])");
    private static final Pattern GAUSS = Pattern.compile("(?:SK42|CK42|S42|СК42|PULKOVO1942)"
            + "(3DEGREE)?(?:GAUSS?KR(?:U|Ü|UE)GER|GK|ГК)?(?:ZONE|ЗОНА)?(\\d{1,2})");
    private static final double FARTHEST_DEGREES = 9;

    private final String name;
    private final String parameters;
    private final @Nullable Double centralMeridian;
    private final CoordinateTransform toLonLat;

    private MapProjection(String name, String parameters, @Nullable Double centralMeridian) {
        this.name = name;
        this.parameters = parameters;
        this.centralMeridian = centralMeridian;
        CRSFactory factory = new CRSFactory();
        toLonLat = new CoordinateTransformFactory().createTransform(factory.createFromParameters(name, parameters),
                factory.createFromParameters("lonlat", "+proj=longlat +datum=WGS84 +no_defs"));
    }

    /** The name, for people. */
    public String name() {
        return name;
    }

    /** Whether coordinates are degrees already. */
    public boolean degrees() {
        return parameters.contains("+proj=longlat");
    }

    /** The system of a name or code; null where it is not known. */
    public static @Nullable MapProjection find(String given) {
        String text = given.strip();
        if (text.startsWith("+proj=")) {
            return explicit(text, text);
        }
        String key = text.toUpperCase(Locale.ROOT).replaceAll("[\\s_/()-]", "");
        Matcher code = CODE.matcher(key);
        if (code.matches()) {
            return ofCode(Integer.parseInt(code.group(1)));
        }
        if (key.matches("(URN:OGC:DEF:CRS:)?OGC:?[0-9.]*:?CRS84|CRS84|WGS(19)?84|LONLAT|GCSWGS1984")) {
            return LON_LAT;
        }
        if (key.matches("SK42|CK42|S42|СК42|PULKOVO1942|GCSPULKOVO1942")) {
            return ofCode(4284);
        }
        if (key.matches("(WGS(19)?84)?(WEB|PSEUDO)MERCATOR(AUXILIARYSPHERE)?")) {
            return ofCode(3857);
        }
        Matcher utm = UTM.matcher(key);
        if (utm.matches()) {
            return utm(Integer.parseInt(utm.group(1)), utm.group(2).equals("S"));
        }
        Matcher gauss = GAUSS.matcher(key);
        return gauss.matches() ? gauss(Integer.parseInt(gauss.group(2)), gauss.group(1) == null ? 6 : 3, true) : null;
    }

    /**
     * A system given by its parameters in the notation of PROJ.
     *
     * @return null where they make no sense
     */
    public static @Nullable MapProjection explicit(String name, String parameters) {
        try {
            Matcher meridian = Pattern.compile("\\+lon_0=(-?[0-9.]+)").matcher(parameters);
            return new MapProjection(name, parameters, parameters.contains("+proj=tmerc") && meridian.find() ? Double.valueOf(meridian.group(1)) : null);
        } catch (Proj4jException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Parameters of the ellipsoid and the datum of a named datum; null where it is not known. */
    public static @Nullable String datum(String given) {
        String key = given.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return key.matches("D?WGS(19)?84") ? "+datum=WGS84" : key.matches("D?(PULKOVO1942|S42|SK42|CK42)") ? PULKOVO : null;
    }

    private static @Nullable MapProjection ofCode(int code) {
        if (code == 4326) {
            return LON_LAT;
        }
        if (code == 4284) {
            return new MapProjection("Pulkovo 1942 lon/lat", "+proj=longlat " + PULKOVO + " +no_defs", null);
        }
        if (code == 3857 || code == 900913) {
            return new MapProjection("Web Mercator", "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs", null);
        }
        if (code > 32600 && code <= 32660 || code > 32700 && code <= 32760) {
            return utm(code % 100, code > 32700);
        }
        if (code >= 28402 && code <= 28432) {
            return gauss(code - 28400, 6, true);
        }
        if (code >= 28462 && code <= 28492) {
            return gauss(code - 28460, 6, false);
        }
        if (code >= 2492 && code <= 2522) {
            return gauss(code - 2490, 6, false);
        }
        return code >= 2523 && code <= 2582 ? gauss(code - 2516, 3, true) : null;
    }

    private static @Nullable MapProjection utm(int zone, boolean south) {
        return zone < 1 || zone > 60 ? null : new MapProjection("UTM zone " + zone + (south ? "S" : "N"), "+proj=tmerc +lat_0=0 +lon_0=" + (6 * zone - 183)
                + " +k=0.9996 +x_0=500000 +y_0=" + (south ? 10_000_000 : 0) + " +datum=WGS84 +units=m +no_defs", 6.0 * zone - 183);
    }

    private static @Nullable MapProjection gauss(int zone, int width, boolean prefixed) {
        if (zone < 1 || zone > 180 / width + 2) {
            return null;
        }
        int meridian = width == 6 ? 6 * zone - 3 : 3 * zone;
        meridian = meridian > 180 ? meridian - 360 : meridian;
        return new MapProjection("Pulkovo 1942 / Gauss-Krüger " + (width == 3 ? "3-degree " : "") + "zone " + zone + (prefixed ? ""
                : " (easting without zone number)"),
                "+proj=tmerc +lat_0=0 +lon_0=" + meridian + " +k=1 +x_0=" + (prefixed ? zone * 1_000_000L + 500_000 : 500_000) + " +y_0=0 " + PULKOVO
                        + " +units=m +no_defs", (double) meridian);
    }

    /** A copy of a geometry of this system in WGS84 lon/lat; null where it lies outside what the system is made for. */
    public @Nullable Geometry toLonLat(Geometry geometry) {
        if (this == LON_LAT) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        try {
            copy.apply(new EachCoordinate(toLonLat));
        } catch (Proj4jException | IllegalStateException e) {
            return null;
        }
        for (Coordinate c : copy.getCoordinates()) {
            boolean far = centralMeridian != null && Math.abs(Math.IEEEremainder(c.x - centralMeridian, 360)) > FARTHEST_DEGREES;
            if (!(Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90) || far) {
                return null;
            }
        }
        return copy;
    }
}
