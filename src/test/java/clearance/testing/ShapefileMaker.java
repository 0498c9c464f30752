package clearance.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small shapefiles, byte for byte as the public description has them. */
public final class ShapefileMaker {

    private static final int TEXT_LENGTH = 30;

    private ShapefileMaker() {
    }

    /** A polygon file: each record a list of rings, a ring the numbers x, y, x, y …; no rings = a null shape. */
    public static byte[] polygons(List<List<double[]>> records) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < records.size(); i++) {
            byte[] content = polygon(records.get(i));
            body.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(content.length / 2).array());
            body.writeBytes(content);
        }
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, (100 + body.size()) / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.array());
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private static byte[] polygon(List<double[]> rings) {
        if (rings.isEmpty()) {
            return new byte[4];
        }
        int points = rings.stream().mapToInt(r -> r.length / 2).sum();
        ByteBuffer out = ByteBuffer.allocate(4 + 32 + 8 + 4 * rings.size() + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(5).position(36).putInt(rings.size()).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            out.putInt(start);
            start += ring.length / 2;
        }
        rings.forEach(ring -> {
            for (double number : ring) {
                out.putDouble(number);
            }
        });
        return out.array();
    }

    /** A table of text columns. */
    public static byte[] table(List<String> columns, List<List<String>> rows, Charset charset) {
        int header = 32 + 32 * columns.size() + 1;
        int length = 1 + TEXT_LENGTH * columns.size();
        ByteBuffer out = ByteBuffer.allocate(header + length * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 3).putInt(4, rows.size()).putShort(8, (short) header).putShort(10, (short) length);
        for (int i = 0; i < columns.size(); i++) {
            out.position(32 + 32 * i).put(columns.get(i).getBytes(StandardCharsets.US_ASCII));
            out.put(32 + 32 * i + 11, (byte) 'C').put(32 + 32 * i + 16, (byte) TEXT_LENGTH);
        }
        out.position(header - 1).put((byte) 0x0d);
        for (List<String> row : rows) {
            out.put((byte) ' ');
            for (String cell : row) {
                byte[] text = cell.getBytes(charset);
                out.put(text);
                out.put(" ".repeat(TEXT_LENGTH - text.length).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.put((byte) 0x1a).array();
    }

    /** A ZIP of files by name, in order. */
    public static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            files.put((String) namesAndContents[i], content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) content);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
