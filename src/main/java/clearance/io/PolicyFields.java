package clearance.io;

import clearance.io.Fields.Field;
import clearance.io.Fields.Shape;
import clearance.model.Method;
import clearance.model.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The policy as a list of single values, one per line of its sheet. */
final class PolicyFields {

    /**
     * One value.
     *
     * @param names names from the policy down; a name may hold a dot, as slopes do
     */
    record Entry(List<String> names, Field field) {

        String path() {
            return String.join(".", names);
        }

        void put(ObjectNode policy, JsonNode value) {
            ObjectNode at = policy;
            for (String name : names.subList(0, names.size() - 1)) {
                at = at.get(name) instanceof ObjectNode inner ? inner : at.putObject(name);
            }
            at.set(names.getLast(), value);
        }

        JsonNode get(JsonNode policy) {
            JsonNode at = policy;
            for (String name : names) {
                at = at.path(name);
            }
            return at;
        }
    }

    private PolicyFields() {
    }

    /** Every value there is, those of a given policy that the default does not have included. */
    static List<Entry> all(JsonNode policy) {
        List<Entry> entries = new ArrayList<>();
        for (Field field : Fields.of(Policy.class)) {
            if (field.shape() == Shape.MAP) {
                keys(field, policy.path(field.path())).forEach(key -> entries.add(value(field, key)));
            } else if (field.shape() == Shape.JSON) {
                for (Method method : Method.values()) {
                    for (Field inner : method(method)) {
                        List<String> names = new ArrayList<>(List.of(field.path(), method.name()));
                        names.addAll(List.of(inner.path().split("\\.")));
                        entries.add(new Entry(names, inner));
                    }
                }
            } else {
                entries.add(new Entry(List.of(field.path().split("\\.")), field));
            }
        }
        return entries;
    }

    /** The value that a path on the sheet means, which may be a slope of its own; null = there is none. */
    static @Nullable Entry find(String path) {
        for (Field field : Fields.of(Policy.class)) {
            if (field.shape() == Shape.MAP && path.startsWith(field.path() + ".")) {
                return value(field, path.substring(field.path().length() + 1));
            }
        }
        return all(JsonText.MAPPER.createObjectNode()).stream().filter(e -> e.path().equals(path)).findFirst().orElse(null);
    }

    private static Set<String> keys(Field field, JsonNode given) {
        Set<String> keys = new LinkedHashSet<>();
        if (field.key() != null && field.key().isEnum()) {
            Arrays.stream(field.key().getEnumConstants()).forEach(c -> keys.add(((Enum<?>) c).name()));
            return keys;
        }
        Set<Double> numbers = new TreeSet<>();
        ((Map<?, ?>) field.fallback()).keySet().forEach(k -> numbers.add((Double) k));
        numbers.forEach(n -> keys.add(n == Math.rint(n) ? Long.toString(n.longValue()) : Double.toString(n)));
        keys.addAll(given.propertyNames());
        return keys;
    }

    private static Entry value(Field map, String key) {
        Map<?, ?> defaults = map.fallback() instanceof Map<?, ?> known ? known : Map.of();
        Object fallback = defaults.entrySet().stream().filter(e -> matches(e.getKey(), key)).map(Map.Entry::getValue).findFirst().orElse(null);
        return new Entry(List.of(map.path(), key), new Field(map.path(), Shape.VALUE, map.type(), null, false, map.owner(), fallback));
    }

    private static boolean matches(Object key, String text) {
        return key.toString().equals(text) || key instanceof Double number && Double.toString(number).equals(text + ".0");
    }

    private static List<Field> method(Method method) {
        return Fields.of(Policy.MethodDefaults.class, Policy.DEFAULT.methods().get(method));
    }
}
