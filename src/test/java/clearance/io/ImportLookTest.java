package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Classification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLookTest {

    @TempDir
    private Path folder;

    private ImportLook.Part look(String name, String text) throws Exception {
        Read<List<ImportLook.Part>> read = ImportLook.of(Files.writeString(folder.resolve(name), text), null);
        assertTrue(read.ok(), read.findings().toString());
        assertEquals(1, read.value().size());
        return read.value().getFirst();
    }

    @Test
    void columnsTellTheListWhateverTheFileIsCalled() throws Exception {
        assertEquals(ImportList.HAZARDS, look("a.csv", "No,Type,Area ha,Priority,Lon,Lat\n1,SHA,2,High,46.9,39.9\n").list());
        assertEquals(ImportList.CREWS, look("b.csv", "Team ID,Type,Lon,Lat,Output,Cost\nT1,manual team,46.9,39.9,400,300\n").list());
        assertEquals(ImportList.COMMUNITIES, look("c.csv", "Village,Pop,Lon,Lat,Return\nYuxarı,850,46.9,39.9,2027-04-01\n").list());
        assertEquals(ImportList.FUNDS, look("d.csv", "Donor,Amount,Date,Spend by\nEU,5000,2026-11-30,2027-11-30\n").list());
    }

    @Test
    void theNameHelpsWhereColumnsSayNothing() throws Exception {
        assertEquals(ImportList.COMMUNITIES, look("villages.csv", "id,name,lon,lat\n1,A,46.9,39.9\n").list());
        assertEquals(ImportList.HAZARDS, look("x.csv", "id,name,lon,lat\n1,A,46.9,39.9\n").list(), "what has a place is most often a hazard area");
        assertNull(look("notes.csv", "foo,bar\n1,2\n").list());
    }

    @Test
    void aSheetOfPointsIsNoListOfHazardAreas() throws Exception {
        assertTrue(look("points.csv", "PolyID,PointNo,Longitude,Latitude\nP1,1,46.9,39.9\n").points());
        assertFalse(look("both.csv", "PolyID,PointNo,Longitude,Latitude,Type\nP1,1,46.9,39.9,SHA\n").points());
    }

    @Test
    void theWorkbookOfAProblemIsToldFromAList() throws Exception {
        Read<clearance.model.Problem> tiny = ProblemFile.read(Path.of("problems/tiny.json"));
        Path file = Files.write(folder.resolve("tiny.xlsx"), WorkbookFile.write(tiny.value()));
        assertTrue(ImportLook.of(file, null).value().getFirst().problem());
    }

    @Test
    void aBrokenFileIsSaidToBeOne() throws Exception {
        Read<List<ImportLook.Part>> read = ImportLook.of(Files.writeString(folder.resolve("x.zip"), "no zip"), null);
        assertEquals("broken-zip", read.findings().getFirst().code());
    }

    @Test
    void twoFilesOfOneListHaveAMappingEach() throws Exception {
        Path one = Files.writeString(folder.resolve("one.csv"), "nr,art,x,y\n1,SHA,46.9,39.9\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "code,klasse,x,y\nZ,offen,46.8,39.8\n");
        ImportMapping words = ImportMapping.read(JsonTree.parse("""
                {"columns": {"code": "id", "klasse": "classification", "x": "lon", "y": "lat"}, "values": {"classification": {"offen": "CHA"}}}""".getBytes()).value(), "").value();
        ImportMapping plain = ImportMapping.read(JsonTree.parse("""
                {"columns": {"nr": "id", "art": "classification", "x": "lon", "y": "lat"}}""".getBytes()).value(), "").value();
        Imported imported = Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.HAZARDS, one, null, plain),
                new ImportRequest.Source(ImportList.HAZARDS, other, null, words)), null, null, Map.of(), Map.of("areaM2", "100"), null, null, false,
                LocalDate.of(2026, 11, 30), 26, "Two"));
        assertEquals(List.of(Classification.SHA, Classification.CHA), imported.problem().hazardAreas().stream().map(h -> h.classification()).toList());
        assertEquals(List.of("SHA"), imported.used().getFirst().columns().get(1).words());
    }

    @Test
    void aMappingWithUnknownFieldsIsAnsweredWithItsPlace() {
        Read<ImportMapping> read = ImportMapping.read(JsonTree.parse("{\"colums\": {}}".getBytes()).value(), "/sources/0/mapping");
        assertEquals("/sources/0/mapping/colums", read.findings().getFirst().pointer());
    }
}
