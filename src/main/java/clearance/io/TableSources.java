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
        char delimiter = CsvText.delimiter(text);
        List<CsvText.Line> lines;
        try {
            lines = CsvText.parse(text, delimiter);
        } catch (BadFileException e) {
            throw new BadFileException(e.finding().code(), e.finding().value(), shown + ": " + e.finding().message(), e.finding().remedy());
        }
        List<SourceTable.Row> rows = new ArrayList<>();
        List<String> heading = lines.isEmpty() ? List.of() : lines.getFirst().cells();
        for (CsvText.Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            rows.add(row(line.number(), line.cells(), heading.size()));
        }
        return table(shown, "line", heading, rows, delimiter == ';');
    }

    private static SourceTable.Row row(int number, List<String> cells, int columns) {
        boolean tooMany = cells.stream().skip(columns).anyMatch(c -> !c.isBlank());
        return new SourceTable.Row(number, cells, null, tooMany ? "it has " + cells.size() + " cells, the heading has " + columns
                + ": text that holds the delimiter must stand in quotes" : null);
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
        List<XlsxFile.Line> lines = sheets.getFirst().lines().stream().filter(l -> !l.blank()).toList();
        List<String> heading = lines.isEmpty() ? List.of() : lines.getFirst().cells();
        List<SourceTable.Row> rows = new ArrayList<>();
        for (XlsxFile.Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            rows.add(new SourceTable.Row(line.number(), line.cells(), null, null));
        }
        return table(shown, "row", heading, rows, false);
    }

    private static SourceTable table(String shown, String rowWord, List<String> heading, List<SourceTable.Row> rows, boolean decimalComma) {
        if (rows.isEmpty()) {
            throw new BadFileException("no-records", shown, shown + " has no records under a heading.", "Give a file whose first line names the columns.");
        }
        List<String> columns = new ArrayList<>();
        for (String title : heading) {
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
