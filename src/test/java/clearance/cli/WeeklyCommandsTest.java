package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class WeeklyCommandsTest {

    private static final Pattern PLAN = Pattern.compile("Plan \\d+ · \\w+");

    @TempDir
    Path folder;

    /** The option that names the workspace. */
    List<String> workspace() {
        return List.of("--workspace", folder.resolve("workspace").toString());
    }

    private Shell.Result inWorkspace(String... args) {
        return Shell.run(Stream.concat(Arrays.stream(args), workspace().stream()).toArray(String[]::new));
    }

    @Test
    void aWeekTurnsFromTheCommandLineAlone() throws Exception {
        String plan = folder.resolve("plan.json").toString();
        Path week = folder.resolve("week.csv");
        assertEquals(2, inWorkspace("replan", "--moves", "10").exit(), "nothing was published");
        assertEquals(0, Shell.run("solve", "problems/tiny.json", "--moves", "500", "--out", plan).exit());
        Shell.Result published = inWorkspace("publish", "problems/tiny.json", plan, "--note", "first");
        assertEquals(0, published.exit(), published.err());
        assertTrue(published.out().contains("version 1"), published.out());
        assertEquals(0, inWorkspace("progress", "--as-planned", week.toString()).exit());
        Files.writeString(folder.resolve("bad.csv"), Files.readString(week).replace("S1", "S9"));
        Shell.Result bad = inWorkspace("progress", folder.resolve("bad.csv").toString());
        assertEquals(2, bad.exit());
        assertTrue(bad.err().contains("/crew: There is no crew \"S9\""), bad.err());
        Shell.Result kept = inWorkspace("progress", week.toString());
        assertEquals(0, kept.exit(), kept.err());
        Shell.Result again = inWorkspace("replan", "--moves", "300");
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.out().contains("work packages are finished"), again.out());
        assertTrue(inWorkspace("progress").out().contains("planned"));
        assertEquals(0, inWorkspace("publish", "--plan", "2").exit());
        Shell.Result history = inWorkspace("history");
        assertTrue(history.out().contains("version 2") && history.out().contains(": first"), history.out());
        assertEquals(0, inWorkspace("history", "--difference", "1", "2").exit());
        assertTrue(paper("--published").startsWith("Plan 2 · "), "the newest version, of a problem that has moved on");
        assertEquals(paper("--published"), paper("--plan", "2"));
        assertEquals(paper("--published"), paper("--published", "2"));
        assertTrue(paper("--published", "1").startsWith("Plan 1 · "));
        assertEquals(2, inWorkspace("export", "--published", "3", "--format", "csv").exit());
        assertEquals(2, inWorkspace("export", "--format", "csv").exit(), "nothing is named");
        Path backup = folder.resolve("backup.zip");
        assertEquals(0, inWorkspace("backup", backup.toString()).exit());
        String other = folder.resolve("other").toString();
        assertEquals(0, Shell.run("backup", "--restore", backup.toString(), "--workspace", other).exit());
        assertEquals(history.out(), Shell.run("history", "--workspace", other).out());
    }

    /** How the week's paper names the plan that is handed out. */
    private String paper(String... what) throws Exception {
        Path file = folder.resolve("week.pdf");
        Shell.Result handed = inWorkspace(Stream.concat(Stream.of("export", "--format", "weekly-plan", "--out", file.toString()), Arrays.stream(what)).toArray(String[]::new));
        assertEquals(0, handed.exit(), handed.err());
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            Matcher label = PLAN.matcher(new PdfTextExtractor(reader).getTextFromPage(1));
            assertTrue(label.find());
            return label.group();
        }
    }
}
