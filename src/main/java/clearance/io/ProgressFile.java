package clearance.io;

import clearance.model.Explosive;
import clearance.model.ProgressReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Progress reports as JSON, and their work as CSV. */
public final class ProgressFile {

    private static final List<String> COLUMNS = List.of("crew", "hazardArea", "stage", "parcel", "areaM2", "finished", "startedOn", "cost", "days", "devices");
    private static final Set<String> NUMBERS = Set.of("areaM2", "cost", "days");

    private ProgressFile() {
    }

    /** Reads a report from JSON text. */
    public static Read<ProgressReport> read(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        return root == null ? new Read<>(null, findings.list()) : read(root, findings);
    }

    private static Read<ProgressReport> read(JsonNode root, Findings findings) {
        return new Read<>(new RecordReader(findings).record(ProgressReport.class, root, Pointer.ROOT, null, Set.of()), findings.list());
    }

    /** A report as JSON. */
    public static byte[] write(ProgressReport report) {
        return Layout.write(new RecordWriter(true).record(report, null)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the work of a report from CSV text in UTF-8 with a heading; devices are written as {@code AP_MINE:3 UXO:1}. Pointers in findings name rows from 0.
     *
     * @param from first day of the period as ISO text
     * @param to   last day
     */
    public static Read<ProgressReport> readCsv(byte[] csv, String from, String to) {
        Findings findings = new Findings();
        String[] lines = new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r?\n");
        List<String> heading = cells(lines[0]);
        for (String column : heading) {
            if (!COLUMNS.contains(column)) {
                findings.unknownField("/heading", column, COLUMNS);
            }
        }
        ObjectNode root = JsonText.MAPPER.createObjectNode().put("from", from).put("to", to);
        ArrayNode work = root.putArray("work");
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                row(heading, cells(lines[i]), work.addObject());
            }
        }
        return read(root, findings);
    }

    private static void row(List<String> heading, List<String> cells, ObjectNode node) {
        for (int c = 0; c < Math.min(heading.size(), cells.size()); c++) {
            String column = heading.get(c);
            String cell = cells.get(c).strip();
            if (cell.isEmpty() || !COLUMNS.contains(column)) {
                continue;
            }
            if (NUMBERS.contains(column) && cell.matches("-?\\d+([.,]\\d+)?")) {
                node.put(column, Double.parseDouble(cell.replace(',', '.')));
            } else if (column.equals("finished")) {
                node.put(column, Set.of("true", "yes", "1", "x").contains(cell.toLowerCase(java.util.Locale.ROOT)));
            } else if (column.equals("devices")) {
                devices(cell, node.putObject(column));
            } else {
                node.put(column, cell);
            }
        }
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

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        char separator = line.contains(";") && !line.contains(",") ? ';' : ',';
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** The work of a report as CSV text, as {@link #readCsv} reads it. */
    public static byte[] writeCsv(ProgressReport report) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (ProgressReport.WorkDone w : report.work()) {
            Map<Explosive, Integer> devices = new TreeMap<>(w.devices());
            csv.append(String.join(",", quoted(w.crew()), quoted(w.hazardArea()), w.stage().name(), w.parcel() == null ? "" : quoted(w.parcel()), number(w.areaM2()),
                    w.finished() ? "yes" : "no", w.startedOn() == null ? "" : w.startedOn().toString(), w.cost() == null ? "" : number(w.cost().amount()),
                    w.days() == null ? "" : number(w.days()), devices.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(" "))))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.matches("[^\",;]*") ? text : '"' + text.replace("\"", "'") + '"';
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(Math.round(value * 100) / 100.0);
    }
}
