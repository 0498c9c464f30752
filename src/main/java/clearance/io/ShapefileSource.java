package clearance.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** ESRI shapefiles: .shp and .dbf with .prj and .cpg beside, in a ZIP or in a folder. */
final class ShapefileSource {

    private static final List<String> PARTS = List.of("shp", "dbf", "prj", "cpg");

    private ShapefileSource() {
    }

    /** @throws BadFileException if parts are missing, broken or do not belong together */
    static SourceTable read(Path file, @Nullable Charset encoding, String shown) {
        boolean zip = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        Map<String, byte[]> parts = zip ? unzipped(file, shown) : beside(file);
        byte[] shp = parts.get("shp");
        byte[] dbf = parts.get("dbf");
        if (shp == null) {
            throw new BadFileException("no-shapefile", shown, shown + " holds no .shp file.", "Zip the .shp together with its .dbf, .prj and .cpg.");
        }
        List<ShpFile.Shape> shapes = ShpFile.read(shp, shown);
        DbfFile table = dbf == null ? null : DbfFile.read(dbf, shown, codePage(parts.get("cpg"), encoding));
        if (table != null && table.records().size() != shapes.size()) {
            throw new BadFileException("parts-differ", shown, "The .shp of " + shown + " has " + shapes.size() + " records, its .dbf " + table.records().size()
                    + ": they do not belong together.", "Export the shapefile again.");
        }
        if (shapes.isEmpty()) {
            throw new BadFileException("no-records", shown, shown + " has no records.", "Export the shapefile again.");
        }
        List<SourceTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            DbfFile.Entry values = table == null ? new DbfFile.Entry(List.of(), false) : table.records().get(i);
            String fault = values.deleted() ? "it is marked as deleted in the .dbf" : shapes.get(i).fault();
            rows.add(new SourceTable.Row(i + 1, values.values(), shapes.get(i).geometry(), fault));
        }
        byte[] prj = parts.get("prj");
        return new SourceTable(shown, "record", table == null ? List.of() : table.columns(), rows, true, prj == null ? null : PrjText.definition(prj), false);
    }

    private static @Nullable Charset codePage(byte @Nullable [] cpg, @Nullable Charset given) {
        if (given != null || cpg == null) {
            return given;
        }
        String name = new String(cpg, StandardCharsets.US_ASCII).strip().replaceFirst("(?i)^ansi\\s*", "");
        try {
            return Charset.forName(name.matches("\\d{3,4}") ? (name.startsWith("8") ? "IBM" : "windows-") + name : name.matches("88591|8859-1") ? "ISO-8859-1"
                    : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Map<String, byte[]> beside(Path shp) {
        Map<String, byte[]> parts = new HashMap<>();
        String stem = shp.toString().substring(0, shp.toString().length() - 3);
        for (String part : PARTS) {
            for (String ending : List.of(part, part.toUpperCase(Locale.ROOT))) {
                Path file = Path.of(stem + ending);
                if (Files.isRegularFile(file)) {
                    parts.putIfAbsent(part, Sources.bytes(file));
                }
            }
        }
        return parts;
    }

    private static Map<String, byte[]> unzipped(Path file, String shown) {
        Map<String, byte[]> parts = new HashMap<>();
        String shape = null;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                String name = entry.getName().toLowerCase(Locale.ROOT);
                String ending = name.substring(name.lastIndexOf('.') + 1);
                if (entry.isDirectory() || !PARTS.contains(ending) || name.startsWith("__macosx/")) {
                    continue;
                }
                String stem = name.substring(0, name.length() - ending.length());
                if (shape != null && !shape.equals(stem)) {
                    throw new BadFileException("several-shapefiles", shown, shown + " holds several shapefiles.",
                            "Give one ZIP for each, with --hazards and the like.");
                }
                shape = stem;
                byte[] content = zip.readNBytes(JsonText.MOST_BYTES + 1);
                if (content.length > JsonText.MOST_BYTES) {
                    throw new BadFileException("file-too-large", shown, "A part of " + shown + " has more than " + JsonText.MOST_BYTES / 1_000_000 + " MB.",
                            "Split it by district.");
                }
                parts.put(ending, content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadFileException("broken-zip", shown, shown + " is a broken ZIP: it breaks off or is damaged.", "Copy or export it again.");
        }
        if (entries == 0) {
            throw new BadFileException("broken-zip", shown, shown + " is not a ZIP, or an empty one.", "Zip the .shp together with its .dbf, .prj and .cpg.");
        }
        return parts;
    }
}
