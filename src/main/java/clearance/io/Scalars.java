package clearance.io;

import clearance.model.DateSpan;
import clearance.model.Money;
import clearance.model.Rate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values. */
final class Scalars {

    static final List<String> SPAN = List.of("from", "to");
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    /** A plan of ten years and its tail may run on after the last year of a problem. */
    static final int LAST_YEAR_OF_PLANS = 2299;

    private final Findings findings;
    private final int lastYear;

    Scalars(Findings findings, int lastYear) {
        this.findings = findings;
        this.lastYear = lastYear;
    }

    int lastYear() {
        return lastYear;
    }

    /** What a component of a type holds where nothing was given. */
    static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == java.util.Set.class) {
            return java.util.Set.of();
        }
        return type == java.util.Map.class ? java.util.Map.of() : type == String.class ? null : null;
    }

    @Nullable Object read(Class<?> type, JsonNode node, Pointer pointer, Specs.Bounds bounds) {
        if (type == String.class) {
            return text(node, pointer);
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!node.isBoolean()) {
                findings.wrongType(pointer.text(), node, "true or false");
                return null;
            }
            return node.booleanValue();
        }
        if (type.isEnum()) {
            return node.isString() ? constant(type, node.stringValue(), pointer) : wrong(pointer, node, "one of " + String.join(", ", names(type)));
        }
        if (type == LocalDate.class) {
            return date(node, pointer);
        }
        if (type == LocalTime.class) {
            return time(node, pointer, LocalTime::parse, "a time such as \"08:00\"");
        }
        if (type == LocalDateTime.class) {
            return time(node, pointer, LocalDateTime::parse, "a date and time such as \"2026-11-30T08:00\"");
        }
        Double number = number(node, pointer, bounds);
        if (number == null) {
            return null;
        }
        if (type == Money.class) {
            return Money.of(number);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            if (number != Math.rint(number)) {
                return wrong(pointer, node, "a whole number");
            }
            return type == int.class || type == Integer.class ? (Object) (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number))
                    : (long) (double) number;
        }
        return number;
    }

    @Nullable Object key(Class<?> type, String key, Pointer pointer) {
        if (type == String.class) {
            return key;
        }
        if (type.isEnum()) {
            return constant(type, key, pointer);
        }
        Double slope = key.matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.valueOf(key) : null;
        if (slope == null || !Specs.SLOPES.allow(slope)) {
            findings.error("wrong-type", pointer.text(), key, "\"" + Findings.shown(key) + "\" in " + findings.name(pointer.parent().text())
                    + " must be a slope in degrees, " + Specs.SLOPES.words() + ".", "Write the number in quotes, such as \"15\".");
            return null;
        }
        return slope;
    }

    @Nullable String text(JsonNode node, Pointer pointer) {
        if (!node.isString()) {
            wrong(pointer, node, "text in quotes");
            return null;
        }
        if (pointer.isField("id") && node.stringValue().isBlank()) {
            findings.error("missing-field", pointer.text(), "", findings.name(pointer.text()) + " is empty.", "Give every record an id of its own.");
            return null;
        }
        return node.stringValue();
    }

    @Nullable LocalDate date(JsonNode node, Pointer pointer) {
        return (LocalDate) time(node, pointer, LocalDate::parse, "a date such as \"2026-11-30\"");
    }

    private @Nullable Rate rate(JsonNode low, JsonNode likely, JsonNode high, Pointer pointer) {
        Specs.Bounds bounds = Specs.bounds(Rate.class, "likely");
        Double a = number(low, pointer.field("low"), bounds);
        Double b = number(likely, pointer.field("likely"), bounds);
        Double c = number(high, pointer.field("high"), bounds);
        if (a == null || b == null || c == null) {
            return null;
        }
        if (a > b || b > c) {
            findings.error("bad-rate", pointer.text(), a + ", " + b + ", " + c, findings.name(pointer.text()) + " (" + a + ", " + b + ", " + c + ") is not in order.",
                    "Order them low, likely, high.");
            return null;
        }
        return new Rate(a, b, c);
    }

    /** A rate given as one number, or as low, likely, high; what is missing is the likely one. */
    @Nullable Rate rate(JsonNode node, Pointer pointer) {
        Specs.Bounds bounds = Specs.bounds(Rate.class, "likely");
        if (node.isNumber()) {
            Double number = number(node, pointer, bounds);
            return number == null ? null : Rate.of(number);
        }
        if (!node.isObject()) {
            findings.wrongType(pointer.text(), node, "a number, or an object such as {\"low\": 300, \"likely\": 500, \"high\": 700}");
            return null;
        }
        List<String> known = List.of("low", "likely", "high");
        node.propertyNames().stream().filter(f -> !known.contains(f)).forEach(f -> findings.unknownField(pointer.text(), f, known));
        JsonNode likely = node.path("likely");
        if (likely.isMissingNode()) {
            findings.missing(pointer.text(), "likely");
            return null;
        }
        return rate(node.has("low") ? node.get("low") : likely, likely, node.has("high") ? node.get("high") : likely, pointer);
    }

    /** Two dates, {@code from} and {@code to}, of an object that may hold more. */
    @Nullable DateSpan dateSpan(JsonNode node, Pointer pointer) {
        if (!node.isObject()) {
            findings.wrongType(pointer.text(), node, "an object such as {\"from\": \"2026-12-24\", \"to\": \"2026-12-31\"}");
            return null;
        }
        int before = findings.errors();
        SPAN.stream().filter(field -> !node.has(field)).forEach(field -> findings.missing(pointer.text(), field));
        LocalDate from = node.has("from") ? date(node.get("from"), pointer.field("from")) : null;
        LocalDate to = node.has("to") ? date(node.get("to"), pointer.field("to")) : null;
        if (from == null || to == null || findings.errors() > before) {
            return null;
        }
        if (to.isBefore(from)) {
            findings.error("dates-out-of-order", pointer.field("to").text(), to,
                    findings.name(pointer.text()) + " ends (" + to + ") before it begins (" + from + ").", "Swap the two dates.");
            return null;
        }
        return new DateSpan(from, to);
    }

    /** A date of this time: far-off years are slips of the pen, and no time axis holds them. */
    private @Nullable Object plausible(@Nullable Object time, Pointer pointer, JsonNode node) {
        int year = time instanceof LocalDate date ? date.getYear() : time instanceof LocalDateTime moment ? moment.getYear() : FIRST_YEAR;
        if (year < FIRST_YEAR || year > lastYear) {
            findings.error("out-of-bounds", pointer.text(), node, findings.name(pointer.text()) + " (" + Findings.shown(node) + ") must be a date from " + FIRST_YEAR + " to "
                    + lastYear + ".", "Correct the year.");
            return null;
        }
        return time;
    }

    private @Nullable Object time(JsonNode node, Pointer pointer, Function<String, Object> parser, String wanted) {
        if (!node.isString()) {
            return wrong(pointer, node, wanted);
        }
        try {
            return plausible(parser.apply(node.stringValue()), pointer, node);
        } catch (DateTimeParseException e) {
            return wrong(pointer, node, wanted);
        }
    }

    private @Nullable Double number(JsonNode node, Pointer pointer, Specs.Bounds bounds) {
        if (!node.isNumber()) {
            wrong(pointer, node, "a number");
            return null;
        }
        double value = node.doubleValue();
        if (!bounds.allow(value)) {
            findings.error("out-of-bounds", pointer.text(), node, findings.name(pointer.text()) + " (" + Findings.shown(node) + ") must be " + bounds.words() + ".",
                    "Write a number that is " + bounds.words() + ".");
            return null;
        }
        return value;
    }

    private @Nullable Object constant(Class<?> type, String name, Pointer pointer) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        List<String> names = names(type);
        String nearest = Findings.nearest(name, names);
        findings.error("unknown-value", pointer.text(), name,
                findings.name(pointer.text()) + " (\"" + Findings.shown(name) + "\") is not one of " + String.join(", ", names) + ".",
                nearest.isEmpty() ? "Use one of these." : "Did you mean \"" + nearest + "\"?");
        return null;
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    }

    private @Nullable Object wrong(Pointer pointer, JsonNode node, String wanted) {
        findings.wrongType(pointer.text(), node, wanted);
        return null;
    }
}
