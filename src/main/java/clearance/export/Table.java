package clearance.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a plan.
 *
 * @param id   name of its file, in kebab case
 * @param name name of its sheet, at most 31 characters
 * @param rows cells: null, text, numbers, booleans, dates, date-times; as many as there are columns
 */
record Table(String id, String name, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** What a column holds, which decides how a spreadsheet shows it. */
    enum Kind {
        TEXT, WHOLE, DECIMAL, DEGREES, SHARE, MONEY, DATE, TIME, FLAG
    }

    /**
     * A column.
     *
     * @param id    name in files for programs, as the plan file has it
     * @param title heading for people, with its unit
     */
    record Column(String id, String title, Kind kind) {
    }

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Collects a table row by row. */
    static final class Builder {

        private final String id;
        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        Builder column(String columnId, String title, Kind kind) {
            columns.add(new Column(columnId, title, kind));
            return this;
        }

        Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException("table " + id + " has " + columns.size() + " columns, the row " + cells.length + " cells");
            }
            rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
            return this;
        }

        Table build() {
            return new Table(id, name, columns, rows);
        }
    }

    /** Text that a spreadsheet would not take for a formula. */
    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
