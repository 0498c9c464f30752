package clearance.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports one file into one list, row by row. */
final class ListImport {

    private final ImportList list;
    private final SourceTable table;
    private final ImportTarget target;
    private final LocalDate start;
    private final RowValues values;
    private final @Nullable RowPlaces places;
    private final Map<String, Geometry> outlines;
    private final Map<String, List<String>> outlineNotes;
    private final Map<Integer, String> spans;
    private final ImportMapping mapping;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<String> usedOutlines = new HashSet<>();
    private final Set<String> importedFunds = new HashSet<>();

    /** A row on its way into the problem. */
    private record Draft(String row, String id, RowNotes notes) {
    }

    /**
     * @param outlines polygons of a point sheet by their id, in WGS84; empty = none
     * @throws BadFileException if the file as a whole cannot be used
     */
    ListImport(ImportList list, SourceTable file, ImportMapping mapping, ImportTarget target, LocalDate start, Map<String, Geometry> outlines) {
        this.list = list;
        this.mapping = mapping;
        this.target = target;
        this.start = start;
        this.outlines = outlines;
        boolean points = list == ImportList.HAZARDS && PointSheet.isOne(mapping);
        PointSheet.Outlines made = points ? PointSheet.assemble(file, mapping) : new PointSheet.Outlines(file, Map.of(), Map.of());
        table = made.table();
        outlineNotes = made.notes();
        spans = made.rows();
        values = new RowValues(file, list, mapping);
        places = list.geometry().isEmpty() || !outlines.isEmpty() && !hasPlace(file, mapping) ? null : new RowPlaces(table, list, mapping, values);
    }

    private static boolean hasPlace(SourceTable table, ImportMapping mapping) {
        return table.hasGeometry() || mapping.columns().containsValue(ImportList.HAZARDS.geometry()) || mapping.columns().containsValue(ImportList.LON);
    }

    /** Takes every row there is. */
    void run() {
        for (SourceTable.Row row : table.rows()) {
            RowNotes notes = new RowNotes();
            ObjectNode record = values.read(row, notes);
            String polygon = polygon(row);
            if (polygon != null && !record.has("id")) {
                record.put("id", polygon);
            }
            outlineNotes.getOrDefault(polygon == null ? "" : polygon, List.of()).forEach(notes::mend);
            place(row, record, polygon, notes);
            substitutes(record, notes);
            String where = table.rowWord() + " " + spans.getOrDefault(row.number(), Integer.toString(row.number()));
            String id = record.path("id").asString("");
            if (!notes.refused()) {
                id = list == ImportList.FUNDS ? fund(record, where, row.number(), notes) : add(record, where, row.number(), notes);
            }
            drafts.add(new Draft(where, id, notes));
        }
        outlines.keySet().stream().filter(id -> !usedOutlines.contains(id)).forEach(id -> {
            RowNotes notes = new RowNotes();
            notes.refuse("no hazard area of " + table.name() + " has the id of this polygon");
            drafts.add(new Draft("polygon " + id, id, notes));
        });
    }

    /** What became of every row, once the whole import is known. */
    List<ImportReport.Entry> entries() {
        return drafts.stream().map(d -> new ImportReport.Entry(list, table.name(), d.row(), d.id(), d.notes().outcome(), d.notes().all())).toList();
    }

    private @Nullable String polygon(SourceTable.Row row) {
        String column = mapping.columns().entrySet().stream().filter(e -> e.getValue().equals(ImportList.POLYGON)).map(Map.Entry::getKey).findFirst()
                .orElse(null);
        String id = column == null ? "" : row.value(table.columns().indexOf(column)).strip();
        return ImportWords.unknown(id) ? null : id;
    }

    private void place(SourceTable.Row row, ObjectNode record, @Nullable String polygon, RowNotes notes) {
        if (list.geometry().isEmpty()) {
            return;
        }
        String key = polygon != null ? polygon : record.path("id").asString("");
        Geometry outline = outlines.get(key);
        if (outline != null) {
            usedOutlines.add(key);
            record.set(list.geometry(), GeoJson.write(outline));
            return;
        }
        if (places == null) {
            notes.refuse("the points hold no polygon " + key);
            return;
        }
        Geometry place = places.place(row, notes);
        if (place != null) {
            record.set(list.geometry(), GeoJson.write(place));
        }
    }

    /** What the format requires and a list often lacks, where it can be had without guessing. */
    private void substitutes(ObjectNode record, RowNotes notes) {
        if (list == ImportList.COMMUNITIES || list == ImportList.INFRASTRUCTURE) {
            if (!record.has("name")) {
                String id = record.path("id").asString("");
                record.put("name", id.isEmpty() ? "unnamed" : id);
                notes.mend("it has no name: called " + (id.isEmpty() ? "unnamed" : id));
            }
        }
        if (list == ImportList.COMMUNITIES && !record.has("population")) {
            record.put("population", 0);
            notes.mend("its population is unknown: 0, so it counts for nothing until you fill it in");
        }
    }

    private String add(ObjectNode record, String where, int number, RowNotes notes) {
        ObjectNode whole = record.deepCopy();
        if (!whole.has("id")) {
            whole.put("id", "?");
        }
        values.check(whole, notes);
        if (!record.has("id")) {
            whole.remove("id");
        }
        return notes.refused() ? record.path("id").asString("") : target.add(list, whole, where, number, notes);
    }

    /** Rows of one fund are its tranches. */
    private String fund(ObjectNode record, String where, int number, RowNotes notes) {
        JsonNode tranche = record.path("tranches");
        record.remove("tranches");
        String id = record.path("id").asString(record.path("donor").asString(""));
        if (!tranche.has("amount")) {
            notes.refuse("it has no amount");
            return id;
        }
        if (!record.has("id") && !id.isEmpty()) {
            record.put("id", id);
        }
        ObjectNode part = JsonText.MAPPER.createObjectNode().put("date", tranche.path("date").asString(start.toString()));
        part.set("amount", tranche.path("amount"));
        if (!tranche.has("date")) {
            notes.mend("it has no date: there from " + start);
        }
        ObjectNode there = id.isEmpty() ? null : target.find(list, id);
        if (there != null && there.get("tranches") instanceof ArrayNode parts && importedFunds.contains(id)) {
            if (parts.valueStream().anyMatch(part::equals)) {
                notes.refuse("the fund " + id + " has this amount on this day already");
            } else {
                parts.add(part);
                notes.note("one more tranche of " + id);
            }
            return id;
        }
        record.putArray("tranches").add(part);
        String added = add(record, where, number, notes);
        importedFunds.add(added);
        return added;
    }
}
