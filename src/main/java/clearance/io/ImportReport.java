package clearance.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What became of every record of every file. */
public record ImportReport(List<Entry> entries) {

    /** What became of a record. */
    public enum Outcome {
        /** As it is. */
        TAKEN,
        /** With something changed or left out. */
        MENDED,
        /** Not at all. */
        REFUSED
    }

    /**
     * One record.
     *
     * @param row   its number in the file, such as "line 12"; of points that make a polygon, from the first to the last
     * @param id    its id in the problem; empty where it has none
     * @param notes what is to be said about it, the reason of a refusal first
     */
    public record Entry(ImportList list, String source, String row, String id, Outcome outcome, List<String> notes) {

        public Entry {
            notes = List.copyOf(notes);
        }

        /** One line for people. */
        public String line() {
            return source + ", " + row + (id.isEmpty() ? "" : " (" + id + ")") + ": " + String.join("; ", notes) + ".";
        }
    }

    public ImportReport {
        entries = List.copyOf(entries);
    }

    /** How many records of a list came out so. */
    public long count(ImportList list, Outcome outcome) {
        return entries.stream().filter(e -> e.list() == list && e.outcome() == outcome).count();
    }

    /** The report as CSV, a line for each record. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder("list,source,row,id,outcome,notes\r\n");
        for (Entry e : entries) {
            text.append(List.of(e.list().list(), e.source(), e.row(), e.id(), e.outcome().name(), String.join("; ", e.notes())).stream().map(ImportReport::cell)
                    .collect(Collectors.joining(","))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted where needed; text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
