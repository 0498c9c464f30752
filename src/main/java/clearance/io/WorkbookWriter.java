package clearance.io;

import clearance.io.WorkbookTables.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes sheets as XLSX: headings frozen, bold and commented; text too long for a cell goes on in the next columns. */
final class WorkbookWriter {

    /** The most characters that a cell of a spreadsheet can hold is 32,767. */
    static final int MOST_TEXT = 32_000;

    private static final String HEADING_COLOUR = "DDE7EE";
    private static final int NARROW = 14;
    private static final int WIDE = 44;
    private static final int LONG_TEXT = 24;

    private WorkbookWriter() {
    }

    static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Clearance", "1.0")) {
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet out, Sheet sheet) {
        int column = 0;
        for (int c = 0; c < width(sheet); c++) {
            int parts = parts(sheet, c);
            WorkbookTables.Column heading = c < sheet.columns().size() ? sheet.columns().get(c) : new WorkbookTables.Column("", "");
            for (int part = 0; part < parts; part++) {
                heading(out, column + part, part == 0 ? heading.title() : heading.title() + " (" + (part + 1) + ")", heading.note());
                out.width(column + part, longText(sheet, c) ? WIDE : NARROW);
            }
            for (int r = 0; r < sheet.rows().size(); r++) {
                List<@Nullable Object> row = sheet.rows().get(r);
                cell(out, r + 1, column, c < row.size() ? row.get(c) : null);
            }
            column += parts;
        }
        out.freezePane(0, 1);
    }

    private static void heading(Worksheet out, int column, String title, String note) {
        if (!title.isEmpty()) {
            out.value(0, column, title);
            out.style(0, column).bold().fillColor(HEADING_COLOUR).set();
        }
        if (!note.isEmpty()) {
            out.comment(0, column, note);
        }
    }

    private static int width(Sheet sheet) {
        return Math.max(sheet.columns().size(), sheet.rows().stream().mapToInt(List::size).max().orElse(0));
    }

    private static int parts(Sheet sheet, int column) {
        return sheet.rows().stream().mapToInt(row -> column < row.size() && row.get(column) instanceof String text ? split(text).size() : 1).max().orElse(1);
    }

    private static boolean longText(Sheet sheet, int column) {
        return sheet.rows().stream().anyMatch(row -> column < row.size() && row.get(column) instanceof String text && text.length() > LONG_TEXT);
    }

    private static void cell(Worksheet out, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case Number number -> out.value(row, column, number);
            case Boolean flag -> out.value(row, column, flag);
            default -> {
                List<String> parts = split(value.toString());
                for (int i = 0; i < parts.size(); i++) {
                    out.value(row, column + i, parts.get(i));
                }
            }
        }
    }

    /** Cuts a text into parts that fit into cells; a part neither begins nor ends with a blank, which spreadsheets may lose. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + MOST_TEXT);
            while (to < text.length() && (Character.isWhitespace(text.charAt(to)) || Character.isWhitespace(text.charAt(to - 1))
                    || Character.isHighSurrogate(text.charAt(to - 1)))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
