package clearance.io;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lays JSON out so that a person can read it and a version control system can compare it: what fits stands on one line. */
final class Layout {

    private static final int WIDTH = 160;

    private Layout() {
    }

    static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        append(node, "", out);
        return out.append('\n').toString();
    }

    private static void append(JsonNode node, String indent, StringBuilder out) {
        int start = out.length();
        if (flat(node, out, start + WIDTH - indent.length())) {
            return;
        }
        out.setLength(start);
        String inner = indent + "  ";
        boolean first = true;
        if (node.isObject()) {
            out.append('{');
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                out.append(first ? "\n" : ",\n").append(inner);
                out.append(JsonText.MAPPER.writeValueAsString(entry.getKey())).append(": ");
                append(entry.getValue(), inner, out);
                first = false;
            }
            out.append('\n').append(indent).append('}');
        } else {
            out.append('[');
            for (JsonNode item : node) {
                out.append(first ? "\n" : ",\n").append(inner);
                append(item, inner, out);
                first = false;
            }
            out.append('\n').append(indent).append(']');
        }
    }

    /** Appends a node on one line; false, with a part appended, where it runs over the limit. */
    private static boolean flat(JsonNode node, StringBuilder out, int limit) {
        if (out.length() > limit && node.isContainer()) {
            return false;
        }
        if (node.isObject()) {
            out.append('{');
            boolean first = true;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                out.append(first ? "" : ", ").append(JsonText.MAPPER.writeValueAsString(entry.getKey())).append(": ");
                if (!flat(entry.getValue(), out, limit)) {
                    return false;
                }
                first = false;
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            boolean first = true;
            for (JsonNode item : node) {
                out.append(first ? "" : ", ");
                if (!flat(item, out, limit)) {
                    return false;
                }
                first = false;
            }
            out.append(']');
        } else {
            out.append(JsonText.MAPPER.writeValueAsString(node));
        }
        return !node.isContainer() || out.length() <= limit;
    }
}
