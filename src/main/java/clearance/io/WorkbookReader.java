package clearance.io;

import clearance.io.Fields.Field;
import clearance.io.WorkbookSheets.ListSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the sheets of a workbook into the tree of a problem file, remembering which cell each value stood in. */
final class WorkbookReader {

    private static final String CONTINUED = " \\(\\d+\\)$";

    /** A record that others stand inside of, with its place in its list. */
    private record Parent(ObjectNode record, String pointer) {
    }

    private final Findings findings;
    private final Map<String, XlsxFile.Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, Map<String, Parent>> parents = new HashMap<>();
    private final ObjectNode problem = JsonText.MAPPER.createObjectNode();

    WorkbookReader(List<XlsxFile.Sheet> sheets, Findings findings) {
        this.findings = findings;
        sheets.forEach(sheet -> this.sheets.put(sheet.name(), sheet));
    }

    /** Whether the sheets are those of a whole problem. */
    static boolean isProblem(List<XlsxFile.Sheet> sheets) {
        return sheets.stream().anyMatch(s -> s.name().equals(WorkbookSheets.PROBLEM));
    }

    /** The cell that a JSON pointer stands in, such as {@code hazardAreas!F5}; the pointer where it is none. */
    String cell(String pointer) {
        for (String at = pointer; at.startsWith("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            String cell = cells.get(at);
            if (cell != null) {
                return cell;
            }
        }
        return pointer;
    }

    ObjectNode read() {
        single();
        policy();
        for (String list : List.of("hazardAreas", "crews")) {
            problem.putArray(list);
        }
        WorkbookSheets.LISTS.forEach(this::list);
        travel();
        plan();
        for (String name : sheets.keySet()) {
            if (!known().contains(name)) {
                findings.warning("unknown-sheet", name, name, "The sheet \"" + name + "\" is not part of a problem and was not read.",
                        remedy(name, known()));
            }
        }
        return problem;
    }

    private static TreeSet<String> known() {
        TreeSet<String> known = WorkbookSheets.LISTS.stream().map(ListSheet::name).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(List.of(WorkbookSheets.README, WorkbookSheets.PROBLEM, WorkbookSheets.POLICY, WorkbookSheets.TRAVEL, WorkbookSheets.PLAN));
        return known;
    }

    private static String remedy(String name, java.util.Collection<String> known) {
        String nearest = Findings.nearest(name, known);
        return nearest.isEmpty() ? "Delete it or leave it." : "Did you mean \"" + nearest + "\"?";
    }

    private void single() {
        Map<String, Field> fields = WorkbookSheets.single().stream().collect(Collectors.toMap(Field::path, Function.identity()));
        fields.put("format", new Field("format", Fields.Shape.VALUE, int.class, null, true, clearance.model.Problem.class, null));
        pairs(WorkbookSheets.PROBLEM, (path, text, cell) -> {
            Field field = fields.get(path);
            if (field == null) {
                unknown(WorkbookSheets.PROBLEM, path, cell, fields.keySet());
            } else {
                String pointer = "/" + path.replace('.', '/');
                cells.put(pointer, cell);
                CellText.put(problem, path, CellText.read(field, dated(field, text), findings, pointer));
            }
        });
    }

    private void policy() {
        ObjectNode policy = JsonText.MAPPER.createObjectNode();
        pairs(WorkbookSheets.POLICY, (path, text, cell) -> {
            PolicyFields.Entry entry = PolicyFields.find(path);
            if (entry == null) {
                unknown(WorkbookSheets.POLICY, path, cell, PolicyFields.all(policy).stream().map(PolicyFields.Entry::path).toList());
            } else {
                String pointer = "/policy/" + String.join("/", entry.names());
                cells.put(pointer, cell);
                entry.put(policy, CellText.read(entry.field(), text, findings, pointer));
            }
        });
        if (!policy.isEmpty()) {
            problem.set("policy", policy);
        }
    }

    private interface Pair {
        void read(String path, String text, String cell);
    }

    /** Goes through a sheet of names and values, without its heading and without empty values. */
    private void pairs(String name, Pair pair) {
        XlsxFile.Sheet sheet = sheets.get(name);
        if (sheet == null) {
            return;
        }
        for (XlsxFile.Line line : sheet.lines()) {
            if (line.number() > 1 && !line.cell(0).isBlank() && !line.cell(1).isBlank()) {
                pair.read(line.cell(0).strip(), line.cell(1), name + "!B" + line.number());
            }
        }
    }

    private void unknown(String sheet, String name, String cell, java.util.Collection<String> known) {
        findings.error("unknown-field", cell, name, "\"" + name + "\" is not a field of the sheet " + sheet + ".", remedy(name, known)
                .replace("Delete it or leave it.",
                "Remove it."));
    }

    private void list(ListSheet list) {
        XlsxFile.Sheet sheet = sheets.get(list.name());
        if (sheet == null || sheet.lines().isEmpty()) {
            return;
        }
        Map<String, Field> fields = list.fields().stream().collect(Collectors.toMap(Field::path, Function.identity()));
        Map<Integer, Field> columns = columns(list, sheet, fields);
        int link = list.link().isEmpty() ? -1 : headings(sheet).indexOf(list.link());
        for (XlsxFile.Line line : sheet.lines()) {
            if (line.number() == 1 || line.blank()) {
                continue;
            }
            String cell = list.name() + "!A" + line.number();
            Parent parent = list.parent() == null ? new Parent(problem, "") : parent(list, link < 0 ? "" : line.cell(link).strip(), cell);
            if (parent != null) {
                ArrayNode target = array(parent.record(), list.path());
                String pointer = parent.pointer() + "/" + list.path().replace('.', '/') + "/" + target.size();
                cells.put(pointer, cell);
                ObjectNode record = record(list, line, columns, pointer);
                target.add(record);
                if (list.parent() == null && record.path("id").isString()) {
                    parents.computeIfAbsent(list.name(), n -> new HashMap<>()).putIfAbsent(record.path("id").stringValue(), new Parent(record, pointer));
                }
            }
        }
    }

    private static ArrayNode array(ObjectNode record, String path) {
        if (CellText.get(record, path) instanceof ArrayNode known) {
            return known;
        }
        ArrayNode made = JsonText.MAPPER.createArrayNode();
        CellText.put(record, path, made);
        return made;
    }

    private @Nullable Parent parent(ListSheet list, String id, String cell) {
        Parent parent = parents.getOrDefault(list.parent(), Map.of()).get(id);
        if (parent == null) {
            findings.error("dangling-reference", cell, id, "\"" + id + "\" is not the id of any of " + list.parent() + ".", "Use an id of the sheet "
                    + list.parent() + ".");
        }
        return parent;
    }

    private static List<String> headings(XlsxFile.Sheet sheet) {
        XlsxFile.Line first = sheet.lines().getFirst();
        return first.number() == 1 ? first.cells().stream().map(String::strip).toList() : List.of();
    }

    private Map<Integer, Field> columns(ListSheet list, XlsxFile.Sheet sheet, Map<String, Field> fields) {
        Map<Integer, Field> columns = new LinkedHashMap<>();
        List<String> headings = headings(sheet);
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            Field field = fields.get(heading.replaceFirst(CONTINUED, ""));
            if (field != null) {
                columns.put(i, field);
            } else if (!heading.isEmpty() && !heading.equals(list.link())) {
                unknown(list.name(), heading, list.name() + "!" + letters(i) + "1", fields.keySet());
            }
        }
        return columns;
    }

