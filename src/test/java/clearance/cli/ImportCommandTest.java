package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.WorkbookFile;
import clearance.testing.Shell;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aProblemIsHandedOutAsAWorkbook() {
        Path file = folder.resolve("tiny.xlsx");
        assertEquals(0, CommandLineTool.run("export", "problems/tiny.json", "--format", "workbook", "--out", file.toString()));
        assertTrue(WorkbookFile.read(file).ok());
        assertEquals(2, CommandLineTool.run("export", "problems/tiny.json", "--format", "workbook"));
        assertEquals(2, CommandLineTool.run("export", "problems/tiny.json", "--format", "geojson", "--out", file.toString()));
    }

    private static String errorsOf(String... args) {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            assertEquals(2, CommandLineTool.run(args));
        } finally {
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void optionsThatDoNothingOrMakeNoSenseAreNamedAllAtOnce() {
        String out = folder.resolve("p.json").toString();
        String errors = errorsOf("import", "--replace", "--weeks", "0", "--crs", "houses=UTM38N", "--set", "colour=red", "--set", "x", "--encoding", "klingon",
                "--mapping",
                folder.resolve("none.json").toString(), "--out", out);
        for (String text : new String[] {"Nothing to import", "first day of the plan", "--replace does something only with --into", "--weeks (0)",
                "\"houses\"", "\"colour\"",
                "--set x", "klingon", "none.json"}) {
            assertTrue(errors.contains(text), text + " in " + errors);
        }
        assertTrue(errorsOf("import", "a.xlsx", "--start", "2026-11-30", "--out", out).contains("--start would do nothing"));
        assertTrue(errorsOf("import", "--hazards", "none.csv", "--start", "2026-11-30", "--out", out).contains("none.csv does not exist"));
        assertFalse(Files.exists(folder.resolve("p.json")));
    }

    @Test
    void whatHasToBeMendedBeforePlanningIsToldAtOnce() throws Exception {
        Path table = Files.writeString(folder.resolve("h.csv"), "id,classification,lon,lat\nH1,CHA,46.93,39.99\nH2,CHA,46.94,39.98\nH3,CHA,39.97,46.95\n");
        Path out = folder.resolve("problem.json");
        Shell.Result said = Shell.run("import", "--hazards", table.toString(), "--start", "2026-11-30", "--out", out.toString());
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.err().contains("Before it can be planned, mend in it:\n/hazardAreas/2/geometry: \"H3\" lies at 39.97 46.95, "), said.err());
        Files.writeString(table, "id,classification,lon,lat\nH1,CHA,46.93,39.99\nH2,CHA,46.94,39.98\n");
        assertFalse(Shell.run("import", "--hazards", table.toString(), "--start", "2026-11-30", "--out", out.toString()).err().contains("Before it can be planned"));
    }

    @Test
    void aMappingThatSomebodyEditedIsNotOverwritten() throws Exception {
        Path hazards = Files.writeString(folder.resolve("h.csv"), "id,type,lon,lat\nH1,CHA,46.9,39.9\n");
        Path mapping = Files.writeString(folder.resolve("p.mapping.json"), "{}");
        assertEquals(0, CommandLineTool.run("import", "--hazards", hazards.toString(), "--start", "2026-11-30", "--out", folder.resolve("p.json").toString()));
        assertEquals("{}", Files.readString(mapping));
        assertEquals(0, CommandLineTool.run("validate", folder.resolve("p.json").toString()));
    }
}
