package clearance.io;

import clearance.model.Change;
import clearance.model.DateSpan;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes records to a tree, the reverse of {@link RecordReader}. */
final class RecordWriter {

    private final boolean leaveOutDefaults;

    /** @param leaveOutDefaults whether fields that equal their default are left out, as in problems, or only those without a value, as in plans */
    RecordWriter(boolean leaveOutDefaults) {
        this.leaveOutDefaults = leaveOutDefaults;
    }

    ObjectNode record(Object value, @Nullable Object base) {
        Class<?> type = value.getClass();
        Specs.Spec spec = Specs.of(type);
        Object defaults = base == null ? spec.prototype() : base;
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        for (RecordShape.Part component : RecordShape.of(type).parts()) {
            Object field = component.of(value);
            Object fallback = defaults == null ? null : component.of(defaults);
            boolean required = spec.required().contains(component.name());
            if (field == null || leaveOutDefaults && !required && isDefault(value, component, field, fallback)) {
                continue;
            }
            if (field instanceof DateSpan span && component.name().equals("days")) {
                node.put("from", span.from().toString()).put("to", span.to().toString());
            } else if (type == HazardArea.class && component.name().equals("excludedReason")) {
                node.set("excluded", JsonText.MAPPER.createObjectNode().put("reason", (String) field));
            } else {
                node.set(component.name(), value(field, required ? null : fallback));
            }
        }
        return node;
    }

    private static boolean isDefault(Object owner, RecordShape.Part component, Object field, @Nullable Object fallback) {
        if (owner instanceof Infrastructure item) {
            switch (component.name()) {
                case "importance" -> {
                    return item.importance() == item.kind().defaultImportance();
                }
                case "bufferM" -> {
                    return item.bufferM() == item.kind().defaultBufferM();
                }
                default -> {
                }
            }
        }
        if (fallback == null) {
            return field instanceof Collection<?> c && c.isEmpty() || field instanceof Map<?, ?> m && m.isEmpty() || Boolean.FALSE.equals(field);
        }
        return Objects.equals(field, fallback);
    }

    private JsonNode value(Object value, @Nullable Object fallback) {
        return switch (value) {
            case JsonNode tree -> tree;
            case Geometry geometry -> GeoJson.write(geometry);
            case Money money -> number(money.amount());
            case Double number -> number(number);
            case Integer number -> JsonText.MAPPER.getNodeFactory().numberNode(number);
            case Long number -> JsonText.MAPPER.getNodeFactory().numberNode(number);
            case Boolean flag -> JsonText.MAPPER.getNodeFactory().booleanNode(flag);
            case HazardArea.Progress progress -> progress.share() != null ? number(progress.share()) : map(progress.byParcel(), Map.of());
            case Change change -> change(change);
            case Map<?, ?> map -> map(map, fallback instanceof Map<?, ?> defaults ? defaults : Map.of());
            case Set<?> set -> list(set.stream().sorted(RecordWriter::compare).toList());
            case List<?> list -> list(list);
            case Record record -> record(record, fallback);
            default -> JsonText.MAPPER.getNodeFactory().stringNode(value.toString());
        };
    }

    private JsonNode change(Change change) {
        JsonNode inner = switch (change) {
            case Change.SetPolicy patch -> JsonText.MAPPER.valueToTree(patch.values());
            default -> Changes.WRAPPED.contains(change.getClass())
                    ? value(Objects.requireNonNull(RecordShape.of(change.getClass()).parts().getFirst().of(change)), null) : record(change, null);
        };
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.set(Changes.name(change.getClass()), inner);
        return node;
    }

    private ArrayNode list(List<?> items) {
        ArrayNode node = JsonText.MAPPER.createArrayNode();
        items.forEach(item -> node.add(value(item, null)));
        return node;
    }

    private ObjectNode map(Map<?, ?> map, Map<?, ?> defaults) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        Map<Object, Object> sorted = new TreeMap<>(RecordWriter::compare);
        sorted.putAll(map);
        boolean keepOrder = !(map instanceof java.util.SortedMap) && map.keySet().stream().allMatch(String.class::isInstance)
                && map.getClass().getSimpleName().startsWith("Unmodifiable");
        (keepOrder ? map : sorted).forEach((key, item) -> {
            Object fallback = defaults.get(key);
            if (!leaveOutDefaults || !Objects.equals(item, fallback)) {
                node.set(key instanceof Double number ? number(number).asString() : key.toString(), value(item, fallback));
            }
        });
        return node;
    }

    /** Whole numbers are written without a decimal point. */
    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? JsonText.MAPPER.getNodeFactory().numberNode((long) value)
                : JsonText.MAPPER.getNodeFactory().numberNode(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        return ((Comparable) a).compareTo(b);
    }
}
