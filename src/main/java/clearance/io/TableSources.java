package clearance.io;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens files of records by their ending. */
final class TableSources {

    private static final String KINDS = "GeoJSON (.geojson, .json), CSV (.csv, .txt), a workbook (.xlsx) or a shapefile (.zip, .shp)";

    /** What Excel writes before a list whose delimiter it states: "sep=;". */
    private static final String STATED = "sep=";
    private static final int LOOKED_AT = 20;

    private TableSources() {
    }

    /**
     * Reads a file.
     *
     * @param sheet    of a workbook; null = the only one with records
     * @param encoding of text; null = UTF-8, or what the file states
     * @throws BadFileException if it cannot be used
     */
    static SourceTable open(Path file, @Nullable String sheet, @Nullable Charset encoding) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        String shown = name + (sheet == null ? "" : "#" + sheet);
        Sources.size(file);
        if (lower.endsWith(".json") || lower.endsWith(".geojson")) {
            return GeoJsonSource.read(Sources.bytes(file), shown);
        }
        if (lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv")) {
            return csv(TextFiles.decode(Sources.bytes(file), encoding, shown), shown);
        }
        if (lower.endsWith(".xlsx") || lower.endsWith(".xls")) {
            return workbook(file, sheet, shown);
        }
        if (lower.endsWith(".zip") || lower.endsWith(".shp")) {
            return ShapefileSource.read(file, encoding, shown);
        }
        throw new BadFileException("unknown-kind", shown, shown + " is of a kind that cannot be imported.", "Give " + KINDS + ".");
    }

    private static SourceTable csv(String text, String shown) {
        boolean stated = text.matches("(?is)sep=[,;|\t]\\R.*");
        char delimiter = stated ? text.charAt(STATED.length()) : CsvText.delimiter(text);
        List<CsvText.Line> lines;
        try {
            lines = CsvText.parse(text, delimiter);
        } catch (BadFileException e) {
            throw new BadFileException(e.finding().code(), e.finding().value(), shown + ": " + e.finding().message(), e.finding().remedy());
        }
        List<SourceTable.Row> rows = new ArrayList<>(lines.stream().skip(stated ? 1 : 0).map(l -> new SourceTable.Row(l.number(), l.cells(), null, null)).toList());
        int heading = heading(rows);
        for (int i = heading + 1; i < rows.size(); i++) {
            rows.set(i, row(rows.get(i), rows.get(heading).values().size()));
        }
        return table(shown, "line", rows, heading, delimiter == ';');
    }

    /**
     * Where the names of the columns stand: on the first line that is half as full as most. Titles and dates above a table fill a cell or two.
     */
    private static int heading(List<SourceTable.Row> lines) {
        List<Long> filled = lines.stream().limit(LOOKED_AT).map(l -> l.values().stream().filter(c -> !c.isBlank()).count()).toList();
        long usual = filled.isEmpty() ? 0 : filled.stream().sorted().toList().get(filled.size() / 2);
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i) * 2 >= usual) {
                return i;
            }
        }
        return 0;
    }

    private static SourceTable.Row row(SourceTable.Row row, int columns) {
        boolean tooMany = row.values().stream().skip(columns).anyMatch(c -> !c.isBlank());
        return tooMany ? new SourceTable.Row(row.number(), row.values(), null, "it has " + row.values().size() + " cells, the heading has " + columns
                + ": text that holds the delimiter must stand in quotes") : row;
    }

    private static SourceTable workbook(Path file, @Nullable String wanted, String shown) {
        List<XlsxFile.Sheet> sheets = XlsxFile.read(file).stream().filter(s -> wanted == null ? s.lines().stream().anyMatch(l -> !l.blank()) : s.name()
                .equals(wanted))
                .toList();
        if (sheets.size() != 1) {
            List<String> names = XlsxFile.read(file).stream().map(XlsxFile.Sheet::name).toList();
            throw new BadFileException("which-sheet", shown, wanted != null ? file.getFileName() + " has no sheet \"" + wanted + "\"; it has "
                    + String.join(", ", names) + "."
                    : sheets.isEmpty() ? file.getFileName() + " has no sheet with anything on it." : file.getFileName() + " has several sheets: "
                    + String.join(", ", names) + ".",
                    "Name one after the file: " + file.getFileName() + "#" + (names.isEmpty() ? "Sheet1" : names.getFirst()) + ".");
        }
        List<SourceTable.Row> rows = sheets.getFirst().lines().stream().filter(l -> !l.blank()).map(l -> new SourceTable.Row(l.number(), l.cells(), null, null))
                .toList();
        return table(shown, "row", rows, heading(rows), false);
    }

    /** A table of lines, one of which is the heading; those above it are refused in words, as nothing is passed over in silence. */
    private static SourceTable table(String shown, String rowWord, List<SourceTable.Row> lines, int heading, boolean decimalComma) {
        if (lines.size() < heading + 2) {
            throw new BadFileException("no-records", shown, shown + " has no records under a heading.", "Give a file whose first line names the columns.");
        }
        List<SourceTable.Row> rows = new ArrayList<>();
        for (SourceTable.Row above : lines.subList(0, heading)) {
            rows.add(new SourceTable.Row(above.number(), List.of(), null, "it stands above the heading, which is " + rowWord + " " + lines.get(heading).number()));
        }
        rows.addAll(lines.subList(heading + 1, lines.size()));
        List<String> columns = new ArrayList<>();
        for (String title : lines.get(heading).values()) {
            String name = title.strip().replaceAll("\\s+", " ");
            String unique = name.isEmpty() ? "column " + (columns.size() + 1) : name;
            for (int n = 2; columns.contains(unique); n++) {
                unique = name + " (" + n + ")";
            }
            columns.add(unique);
        }
        return new SourceTable(shown, rowWord, columns, rows, false, null, decimalComma);
    }
}
