package clearance.io;

import clearance.model.Calendar;
import clearance.model.Change;
import clearance.model.DateSpan;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import clearance.model.Money;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.Rate;
import clearance.model.StandDown;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** Reads records from a tree by the names and types of their components, collecting everything that is wrong. */
final class RecordReader {

    private static final int LONG = 500;
    private static final int SLICE = 100;
    private static final Set<Class<?>> IN_PARTS = Set.of(Problem.class, Calendar.class, Policy.class);
    /** How values of a type are read: asked for with each value of a file, so it is found out once. */
    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return Kind.of(type);
        }
    };

    private enum Kind {
        LIST, MAP, GEOMETRY, CHANGE, ANYTHING, SPAN, RECORD, SCALAR;

        private static Kind of(Class<?> type) {
            if (type == List.class || type == Set.class) {
                return LIST;
            }
            if (Map.class.isAssignableFrom(type)) {
                return MAP;
            }
            if (Geometry.class.isAssignableFrom(type)) {
                return GEOMETRY;
            }
            if (type == Change.class || type == Object.class || type == DateSpan.class) {
                return type == Change.class ? CHANGE : type == Object.class ? ANYTHING : SPAN;
            }
            return type.isRecord() && type != Money.class ? RECORD : SCALAR;
        }
    }

    private final Findings findings;
    private final Scalars scalars;
    private final GeoJson geoJson;
    private final Map<String, List<Integer>> places = new HashMap<>();

    RecordReader(Findings findings) {
        this(findings, Scalars.LAST_YEAR);
    }

    /** @param lastYear dates after it are errors */
    RecordReader(Findings findings, int lastYear) {
        this.findings = findings;
        scalars = new Scalars(findings, lastYear);
        geoJson = new GeoJson(findings);
    }

    /**
     * Reads a record; null where something is wrong with it. Some are made of what could be read of them, so that more can be said about
     * the rest.
     *
     * @param base  its fields are kept where the tree gives none; null = the type's defaults
     * @param extra fields that the caller reads itself
     */
    <T> @Nullable T record(Class<T> type, JsonNode node, Pointer pointer, @Nullable Object base, Set<String> extra) {
        if (type == Rate.class) {
            return type.cast(scalars.rate(node, pointer));
        }
        if (!node.isObject()) {
            findings.wrongType(pointer.text(), node, "an object");
            return null;
        }
        Specs.Spec spec = Specs.of(type);
        RecordShape<T> shape = RecordShape.of(type);
        List<@Nullable Object> defaults = base == null ? spec.defaults() : shape.values(base);
        int before = findings.errors();
        Object[] values = new Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            Object fallback = defaults.get(i);
            values[i] = component(type, part, node, pointer, fallback, spec.required().contains(part.name()));
            if (values[i] == null && IN_PARTS.contains(type)) {
                values[i] = fallback;
            }
        }
        for (String field : node.propertyNames()) {
            if (!spec.fields().contains(field) && !extra.contains(field)) {
                Set<String> known = new HashSet<>(spec.fields());
                known.addAll(extra);
                findings.unknownField(pointer.text(), field, known);
            }
        }
        return findings.errors() > before && !IN_PARTS.contains(type) ? null : shape.create(values);
    }

    /** Places in the file, by list of the problem, of the records that could be read. */
    Map<String, List<Integer>> places() {
        return places;
    }

    private @Nullable Object component(Class<?> owner, RecordShape.Part component, JsonNode node, Pointer pointer, @Nullable Object fallback,
            boolean required) {
        String name = component.name();
        if (component.type() == DateSpan.class && owner == StandDown.class) {
            return scalars.dateSpan(node, pointer);
        }
        if (owner == HazardArea.class && name.equals("excludedReason")) {
            JsonNode excluded = node.path("excluded");
            excluded.propertyNames().stream().filter(f -> !f.equals("reason")).forEach(f -> findings.unknownField(pointer.field("excluded").text(), f, Set.of("reason")));
            return excluded.isMissingNode() || excluded.isNull() ? fallback : scalars.text(excluded.path("reason"), pointer.field("excluded").field("reason"));
        }
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            if (required && (value == null || fallback == null || !component.type().isPrimitive())) {
                findings.missing(pointer.text(), name);
            }
            return owner == Infrastructure.class && fallback != null ? byKind(name, node, fallback) : fallback;
        }
        Pointer at = pointer.field(name);
        if (owner == HazardArea.class && name.equals("progress")) {
            return progress(value, at);
        }
        return value(owner, name, component.genericType(), value, at, fallback);
    }

    /** What the file does not say of infrastructure follows from its kind. */
    private static Object byKind(String field, JsonNode node, Object fallback) {
        String kind = node.path("kind").isString() ? node.path("kind").stringValue() : "";
        for (InfrastructureKind candidate : InfrastructureKind.values()) {
            if (candidate.name().equals(kind)) {
                return field.equals("importance") ? (Object) candidate.defaultImportance() : field.equals("bufferM") ? candidate.defaultBufferM() : fallback;
            }
        }
        return fallback;
    }

    private @Nullable Object value(Class<?> owner, String field, Type type, JsonNode node, Pointer pointer, @Nullable Object fallback) {
        Class<?> raw = type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
        return switch (KINDS.get(raw)) {
            case LIST -> collection(owner, field, raw, ((ParameterizedType) type).getActualTypeArguments()[0], node, pointer);
            case MAP -> owner == Change.SetPolicy.class ? plainMap(node, pointer)
                    : map(owner, field, raw, ((ParameterizedType) type).getActualTypeArguments(), node, pointer, fallback);
            case GEOMETRY -> geometry(raw, node, pointer);
            case CHANGE -> change(node, pointer);
            case ANYTHING -> JsonText.MAPPER.treeToValue(node, Object.class);
            case SPAN -> span(node, pointer);
            case RECORD -> record(raw, node, pointer, fallback, raw == clearance.model.Plan.class ? Set.of("format") : Set.of());
            case SCALAR -> scalars.read(raw, node, pointer, Specs.bounds(owner, field));
        };
    }

    private @Nullable Geometry geometry(Class<?> wanted, JsonNode node, Pointer pointer) {
        Geometry geometry = geoJson.read(node, pointer);
        if (geometry != null && !wanted.isInstance(geometry)) {
            findings.wrongType(pointer.text(), node, "a GeoJSON " + wanted.getSimpleName());
            return null;
        }
        return geometry;
    }

    private @Nullable DateSpan span(JsonNode node, Pointer pointer) {
        if (node.isObject()) {
            node.propertyNames().stream().filter(f -> !Scalars.SPAN.contains(f)).forEach(f -> findings.unknownField(pointer.text(), f, Scalars.SPAN));
        }
        return scalars.dateSpan(node, pointer);
    }

    private @Nullable Object collection(Class<?> owner, String field, Class<?> raw, Type element, JsonNode node, Pointer pointer) {
        if (!node.isArray()) {
            findings.wrongType(pointer.text(), node, "a list");
            return null;
        }
        List<Object> items = new ArrayList<>();
        if (owner == Problem.class && node.size() > LONG) {
            slices(field, element, node, pointer, items);
        } else {
            items(owner, field, element, node, pointer, 0, node.size(), items);
        }
        return raw == List.class ? items : new HashSet<>(items);
    }

    private void items(Class<?> owner, String field, Type element, JsonNode node, Pointer pointer, int from, int to, List<Object> items) {
        for (int i = from; i < to; i++) {
            Object item = value(owner, field, element, node.get(i), pointer.item(i), null);
            if (item != null) {
                items.add(item);
                if (owner == Problem.class) {
                    places.computeIfAbsent(field, f -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** A long list of the problem is read in slices by all processors, and put together in its order. */
    private void slices(String field, Type element, JsonNode node, Pointer pointer, List<Object> items) {
        record Slice(RecordReader reader, List<Object> items) {
        }

        List<Slice> slices = Slices.each((node.size() - 1) / SLICE + 1, s -> {
            Slice slice = new Slice(new RecordReader(findings.slice(), scalars.lastYear()), new ArrayList<>());
            slice.reader().items(Problem.class, field, element, node, pointer, s * SLICE, Math.min(node.size(), (s + 1) * SLICE), slice.items());
            return slice;
        });
        for (Slice slice : slices) {
            items.addAll(slice.items());
            findings.add(slice.reader().findings);
            slice.reader().places.forEach((list, read) -> places.computeIfAbsent(list, f -> new ArrayList<>()).addAll(read));
        }
    }

    private @Nullable Object map(Class<?> owner, String field, Class<?> raw, Type[] arguments, JsonNode node, Pointer pointer, @Nullable Object fallback) {
        if (!node.isObject()) {
            findings.wrongType(pointer.text(), node, "an object");
            return null;
        }
        boolean sorted = raw == NavigableMap.class;
        Map<Object, Object> result = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        Map<?, ?> kept = fallback instanceof Map<?, ?> map ? map : Map.of();
        result.putAll(kept);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Pointer at = pointer.field(entry.getKey());
            Object key = scalars.key((Class<?>) arguments[0], entry.getKey(), at);
            if (key != null) {
                Object value = value(owner, field, arguments[1], entry.getValue(), at, kept.get(key));
                if (value != null) {
                    result.put(key, value);
                }
            }
        }
        return result;
    }

    private @Nullable Object plainMap(JsonNode node, Pointer pointer) {
        if (!node.isObject()) {
            findings.wrongType(pointer.text(), node, "an object");
            return null;
        }
        return JsonText.MAPPER.treeToValue(node, Object.class);
    }

    private @Nullable Object progress(JsonNode node, Pointer pointer) {
        if (!node.isObject()) {
            findings.wrongType(pointer.text(), node, "an object such as {\"CLEARANCE\": 0.35}");
            return null;
        }
        Specs.Bounds bounds = Specs.bounds(HazardArea.class, "progress");
        Map<clearance.model.Stage, HazardArea.Progress> result = new EnumMap<>(clearance.model.Stage.class);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Pointer at = pointer.field(entry.getKey());
            Object stage = scalars.key(clearance.model.Stage.class, entry.getKey(), at);
            Map<String, Double> byParcel = new HashMap<>();
            Object share = null;
            if (entry.getValue().isObject()) {
                for (Map.Entry<String, JsonNode> parcel : entry.getValue().properties()) {
                    Object done = scalars.read(Double.class, parcel.getValue(), at.field(parcel.getKey()), bounds);
                    if (done != null) {
                        byParcel.put(parcel.getKey(), (Double) done);
                    }
                }
            } else {
                share = scalars.read(Double.class, entry.getValue(), at, bounds);
            }
            if (stage != null) {
                result.put((clearance.model.Stage) stage, new HazardArea.Progress((Double) share, byParcel));
            }
        }
        return result;
    }

    private @Nullable Change change(JsonNode node, Pointer pointer) {
        Map<String, Class<? extends Change>> kinds = Changes.KINDS;
        if (!node.isObject() || node.size() != 1) {
            findings.wrongType(pointer.text(), node, "an object with one of " + String.join(", ", new TreeSet<>(kinds.keySet())));
            return null;
        }
        Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
        Class<? extends Change> kind = kinds.get(entry.getKey());
        Pointer at = pointer.field(entry.getKey());
        if (kind == null) {
            findings.unknownField(pointer.text(), entry.getKey(), kinds.keySet());
            return null;
        }
        JsonNode inner = entry.getValue();
        if (Changes.WRAPPED.contains(kind)) {
            RecordShape<? extends Change> shape = RecordShape.of(kind);
            RecordShape.Part component = shape.parts().getFirst();
            Object value = value(kind, component.name(), component.genericType(), inner, at, null);
            return value == null ? null : shape.create(new Object[] {value});
        }
        return record(kind, inner, at, null, Set.of());
    }
}
