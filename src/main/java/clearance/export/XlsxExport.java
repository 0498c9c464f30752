package clearance.export;

import clearance.export.Table.Kind;
import clearance.model.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Every table of a plan as a sheet of a workbook (Office Open XML): frozen headings, filters, dates as dates, numbers as numbers, ready to print. */
final class XlsxExport {

    private static final String HEADING_FILL = "1F3A4D";
    private static final String RESTRICTED_COLOUR = "B00020";
    private static final String BAND_FILL = "F2F5F7";
    private static final int MOST_TEXT = 32_000;
    private static final double NARROWEST = 7;
    private static final double WIDEST = 60;
    private static final double PADDING = 3.5;
    private static final int ABOUT_CHARACTERS = 100;
    private static final double LINE_HEIGHT = 15;
    private static final int MOST_COLUMNS_PER_PAGE = 14;
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(<)";

    private XlsxExport() {
    }

    static byte[] of(Handout handout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Clearance", "1.0")) {
            book.properties().setTitle(handout.plan().problem().name()).setSubject("Plan " + handout.fingerprint()).setKeywords(Handout.RESTRICTED);
            for (Table table : PlanTables.all(handout)) {
                try (Worksheet sheet = book.newWorksheet(table.name())) {
                    if (table.id().equals("about")) {
                        about(sheet, table);
                    } else {
                        sheet(sheet, table);
                    }
                    print(sheet, table, handout);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stable(bytes.toByteArray(), handout.madeAt());
    }

    /** The library writes the time of day into the archive and its properties; the plan's own is put there instead. */
    private static byte[] stable(byte[] workbook, LocalDateTime madeAt) {
        Map<String, byte[]> files = Zip.files(workbook);
        files.computeIfPresent("docProps/core.xml", (name, content) -> new String(content, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + madeAt.withNano(0) + "Z$2").getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> ordered = new TreeMap<>(files);
        Map<String, byte[]> contentTypesFirst = new java.util.LinkedHashMap<>();
        contentTypesFirst.put("[Content_Types].xml", ordered.remove("[Content_Types].xml"));
        contentTypesFirst.putAll(ordered);
        return Zip.of(contentTypesFirst);
    }

    private static void about(Worksheet sheet, Table table) {
        sheet.hideGridLines();
        sheet.width(0, 24);
        sheet.width(1, ABOUT_CHARACTERS);
        int row = 0;
        for (List<@Nullable Object> cells : table.rows()) {
            sheet.value(row, 0, text(cells.get(0)));
            sheet.value(row, 1, text(cells.get(1)));
            if (row == 0) {
                sheet.range(row, 0, row, 1).style().bold().fontSize(13).fontColor(RESTRICTED_COLOUR).wrapText(true).verticalAlignment("top").set();
                sheet.rowHeight(row, 36);
            } else {
                sheet.style(row, 0).fontColor("5A6B78").verticalAlignment("top").set();
                sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
                sheet.rowHeight(row, LINE_HEIGHT * (1 + text(cells.get(1)).length() / ABOUT_CHARACTERS));
            }
            row++;
        }
    }

    private static void sheet(Worksheet sheet, Table table) {
        int columns = table.columns().size();
        for (int c = 0; c < columns; c++) {
            sheet.value(0, c, table.columns().get(c).title());
            sheet.width(c, width(table, c));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().fontColor("FFFFFF").fillColor(HEADING_FILL).wrapText(true).verticalAlignment("center").set();
        for (int c = 0; c < columns; c++) {
            boolean number = EnumSet.of(Kind.WHOLE, Kind.DECIMAL, Kind.DEGREES, Kind.SHARE, Kind.MONEY).contains(table.columns().get(c).kind());
            sheet.style(0, c).horizontalAlignment(number ? "right" : "left").indent(number || c == 0 ? 0 : 1).set();
        }
        sheet.rowHeight(0, 30);
        sheet.freezePane(frozenColumns(table), 1);
        int last = table.rows().size();
        if (last > 0) {
            sheet.setAutoFilter(0, 0, last, columns - 1);
        }
        for (int r = 0; r < last; r++) {
            for (int c = 0; c < columns; c++) {
                cell(sheet, r + 1, c, table.rows().get(r).get(c));
            }
        }
        for (int c = 0; c < columns && last > 0; c++) {
            format(sheet, last, c, table.columns().get(c).kind());
        }
        for (int r = 2; r <= last; r += 2) {
            sheet.range(r, 0, r, columns - 1).style().fillColor(BAND_FILL).set();
        }
        sheet.repeatRows(0);
        if (columns > MOST_COLUMNS_PER_PAGE) {
            sheet.repeatCols(0);
        }
    }

    /** Names of crews and hazard areas stay in sight while the rest scrolls. */
    private static int frozenColumns(Table table) {
        return table.columns().get(0).kind() == Kind.TEXT ? 1 : 0;
    }

    private static void format(Worksheet sheet, int lastRow, int column, Kind kind) {
        var style = sheet.range(1, column, lastRow, column).style().verticalAlignment("top");
        switch (kind) {
            case DATE -> style.format("yyyy-mm-dd").horizontalAlignment("left").indent(1).set();
            case TIME -> style.format("yyyy-mm-dd hh:mm").horizontalAlignment("left").indent(1).set();
            case MONEY -> style.format("#,##0.00").set();
            case WHOLE -> style.format("#,##0").set();
            case DECIMAL -> style.format("#,##0.0###").set();
            case SHARE -> style.format("0.0%").set();
            case DEGREES -> style.format("0.000000").set();
            case FLAG, TEXT -> style.wrapText(true).horizontalAlignment("left").indent(column == 0 ? 0 : 1).set();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case Money money -> sheet.value(row, column, money.amount());
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            case LocalDateTime time -> sheet.value(row, column, time);
            case Boolean flag -> sheet.value(row, column, flag ? "yes" : "");
            default -> sheet.value(row, column, text(value));
        }
    }

    /** Text without characters that XML cannot hold, cut where a cell is full. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString().replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
    }

    private static double width(Table table, int column) {
        Kind kind = table.columns().get(column).kind();
        double heading = longestWord(table.columns().get(column).title()) + PADDING + 1.5;
        double content = switch (kind) {
            case DATE -> 11;
            case TIME -> 16;
            case MONEY, DECIMAL, DEGREES -> 12;
            case WHOLE, SHARE -> 9;
            case FLAG, TEXT -> table.rows().stream().map(row -> row.get(column)).filter(java.util.Objects::nonNull).mapToInt(v -> v.toString().length()).max()
                    .orElse(0) + PADDING;
        };
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(heading, content)));
    }

    private static int longestWord(String title) {
        return java.util.Arrays.stream(title.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private static void print(Worksheet sheet, Table table, Handout handout) {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) (1 + (table.columns().size() - 1) / MOST_COLUMNS_PER_PAGE));
        sheet.fitToHeight((short) 0);
        sheet.header(Handout.RESTRICTED, Position.CENTER);
        sheet.footer("Planning aid, not a clearance record · plan " + handout.fingerprint(), Position.LEFT);
        sheet.footer("Page &P of &N", Position.RIGHT);
    }
}
