package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.WorkbookFile;
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
}
