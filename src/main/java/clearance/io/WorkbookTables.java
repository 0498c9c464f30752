package clearance.io;

import clearance.io.Fields.Field;
import clearance.io.WorkbookSheets.ListSheet;
import clearance.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays a problem out as sheets. */
final class WorkbookTables {

    /** A column with what its heading's comment says. */
    record Column(String title, String note) {
    }

    /**
     * A sheet.
     *
     * @param rows cells: null, text, numbers, truth values
     */
    record Sheet(String name, List<Column> columns, List<List<@Nullable Object>> rows) {
    }

    private static final String VALUE_NOTE = "Change this column. An empty cell takes the default.";

    private final JsonNode problem;

    private WorkbookTables(JsonNode problem) {
        this.problem = problem;
    }

    /** The sheets of a problem given as its file's tree. */
    static List<Sheet> of(JsonNode problem) {
        WorkbookTables tables = new WorkbookTables(problem);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(readme());
        sheets.add(tables.single());
        sheets.add(tables.policy());
        WorkbookSheets.LISTS.forEach(list -> sheets.add(tables.list(list)));
        sheets.add(tables.travel());
        if (problem.has("publishedPlan")) {
            sheets.add(tables.plan());
        }
        return sheets;
    }

    private static Sheet readme() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List.of("A planning problem as a workbook. Edit it, then turn it into a problem file: clearance import THIS.xlsx --out problem.json",
                "One sheet per list, one record per line. Headings are the names of the problem file; their comments and the list below say what to write.",
                "The order of columns does not matter, columns not needed may be deleted, empty lines are skipped. Empty = unknown, or the default.",
                "Geometry is WKT in WGS84, longitude before latitude. A geometry too long for one cell goes on in columns named geometry (2), geometry (3).",
                "Several values in one cell stand between semicolons; pairs as NAME=value between semicolons. Dates are 2026-11-30 or dates of the spreadsheet.",
                "A sheet that is missing counts as empty. Sheets with other names are not read.", "").forEach(line -> rows.add(row(line)));
        rows.add(row("sheet", "column", "what to write"));
        for (ListSheet list : WorkbookSheets.LISTS) {
            rows.add(row(list.name(), null, list.about()));
            if (!list.link().isEmpty()) {
                rows.add(row(list.name(), list.link(), linkNote(list)));
            }
            list.fields().forEach(f -> rows.add(row(list.name(), f.path(), FieldNotes.of(f))));
        }
        return new Sheet(WorkbookSheets.README, List.of(new Column("Clearance", "")), rows);
    }

    private static String linkNote(ListSheet list) {
        return "Required. Id on the sheet " + list.parent() + ".";
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private Sheet single() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("format", Problem.FORMAT, "Required. Version of the format: " + Problem.FORMAT + "."));
        for (Field field : WorkbookSheets.single()) {
            rows.add(row(field.path(), cell(field, problem), FieldNotes.of(field)));
        }
        return new Sheet(WorkbookSheets.PROBLEM, List.of(new Column("field", ""), new Column("value", VALUE_NOTE), new Column("what to write", "")), rows);
    }

    private Sheet policy() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        JsonNode policy = problem.path("policy");
        for (PolicyFields.Entry entry : PolicyFields.all(policy)) {
            JsonNode value = entry.get(policy);
            rows.add(row(entry.path(), value.isMissingNode() ? null : CellText.write(entry.field(), value), FieldNotes.of(entry.field())));
        }
        return new Sheet(WorkbookSheets.POLICY, List.of(new Column("field", ""), new Column("value", VALUE_NOTE), new Column("what to write", "")), rows);
    }

    private Sheet list(ListSheet list) {
        List<Column> columns = new ArrayList<>();
        if (!list.link().isEmpty()) {
            columns.add(new Column(list.link(), linkNote(list)));
        }
        list.fields().forEach(f -> columns.add(new Column(f.path(), FieldNotes.of(f))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (list.parent() == null) {
            CellText.get(problem, list.path()).forEach(item -> rows.add(record(list, item)));
        } else {
            for (JsonNode parent : problem.path(list.parent())) {
                for (JsonNode item : parent.path(list.path())) {
                    List<@Nullable Object> cells = record(list, item);
                    cells.addFirst(parent.path("id").stringValue());
                    rows.add(cells);
                }
            }
        }
        return new Sheet(list.name(), columns, rows);
    }

    private static List<@Nullable Object> record(ListSheet list, JsonNode item) {
        List<@Nullable Object> cells = new ArrayList<>();
        list.fields().forEach(f -> cells.add(cell(f, item)));
        return cells;
    }

    private static @Nullable Object cell(Field field, JsonNode record) {
        JsonNode value = CellText.get(record, field.path());
        return value.isMissingNode() || value.isNull() ? null : CellText.write(field, value);
    }

    private Sheet travel() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> from : problem.path("travel").path("matrixMinutes").properties()) {
            from.getValue().properties().forEach(to -> rows.add(row(from.getKey(), to.getKey(), to.getValue().decimalValue())));
        }
        return new Sheet(WorkbookSheets.TRAVEL, List.of(new Column("from", "Id of a crew (its base) or of a hazard area."),
                new Column("to", "Id of a crew (its base) or of a hazard area."), new Column("minutes",
                "Minutes one way; the way back needs a line of its own.")), rows);
    }

    private Sheet plan() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Layout.write(problem.get("publishedPlan")).lines().forEach(line -> rows.add(row(line)));
        return new Sheet(WorkbookSheets.PLAN, List.of(new Column("JSON", "The published plan, line by line. Do not edit it here.")), rows);
    }
}
