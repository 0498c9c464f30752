package clearance.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something wrong or surprising in what a planner gave, told so that it can be mended.
 *
 * @param code    short stable name of the kind, in kebab case, such as {@code unknown-field}
 * @param pointer JSON pointer (RFC 6901) to the place; empty = the whole file
 * @param value   the offending value as written; empty where there is none
 * @param message what is wrong, naming the value: one sentence
 * @param remedy  what to do: one sentence
 * @param place   where on the map, lon/lat; null where it has no place
 */
public record Finding(Severity severity, String code, String pointer, String value, String message, String remedy, @Nullable Coordinate place) {

    /** Most serious first, then by place in the file, records by their number. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).thenComparing(Finding::pointer, PointerOrder.BY_PLACE)
            .thenComparing(Finding::code);

    /** How bad it is. */
    public enum Severity {
        /** The file cannot be used. */
        ERROR,
        /** The file can be used, but the planner should look. */
        WARNING
    }

    public static Finding error(String code, String pointer, String value, String message, String remedy) {
        return new Finding(Severity.ERROR, code, pointer, value, message, remedy, null);
    }

    public static Finding warning(String code, String pointer, String value, String message, String remedy) {
        return new Finding(Severity.WARNING, code, pointer, value, message, remedy, null);
    }

    /** The same finding with its place on the map. */
    public Finding at(Coordinate lonLat) {
        return new Finding(severity, code, pointer, value, message, remedy, new Coordinate(lonLat));
    }

    /** One line: pointer first, unless it is about the whole file, then what is wrong and what to do. */
    public String line() {
        return (pointer.isEmpty() ? "" : pointer + ": ") + (severity == Severity.WARNING ? "warning: " : "") + message + " " + remedy;
    }
}
