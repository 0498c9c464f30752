package clearance.web;

import clearance.io.JsonTree;
import clearance.io.Read;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a request asks for. */
final class Asked {

    static final int MOST_BYTES = 200_000_000;

    private Asked() {
    }

    /** The number in the path, by which problems and plans are known. */
    static long id(Context context, String name) {
        String text = context.pathParam(name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new WebException(WebException.NOT_FOUND, "Not found", "There is none with id \"" + text + "\".");
        }
    }

    static @Nullable Long idOrNull(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            return Long.valueOf(node.asString());
        } catch (NumberFormatException e) {
            throw WebException.badValue("/" + field, node.asString(), field + " (" + node.asString() + ") is not the id of a plan.", "Give the id of a plan, or leave it out.");
        }
    }

    /** The body as JSON text. */
    static byte[] jsonText(Context context) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new WebException(WebException.WRONG_TYPE, "Wrong content type", "Send the body as application/json.");
        }
        return bytes(context);
    }

    /** The body, whatever it is. */
    static byte[] bytes(Context context) {
        try (InputStream in = context.req().getInputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new WebException(WebException.TOO_LARGE, "Too large", "At most " + MOST_BYTES / 1_000_000 + " MB can be read. Split the problem by district.");
            }
            return body;
        } catch (IOException e) {
            throw new WebException(WebException.BAD_REQUEST, "Broken request", "The body could not be read to its end.");
        }
    }

    /** The body as a JSON object; an empty body is an empty object. */
    static JsonNode object(Context context) {
        if (context.req().getContentLengthLong() == 0 || context.contentType() == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        Read<JsonNode> read = JsonTree.parse(jsonText(context));
        JsonNode tree = read.value();
        if (tree == null) {
            throw WebException.findings("The request cannot be used", read.findings());
        }
        if (!tree.isObject()) {
            throw WebException.badValue("", "", "The body must be a JSON object.", "Send { … }.");
        }
        return tree;
    }

    static String text(JsonNode body, String field, String otherwise) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (!node.isString() || node.stringValue().length() > 1000) {
            throw WebException.badValue("/" + field, "", field + " must be a text of at most 1,000 characters.", "Write it in quotes.");
        }
        return node.stringValue();
    }

    /** A list of texts; a missing one is empty. */
    static List<String> texts(JsonNode body, String field) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.valueStream().anyMatch(item -> !item.isString())) {
            throw WebException.badValue("/" + field, node.toString(), field + " must be a list of texts.", "Give for example [\"half\", \"double\"].");
        }
        return node.valueStream().map(JsonNode::stringValue).toList();
    }

    static boolean yes(JsonNode body, String field, boolean otherwise) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw WebException.badValue("/" + field, node.asString(), field + " (" + node.asString() + ") must be true or false.", "Write it without quotes.");
        }
        return node.booleanValue();
    }

    static @Nullable Double number(JsonNode body, String field, double least, double most) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw WebException.badValue("/" + field, node.asString(), field + " (" + node.asString() + ") must be a number from " + least + " to " + most + ".",
                    "Give such a number.");
        }
        return node.doubleValue();
    }

    static @Nullable Long whole(JsonNode body, String field, long least, long most) {
        Double number = number(body, field, least, most);
        if (number != null && number != Math.rint(number)) {
            throw WebException.badValue("/" + field, number.toString(), field + " (" + number + ") must be a whole number.", "Leave out the decimals.");
        }
        return number == null ? null : number.longValue();
    }
}
