package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.export.ExportFormat;
import clearance.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String TINY = "problems/tiny.json";

    @TempDir
    private static Path plans;
    private static Path plan;
    @TempDir
    private Path folder;

    @BeforeAll
    static void solve() {
        plan = plans.resolve("plan.json");
        assertEquals(0, Shell.run("solve", TINY, "--moves", "300", "--out", plan.toString()).exit());
    }

    @Test
    void everyFormatIsWrittenToAFolderAndIsTheSameTwice() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            Path first = Files.createDirectory(folder.resolve(format.id() + "1"));
            Path second = Files.createDirectory(folder.resolve(format.id() + "2"));
            assertEquals(0, Shell.run("export", TINY, plan.toString(), "--format", format.id(), "--out", first.toString()).exit(), format.id());
            assertEquals(0, Shell.run("export", TINY, plan.toString(), "--format", format.id(), "--out", second.toString()).exit());
            if (format == ExportFormat.ALL) {
                assertTrue(Files.isRegularFile(first.resolve("plan.xlsx")) && Files.isRegularFile(first.resolve("calendars/M1.ics")), "a folder of files");
                assertArrayEquals(Files.readAllBytes(first.resolve("weekly-plan.pdf")), Files.readAllBytes(second.resolve("weekly-plan.pdf")));
                continue;
            }
            Path file = only(first);
            assertTrue(file.getFileName().toString().startsWith(format.id() + "-") && file.toString().endsWith("." + format.extension()), file.toString());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(only(second)), format.id());
        }
    }

    private static Path only(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.reduce((a, b) -> {
                throw new AssertionError("more than one file: " + a + ", " + b);
            }).orElseThrow();
        }
    }

    @Test
    void textGoesToStandardOutput() {
        Shell.Result csv = Shell.run("export", TINY, plan.toString(), "--format", "csv");
        assertEquals(0, csv.exit());
        assertTrue(csv.out().startsWith("crew,crewName,"), csv.out());
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() {
        Shell.Result result = Shell.run("export", TINY, plan.toString(), "--format", "docx", "--language", "fr");
        assertEquals(2, result.exit());
        ExportFormat.ids().forEach(id -> assertTrue(result.err().contains(id), result.err()));
        assertTrue(result.err().contains("en, az, ru"), "all that is wrong at once: " + result.err());
        assertFalse(result.err().contains("Exception"));
        assertEquals(2, Shell.run("export", TINY, plan.toString(), "--format", "tables").exit(), "an archive needs a file");
    }

    @Test
    void thePlanOfAnotherProblemIsRefused() throws Exception {
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(Path.of(TINY)).replace("\"population\": 600", "\"population\": 601"));
        Shell.Result result = Shell.run("export", other.toString(), plan.toString(), "--format", "csv");
        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith("/problem/sha256: ") && result.err().contains("another problem"), result.err());
        assertEquals("", result.out(), "nothing is written");
    }

    @Test
    void aCrewThatDoesNotExistIsNamed() {
        Shell.Result result = Shell.run("export", TINY, plan.toString(), "--format", "csv", "--crew", "X9");
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("\"X9\"") && result.err().contains("M1, S1"), result.err());
    }
}
