package clearance.web;

import clearance.io.JsonTree;
import clearance.model.Finding;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object as an answer; texts that are JSON already are put in as they are. */
final class Answer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Answers with a record. */
    static void send(Context context, Record value) {
        send(context, JsonTree.bytes(JsonTree.of(value)));
    }

    private static void send(Context context, byte[] json) {
        context.contentType("application/json").header("Cache-Control", "no-cache").result(json);
    }

    /** Answers with a file to be kept. */
    static void attach(Context context, String mediaType, String name, byte[] content) {
        context.contentType(mediaType).header("Content-Disposition", "attachment; filename=\"" + name + "\"").header("Cache-Control", "no-store").result(content);
    }

    Answer field(String name, Record value) {
        return field(name, JsonTree.bytes(JsonTree.of(value)));
    }

    Answer field(String name, List<? extends Record> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(v -> list.add(JsonTree.of(v)));
        return field(name, JsonTree.bytes(list));
    }

    Answer field(String name, boolean value) {
        return field(name, Boolean.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    Answer findings(List<Finding> findings) {
        return field("findings", JsonTree.bytes(tree(findings)));
    }

    /** @param json JSON text; null = null */
    Answer field(String name, byte @Nullable [] json) {
        out.writeBytes((out.size() == 0 ? "{" : ",").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(("\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(json == null ? "null".getBytes(StandardCharsets.US_ASCII) : json);
        return this;
    }

    void send(Context context) {
        out.write('}');
        send(context, out.toByteArray());
    }

    static ArrayNode tree(List<Finding> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Finding f : findings) {
            ObjectNode node = list.addObject().put("severity", f.severity().name()).put("code", f.code()).put("pointer", f.pointer()).put("value", f.value())
                    .put("message", f.message()).put("remedy", f.remedy());
            if (f.place() != null) {
                node.putArray("place").add(f.place().x).add(f.place().y);
            }
        }
        return list;
    }
}
