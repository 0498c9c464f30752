package clearance.io;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Well-known text (OGC Simple Features), also with a leading {@code SRID=…;} as some databases write it. */
final class Wkt {

    private static final Pattern SRID = Pattern.compile("^\\s*SRID\\s*=\\s*(\\d+)\\s*;", Pattern.CASE_INSENSITIVE);

    private Wkt() {
    }

    /**
     * Reads a geometry, closing rings that are open.
     *
     * @throws ParseException if it is not WKT
     */
    static Geometry read(String text) throws ParseException {
        WKTReader reader = new WKTReader();
        reader.setFixStructure(true);
        try {
            return reader.read(SRID.matcher(text).replaceFirst(""));
        } catch (IllegalArgumentException e) {
            throw new ParseException(e);
        }
    }

    /** The code of the coordinate system that the text names; null = none. */
    static @Nullable String srid(String text) {
        Matcher matcher = SRID.matcher(text);
        return matcher.find() ? "EPSG:" + matcher.group(1) : null;
    }

    /** What is wrong, in a planner's words. */
    static String why(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("closed")) {
            return "a ring is not closed";
        }
        if (lower.contains("expected") || lower.contains("unknown")) {
            return message.replaceAll("\\s+", " ").strip();
        }
        return "it has too few points or something else is missing";
    }
}
