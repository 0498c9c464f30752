package clearance.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks after ids: each one once, every reference to something that exists, nothing that waits for itself. */
final class References {

    private static final List<String> LISTS = List.of("hazardAreas", "communities", "infrastructure", "crews", "camps", "equipment", "funds", "scenarios");

    private final JsonNode root;
    private final Findings findings;
    private final Map<String, Map<String, Integer>> ids = new HashMap<>();

    private References(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    static void check(JsonNode root, Findings findings) {
        References references = new References(root, findings);
        LISTS.forEach(references::collect);
        references.lists();
        references.singles();
        references.cycles("hazardAreas", "blockedBy");
        references.cycles("scenarios", "basedOn");
    }

    private void collect(String list) {
        Map<String, Integer> known = new LinkedHashMap<>();
        JsonNode items = root.path(list);
        for (int i = 0; i < items.size(); i++) {
            JsonNode id = items.path(i).path("id");
            if (id.isString()) {
                Integer first = known.putIfAbsent(id.stringValue(), i);
                if (first != null) {
                    findings.error("duplicate-id", "/" + list + "/" + i + "/id", id, "The id \"" + Findings.shown(id) + "\" is already that of " + list + "/"
                            + first + ".", "Give one of them another id.");
                }
            }
        }
        ids.put(list, known);
    }

    private void lists() {
        each("hazardAreas", (item, at) -> refer(item.path("blockedBy"), at.field("blockedBy"), "hazardAreas"));
        each("communities", (item, at) -> {
            refer(item.path("requires"), at.field("requires"), "infrastructure");
            refer(item.path("blockedBy"), at.field("blockedBy"), "hazardAreas");
        });
        each("infrastructure", (item, at) -> refer(item.path("blockedBy"), at.field("blockedBy"), "hazardAreas"));
        each("funds", (item, at) -> {
            refer(item.path("earmark").path("communities"), at.field("earmark").field("communities"), "communities");
            refer(item.path("earmark").path("crews"), at.field("earmark").field("crews"), "crews");
        });
    }

    private void singles() {
        each("estimates", (item, at) -> {
            refer(item.path("hazardArea"), at.field("hazardArea"), "hazardAreas");
            refer(item.path("crew"), at.field("crew"), "crews");
        });
        each("commitments", (item, at) -> {
            refer(item.path("hazardArea"), at.field("hazardArea"), "hazardAreas");
            refer(item.path("crew"), at.field("crew"), "crews");
        });
        each("scenarios", (item, at) -> refer(item.path("basedOn"), at.field("basedOn"), "scenarios"));
        changes();
        for (Map.Entry<String, JsonNode> row : root.path("travel").path("matrixMinutes").properties()) {
            Pointer at = Pointer.ROOT.field("travel").field("matrixMinutes").field(row.getKey());
            referAny(row.getKey(), at);
            row.getValue().propertyNames().forEach(to -> referAny(to, at.field(to)));
        }
    }

    /** What changes of scenarios refer to may also have been added by a change; in which order is looked at when a scenario is applied. */
    private void changes() {
        Map<String, String> added = Map.of("addFund", "funds", "addCrew", "crews", "addEquipment", "equipment");
        eachChange((change, at) -> added.forEach((kind, list) -> {
            if (change.path(kind).path("id").isString()) {
                ids.get(list).putIfAbsent(change.path(kind).path("id").stringValue(), -1);
            }
        }));
        eachChange((change, at) -> {
            refer(change.path("removeFund"), at.field("removeFund"), "funds");
            refer(change.path("removeCrew"), at.field("removeCrew"), "crews");
            refer(change.path("removeEquipment"), at.field("removeEquipment"), "equipment");
            refer(change.path("scaleFunds").path("fund"), at.field("scaleFunds").field("fund"), "funds");
            refer(change.path("delayTranches").path("fund"), at.field("delayTranches").field("fund"), "funds");
            refer(change.path("setCommunity").path("id"), at.field("setCommunity").field("id"), "communities");
        });
    }

    private void eachChange(Visitor visitor) {
        each("scenarios", (scenario, at) -> {
            for (int i = 0; i < scenario.path("changes").size(); i++) {
                visitor.visit(scenario.path("changes").path(i), at.field("changes").item(i));
            }
        });
    }

    private interface Visitor {
        void visit(JsonNode item, Pointer pointer);
    }

    private void each(String list, Visitor visitor) {
        JsonNode items = root.path(list);
        for (int i = 0; i < items.size(); i++) {
            visitor.visit(items.path(i), Pointer.ROOT.field(list).item(i));
        }
    }

    private void refer(JsonNode node, Pointer pointer, String list) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                refer(node.get(i), pointer.item(i), list);
            }
        } else if (node.isString() && !ids.get(list).containsKey(node.stringValue())) {
            findings.dangling(pointer.text(), node.stringValue(), ids.get(list).keySet(),
                    "\"" + Findings.shown(node) + "\" in " + findings.name(pointer.text()) + " is not the id of any of " + list + ".",
                    "Use an id of " + list + ".");
        }
    }

    private void referAny(String id, Pointer pointer) {
        if (!ids.get("hazardAreas").containsKey(id) && !ids.get("crews").containsKey(id)) {
            findings.error("dangling-reference", pointer.text(), id,
                    "\"" + Findings.shown(id) + "\" in travel.matrixMinutes is neither the id of a hazard area nor of a crew.",
                    "Use ids of hazardAreas and crews.");
        }
    }

    /** Names one cycle for each group of records that wait for each other. */
    private void cycles(String list, String field) {
        Set<String> done = new HashSet<>();
        for (String start : ids.get(list).keySet()) {
            List<String> cycle = done.contains(start) || !root.path(list).get(ids.get(list).get(start)).has(field) ? List.of() : cycleFrom(start, list, field, done);
            if (!cycle.isEmpty()) {
                int at = ids.get(list).get(cycle.getFirst());
                findings.error("cycle", "/" + list + "/" + at + "/" + field, cycle.getFirst(), "These wait for each other: " + String.join(" → ", cycle) + ".",
                        "Remove one of the references.");
            }
        }
    }

    /** Follows references in depth from one record, without recursion: chains may be as long as the list. */
    private List<String> cycleFrom(String start, String list, String field, Set<String> done) {
        LinkedHashSet<String> path = new LinkedHashSet<>(List.of(start));
        Deque<Iterator<String>> open = new ArrayDeque<>(List.of(targets(start, list, field)));
        done.add(start);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                path.removeLast();
                continue;
            }
            String next = open.peek().next();
            if (path.contains(next)) {
                List<String> cycle = new ArrayList<>(path);
                cycle = new ArrayList<>(cycle.subList(cycle.indexOf(next), cycle.size()));
                cycle.add(next);
                return cycle;
            }
            if (done.add(next)) {
                path.add(next);
                open.push(targets(next, list, field));
            }
        }
        return List.of();
    }

    private Iterator<String> targets(String id, String list, String field) {
        JsonNode next = root.path(list).get(ids.get(list).get(id)).path(field);
        List<String> targets = new ArrayList<>();
        for (JsonNode target : next.isArray() ? next : List.of(next)) {
            if (target.isString() && ids.get(list).containsKey(target.stringValue())) {
                targets.add(target.stringValue());
            }
        }
        return targets.iterator();
    }
}
