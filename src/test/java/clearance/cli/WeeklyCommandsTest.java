package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyCommandsTest {

    @TempDir
    private Path folder;

    private record Result(int exit, String out, String err) {
    }

    private Result run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int exit = CommandLineTool.run(args);
            return new Result(exit, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Result inWorkspace(String... args) {
        return run(Stream.concat(Arrays.stream(args), Stream.of("--workspace", folder.resolve("workspace").toString())).toArray(String[]::new));
    }

    @Test
    void aWeekTurnsFromTheCommandLineAlone() throws Exception {
        String plan = folder.resolve("plan.json").toString();
        Path week = folder.resolve("week.csv");
        assertEquals(2, inWorkspace("replan", "--moves", "10").exit(), "nothing was published");
        assertEquals(0, run("solve", "problems/tiny.json", "--moves", "500", "--out", plan).exit());
        Result published = inWorkspace("publish", "problems/tiny.json", plan, "--note", "first");
        assertEquals(0, published.exit(), published.err());
        assertTrue(published.out().contains("version 1"), published.out());
        assertEquals(0, inWorkspace("progress", "--as-planned", week.toString()).exit());
        Files.writeString(folder.resolve("bad.csv"), Files.readString(week).replace("S1", "S9"));
        Result bad = inWorkspace("progress", folder.resolve("bad.csv").toString());
        assertEquals(2, bad.exit());
        assertTrue(bad.err().contains("/crew: There is no crew \"S9\""), bad.err());
        Result kept = inWorkspace("progress", week.toString());
        assertEquals(0, kept.exit(), kept.err());
        Result again = inWorkspace("replan", "--moves", "300");
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.out().contains("work packages are finished"), again.out());
        assertTrue(inWorkspace("progress").out().contains("planned"));
        assertEquals(0, inWorkspace("publish", "--plan", "2").exit());
        Result history = inWorkspace("history");
        assertTrue(history.out().contains("version 2") && history.out().contains(": first"), history.out());
        assertEquals(0, inWorkspace("history", "--difference", "1", "2").exit());
    }
}
