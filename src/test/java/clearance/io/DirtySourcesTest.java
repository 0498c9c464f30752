package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ImportReport.Outcome;
import clearance.model.HazardArea;
import clearance.testing.ShapefileMaker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;

/** Files as they come out of the programs that planners have: titles above lists, names cut short, rings turned round, geometries in other wrappings. */
class DirtySourcesTest {

    @TempDir
    private Path folder;

    private Imported run(String name, byte[] content, String sheet) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        return Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.HAZARDS, file, sheet)), null, null, Map.of(),
                Map.of("classification", "CHA"), null, null, false, LocalDate.of(2026, 11, 30), 26, "Test"));
    }

    private Imported run(String name, String content) throws Exception {
        return run(name, content.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String told(Imported imported) {
        return imported.report().entries().stream().map(e -> e.row() + " " + e.outcome() + " " + e.notes()).collect(Collectors.joining("\n"));
    }

    private static HazardArea first(Imported imported) {
        assertTrue(imported.problem() != null, imported.findings().toString());
        return imported.problem().hazardAreas().getFirst();
    }

    /** The format wants outlines clockwise and holes the other way; whoever turns all of them round still means a hole. */
    @Test
    void aHoleStaysAHoleWhereAllRingsAreTurnedRound() throws Exception {
        double[] outline = {46.9, 39.9, 46.91, 39.9, 46.91, 39.91, 46.9, 39.91, 46.9, 39.9};
        double[] hole = {46.903, 39.903, 46.904, 39.903, 46.904, 39.904, 46.903, 39.904, 46.903, 39.903};
        byte[] shp = ShapefileMaker.polygons(List.of(List.of(hole, outline)));
        Imported imported = run("h.zip", ShapefileMaker.zip("a/b/h.shp", shp, "a/b/h.dbf", ShapefileMaker.table(List.of("ID"), List.of(List.of("H1")),
                StandardCharsets.UTF_8)), null);
        assertEquals(1, ((Polygon) first(imported).geometry()).getNumInteriorRing(), told(imported));
        assertEquals(Outcome.TAKEN, imported.report().entries().getFirst().outcome());
    }

    /** "estimated_" may have been the estimated area or the estimated devices; a number of mines is no guess. */
    @Test
    void aNameCutShortThatFitsSeveralFieldsIsNotGuessed() throws Exception {
        byte[] shp = ShapefileMaker.polygons(List.of(List.of(new double[] {46.9, 39.9, 46.9, 39.91, 46.91, 39.91, 46.9, 39.9})));
        Imported imported = run("h.zip", ShapefileMaker.zip("h.shp", shp, "h.dbf", ShapefileMaker.table(List.of("hazard_ide", "estimated_", "district_n"),
                List.of(List.of("H1", "12000", "Aghdam")), StandardCharsets.UTF_8)), null);
        HazardArea hazard = first(imported);
        assertEquals("H1", hazard.id());
        assertEquals("Aghdam", hazard.district());
        assertNull(hazard.estimatedDevices());
        assertNull(hazard.areaM2());
        assertTrue(imported.shown().stream().anyMatch(s -> s.column().equals("estimated_") && s.field().isEmpty()), "and that is shown");
    }

    private static String feature(String geometry) {
        return "{\"type\": \"Feature\", \"properties\": {\"id\": \"H1\"}, \"geometry\": " + geometry + "}";
    }

    private static String polygon(String ring) {
        return "{\"type\": \"Polygon\", \"coordinates\": [[" + ring + "]]}";
    }

    private static final String RING = "[46.9, 39.9], [46.91, 39.9], [46.91, 39.91], [46.9, 39.9]";

    @Test
    void geometriesInOtherWrappings() throws Exception {
        assertEquals("Polygon", first(run("bare.geojson", polygon(RING))).geometry().getGeometryType());
        String two = "{\"type\": \"GeometryCollection\", \"geometries\": [" + polygon(RING) + ", " + polygon(RING.replace("46.", "47.")) + "]}";
        assertEquals("MultiPolygon", first(run("two.geojson", feature(two))).geometry().getGeometryType());
        Imported mixed = run("mixed.geojson", feature("{\"type\": \"GeometryCollection\", \"geometries\": [" + polygon(RING)
                + ", {\"type\": \"Point\", \"coordinates\": [46.9, 39.9]}]}"));
        assertTrue(told(mixed).contains("REFUSED") && told(mixed).contains("mixes areas, lines and points"), told(mixed));
        Imported around = run("around.geojson", feature(polygon("[179.99, 39.9], [-179.99, 39.9], [-179.99, 39.91], [179.99, 39.9]")));
        assertTrue(told(around).contains("REFUSED") && told(around).contains("180th meridian"), told(around));
    }

    /** {@code cs2cs -d 9 EPSG:3857 EPSG:4326} of PROJ 9.1.1 has this place at 46.927990442 39.890205183. */
    @Test
    void whatIsWrongWithWktIsToldInWords() throws Exception {
        Imported imported = run("h.csv", "id;wkt\nA;POINT (46.9 39.9)\nB;POINT (46.9 39.9\nC;POINT (46.9, , 39.9)\nD;POLYGOM ((1 1))\nE;POLYGON ((46.9 39.9, x 39.9))\n");
        String told = told(imported);
        assertTrue(told.contains("it ends too soon, perhaps cut off or without its last bracket"), told);
        assertTrue(told.contains("\"POLYGOM\" is no kind of geometry; POLYGON, MULTIPOLYGON, LINESTRING or POINT are"), told);
        assertTrue(told.contains("where a number should be"), told);
        assertTrue(!told.contains("Stream") && !told.contains("xpected"), told);
    }

    @Test
    void basesOfCrewsAndDatesOfMoneyAreFoundByTheirUsualNames() throws Exception {
        Path hazards = Files.writeString(folder.resolve("h.csv"), "id,classification,lon,lat\nH1,CHA,46.9,39.9\n");
        Path crews = Files.writeString(folder.resolve("c.csv"), "team,type,base_lon,base_lat\nTeam 1,Manual demining,46.93,39.99\n");
        Path funds = Files.writeString(folder.resolve("f.csv"), "donor,amount,available,expires\nState,500000,2026-12-01,2027-06-30\n");
        Imported imported = Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.HAZARDS, hazards, null),
                new ImportRequest.Source(ImportList.CREWS, crews, null), new ImportRequest.Source(ImportList.FUNDS, funds, null)), null, null, Map.of(), Map.of(), null,
                null, false, LocalDate.of(2026, 11, 30), 26, "Test"));
        assertTrue(imported.problem() != null, imported.findings().toString());
        assertEquals(46.93, imported.problem().crews().getFirst().base().getX());
        assertEquals(LocalDate.of(2026, 12, 1), imported.problem().funds().getFirst().tranches().getFirst().date());
        assertEquals(LocalDate.of(2027, 6, 30), imported.problem().funds().getFirst().spendBy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "urn:ogc:def:crs:EPSG::3857", "WGS 84 / Pseudo-Mercator", "WGS_1984_Web_Mercator_Auxiliary_Sphere"})
    void mapsOfTheInternetAreInWebMercator(String crs) throws Exception {
        HazardArea hazard = first(run("merc.geojson", "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"" + crs
                + "\"}}, \"features\": [" + feature("{\"type\": \"Point\", \"coordinates\": [5224000, 4850000]}") + "]}"));
        assertEquals(46.927990442, hazard.geometry().getCoordinate().x, 1e-7);
        assertEquals(39.890205183, hazard.geometry().getCoordinate().y, 1e-7);
    }

    @Test
    void titlesAboveAListArePassedOverInWords() throws Exception {
        Imported imported = run("title.csv", "Hazard list of Aghdam 2024\n\nid;type;lat;lon;deadline\nA;SHA;39,9;46,9;15.03.2027\nTotal;;;;\n");
        assertEquals(LocalDate.of(2027, 3, 15), first(imported).deadline());
        assertEquals("line 1 REFUSED [it stands above the heading, which is line 3]", told(imported).lines().findFirst().orElseThrow());
        assertTrue(told(imported).contains("line 5 REFUSED [it has no place]"), told(imported));
        assertEquals("A", first(run("sep.csv", "sep=;\r\nid;type;lat;lon\r\nA;SHA;39.9;46.9\r\n")).id());
        assertFalse(told(run("plain.csv", "id,lat,lon\nA,39.9,46.9\n")).contains("heading"));
    }

    /** A workbook of a Mac (days counted from 1904) with a merged title, a formula, and numbers written as text in the way of the country. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWorkbookWithATitleFormulasAndNumbersAsText(boolean from1904) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            if (from1904) {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            XSSFSheet sheet = workbook.createSheet("Hazards");
            row(sheet, 0, "Hazard areas of Aghdam, state of 2024");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            row(sheet, 2, "ID", "Deadline", "Area ha", "Latitude", "Longitude");
            Row first = row(sheet, 3, "H1", "", "", "39,9", "46,9");
            Cell date = first.getCell(1);
            date.setCellValue(LocalDate.of(2027, 3, 15));
            date.setCellStyle(style);
            first.getCell(2).setCellFormula("1+0.5");
            row(sheet, 4, "H2", "16.03.2027", "1\u00a0234,5", "39,91", "46,9");
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("nothing");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
        }
        assertEquals("which-sheet", run("h.xlsx", bytes.toByteArray(), null).findings().getFirst().code());
        Imported imported = run("h.xlsx", bytes.toByteArray(), "Hazards");
        assertEquals(List.of(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 3, 16)), imported.problem().hazardAreas().stream().map(HazardArea::deadline).toList());
        assertEquals(List.of(15_000.0, 12_345_000.0), imported.problem().hazardAreas().stream().map(HazardArea::areaM2).toList());
        assertTrue(told(imported).startsWith("row 1 REFUSED [it stands above the heading, which is row 3]"), told(imported));
    }

    private static Row row(XSSFSheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }
}
