package clearance.io;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts as JSON, written as in files: geometries as GeoJSON, money as numbers, dates as ISO text, what has no value left out. */
public final class JsonTree {

    private JsonTree() {
    }

    /** A record as a JSON object with its fields in order. */
    public static ObjectNode of(Record value) {
        return new RecordWriter(false).record(value, null);
    }

    /** A text as JSON. */
    public static byte[] text(String value) {
        return JsonText.MAPPER.writeValueAsBytes(value);
    }

    /** A tree as compact text in UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        return JsonText.MAPPER.writeValueAsBytes(tree);
    }

    /**
     * Parses JSON text of which the sender is a program.
     *
     * @return the tree, or what is wrong with the text
     */
    public static Read<JsonNode> parse(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        return new Read<>(root, findings.list());
    }

    /** An object as nested maps of plain values. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(JsonNode tree) {
        return JsonText.MAPPER.treeToValue(tree, Map.class);
    }
}
