package clearance.io;

import clearance.model.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a tree. */
final class Findings {

    private static final int MOST_VALUE_LENGTH = 60;

    /** After so many ids that do not exist no nearest one is looked for any more: it costs a comparison with every id. */
    private static final int MOST_SUGGESTIONS = 100;

    private final List<Finding> list = new ArrayList<>();
    private @Nullable JsonNode root;
    private int errors;
    private int suggestions;

    List<Finding> list() {
        return list;
    }

    /** For what is found in the same tree by somebody else at the same time. */
    Findings slice() {
        Findings slice = new Findings();
        slice.root = root;
        return slice;
    }

    /** Takes over what was found elsewhere. */
    void add(Findings other) {
        list.addAll(other.list);
        errors += other.errors;
    }

    /** Tells the tree that pointers lead into, so that records can be named by their ids. */
    void about(JsonNode tree) {
        root = tree;
    }

    /** Number of errors so far. */
    int errors() {
        return errors;
    }

    void error(String code, String pointer, Object value, String message, String remedy) {
        list.add(Finding.error(code, pointer, shown(value), message, remedy));
        errors++;
    }

    void errorAt(Coordinate place, String code, String pointer, Object value, String message, String remedy) {
        list.add(Finding.error(code, pointer, shown(value), message, remedy).at(place));
        errors++;
    }

    void warning(String code, String pointer, Object value, String message, String remedy) {
        list.add(Finding.warning(code, pointer, shown(value), message, remedy));
    }

    void missing(String pointer, String field) {
        error("missing-field", pointer + "/" + field, "", sentence(name(pointer)) + " has no " + field + ".", "Add \"" + field + "\".");
    }

    void wrongType(String pointer, JsonNode node, String wanted) {
        error("wrong-type", pointer, node, sentence(name(pointer)) + " (" + shown(node) + ") must be " + wanted + ".", "Write " + wanted + ".");
    }

    void unknownField(String pointer, String field, Collection<String> known) {
        String nearest = nearest(field, known);
        error("unknown-field", pointer + "/" + escape(field), field, "\"" + field + "\" is not a field of " + name(pointer) + ".",
                nearest.isEmpty() ? "Remove it." : "Did you mean \"" + nearest + "\"? Otherwise remove it.");
    }

    /** A word that is none of the known ones; says which of them is nearest. */
    void dangling(String pointer, String word, Collection<String> known, String message, String remedy) {
        String nearest = suggestions++ < MOST_SUGGESTIONS ? nearest(word, known) : "";
        error("dangling-reference", pointer, word, message, nearest.isEmpty() ? remedy : "Did you mean \"" + nearest + "\"?");
    }

    static String shown(Object value) {
        String text = value instanceof JsonNode node && node.isString() ? node.stringValue() : String.valueOf(value);
        return text.length() <= MOST_VALUE_LENGTH ? text : text.substring(0, MOST_VALUE_LENGTH) + "…";
    }

    /**
     * What stands at a pointer, in words: "costPerDay of T1", "T1" for the record itself, "calendar.start" outside of lists. Records without an id are named by
     * their place, as "crews/0".
     */
    String name(String pointer) {
        String[] parts = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        if (parts.length >= 2 && parts[1].matches("\\d+")) {
            String field = field(parts, 2);
            return field + (field.isEmpty() ? "" : " of ") + record(parts[0], Integer.parseInt(parts[1]));
        }
        return parts.length == 0 ? "the file" : field(parts, 0);
    }

    /** " of H1" for a pointer into the record H1; empty outside of records. */
    String owner(String pointer) {
        String name = name(pointer);
        return name.contains(" of ") ? name.substring(name.lastIndexOf(" of ")) : "";
    }

    private static String field(String[] parts, int first) {
        return String.join(".", List.of(parts).subList(first, parts.length)).replace("~1", "/").replace("~0", "~");
    }

    private String record(String list, int index) {
        JsonNode id = root == null ? null : root.path(list).path(index).get("id");
        return id != null && id.isString() && !id.stringValue().isBlank() ? shown(id) : list + "/" + index;
    }

    private static String sentence(String name) {
        return name.equals("the file") ? "The file" : name;
    }

    static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** The known name at the least edit distance, at most half of its length, the first by the alphabet of several; empty where none is near. */
    static String nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int most = Math.min(least, Math.max(1, candidate.length() / 2));
            if (Math.abs(candidate.length() - word.length()) > most) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least && distance <= most || distance == least && candidate.compareTo(best) < 0) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
