package clearance.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The problem that records are added to: looks after ids, records that come twice and references to what is not there. */
final class ImportTarget {

    /** What a record may refer to: list by field. */
    private static final Map<String, String> REFERENCES = Map.of("blockedBy", "hazardAreas", "requires", "infrastructure", "earmark.communities", "communities",
            "earmark.crews", "crews");

    private final ObjectNode problem;
    private final boolean replace;
    private final Map<String, Map<String, ObjectNode>> records = new HashMap<>();
    private final Map<String, Set<String>> given = new HashMap<>();
    private final Map<String, Map<JsonNode, String>> seen = new HashMap<>();
    private final List<Added> added = new ArrayList<>();

    /** A record that was added, with what is said about it. */
    private record Added(ImportList list, ObjectNode record, RowNotes notes) {
    }

    ImportTarget(ObjectNode problem, boolean replace) {
        this.problem = problem;
        this.replace = replace;
        for (ImportList list : ImportList.values()) {
            Map<String, ObjectNode> known = records.computeIfAbsent(list.list(), l -> new HashMap<>());
            problem.path(list.list()).forEach(item -> known.put(item.path("id").asString(""), (ObjectNode) item));
            given.put(list.list(), Set.copyOf(known.keySet()));
            seen.put(list.list(), new HashMap<>());
        }
        problem.path(ImportList.HAZARDS.list()).forEach(item -> seen.get(ImportList.HAZARDS.list()).put(outline(item), "the problem's " + item.path("id")
                .asString("")));
    }

    /**
     * Adds a record, giving it an id where it has none. Crews without ids may be alike: six manual teams are six teams.
     *
     * @param where the place of the record in words, for the reports of later ones
     * @return its id; empty where it is refused
     */
    String add(ImportList list, ObjectNode record, String where, int number, RowNotes notes) {
        ObjectNode bare = record.deepCopy();
        boolean teams = list == ImportList.CREWS && !record.has("id");
        String twin = teams ? null : seen.get(list.list()).putIfAbsent(bare, where);
        if (twin != null) {
            notes.refuse("it is the same as " + twin);
            return record.path("id").asString("");
        }
        Map<String, ObjectNode> known = records.get(list.list());
        String id = record.path("id").asString("");
        if (id.isBlank()) {
            id = free(list.prefix() + number, known.keySet());
            notes.note("it has no id: called " + id);
        } else if (given.get(list.list()).contains(id)) {
            return replaced(list, record, id, notes);
        } else if (known.containsKey(id)) {
            String other = free(id + "-2", known.keySet());
            notes.mend("the id " + id + " stands twice with different values: called " + other);
            id = other;
        }
        sameOutline(list, record, id, where, notes);
        ObjectNode first = JsonText.MAPPER.createObjectNode().put("id", id);
        record.remove("id");
        first.setAll(record);
        known.put(id, first);
        array(list).add(first);
        added.add(new Added(list, first, notes));
        return id;
    }

    private void sameOutline(ImportList list, ObjectNode record, String id, String where, RowNotes notes) {
        if (list == ImportList.HAZARDS) {
            String twin = seen.get(list.list()).putIfAbsent(outline(record), where + " (" + id + ")");
            if (twin != null) {
                notes.note("its outline is the same as that of " + twin + ": the ground would be cleared twice");
            }
        }
    }

    private static JsonNode outline(JsonNode hazard) {
        ObjectNode outline = JsonText.MAPPER.createObjectNode();
        outline.set("outline of", hazard.path(ImportList.HAZARDS.geometry()));
        return outline;
    }

    private String replaced(ImportList list, ObjectNode record, String id, RowNotes notes) {
        if (!replace) {
            notes.refuse("the id " + id + " is in the problem already (only replacing would overwrite it)");
            return id;
        }
        ObjectNode there = records.get(list.list()).get(id);
        there.setAll(record);
        notes.note("replaces what the problem had");
        added.add(new Added(list, there, notes));
        return id;
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        String stem = wanted.replaceFirst("-2$", "");
        for (int n = 2; taken.contains(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    private ArrayNode array(ImportList list) {
        return problem.get(list.list()) instanceof ArrayNode known ? known : problem.putArray(list.list());
    }

    /** The record of an id that came with this import; null = there is none. */
    @Nullable ObjectNode find(ImportList list, String id) {
        return given.get(list.list()).contains(id) && !replace ? null : records.get(list.list()).get(id);
    }

    /** Takes references to what does not exist out of the records that were added. */
    void dropDanglingReferences() {
        for (Added item : added) {
            for (Map.Entry<String, String> reference : REFERENCES.entrySet()) {
                if (CellText.get(item.record(), reference.getKey()) instanceof ArrayNode ids) {
                    Set<String> missing = new HashSet<>(ids.valueStream().map(JsonNode::asString).toList());
                    missing.removeAll(records.getOrDefault(reference.getValue(), Map.of()).keySet());
                    if (!missing.isEmpty()) {
                        ids.removeIf(id -> missing.contains(id.asString()));
                        item.notes().mend(reference.getKey() + " " + String.join(", ", missing.stream().sorted().toList()) + " is not among "
                                + reference.getValue()
                                + ": left out");
                    }
                }
            }
        }
    }
}
