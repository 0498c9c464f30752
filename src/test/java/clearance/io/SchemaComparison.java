package clearance.io;

import clearance.model.Change;
import clearance.model.DateSpan;
import clearance.model.Infrastructure;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Policy;
import clearance.model.Rate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a schema against the records of the model and what {@link Specs} says of them: fields, types, bounds, defaults, what is required. */
final class SchemaComparison {

    private final JsonNode schema;
    private final boolean defaults;
    private final List<String> differences = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> used = new TreeSet<>();

    SchemaComparison(JsonNode schema, boolean defaults) {
        this.schema = schema;
        this.defaults = defaults;
    }

    List<String> compare(Class<?> root) {
        record(root, schema, root.getSimpleName(), Set.of("format"));
        for (String definition : schema.path("$defs").propertyNames()) {
            if (!used.contains(definition) && !List.of("Position", "Point", "Geometry").contains(definition)) {
                differences.add("no record uses $defs/" + definition);
            }
        }
        return differences;
    }

    private void same(String at, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(at + ": the program has " + expected + ", the schema " + actual);
        }
    }

    private void record(Class<?> type, JsonNode node, String at, Set<String> extra) {
        if (!seen.add(type)) {
            return;
        }
        Set<String> names = new TreeSet<>(extra);
        Set<String> required = new TreeSet<>(Specs.of(type).required());
        required.addAll(type == Plan.class ? Set.of() : extra);
        Object prototype = Specs.of(type).prototype();
        ObjectNode written = prototype == null ? JsonText.MAPPER.createObjectNode() : new RecordWriter(false).record((Record) prototype, null);
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            String name = part.name().equals("excludedReason") ? "excluded" : part.name();
            if (part.type() == DateSpan.class && name.equals("days")) {
                names.addAll(Scalars.SPAN);
                required.addAll(Scalars.SPAN);
                continue;
            }
            names.add(name);
            JsonNode field = node.path("properties").path(name);
            if (!name.equals("excluded") && !name.equals("progress")) {
                value(type, part.name(), part.genericType(), field, at + "." + name);
            }
            boolean byKind = type == Infrastructure.class && Set.of("importance", "bufferM").contains(name);
            boolean told = defaults && !required.contains(name) && !byKind && type != Policy.MethodDefaults.class && !isRecord(part.type())
                    && !Geometry.class.isAssignableFrom(part.type()) && written.has(name);
            same(at + "." + name + " default", told ? written.get(name).toString() : "none", field.has("default") ? field.get("default").toString() : "none");
        }
        same(at + " fields", names, new TreeSet<>(node.path("properties").propertyNames()));
        Set<String> listed = new TreeSet<>();
        node.path("required").forEach(n -> listed.add(n.asString()));
        same(at + " required", required, listed);
        same(at + " additionalProperties", "false", node.path("additionalProperties").toString());
    }

    private static boolean isRecord(Class<?> type) {
        return type.isRecord() && type != Money.class;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode inner = node.path("anyOf").path(1).path("type").asString("").equals("null") ? node.path("anyOf").path(0) : node;
        String ref = inner.path("$ref").asString("");
        if (ref.startsWith("#/$defs/")) {
            used.add(ref.substring("#/$defs/".length()));
            return schema.at(ref.substring(1));
        }
        return inner;
    }

    private void value(Class<?> owner, String field, Type type, JsonNode node, String at) {
        Class<?> raw = type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
        Type[] arguments = type instanceof ParameterizedType p ? p.getActualTypeArguments() : new Type[0];
        JsonNode inner = resolved(node);
        if (raw == List.class || raw == Set.class) {
            same(at, "array", kind(inner));
            value(owner, field, arguments[0], inner.path("items"), at + "[]");
        } else if (raw == NavigableMap.class) {
            value(owner, field, arguments[1], inner.path("patternProperties").iterator().next(), at + "{}");
        } else if (raw == Map.class) {
            if (arguments[0] instanceof Class<?> key && key.isEnum()) {
                same(at + " keys", names(key), texts(resolved(inner.path("propertyNames")).path("enum")));
            }
            value(owner, field, arguments[1], inner.path("additionalProperties"), at + "{}");
        } else if (raw.isEnum()) {
            same(at, names(raw), texts(inner.path("enum")));
        } else if (raw == Rate.class) {
            rate(inner, at);
        } else if (raw == Change.class) {
            changes(inner, at);
        } else if (raw == Plan.class) {
            same(at, "plan.schema.json", inner.path("$ref").asString());
        } else if (Geometry.class.isAssignableFrom(raw)) {
            String ref = (node.has("$ref") ? node : node.path("anyOf").path(0)).path("$ref").asString();
            same(at, "#/$defs/" + raw.getSimpleName(), ref);
        } else if (isRecord(raw)) {
            record(raw, inner, raw.getSimpleName(), Set.of());
        } else {
            scalar(owner, field, raw, inner, at);
        }
    }

    private void scalar(Class<?> owner, String field, Class<?> raw, JsonNode node, String at) {
        boolean whole = raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class;
        boolean text = raw == String.class || raw == LocalDate.class || raw == LocalTime.class || raw == LocalDateTime.class;
        boolean flag = raw == boolean.class || raw == Boolean.class;
        same(at + " type", text ? "string" : flag ? "boolean" : whole ? "integer" : "number", kind(node));
        if (!text && !flag) {
            bounds(Specs.bounds(owner, field), node, at);
        } else if (raw == LocalDate.class) {
            same(at + " format", "date", node.path("format").asString(""));
        }
    }

    private void bounds(Specs.Bounds bounds, JsonNode node, String at) {
        same(at + " minimum", Math.abs(bounds.least()) >= 1e15 ? -1e15 : bounds.least(), node.path("minimum").asDouble(-1e15));
        same(at + " maximum", bounds.most() >= 1e15 ? 1e15 : bounds.most(), node.path("maximum").asDouble(1e15));
    }

    private static String kind(JsonNode node) {
        return node.path("type").isArray() ? node.path("type").path(0).asString("") : node.path("type").asString("");
    }

    private void rate(JsonNode node, String at) {
        Specs.Bounds bounds = Specs.bounds(Rate.class, "likely");
        bounds(bounds, node.path("anyOf").path(0), at);
        JsonNode parts = node.path("anyOf").path(1).path("properties");
        same(at, Set.of("low", "likely", "high"), Set.copyOf(parts.propertyNames()));
        parts.forEach(part -> bounds(bounds, part, at));
    }

    private void changes(JsonNode node, String at) {
        same(at, new TreeSet<>(Changes.KINDS.keySet()), new TreeSet<>(node.path("properties").propertyNames()));
        Changes.KINDS.forEach((name, kind) -> {
            JsonNode change = node.path("properties").path(name);
            if (kind == Change.SetPolicy.class) {
                record(Policy.class, resolved(change), "Policy", Set.of());
            } else if (Changes.WRAPPED.contains(kind)) {
                RecordShape.Part part = RecordShape.of(kind).parts().getFirst();
                value(kind, part.name(), part.genericType(), change, name);
            } else {
                record(kind, resolved(change), name, Set.of());
            }
        });
    }

    private static Set<String> names(Class<?> type) {
        return new TreeSet<>(Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(t -> texts.add(t.asString()));
        return texts;
    }
}
