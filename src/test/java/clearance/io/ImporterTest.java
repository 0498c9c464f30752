package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ImportReport.Outcome;
import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Explosive;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.RiskClass;
import clearance.model.Vegetation;
import clearance.testing.ShapefileMaker;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final String SQUARE = "POLYGON ((46.9 39.9, 46.91 39.9, 46.91 39.91, 46.9 39.91, 46.9 39.9))";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ImportRequest request(ImportList list, Path file, Map<String, String> crs, Map<String, String> constants, String mapping) {
        return new ImportRequest(List.of(new ImportRequest.Source(list, file, null)), null, mapping == null ? null : mapping.getBytes(StandardCharsets.UTF_8),
                crs, constants, null,
                null, false, START, 26, "Test");
    }

    private static Imported run(ImportList list, Path file) {
        return Importer.run(request(list, file, Map.of(), Map.of(), null));
    }

    private static Imported runAll(ImportList list, Path file) {
        Imported imported = run(list, file);
        assertTrue(imported.problem() != null, imported.findings().toString());
        return imported;
    }

    private static String only(Imported imported) {
        assertNull(imported.problem());
        assertEquals(1, imported.findings().size(), imported.findings().toString());
        return imported.findings().getFirst().code();
    }

    @Test
    void aCommaSeparatedListWithTheWordsOfThePeople() throws Exception {
        Imported imported = runAll(ImportList.HAZARDS, file("h.csv", "\ufeffHazard_ID;Hazard Name;Type;Area (ha);Prioritty;EO Types;Veg;Slope;Remarks;WKT\r\n"
                + "H1;\"Village \"\"edge\"\"; east\";suspected;1,5;Very high;AP / anti-tank;dense;12,5;x;" + SQUARE + "\r\n"
                + "H2;;Minefield;0;n/a;UXO;none;;;\"" + SQUARE.replace("46.9", "46.8") + "\"\r\n"));
        HazardArea first = imported.problem().hazardAreas().getFirst();
        assertEquals("Village \"edge\"; east", first.name());
        assertEquals(Classification.SHA, first.classification());
        assertEquals(15_000, first.areaM2());
        assertEquals(RiskClass.HIGH, first.riskClass());
        assertEquals(Set.of(Explosive.AP_MINE, Explosive.AT_MINE), first.explosives());
        assertEquals(12.5, first.slopeDegrees());
        HazardArea second = imported.problem().hazardAreas().get(1);
        assertNull(second.areaM2(), "0 hectares are not known hectares");
        assertNull(second.riskClass());
        assertEquals(Vegetation.NONE, second.vegetation());
        assertTrue(imported.shown().stream().anyMatch(s -> s.column().equals("Prioritty") && s.field().equals("riskClass")), "a slip of the pen is forgiven");
        assertTrue(imported.shown().stream().anyMatch(s -> s.column().equals("Remarks") && s.field().isEmpty()));
    }

    @Test
    void wordsOfAzerbaijanAndSignsForNumbers() throws Exception {
        Imported imported = runAll(ImportList.HAZARDS, file("h.csv", "Nömrə;Növ;Sahə (ha);Prioritet;Rayon;Mina;WKT\nƏ1;şübhəli;1,5;yüksək;Ağdam;;"
                + SQUARE.replace("POLYGON ((", "POLYGON Z ((").replaceAll("39\\.9(1?)", "39.9$1 420") + "\n"));
        HazardArea hazard = imported.problem().hazardAreas().getFirst();
        assertEquals("Ə1", hazard.id());
        assertEquals(Classification.SHA, hazard.classification());
        assertEquals(15_000, hazard.areaM2());
        assertEquals(RiskClass.HIGH, hazard.riskClass());
        assertEquals("Ağdam", hazard.district());
        Imported russian = runAll(ImportList.HAZARDS, file("r.csv", "№;Тип;Площадь, га;Широта;Долгота\n17;SHA;0,5;39,90;46,90\n"));
        assertEquals("17", russian.problem().hazardAreas().getFirst().id());
        assertEquals(5_000, russian.problem().hazardAreas().getFirst().areaM2());
    }

    @Test
    void crewsVillagesAndMoneyOfTables() throws Exception {
        Imported villages = runAll(ImportList.COMMUNITIES, file("v.csv", "Village,Pop,Longitude,Latitude,Return\nAgdam,\"1,200\",46.93,39.99,20/12/2026\n"
                + "Sus,,\"46°45'00\"\"E\",\"39°45'00\"\"N\",01/02/2027\n"));
        Community agdam = villages.problem().communities().getFirst();
        assertEquals(1200, agdam.population());
        assertEquals(LocalDate.of(2026, 12, 20), agdam.returnDate());
        assertEquals(LocalDate.of(2027, 2, 1), villages.problem().communities().get(1).returnDate(), "the column shows that the day comes first");
        assertEquals(46.75, villages.problem().communities().get(1).location().getX(), 1e-9);
        Imported crews = runAll(ImportList.CREWS, file("c.csv", "team id,type,lon,lat,output,cost\nT1,manual team,46.9,39.9,500,400\nT2,MDD,46.9,39.9,0,\n"));
        Crew dogs = crews.problem().crews().get(1);
        assertEquals(Method.DOGS, dogs.method());
        assertNull(dogs.rateM2PerDay(), "0 is unknown: the policy's rate for dogs holds");
        assertEquals(500, crews.problem().crews().getFirst().rateM2PerDay().likely());
        Imported funds = runAll(ImportList.FUNDS, file("f.csv",
                "donor,amount,date\nEU,500000,2026-12-01\nEU,200000,2027-03-01\nEU,200000,2027-03-01\nUN,5,02/03/2027\nState,10,\n"));
        Fund eu = funds.problem().funds().getFirst();
        assertEquals(2, eu.tranches().size());
        assertEquals(List.of(Outcome.TAKEN, Outcome.TAKEN, Outcome.REFUSED, Outcome.REFUSED, Outcome.MENDED),
                funds.report().entries().stream().map(ImportReport.Entry::outcome).toList(), "twins and days that cannot be told are no money");
        assertEquals(START, funds.problem().funds().get(1).tranches().getFirst().date());
    }

    @Test
    void dirtyRowsAreTakenMendedOrRefusedOneByOne() throws Exception {
        Imported imported = runAll(ImportList.HAZARDS, file("h.csv", String.join("\n", "id;type;area;slope;blocked by;wkt",
                "H1;CHA;5000;3;;" + SQUARE,
                "H1;CHA;5000;3;;" + SQUARE,
                "H1;SHA;6000;3;;" + SQUARE.replace("46.9", "46.5"),
                "H2;CHA;-3;99;H1; POLYGON ((46.9 39.9, 46.91 39.91, 46.91 39.9, 46.9 39.91, 46.9 39.9))",
                "H3;CHA;;;;POLYGON ((46.9 39.9, 46.91 39.91, 46.92 39.92, 46.9 39.9))",
                "H4;CHA;;;;",
                "H5;CHA;;;;POLYGON EMPTY",
                "H6;CHA;;;;POLYGON ((46.9",
                "H7;what;;;;" + SQUARE,
                "H8;CHA;;;;POINT (0 0)",
                "H9;CHA;;;H99;POLYGON ((46.7 39.9, 46.71 39.9, 46.71 39.91))",
                "H10;CHA;;;;POINT (39.9 146.9)",
                ";CHA;;;;POINT (46.9 39.9)",
                "H11;CHA;;;;" + SQUARE,
                "H12;CHA;;;;POINT (46.9 39.9);;too much")));
        List<String> outcomes = imported.report().entries().stream().map(e -> e.id() + " " + e.outcome()).toList();
        assertEquals(List.of("H1 TAKEN", "H1 REFUSED", "H1-2 MENDED", "H2 MENDED", "H3 REFUSED", "H4 REFUSED", "H5 REFUSED", "H6 REFUSED", "H7 REFUSED",
                "H8 TAKEN", "H9 MENDED",
                "H10 REFUSED", "H14 TAKEN", "H11 TAKEN", "H12 REFUSED"), outcomes);
        String csv = new String(imported.report().csv(), StandardCharsets.UTF_8);
        assertEquals(16, csv.lines().count(), "a line for the heading and for every row");
        for (String text : List.of("it is the same as line 2", "crosses itself at 46.905000 39.905000: mended, it encloses", "encloses no ground",
                "it has no place", "geometry is empty",
                "is none of SHA, CHA, BATTLE_AREA, SPOT", "H99 is not among hazardAreas", "seem to be exchanged", "areaM2 (-3) must be",
                "slopeDegrees (99) must be",
                "its outline is the same as that of line 2 (H1)", "stands twice with different values: called H1-2", "the heading has 6")) {
            assertTrue(csv.contains(text), text + " in " + csv);
        }
        assertEquals(7, imported.problem().hazardAreas().size());
    }

    @Test
    void geoJsonWithNullAndBrokenGeometries() throws Exception {
        Imported imported = runAll(ImportList.HAZARDS, file("h.geojson", """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "id": "A", "properties": {"hazardType": "SHA", "size": 1200.5, "eo": ["AP", "UXO"]}, "geometry": {"type": "Polygon", "coordinates": [[[46.9, 39.9], [46.91, 39.9], [46.91, 39.91]]]}},
                  {"type": "Feature", "id": "B", "properties": {"hazardType": "SHA"}, "geometry": null},
                  {"type": "Feature", "id": "C", "properties": {"hazardType": "SHA"}, "geometry": {"type": "Polygon", "coordinates": []}},
                  {"type": "Feature", "id": "D", "properties": {"hazardType": "SHA"}, "geometry": {"type": "Polygon", "coordinates": [[[46.9, "x"], [46.91, 39.9]]]}},
                  {"type": "Feature", "id": "E", "properties": {"hazardType": "SHA"}, "geometry": {"type": "Circle"}}]}
                """));
        assertEquals(List.of("A TAKEN", "B REFUSED", "C REFUSED", "D REFUSED", "E REFUSED"), imported.report().entries().stream().map(e -> e.id() + " "
                + e.outcome()).toList());
        assertEquals(1200.5, imported.problem().hazardAreas().getFirst().areaM2());
        assertEquals(Set.of(Explosive.AP_MINE, Explosive.UXO), imported.problem().hazardAreas().getFirst().explosives());
    }

    @Test
    void shapefilesWithHolesCodePagesAndProjection() throws Exception {
        double[] outer = {500_000, 4_400_000, 500_000, 4_401_000, 501_000, 4_401_000, 501_000, 4_400_000, 500_000, 4_400_000};
        double[] hole = {500_200, 4_400_200, 500_400, 4_400_200, 500_400, 4_400_400, 500_200, 4_400_400, 500_200, 4_400_200};
        byte[] shp = ShapefileMaker.polygons(List.of(List.of(outer, hole), List.of()));
        byte[] dbf = ShapefileMaker.table(List.of("HAZARD_ID", "HAZARD_NAM", "TYPE"), List.of(List.of("H1", "Верх", "CHA"), List.of("H2", "", "CHA")),
                Charset.forName("windows-1251"));
        String prj = "PROJCS[\"Some office's own name\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",45.0],"
                + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
        Path zip = Files.write(folder.resolve("h.zip"), ShapefileMaker.zip("a/Haz.shp", shp, "a/Haz.dbf", dbf, "a/Haz.prj", prj, "a/Haz.cpg", "1251"));
        Imported imported = runAll(ImportList.HAZARDS, zip);
        HazardArea area = imported.problem().hazardAreas().getFirst();
        assertEquals("Верх", area.name());
        assertEquals(45, area.geometry().getCoordinate().x, 1e-6);
        assertEquals(960_000 / 0.9996 / 0.9996, clearance.geo.Geodesy.areaM2(area.geometry()), 20, "a square kilometre less its hole, on the ground");
        assertEquals(Outcome.REFUSED, imported.report().entries().get(1).outcome());
        Path bare = Files.write(folder.resolve("bare.zip"), ShapefileMaker.zip("h.shp", shp, "h.dbf", dbf, "h.cpg", "1251"));
        assertEquals("projected", only(run(ImportList.HAZARDS, bare)));
        assertTrue(Importer.run(request(ImportList.HAZARDS, zip, Map.of("", "UTM38N"), Map.of(), null)).problem() != null, "the same system by another name");
        assertEquals("two-systems", only(Importer.run(request(ImportList.HAZARDS, zip, Map.of("", "UTM39N"), Map.of(), null))));
    }

    @Test
    void projectionsAreAskedForAndNeverGuessed() throws Exception {
        Path old = file("old.csv", "id,type,x,y\nH1,CHA,8661000,4421000\nH2,CHA,8662000,4422000\n");
        assertEquals("projected", only(run(ImportList.HAZARDS, old)));
        Imported named = Importer.run(request(ImportList.HAZARDS, old, Map.of("", "SK-42 zone 8"), Map.of(), null));
        assertEquals(46.88, named.problem().hazardAreas().getFirst().geometry().getCoordinate().x, 0.02);
        assertEquals("unknown-crs", only(Importer.run(request(ImportList.HAZARDS, old, Map.of("", "Local grid"), Map.of(), null))));
        Path swapped = file("swapped.csv", "id,type,x,y\nH1,CHA,4421000,8661000\n");
        assertEquals("outside-zone", only(Importer.run(request(ImportList.HAZARDS, swapped, Map.of("hazards", "EPSG:28408"), Map.of(), null))));
        Path degrees = file("degrees.csv", "id,type,x,y\nH1,CHA,46.9,39.9\n");
        assertEquals("degrees", only(Importer.run(request(ImportList.HAZARDS, degrees, Map.of("", "UTM38N"), Map.of(), null))));
        Imported exchanged = Importer.run(request(ImportList.HAZARDS, swapped, Map.of("", "EPSG:28408"), Map.of(),
                "{\"hazardAreas\": {\"columns\": {\"id\": \"id\", \"type\": \"classification\", \"y\": \"lon\", \"x\": \"lat\"}}}"));
        assertEquals(1, exchanged.problem().hazardAreas().size());
    }

    @Test
    void aSheetOfPointsBecomesPolygons() throws Exception {
        Path points = file("points.csv", String.join("\n", "PolyID,PointNo,PointID,Long,Lat,Type", "P1,2,b,46.91,39.9,SHA", "P1,1,a,46.9,39.9,SHA",
                "P1,3,c,46.91,39.91,SHA",
                "P2,1,d,46.8,39.8,CHA", "P2,2,e,46.81,39.8,CHA", "P3,1,f,46.7,39.7,CHA", "P3,2,g,46.71,39.7,CHA", "P3,4,h,46.71,39.71,CHA", "P3,5,i,,,CHA",
                ",1,j,46.6,39.6,CHA"));
        Imported imported = runAll(ImportList.HAZARDS, points);
        assertEquals(List.of("H11 TAKEN line 11", "P1 MENDED line 2–4", "P2 REFUSED line 5–6", "P3 MENDED line 7–10"),
                imported.report().entries().stream().map(e -> e.id() + " " + e.outcome() + " " + e.row()).sorted().toList());
        assertEquals("[(46.9, 39.9, NaN), (46.91, 39.9, NaN), (46.91, 39.91, NaN), (46.9, 39.9, NaN)]",
                java.util.Arrays.toString(imported.problem().hazardAreas().get(1).geometry().getCoordinates()));
    }

    @Test
    void outlinesBesideASheetOfHazardAreas() throws Exception {
        Path hazards = file("h.csv", "id,type,area\nP1,SHA,500\nP9,CHA,\n");
        Path points = file("p.csv", "PolyID,PointNo,Lon,Lat\nP1,1,46.9,39.9\nP1,2,46.91,39.9\nP1,3,46.91,39.91\nP5,1,46.9,39.9\nP5,2,46.91,39.9\nP5,3,46.91,39.91\n");
        Imported imported = Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.HAZARDS, hazards, null)),
                new ImportRequest.Source(ImportList.HAZARDS, points, null), null, Map.of(), Map.of(), null, null, false, START, 26, "Test"));
        assertEquals(List.of("p.csv P1 TAKEN", "p.csv P5 TAKEN", "h.csv P1 TAKEN", "h.csv P9 REFUSED", "h.csv P5 REFUSED"),
                imported.report().entries().stream().map(e -> e.source() + " " + e.id() + " " + e.outcome()).toList());
    }

    @Test
    void theMappingIsKeptEditedAndGivenAgain() throws Exception {
        Path hazards = file("h.csv", "nr,art,stufe,place\nH1,A,1," + SQUARE.replace(",", "") + "\nH2,B,2,POINT (46.9 39.9)\n");
        assertEquals(List.of("missing-column", "no-place"), run(ImportList.HAZARDS, hazards).findings().stream().map(f -> f.code()).sorted().toList());
        String mapping = """
                {"hazardAreas": {"columns": {"nr": "id", "art": "classification", "stufe": "riskClass", "place": "geometry"},
                  "values": {"classification": {"A": "SHA", "B": "CHA"}, "riskClass": {"1": "LOW", "2": "HIGH"}}, "constants": {"district": "Aghdam"}}}
                """;
        Imported imported = Importer.run(request(ImportList.HAZARDS, hazards, Map.of(), Map.of(), mapping));
        HazardArea area = imported.problem().hazardAreas().getLast();
        assertEquals(RiskClass.HIGH, area.riskClass());
        assertEquals("Aghdam", area.district());
        Imported again = Importer.run(request(ImportList.HAZARDS, hazards, Map.of(), Map.of(), new String(imported.mapping(), StandardCharsets.UTF_8)));
        assertEquals(new String(ProblemFile.write(imported.problem()), StandardCharsets.UTF_8), new String(ProblemFile.write(again.problem()),
                StandardCharsets.UTF_8));
        Imported wrong = Importer.run(request(ImportList.HAZARDS, hazards, Map.of(), Map.of(), mapping.replace("\"nr\"", "\"nrr\"").replace("\"geometry\"",
                "\"geometri\"")));
        assertEquals(List.of("/hazardAreas/columns/nrr unknown-column", "/hazardAreas/columns/place unknown-field"),
                wrong.findings().stream().map(f -> f.pointer() + " " + f.code()).sorted().toList());
    }

    @Test
    void recordsAreAddedToAProblemThatIsThere() throws Exception {
        var tiny = ProblemFile.read(Path.of("problems/tiny.json")).value();
        Path more = file("more.csv", "id,type,wkt\nH1,CHA,\"" + SQUARE + "\"\nH50,CHA,\"" + SQUARE + "\"\n");
        for (boolean replace : List.of(false, true)) {
            Imported imported = Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.HAZARDS, more, null)), null, null, Map.of(),
                    Map.of(), null, tiny, replace,
                    tiny.calendar().start(), 26, ""));
            assertEquals(tiny.hazardAreas().size() + 1, imported.problem().hazardAreas().size());
            assertEquals(replace ? Classification.CHA : Classification.SHA, imported.problem().hazardAreas().getFirst().classification());
            assertEquals(replace ? Outcome.TAKEN : Outcome.REFUSED, imported.report().entries().getFirst().outcome());
            assertEquals("village edge", imported.problem().hazardAreas().getFirst().name(), "what the file does not say is kept");
        }
    }

    /** As a national database looks: 11,000 polygons, a third of them null or broken. The time is only printed. */
    @Test
    void elevenThousandPolygonsComeOutWithTheRightCounts() throws Exception {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
        int[] counts = new int[3];
        for (int i = 0; i < 11_000; i++) {
            double x = 46 + (i % 110) * 0.01;
            double y = 39 + (i / 110) * 0.01;
            int kind = random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(6);
            String ring = switch (kind) {
                case 1 -> null;
                case 2 -> "";
                case 3 -> ring(x, y, 0, 0, 0.001, 0.001, 0.002, 0.002);
                case 4 -> ring(x, y, 0, 0, 0.001, 0.001);
                case 5 -> ring(x, y, 0, 0, 0.002, 0.002, 0.002, 0, 0, 0.002);
                default -> ring(x, y, 0, 0, 0.003 + random.nextInt(3) * 0.001, 0, 0.003, 0.003, 0.001, 0.004);
            };
            boolean again = kind == 6;
            counts[kind == 0 || again ? 0 : kind == 5 ? 1 : 2]++;
            String feature = "{\"type\": \"Feature\", \"properties\": {\"ID\": \"H" + i + "\", \"Class\": \"SHA\", \"Area\": 0}, \"geometry\": "
                    + (ring == null ? "null" : "{\"type\": \"Polygon\", \"coordinates\": [" + (ring.isEmpty() ? "" : "[" + ring + "]") + "]}") + "}";
            text.append(i == 0 ? "" : ",\n").append(feature);
            if (again) {
                text.append(",\n").append(feature);
                counts[2]++;
            }
        }
        Path national = file("national.geojson", text.append("]}").toString());
        long begin = System.nanoTime();
        Imported imported = runAll(ImportList.HAZARDS, national);
        System.out.printf(Locale.ROOT, "%,d records imported in %.1f s%n", imported.report().entries().size(), (System.nanoTime() - begin) / 1e9);
        List<Long> found = List.of(Outcome.TAKEN, Outcome.MENDED, Outcome.REFUSED).stream().map(o -> imported.report().count(ImportList.HAZARDS, o)).toList();
        assertEquals(List.of((long) counts[0], (long) counts[1], (long) counts[2]), found);
        assertEquals(counts[0] + counts[1], imported.problem().hazardAreas().size());
        assertTrue(counts[1] + counts[2] > 3_000, "a third is null or broken");
    }

    private static String ring(double x, double y, double... offsets) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= offsets.length; i += 2) {
            int at = i % offsets.length;
            ring.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT, "[%.6f, %.6f]", x + offsets[at], y + offsets[at + 1]));
        }
        return ring.toString();
    }
}
