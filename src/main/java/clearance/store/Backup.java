package clearance.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * A whole workspace in one file, whatever database it lies in: a zip with an entry for each table, of rows with a type before each value. What is written is
 * one state of the workspace: it is read in one transaction.
 */
final class Backup {

    private static final int VERSION = 1;
    private static final List<String> NUMBERED = List.of("problem", "comparison", "plan", "progress_report", "journal");

    private Backup() {
    }

    static void write(Handle handle, OutputStream file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("clearance-workspace"));
            zip.write(Integer.toString(VERSION).getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            for (String table : Workspace.tables()) {
                zip.putNextEntry(new ZipEntry(table));
                DataOutputStream out = new DataOutputStream(zip);
                for (byte[] row : handle.createQuery("select * from " + table).map((rs, c) -> row(rs)).list()) {
                    out.writeInt(row.length);
                    out.write(row);
                }
                out.writeInt(-1);
                out.flush();
                zip.closeEntry();
            }
        }
    }

    private static byte[] row(ResultSet rs) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultSetMetaData columns = rs.getMetaData();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(columns.getColumnCount());
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                out.writeUTF(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                value(out, rs, i, columns.getColumnType(i));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void value(DataOutputStream out, ResultSet rs, int i, int type) throws SQLException, IOException {
        if (rs.getObject(i) == null) {
            out.writeByte('-');
            return;
        }
        switch (type) {
            case Types.BIGINT, Types.INTEGER -> {
                out.writeByte(type == Types.BIGINT ? 'l' : 'i');
                out.writeLong(rs.getLong(i));
            }
            case Types.DOUBLE, Types.FLOAT -> {
                out.writeByte('d');
                out.writeDouble(rs.getDouble(i));
            }
            case Types.BOOLEAN, Types.BIT -> {
                out.writeByte('b');
                out.writeBoolean(rs.getBoolean(i));
            }
            case Types.TIMESTAMP -> text(out, 't', rs.getObject(i, LocalDateTime.class).toString().getBytes(StandardCharsets.UTF_8));
            case Types.DATE -> text(out, 'D', rs.getObject(i, LocalDate.class).toString().getBytes(StandardCharsets.UTF_8));
            case Types.BLOB, Types.BINARY, Types.VARBINARY -> text(out, 'x', rs.getBytes(i));
            default -> text(out, 's', rs.getString(i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void text(DataOutputStream out, char kind, byte[] value) throws IOException {
        out.writeByte(kind);
        out.writeInt(value.length);
        out.write(value);
    }

    /** @throws ConflictException if the file is not a backup */
    static void read(Handle handle, InputStream file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals("clearance-workspace")
                    || !new String(zip.readNBytes(10), StandardCharsets.US_ASCII).equals(Integer.toString(VERSION))) {
                throw new ConflictException("The file is not a backup of a workspace that this program can read.");
            }
            for (ZipEntry table = zip.getNextEntry(); table != null; table = zip.getNextEntry()) {
                if (!Workspace.tables().contains(table.getName())) {
                    throw new ConflictException("The backup has a table \"" + table.getName() + "\", which this program does not know.");
                }
                DataInputStream in = new DataInputStream(zip);
                for (int length = in.readInt(); length >= 0; length = in.readInt()) {
                    insert(handle, table.getName(), new DataInputStream(new java.io.ByteArrayInputStream(in.readNBytes(length))));
                }
            }
        }
        for (String table : NUMBERED) {
            long next = handle.createQuery("select coalesce(max(id), 0) + 1 from " + table).mapTo(Long.class).one();
            handle.execute("alter table " + table + " alter column id restart with " + next);
        }
    }

    private static void insert(Handle handle, String table, DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String column = in.readUTF();
            if (!column.matches("[a-z_0-9]+")) {
                throw new ConflictException("The file is not a backup of a workspace.");
            }
            columns.add(column);
            values.add(value(in));
        }
        try (Update update = handle.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ") values (" + "?, ".repeat(count - 1) + "?)")) {
            for (int i = 0; i < count; i++) {
                update.bind(i, values.get(i));
            }
            update.execute();
        }
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case '-' -> null;
            case 'l' -> in.readLong();
            case 'i' -> (int) in.readLong();
            case 'd' -> in.readDouble();
            case 'b' -> in.readBoolean();
            case 't' -> LocalDateTime.parse(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            case 'D' -> LocalDate.parse(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            case 'x' -> in.readNBytes(in.readInt());
            case 's' -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            default -> throw new ConflictException("The file is not a backup of a workspace.");
        };
    }
}
