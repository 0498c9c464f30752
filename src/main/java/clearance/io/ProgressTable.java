package clearance.io;

import clearance.io.Fields.Field;
import clearance.model.Finding;
import clearance.model.HazardArea;
import clearance.model.ProgressReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A progress report as a table (CSV in UTF-8 with a heading). A row with a {@code classification} is a new hazard area, one with {@code outFrom} a crew that is out, one
 * with {@code fund} money spent beside work, any other the work done on a package; what a survey found stands in the row of its work. Geometry is WKT.
 */
public final class ProgressTable {

    private static final List<String> WORK = List.of("crew", "hazardArea", "stage", "parcel", "areaM2", "finished", "startedOn", "cost", "days", "devices");
    private static final List<String> FOUND = List.of("cancelledM2", "reducedM2", "confirmedM2", "geometry");
    private static final List<String> OUT = List.of("outFrom", "outTo", "reason");
    private static final List<String> SPENT = List.of("fund");
    /** Columns of new hazard areas that every table has; it may have all others of the problem file, too. */
    private static final List<String> NEW = List.of("classification", "riskClass", "explosives", "name");
    private static final Map<String, Field> HAZARD = Fields.of(HazardArea.class).stream().filter(f -> !f.path().equals("id"))
            .collect(Collectors.toMap(Field::path, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    private static final Map<String, Class<?>> TYPES = Map.of("areaM2", double.class, "cost", double.class, "days", double.class, "finished", boolean.class, "cancelledM2", double.class,
            "reducedM2", double.class, "confirmedM2", double.class);
    /** Fields of the report by another name than their column. */
    private static final Map<String, String> COLUMN = Map.of("/newHazardAreas/id", "hazardArea", "/crewsOut/from", "outFrom", "/crewsOut/to", "outTo", "/surveys/confirmed", "geometry",
            "/spending/amount", "cost", "/spending/what", "reason");
    private static final Pattern PLACE = Pattern.compile("^(/[A-Za-z]+)/(\\d+)(?:/([^/]+).*)?$");

    private final Findings findings = new Findings();
    private final ObjectNode root = JsonText.MAPPER.createObjectNode();
    /** Line of the table by pointer into the report. */
    private final Map<String, Integer> lines = new HashMap<>();
    private final Read<ProgressReport> report;

    private ProgressTable(byte[] csv, String from, String to) {
        root.put("from", from).put("to", to);
        try {
            String text = TextFiles.decode(csv, null, "The table");
            rows(CsvText.parse(text, CsvText.delimiter(text)));
        } catch (BadFileException e) {
            findings.list().add(e.finding());
        }
        Read<ProgressReport> read = ProgressFile.read(root, findings);
        report = new Read<>(read.value(), named(read.findings()));
    }

    /**
     * Reads a report.
     *
     * @param from first day of the period as ISO text
     * @param to   last day
     */
    public static ProgressTable read(byte[] csv, String from, String to) {
        return new ProgressTable(csv, from, to);
    }

    /** The report, or everything that is wrong with the table. */
    public Read<ProgressReport> report() {
        return report;
    }

    /** Findings about the report, with pointers that name line and column of the table. */
    public List<Finding> named(List<Finding> about) {
        return about.stream().map(this::named).toList();
    }

    private Finding named(Finding f) {
        Matcher place = PLACE.matcher(f.pointer());
        Integer line = place.matches() ? lines.get(place.group(1) + "/" + place.group(2)) : null;
        if (line == null) {
            return f;
        }
        String field = place.group(3);
        String column = field == null ? "" : "/" + COLUMN.getOrDefault(place.group(1) + "/" + field, field);
        return new Finding(f.severity(), f.code(), "/line " + line + column, f.value(), f.message(), f.remedy(), f.place());
    }

    private void rows(List<CsvText.Line> table) {
        if (table.isEmpty()) {
            findings.error("empty-file", "", "", "The table is empty.", "Begin with the week as planned: progress --as-planned week.csv.");
            return;
        }
        List<String> heading = table.getFirst().cells();
        Set<String> known = new LinkedHashSet<>(columns());
        known.addAll(HAZARD.keySet());
        heading.stream().filter(c -> !c.isEmpty() && !known.contains(c)).forEach(c -> findings.unknownField("/heading", c, known));
        for (CsvText.Line line : table.subList(1, table.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < line.cells().size(); c++) {
                if (!line.cells().get(c).isBlank() && c >= heading.size()) {
                    findings.error("too-many-cells", "/line " + line.number(), line.cells().get(c), "Line " + line.number() + " has " + line.cells().size() + " cells, the heading "
                            + heading.size() + ".", "Put text that holds a comma between quotes.");
                    break;
                } else if (!line.cells().get(c).isBlank()) {
                    cells.put(heading.get(c), line.cells().get(c).strip());
                }
            }
            cells.keySet().retainAll(known);
            if (!cells.isEmpty()) {
                row(cells, line.number());
            }
        }
    }

    private static List<String> columns() {
        List<String> all = new ArrayList<>(WORK);
        all.addAll(FOUND);
        all.addAll(NEW);
        all.addAll(OUT);
        all.addAll(SPENT);
        return all;
    }

    private void row(Map<String, String> cells, int line) {
        if (cells.containsKey("classification")) {
            hazard(cells, line);
        } else if (cells.containsKey("outFrom")) {
            ObjectNode out = item("crewsOut", line);
            move(cells, "crew", out, "crew");
            move(cells, "outFrom", out, "from");
            move(cells, "outTo", out, "to");
            move(cells, "reason", out, "reason");
        } else if (cells.containsKey("fund")) {
            ObjectNode spent = item("spending", line);
            move(cells, "fund", spent, "fund");
            move(cells, "cost", spent, "amount");
            move(cells, "reason", spent, "what");
        } else {
            boolean surveyed = "SURVEY".equals(cells.get("stage")) && FOUND.stream().anyMatch(cells::containsKey);
            if (surveyed) {
                survey(cells, line);
            }
            if (!surveyed || cells.containsKey("crew")) {
                work(cells, line);
            } else {
                cells.keySet().removeAll(List.of("hazardArea", "stage"));
            }
        }
        cells.forEach((column, cell) -> findings.warning("without-effect", "/line " + line + "/" + column, cell, "\"" + Findings.shown(cell) + "\" under " + column
                + " says nothing in this row.", "Rows with a classification are new hazard areas, rows with outFrom are crews that are out, rows with a fund are money spent beside work; results stand in rows of SURVEY."));
    }

    private ObjectNode item(String list, int line) {
        ArrayNode all = root.withArray(list);
        lines.put("/" + list + "/" + all.size(), line);
        return all.addObject();
    }

    private void hazard(Map<String, String> cells, int line) {
        ObjectNode hazard = item("newHazardAreas", line);
        move(cells, "hazardArea", hazard, "id");
        for (Map.Entry<String, Field> field : HAZARD.entrySet()) {
            String cell = cells.remove(field.getKey());
            if (cell != null) {
                // types of ordnance are single words, so that blanks and commas can stand between them, too
                String text = field.getKey().equals("explosives") && !cell.startsWith("[") ? cell.replaceAll("[\\s,;]+", ";") : cell;
                CellText.put(hazard, field.getKey(), CellText.read(field.getValue(), text, findings, "/line " + line + "/" + field.getKey()));
            }
        }
    }

    private void survey(Map<String, String> cells, int line) {
        ObjectNode survey = item("surveys", line);
        survey.put("hazardArea", cells.get("hazardArea"));
        List.of("cancelledM2", "reducedM2", "confirmedM2").forEach(share -> {
            cells.putIfAbsent(share, "0");
            move(cells, share, survey, share);
        });
        String drawn = cells.remove("geometry");
        if (drawn != null) {
            survey.set("confirmed", CellText.read(java.util.Objects.requireNonNull(HAZARD.get("geometry")), drawn, findings, "/line " + line + "/geometry"));
        }
    }

    private void work(Map<String, String> cells, int line) {
        ObjectNode work = item("work", line);
        for (String column : WORK) {
            String cell = cells.remove(column);
            if (cell == null) {
                continue;
            }
            if (column.equals("devices")) {
                devices(cell, work.putObject(column));
            } else {
                work.set(column, value(column, cell));
            }
        }
    }

    private static void move(Map<String, String> cells, String column, ObjectNode to, String field) {
        String cell = cells.remove(column);
        if (cell != null) {
            to.set(field, value(column, cell));
        }
    }

    /** A comma may stand for the point of decimals. */
    private static JsonNode value(String column, String cell) {
        Class<?> type = TYPES.getOrDefault(column, String.class);
        return CellText.scalar(type, type == double.class && cell.matches("-?\\d+,\\d+") ? cell.replace(',', '.') : cell.equalsIgnoreCase("x") && type == boolean.class ? "yes" : cell);
    }

    private static void devices(String cell, ObjectNode node) {
        for (String part : cell.split("[\\s;]+")) {
            String[] pair = part.split(":");
            if (pair.length == 2 && pair[1].matches("\\d{1,9}")) {
                node.put(pair[0], Integer.parseInt(pair[1]));
            } else {
                node.put(part, "?");
            }
        }
    }

    /** A report as a table, as {@link #read} takes it. */
    public static byte[] write(ProgressReport report) {
        JsonNode tree = JsonText.MAPPER.readTree(ProgressFile.write(report));
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, Map<String, String>> surveys = new HashMap<>();
        for (JsonNode work : tree.path("work")) {
            Map<String, String> row = new HashMap<>();
            WORK.forEach(column -> row.put(column, column.equals("devices") ? written(work.path(column)) : shown(work.path(column))));
            row.merge("areaM2", "0", (given, none) -> given.isEmpty() ? none : given);
            row.put("finished", work.path("finished").asBoolean(false) ? "yes" : "no");
            rows.add(row);
            if (row.get("stage").equals("SURVEY")) {
                surveys.put(row.get("hazardArea"), row);
            }
        }
        for (JsonNode survey : tree.path("surveys")) {
            Map<String, String> row = surveys.computeIfAbsent(survey.path("hazardArea").asString(), id -> {
                rows.add(new HashMap<>(Map.of("hazardArea", id, "stage", "SURVEY")));
                return rows.getLast();
            });
            FOUND.forEach(column -> row.put(column, shown(survey.path(column))));
            row.put("geometry", survey.hasNonNull("confirmed") ? text(HAZARD.get("geometry"), survey.path("confirmed")) : "");
        }
        for (JsonNode hazard : tree.path("newHazardAreas")) {
            Map<String, String> row = new HashMap<>(Map.of("hazardArea", hazard.path("id").asString()));
            HAZARD.forEach((path, field) -> row.put(path, text(field, CellText.get(hazard, path))));
            rows.add(row);
        }
        for (JsonNode out : tree.path("crewsOut")) {
            rows.add(Map.of("crew", shown(out.path("crew")), "outFrom", shown(out.path("from")), "outTo", shown(out.path("to")), "reason", shown(out.path("reason"))));
        }
        for (JsonNode spent : tree.path("spending")) {
            rows.add(Map.of("fund", shown(spent.path("fund")), "cost", shown(spent.path("amount")), "reason", shown(spent.path("what"))));
        }
        List<String> columns = columns();
        HAZARD.keySet().stream().filter(path -> !columns.contains(path) && rows.stream().anyMatch(r -> !r.getOrDefault(path, "").isEmpty())).toList().forEach(columns::add);
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> csv.append(columns.stream().map(c -> quoted(row.getOrDefault(c, ""))).collect(Collectors.joining(","))).append('\n'));
        return csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text(Field field, JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : String.valueOf(CellText.write(field, value));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.isNumber() ? value.decimalValue().setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : value.asString();
    }

    private static String written(JsonNode devices) {
        return devices.properties().stream().map(e -> e.getKey() + ":" + e.getValue().asString()).sorted().collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return text.matches("[^\",;\\s]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
