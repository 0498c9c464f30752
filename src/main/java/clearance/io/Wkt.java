package clearance.io;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Well-known text (OGC Simple Features), also with a leading {@code SRID=…;} as some databases write it. */
final class Wkt {

    private static final Pattern SRID = Pattern.compile("^\\s*SRID\\s*=\\s*(\\d+)\\s*;", Pattern.CASE_INSENSITIVE);

    private static final Pattern KIND = Pattern.compile("Unknown geometry type: (\\S+)");
    private static final Pattern FOUND = Pattern.compile("Expected (.+?) but (?:found|encountered) (.+?)(?: \\(line \\d+\\))?$");
    private static final Map<String, String> WANTED = Map.of("word", "a word or bracket", "number", "a number");

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
        if (message.toLowerCase(Locale.ROOT).contains("closed")) {
            return "a ring is not closed";
        }
        Matcher kind = KIND.matcher(message);
        if (kind.find()) {
            return "\"" + kind.group(1) + "\" is no kind of geometry; POLYGON, MULTIPOLYGON, LINESTRING or POINT are";
        }
        Matcher found = FOUND.matcher(message);
        if (found.find()) {
            return found.group(2).equals("End-of-Stream") ? "it ends too soon, perhaps cut off or without its last bracket"
                    : "it has " + found.group(2) + " where " + WANTED.getOrDefault(found.group(1), found.group(1)) + " should be";
        }
        return "it has too few points or something else is missing";
    }
}
