package clearance.io;

import clearance.io.Fields.Field;
import clearance.model.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What to write into a cell, in words made from the types, bounds and defaults of the format. */
final class FieldNotes {

    private FieldNotes() {
    }

    /** One or two sentences, such as "Required. One of SHA, CHA, BATTLE_AREA, SPOT." */
    static String of(Field field) {
        String what = (field.required() ? "Required. " : "") + kind(field);
        String fallback = fallback(field.fallback());
        return fallback.isEmpty() || field.required() ? what : what + " Empty = " + fallback + ".";
    }

    private static String kind(Field field) {
        return switch (field.shape()) {
            case GEOMETRY -> "WKT in WGS84, longitude before latitude, such as "
                    + (field.type().getSimpleName().equals("Point") ? "POINT (46.9 39.9)." : "POLYGON ((46.9 39.9, 46.91 39.9, 46.91 39.91, 46.9 39.9)).");
            case LIST -> "Several between semicolons" + (field.type().isEnum() ? ": " + names(field.type()) : "") + ".";
            case MAP -> "Pairs between semicolons" + (field.key() != null && field.key().isEnum() ? ", such as " + names(field.key()).split(",")[0] + "=0.5"
                    : "") + ".";
            case JSON -> "JSON as in the problem file.";
            case VALUE -> value(field);
        };
    }

    private static String value(Field field) {
        Class<?> type = field.type();
        if (type.isEnum()) {
            return "One of " + names(type) + ".";
        }
        if (type == LocalDate.class) {
            return "A date, such as 2026-11-30.";
        }
        if (type == LocalTime.class) {
            return "A time, such as 08:00.";
        }
        if (type == String.class) {
            return "Text.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "yes or no.";
        }
        Specs.Bounds bounds = Specs.bounds(field.owner(), field.name());
        String words = bounds.least() == -1e15 ? "" : ", " + bounds.words();
        return (type == Money.class ? "Money" : type == int.class || type == Integer.class ? "A whole number" : "A number") + words + ".";
    }

    private static String fallback(Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> items -> items.isEmpty() ? "" : items.stream().map(Object::toString).sorted().collect(Collectors.joining("; "));
            case Map<?, ?> map -> map.isEmpty() ? "" : map.entrySet().stream().map(e -> e.getKey() + "=" + plain(e.getValue()))
                    .collect(Collectors.joining("; "));
            case String text -> text;
            case Money money -> plain(money.amount());
            case Boolean flag -> flag ? "yes" : "no";
            case Record record -> "";
            default -> plain(value);
        };
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number) ? Long.toString(number.longValue()) : String.valueOf(value);
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
