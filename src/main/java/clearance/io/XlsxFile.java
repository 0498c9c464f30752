package clearance.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Spreadsheets (XLSX) as text: numbers plain with a point, dates and times in ISO where the cell is formatted as such. */
final class XlsxFile {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_TO_1904 = 1462;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int MOST_DATE = 2_958_465;

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells  text by column; empty where there is none
     */
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A sheet. */
    record Sheet(String name, List<Line> lines) {
    }

    private XlsxFile() {
    }

    /** @throws BadFileException if the file is not a workbook that can be read */
    static List<Sheet> read(Path file) {
        Sources.size(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] head = in.readNBytes(8);
            if (head.length >= 4 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
                throw new BadFileException("old-xls", file.toString(), file.getFileName() + " is a workbook of the old kind (XLS), or one with a password.",
                        "Save it as XLSX without a password.");
            }
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
                throw notXlsx(file, "it does not begin like one");
            }
        } catch (IOException e) {
            throw Sources.unreadable(file);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row, workbook.isDate1904())));
                    sheets.add(new Sheet(sheet.getName(), lines));
                }
            }
            return sheets;
        } catch (IOException | RuntimeException e) {
            throw notXlsx(file, "it breaks off or its parts do not fit together");
        }
    }

    private static BadFileException notXlsx(Path file, String why) {
        return new BadFileException("not-xlsx", file.toString(), file.getFileName() + " is not an XLSX workbook: " + why + ".",
                "Open it in a spreadsheet and save it as XLSX, or export it as CSV.");
    }

    private static Line line(Row row, boolean from1904) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell, from1904));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell, boolean from1904) {
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && number(cell.getRawValue()) != null) {
            BigDecimal number = number(cell.getRawValue());
            if (number == null) {
                return "";
            }
            boolean date = dateFormat(cell.getDataFormatString()) && number.signum() >= 0 && number.doubleValue() < MOST_DATE;
            return date ? iso(number.doubleValue() + (from1904 ? DAYS_TO_1904 : 0)) : plain(number);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return "1".equals(cell.getRawValue()) || "true".equalsIgnoreCase(cell.getRawValue()) ? "true" : "false";
        }
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static @Nullable BigDecimal number(@Nullable String raw) {
        try {
            return raw == null || raw.isBlank() ? null : new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.precision() - stripped.scale() > 25 || stripped.scale() > 25 ? number.toString() : stripped.toPlainString();
    }

    private static boolean dateFormat(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String codes = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return !codes.contains("general") && (codes.contains("y") || codes.contains("d") || codes.contains("h:"));
    }

    /** The day, the time, or both, that a serial number of a spreadsheet means. */
    static String iso(double serial) {
        LocalDateTime at = EPOCH.plusSeconds(Math.round(serial * SECONDS_PER_DAY));
        boolean whole = at.toLocalTime().toSecondOfDay() == 0;
        return serial < 1 && !whole ? at.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString() : whole ? at.toLocalDate().toString() : at.toString();
    }
}
