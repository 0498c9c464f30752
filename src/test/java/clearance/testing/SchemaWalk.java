package clearance.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Walks the fields of a schema. */
public final class SchemaWalk {

    private SchemaWalk() {
    }

    private interface Visitor {
        void visit(String pointer, JsonNode field);
    }

    private static void walk(JsonNode node, String pointer, Visitor visitor) {
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            String at = pointer + "/" + e.getKey();
            if (e.getKey().equals("properties") && node.path("type").asString("").equals("object")) {
                e.getValue().properties().forEach(field -> {
                    if (!field.getValue().has("const") && !at.contains("/Geometry/") && !at.contains("/Point/")) {
                        visitor.visit(at + "/" + field.getKey(), field.getValue());
                    }
                });
            }
            if (!List.of("default", "examples").contains(e.getKey())) {
                walk(e.getValue(), at, visitor);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), pointer + "/" + i, visitor);
        }
    }

    /** Fields without a description, or without an example where they are no records. */
    public static List<String> unexplained(JsonNode schema) {
        List<String> missing = new ArrayList<>();
        walk(schema, "", (pointer, field) -> {
            boolean record = field.has("$ref") && !isEnum(schema, field.path("$ref").asString());
            boolean records = field.path("items").has("$ref") && !isEnum(schema, field.path("items").path("$ref").asString());
            boolean maybeRecord = field.path("anyOf").path(0).has("$ref") && !isEnum(schema, field.path("anyOf").path(0).path("$ref").asString());
            boolean map = field.path("additionalProperties").has("$ref");
            if (!field.path("description").asString("").endsWith(".")) {
                missing.add(pointer + " has no description");
            }
            if (!record && !records && !maybeRecord && !map && !field.has("examples")) {
                missing.add(pointer + " has no example");
            }
        });
        return missing;
    }

    private static boolean isEnum(JsonNode schema, String ref) {
        return ref.startsWith("#") && schema.at(ref.substring(1)).has("enum");
    }

    /** Examples and defaults that their own field would refuse. */
    public static List<String> wrongExamples(String name) {
        List<String> wrong = new ArrayList<>();
        walk(Schemas.tree(name), "", (pointer, field) -> {
            List<JsonNode> values = new ArrayList<>();
            field.path("examples").forEach(values::add);
            if (field.has("default")) {
                values.add(field.get("default"));
            }
            values.forEach(value -> Schemas.part(name, pointer, value).forEach(error -> wrong.add(pointer + " " + value + ": " + error)));
        });
        return wrong;
    }
}
