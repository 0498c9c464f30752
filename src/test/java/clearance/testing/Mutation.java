package clearance.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Damages a tree at random: fields dropped, doubled, renamed, of another type, out of all bounds, or swapped with others. */
public final class Mutation {

    /** What is put in the place of a value, as JSON. */
    private static final String[] VALUES = {"null", "-1", "0", "1", "2", "0.5", "1e308", "-1e308", "1e15", "2147483648", "9223372036854775808", "1e-320", "true", "false", "\"\"",
            "\" \"", "\"H1\"", "\"NaN\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"2199-12-31\"", "\"1900-01-01\"", "\"2026-12-07\"", "\"CLEARANCE\"", "\"25:00\"", "[]", "{}", "[null]",
            "[[]]", "{\"a\": {}}", "\"\\u0000\"", "\"~1/~0\"", "[0, 0]", "[1e308, 0]", "{\"type\": \"Point\", \"coordinates\": [0, 90]}",
            "{\"type\": \"Point\", \"coordinates\": [180, -90]}", "{\"type\": \"MultiPolygon\", \"coordinates\": []}",
            "{\"type\": \"MultiPoint\", \"coordinates\": [[46.9, 39.9], [46.91, 39.9]]}", "{\"type\": \"LineString\", \"coordinates\": [[46.9, 39.9], [46.9, 39.9]]}",
            "{\"type\": \"Polygon\", \"coordinates\": [[[46.9, 39.9], [46.9, 39.9], [46.9, 39.9], [46.9, 39.9]]]}",
            "{\"type\": \"Polygon\", \"coordinates\": [[[46, 39], [47, 39], [47, 40], [46, 40], [46, 39]]]}"};

    private final Random random;
    private final List<JsonNode> containers = new ArrayList<>();

    private Mutation(Random random) {
        this.random = random;
    }

    /** A damaged copy. */
    public static JsonNode of(JsonNode original, int wounds, Random random) {
        JsonNode copy = original.deepCopy();
        for (int i = 0; i < wounds; i++) {
            Mutation mutation = new Mutation(random);
            mutation.collect(copy);
            mutation.wound();
        }
        return copy;
    }

    private void collect(JsonNode node) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(this::collect);
        }
    }

    private void wound() {
        if (containers.isEmpty()) {
            return;
        }
        JsonNode where = containers.get(random.nextInt(containers.size()));
        JsonNode value = random.nextInt(4) == 0 ? any() : JsonMapper.shared().readTree(VALUES[random.nextInt(VALUES.length)]);
        if (where instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", object.remove(name));
                default -> object.set(name, value);
            }
        } else if (where instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index).deepCopy());
                default -> array.set(index, value);
            }
        }
    }

    private JsonNode any() {
        JsonNode from = containers.get(random.nextInt(containers.size()));
        List<JsonNode> children = new ArrayList<>();
        from.forEach(children::add);
        return children.get(random.nextInt(children.size())).deepCopy();
    }
}
