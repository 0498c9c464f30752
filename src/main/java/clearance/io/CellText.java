package clearance.io;

import clearance.io.Fields.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of the problem file as text in one cell, and back without loss. Lists stand between semicolons, maps as {@code name=value} between semicolons,
 * geometry
 * as WKT. What these cannot say (an empty list, text with a semicolon in it, an empty text) stands as JSON.
 */
final class CellText {

    private static final String BETWEEN = "; ";
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private CellText() {
    }

    /** What goes into the cell: text, a number or a truth value. */
    static Object write(Field field, JsonNode node) {
        return switch (field.shape()) {
            case GEOMETRY -> new WKTWriter().write(Objects.requireNonNull(new GeoJson(new Findings()).read(node, Pointer.ROOT)));
            case LIST -> plainList(node) ? joined(node) : json(node);
            case MAP -> plainMap(node) ? pairs(node) : json(node);
            case JSON -> json(node);
            case VALUE -> node.isNumber() ? (Object) node.decimalValue() : node.isBoolean() ? node.booleanValue() : text(node.stringValue());
        };
    }

    private static Object text(String text) {
        boolean awkward = text.isEmpty() || text.startsWith("\"") || !text.equals(text.strip()) || text.chars().anyMatch(c -> c < ' ' || c > 0xfffd);
        return awkward ? JsonText.MAPPER.writeValueAsString(text) : text;
    }

    private static boolean plainList(JsonNode list) {
        return !list.isEmpty() && list.valueStream().allMatch(item -> !item.isString() || plain(item.stringValue(), ";[\""));
    }

    private static boolean plainMap(JsonNode map) {
        return !map.isEmpty() && map.properties().stream().allMatch(e -> e.getValue().isNumber() || e.getValue().isString())
                && map.properties().stream().allMatch(e -> plain(e.getKey(), ";={") && (e.getValue().isNumber() || plain(e.getValue().stringValue(), ";=\"")));
    }

    private static boolean plain(String text, String reserved) {
        return !text.isEmpty() && text.equals(text.strip()) && text.chars().noneMatch(c -> reserved.indexOf(c) >= 0 || c < ' ');
    }

    private static String joined(JsonNode list) {
        return String.join(BETWEEN, list.valueStream().map(JsonNode::asString).toList());
    }

    private static String pairs(JsonNode map) {
        return String.join(BETWEEN, map.properties().stream().map(e -> e.getKey() + "=" + e.getValue().asString()).toList());
    }

    private static String json(JsonNode node) {
        return JsonText.MAPPER.writeValueAsString(node);
    }

    /** The JSON of a cell. What does not fit the field is kept as text, so that the reader of records can tell what is wrong with it. */
    static JsonNode read(Field field, String cell, Findings findings, String pointer) {
        String text = cell.strip();
        return switch (field.shape()) {
            case GEOMETRY -> geometry(text, findings, pointer);
            case LIST -> text.startsWith("[") ? parsed(text, findings, pointer) : list(field, text);
            case MAP -> text.startsWith("{") ? parsed(text, findings, pointer) : map(field, text, findings, pointer);
            case JSON -> parsed(text, findings, pointer);
            case VALUE -> text.startsWith("\"") && field.type() == String.class ? parsed(text, findings, pointer) : scalar(field.type(), text);
        };
    }

    private static JsonNode geometry(String wkt, Findings findings, String pointer) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            return GeoJson.write(geometry);
        } catch (ParseException | IllegalArgumentException e) {
            findings.error("bad-wkt", pointer, wkt, "\"" + Findings.shown(wkt) + "\" is not a geometry in WKT (" + Wkt.why(e) + ").",
                    "Write it such as POINT (46.9 39.9) or POLYGON ((46.9 39.9, 46.91 39.9, 46.91 39.91, 46.9 39.9)): longitude first, "
                            + "last point equal to the first.");
            return JsonText.MAPPER.nullNode();
        }
    }

    private static ArrayNode list(Field field, String text) {
        ArrayNode list = JsonText.MAPPER.createArrayNode();
        for (String item : text.split(";")) {
            if (!item.isBlank()) {
                list.add(scalar(field.type(), item.strip()));
            }
        }
        return list;
    }

    private static JsonNode map(Field field, String text, Findings findings, String pointer) {
        ObjectNode map = JsonText.MAPPER.createObjectNode();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                map.set(pair.substring(0, equals).strip(), scalar(field.type(), pair.substring(equals + 1).strip()));
            } else if (!pair.isBlank()) {
                findings.error("wrong-type", pointer, pair, "\"" + pair.strip() + "\" in " + findings.name(pointer) + " must be a pair such as NAME=0.5.",
                        "Write pairs between semicolons: NAME=0.5; OTHER=0.7.");
            }
        }
        return map;
    }

    private static JsonNode parsed(String text, Findings findings, String pointer) {
        try {
            return JsonText.MAPPER.readTree(text);
        } catch (JacksonException e) {
            findings.error("not-json", pointer, text, "\"" + Findings.shown(text) + "\" in " + findings.name(pointer) + " is not JSON.",
                    "Look for a missing bracket, quote or comma.");
            return JsonText.MAPPER.nullNode();
        }
    }

    /** A number, truth value or text as the type asks for. */
    static JsonNode scalar(Class<?> type, String text) {
        if (type == boolean.class || type == Boolean.class) {
            String word = text.toLowerCase(Locale.ROOT);
            return YES.contains(word) ? JsonText.MAPPER.getNodeFactory().booleanNode(true) : NO.contains(word)
                    ? JsonText.MAPPER.getNodeFactory().booleanNode(false) : JsonText.MAPPER.getNodeFactory().stringNode(text);
        }
        if (numeric(type)) {
            try {
                return number(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return JsonText.MAPPER.getNodeFactory().stringNode(text);
            }
        }
        return JsonText.MAPPER.getNodeFactory().stringNode(text);
    }

    private static JsonNode number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return whole ? JsonText.MAPPER.getNodeFactory().numberNode(number.intValueExact()) : JsonText.MAPPER.getNodeFactory().numberNode(number.doubleValue());
    }

    static boolean numeric(Class<?> type) {
        return !(type == String.class || type.isEnum() || type == boolean.class || type == Boolean.class || type == LocalDate.class
                || type == java.time.LocalTime.class || type == java.time.LocalDateTime.class);
    }

    /** Sets a value at a path of names joined by dots, making the objects on the way. */
    static void put(ObjectNode record, String path, JsonNode value) {
        List<String> names = new ArrayList<>(List.of(path.split("\\.")));
        String last = names.removeLast();
        ObjectNode at = record;
        for (String name : names) {
            at = at.get(name) instanceof ObjectNode inner ? inner : at.putObject(name);
        }
        at.set(last, value);
    }

    /** The value at a path; missing where there is none. */
    static JsonNode get(JsonNode record, String path) {
        JsonNode at = record;
        for (String name : path.split("\\.")) {
            at = at.path(name);
        }
        return at;
    }
}
