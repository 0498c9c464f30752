package clearance.io;

import clearance.geo.MapProjection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coordinate system that a .prj states in well-known text (WKT 1, also of ESRI), as a name or as parameters of PROJ. */
final class PrjText {

    private static final Pattern SYSTEM = Pattern.compile("(PROJCS|GEOGCS)\\s*\\[\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATUM = Pattern.compile("DATUM\\s*\\[\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROJECTION = Pattern.compile("PROJECTION\\s*\\[\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private PrjText() {
    }

    /** A name that {@link MapProjection#find} knows, parameters, or the name as the file states it where it is neither. */
    static String definition(byte[] prj) {
        String text = new String(prj, StandardCharsets.UTF_8);
        Matcher system = SYSTEM.matcher(text);
        if (!system.find()) {
            return "";
        }
        String name = system.group(2);
        Matcher datum = DATUM.matcher(text);
        String ellipsoid = datum.find() ? MapProjection.datum(datum.group(1)) : null;
        if (ellipsoid == null) {
            return name;
        }
        if (system.group(1).equalsIgnoreCase("GEOGCS")) {
            return ellipsoid.contains("WGS84") ? "EPSG:4326" : "EPSG:4284";
        }
        Matcher projection = PROJECTION.matcher(text);
        boolean mercator = projection.find() && projection.group(1).toLowerCase(Locale.ROOT).matches("transverse_mercator|gauss_kruger");
        boolean metres = !text.toLowerCase(Locale.ROOT).contains("foot");
        return !mercator || !metres ? name : String.format(Locale.ROOT, "+proj=tmerc +lat_0=%s +lon_0=%s +k=%s +x_0=%s +y_0=%s %s +units=m +no_defs",
                parameter(text, "latitude_of_origin", "0"),
                parameter(text, "central_meridian", "0"), parameter(text, "scale_factor", "1"), parameter(text, "false_easting", "0"),
                parameter(text, "false_northing", "0"), ellipsoid);
    }

    private static String parameter(String text, String name, String fallback) {
        Matcher matcher = Pattern.compile("PARAMETER\\s*\\[\\s*\"" + name + "\"\\s*,\\s*([-+0-9.eE]+)", Pattern.CASE_INSENSITIVE).matcher(text);
        return matcher.find() ? matcher.group(1) : fallback;
    }
}
