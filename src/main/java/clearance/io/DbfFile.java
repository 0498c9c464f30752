package clearance.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dBASE table.
 *
 * @param columns names of at most ten characters, as the format has them
 */
record DbfFile(List<String> columns, List<Entry> records) {

    private static final int HEADER = 32;
    private static final int NAME_LENGTH = 11;
    private static final int END_OF_FIELDS = 0x0d;
    /** Code pages by the language driver in byte 29 of the header (dBASE and FoxPro). */
    private static final Map<Integer, String> DRIVERS = Map.ofEntries(Map.entry(0x01, "IBM437"), Map.entry(0x02, "IBM850"), Map.entry(0x03, "windows-1252"),
            Map.entry(0x57, "windows-1252"), Map.entry(0x64, "IBM852"), Map.entry(0x65, "IBM866"), Map.entry(0x26, "IBM866"), Map.entry(0x6b, "IBM857"),
            Map.entry(0xc8, "windows-1250"), Map.entry(0xc9, "windows-1251"), Map.entry(0xca, "windows-1254"));

    /** Values by column. */
    record Entry(List<String> values, boolean deleted) {
    }

    private record Column(String name, char type, int length) {
    }

    /**
     * Reads a table.
     *
     * @param codePage of its text; null = as its header says, or UTF-8
     * @throws BadFileException if it is not such a table, or breaks off
     */
    static DbfFile read(byte[] bytes, String shown, @Nullable Charset codePage) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER + 1) {
            throw broken(shown, "it is too short");
        }
        int count = in.getInt(4);
        int start = in.getShort(8) & 0xffff;
        int size = in.getShort(10) & 0xffff;
        List<Column> columns = columns(bytes, start);
        if (columns.isEmpty() || size != 1 + columns.stream().mapToInt(Column::length).sum() || count < 0) {
            throw broken(shown, "its columns do not fit its records");
        }
        if (start + (long) count * size > bytes.length + 1L) {
            throw broken(shown, "it breaks off: its header counts " + count + " records, there is room for " + Math.max(0, bytes.length - start) / size);
        }
        Charset charset = codePage != null ? codePage : DRIVERS.containsKey(bytes[29] & 0xff) ? Charset.forName(DRIVERS.get(bytes[29] & 0xff))
                : StandardCharsets.UTF_8;
        List<Entry> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(entry(bytes, start + i * size, columns, charset, shown));
        }
        return new DbfFile(columns.stream().map(Column::name).toList(), records);
    }

    private static BadFileException broken(String shown, String why) {
        return new BadFileException("broken-dbf", shown, "The .dbf of " + shown + " cannot be read: " + why + ".", "Export the shapefile again.");
    }

    private static List<Column> columns(byte[] bytes, int start) {
        List<Column> columns = new ArrayList<>();
        for (int at = HEADER; at + HEADER <= Math.min(start, bytes.length) && bytes[at] != END_OF_FIELDS; at += HEADER) {
            int end = at;
            while (end < at + NAME_LENGTH && bytes[end] != 0) {
                end++;
            }
            columns.add(new Column(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).strip(), (char) bytes[at + NAME_LENGTH], bytes[at
                    + 16] & 0xff));
        }
        return columns;
    }

    private static Entry entry(byte[] bytes, int start, List<Column> columns, Charset charset, String shown) {
        List<String> values = new ArrayList<>();
        int at = start + 1;
        for (Column column : columns) {
            int length = Math.max(0, Math.min(column.length(), bytes.length - at));
            byte[] raw = java.util.Arrays.copyOfRange(bytes, at, at + length);
            values.add(value(column, TextFiles.decode(raw, charset, "The text of the .dbf of " + shown).strip()));
            at += column.length();
        }
        return new Entry(values, start < bytes.length && bytes[start] == '*');
    }

    private static String value(Column column, String text) {
        return switch (column.type()) {
            case 'N', 'F' -> text.startsWith("*") ? "" : text;
            case 'D' -> text.matches("\\d{8}") && !text.equals("00000000") ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : "";
            case 'L' -> "TtYy".contains(text) && !text.isEmpty() ? "true" : "FfNn".contains(text) && !text.isEmpty() ? "false" : "";
            default -> text;
        };
    }
}
