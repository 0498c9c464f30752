package clearance.export;

import clearance.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as CSV (RFC 4180): UTF-8 without byte-order mark, comma, CRLF, ISO dates, point as decimal sign. */
final class CsvExport {

    private static final int DECIMALS = 6;

    private CsvExport() {
    }

    /** The assignments. */
    static byte[] assignments(Handout handout) {
        return csv(PlanTables.assignments(handout));
    }

    /** Every table, as an archive. */
    static byte[] all(Handout handout) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        PlanTables.all(handout).forEach(table -> files.put(table.id() + ".csv", csv(table)));
        return Zip.of(files);
    }

    static byte[] csv(Table table) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns().stream().map(c -> quoted(c.id())).toList());
        table.rows().forEach(row -> line(text, row.stream().map(CsvExport::cell).toList()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(Table.safe(text));
            case Money money -> BigDecimal.valueOf(money.cents(), 2).toPlainString();
            case Double number -> plain(number);
            default -> value.toString();
        };
    }

    private static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : rounded.toPlainString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
