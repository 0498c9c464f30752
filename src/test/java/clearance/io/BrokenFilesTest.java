package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Finding;
import clearance.testing.ShapefileMaker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they seem: each gets words that a planner understands, none a fault. */
class BrokenFilesTest {

    private static final int MUTATIONS = 150;
    private static final byte[] SHP = ShapefileMaker.polygons(List.of(List.of(new double[] {46.9, 39.9, 46.9, 39.91, 46.91, 39.91, 46.9, 39.9}), List.of()));
    private static final byte[] DBF = ShapefileMaker.table(List.of("ID", "TYPE"), List.of(List.of("H1", "CHA"), List.of("H2", "CHA")), StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Imported run(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        return Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.HAZARDS, file, null)), null, null, Map.of(), Map.of("classification",
                "CHA"), null, null,
                false, LocalDate.of(2026, 11, 30), 26, "Test"));
    }

    private void refused(String code, String name, byte[] content) throws Exception {
        Imported imported = run(name, content);
        assertEquals(code, imported.findings().getFirst().code(), name + ": " + imported.findings());
        assertEquals(null, imported.problem());
        words(imported);
    }

    private static void words(Imported imported) {
        for (Finding finding : imported.findings()) {
            String line = finding.line();
            assertFalse(line.contains("Exception") || line.contains("java.") || line.contains("null pointer") || finding.remedy().isBlank(), line);
            assertTrue(line.length() < 1000, line);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachKindOfBrokenFileIsNamed() throws Exception {
        byte[] zip = ShapefileMaker.zip("h.shp", SHP, "h.dbf", DBF);
        refused("broken-zip", "cut.zip", Arrays.copyOf(zip, zip.length / 3));
        refused("broken-zip", "text.zip", text("this is no archive"));
        refused("no-shapefile", "other.zip", ShapefileMaker.zip("readme.txt", "hello"));
        refused("several-shapefiles", "two.zip", ShapefileMaker.zip("a.shp", SHP, "b.shp", SHP));
        refused("not-shp", "wrong.zip", ShapefileMaker.zip("h.shp", "no shapefile", "h.dbf", DBF));
        refused("broken-shp", "short.zip", ShapefileMaker.zip("h.shp", Arrays.copyOf(SHP, SHP.length - 6), "h.dbf", DBF));
        refused("broken-dbf", "dbf.zip", ShapefileMaker.zip("h.shp", SHP, "h.dbf", text("this is no dBASE table, is it? No, it is not at all.")));
        refused("broken-dbf", "dbf2.zip", ShapefileMaker.zip("h.shp", SHP, "h.dbf", Arrays.copyOf(DBF, DBF.length - 40)));
        refused("parts-differ", "differ.zip", ShapefileMaker.zip("h.shp", SHP, "h.dbf", ShapefileMaker.table(List.of("ID"), List.of(List.of("H1")),
                StandardCharsets.UTF_8)));
        refused("unknown-crs", "prj.zip", ShapefileMaker.zip("h.shp", SHP, "h.dbf", DBF, "h.prj", "PROJCS[\"Somewhere\",GEOGCS[\"X\",DATUM[\"D_Moon\"]]]"));
        refused("not-xlsx", "text.xlsx", text("id,type\nH1,CHA\n"));
        refused("not-xlsx", "zip.xlsx", zip);
        refused("old-xls", "old.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        refused("not-json", "cut.geojson", text("{\"type\": \"FeatureCollection\", \"features\": [{"));
        refused("no-records", "object.json", text("{\"a\": 1}"));
        refused("no-records", "list.json", text("[1, 2]"));
        refused("open-quote", "quote.csv", text("id,type,lon,lat\n\"H1,CHA,46.9,39.9\nH2,CHA,46.9,39.9\n"));
        refused("not-text", "binary.csv", new byte[] {'a', 0, 'b', 0, '\n', 0});
        refused("wrong-encoding", "latin.csv", new byte[] {'i', 'd', '\n', (byte) 0xe9, '\n'});
        refused("no-records", "heading.csv", text("id,type,lon,lat\n"));
        refused("no-place", "places.csv", text("id,type\nH1,CHA\n"));
        refused("empty-file", "empty.csv", new byte[0]);
        refused("unknown-kind", "map.pdf", text("%PDF"));
        refused("nothing-taken", "nowhere.csv", text("id,type,lon,lat\nH1,CHA,,\n"));
    }

    /** Bytes changed or cut off at random, with a fixed seed: a problem or words, never a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"h.zip", "h.xlsx", "h.geojson", "h.csv"})
    void bytesGoneWrongAreNoFault(String name) throws Exception {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("h.zip", ShapefileMaker.zip("h.shp", SHP, "h.dbf", DBF));
        whole.put("h.xlsx", WorkbookWriter.write(List.of(new WorkbookTables.Sheet("S", List.of(new WorkbookTables.Column("id", ""),
                new WorkbookTables.Column("wkt", "")),
                List.of(List.of("H1", "POINT (46.9 39.9)"), List.of("H2", "POINT (46.9 39.8)"))))));
        whole.put("h.geojson", text("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"id\": \"H1\"}, \"geometry\": {\"type\": \"Polygon\", "
                + "\"coordinates\": [[[46.9, 39.9], [46.91, 39.9], [46.91, 39.91], [46.9, 39.9]]]}}]}"));
        whole.put("h.csv", text("id;type;area;date;lon;lat\n\"H1\";CHA;1.234,5;12.03.2026;46,9;39,9\nH2;SHA;;;46°54'N;39°E\n"));
        byte[] good = whole.get(name);
        assertTrue(run(name, good).problem() != null, name);
        Random random = new Random(11);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bad = i % 5 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int n = random.nextInt(6); n >= 0 && bad.length > 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            words(run(name, bad));
        }
        if (name.equals("h.zip")) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] shp = SHP.clone();
                byte[] dbf = DBF.clone();
                shp[random.nextInt(shp.length)] = (byte) random.nextInt(256);
                dbf[random.nextInt(dbf.length)] = (byte) random.nextInt(256);
                words(run(name, ShapefileMaker.zip("h.shp", shp, "h.dbf", dbf)));
            }
        }
    }
}
