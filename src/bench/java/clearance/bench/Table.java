package clearance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures: printed with aligned columns while it grows, and written as CSV. */
final class Table {

    private static final int FIRST = 30;
    private static final int OTHER = 12;

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
        print(this.columns);
    }

    /** Adds a row and prints it; numbers with four significant digits, null as a dash. */
    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(text(cell));
        }
        rows.add(row);
        print(row);
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "–";
        }
        if (cell instanceof Double d) {
            return Double.isNaN(d) ? "–" : String.format(Locale.ROOT, Math.abs(d) >= 1000 ? "%.0f" : Math.abs(d) >= 10 ? "%.1f" : "%.4f", d);
        }
        return cell.toString();
    }

    private static void print(List<String> row) {
        StringBuilder line = new StringBuilder(String.format("%-" + FIRST + "s", row.getFirst()));
        row.stream().skip(1).forEach(cell -> line.append(String.format("%" + OTHER + "s", cell)));
        System.out.println(line);
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** Writes the table as CSV, an unknown figure as an empty cell. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        rows.forEach(row -> lines.add(String.join(",", row).replace("–", "")));
        Files.write(file, lines);
        System.out.println("written to " + file);
    }
}