    private ObjectNode record(ListSheet list, XlsxFile.Line line, Map<Integer, Field> columns, String pointer) {
        Map<Field, StringBuilder> texts = new LinkedHashMap<>();
        columns.forEach((column, field) -> {
            if (!line.cell(column).isBlank()) {
                cells.putIfAbsent(pointer + "/" + field.path().replace('.', '/'), list.name() + "!" + letters(column) + line.number());
                texts.computeIfAbsent(field, f -> new StringBuilder()).append(line.cell(column));
            }
        });
        ObjectNode record = JsonText.MAPPER.createObjectNode();
        texts.forEach((field, text) -> CellText.put(record, field.path(), CellText.read(field, dated(field, text.toString()), findings,
                pointer + "/" + field.path().replace('.', '/'))));
        if (list.name().equals("funds")) {
            record.putArray("tranches");
        }
        return record;
    }

    /** A date that the spreadsheet keeps as a number of days is written out. */
    private static String dated(Field field, String text) {
        boolean date = field.type() == java.time.LocalDate.class || field.type() == java.time.LocalTime.class;
        return date && text.strip().matches("\\d+(\\.\\d+)?") ? XlsxFile.iso(Double.parseDouble(text.strip())) : text;
    }

    private void travel() {
        XlsxFile.Sheet sheet = sheets.get(WorkbookSheets.TRAVEL);
        if (sheet == null) {
            return;
        }
        ObjectNode matrix = JsonText.MAPPER.createObjectNode();
        for (XlsxFile.Line line : sheet.lines()) {
            if (line.number() > 1 && !line.blank()) {
                String from = line.cell(0).strip();
                String pointer = "/travel/matrixMinutes/" + Findings.escape(from) + "/" + Findings.escape(line.cell(1).strip());
                cells.put(pointer, WorkbookSheets.TRAVEL + "!C" + line.number());
                cells.putIfAbsent("/travel/matrixMinutes/" + Findings.escape(from), WorkbookSheets.TRAVEL + "!A" + line.number());
                ObjectNode row = matrix.get(from) instanceof ObjectNode known ? known : matrix.putObject(from);
                row.set(line.cell(1).strip(), CellText.scalar(Integer.class, line.cell(2).strip()));
            }
        }
        if (!matrix.isEmpty()) {
            problem.putObject("travel").set("matrixMinutes", matrix);
        }
    }

    private void plan() {
        XlsxFile.Sheet sheet = sheets.get(WorkbookSheets.PLAN);
        if (sheet == null) {
            return;
        }
        String text = sheet.lines().stream().filter(l -> l.number() > 1).map(l -> String.join("", l.cells())).collect(Collectors.joining("\n"));
        if (text.isBlank()) {
            return;
        }
        try {
            JsonNode plan = JsonText.MAPPER.readTree(text);
            problem.set("publishedPlan", plan);
        } catch (JacksonException e) {
            findings.error("not-json", WorkbookSheets.PLAN + "!A2", "", "The sheet " + WorkbookSheets.PLAN + " is not a plan in JSON any more.",
                    "Delete the sheet, or export the workbook again.");
        }
    }

    private static String letters(int column) {
        List<Character> letters = new ArrayList<>();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.addFirst((char) ('A' + rest % 26));
        }
        return letters.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
