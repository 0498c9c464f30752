package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs docs/import.md: its files are written, its commands run in order, and what it shows of the output must be there. */
class ImportGuideTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+) ?([^\\n]*)\\n(.*?)```", Pattern.DOTALL);
    private static final String PROGRAM = "./clearance ";

    @TempDir
    private Path folder;

    @Test
    void everyCommandOfThePageDoesWhatThePageSays() throws Exception {
        String output = "";
        int commands = 0;
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "import.md")));
        while (block.find()) {
            switch (block.group(1)) {
                case "csv", "json" -> Files.writeString(folder.resolve(block.group(2)), block.group(3));
                case "sh" -> {
                    output = "";
                    for (String line : block.group(3).strip().split("\n")) {
                        output += run(line, block.group(2).equals("fails") ? 2 : 0);
                        commands++;
                    }
                }
                default -> {
                    for (String line : block.group(3).strip().split("\n")) {
                        assertTrue(plain(output).contains(plain(line)), line + " in " + output);
                    }
                }
            }
        }
        assertEquals(8, commands);
        assertEquals(Files.readString(folder.resolve("problem.json")), Files.readString(folder.resolve("again.json")));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String run(String line, int exit) {
        assertTrue(line.startsWith(PROGRAM), line);
        List<String> args = new ArrayList<>();
        for (String word : line.substring(PROGRAM.length()).split(" ")) {
            args.add(word.matches("[\\w.-]+\\.(csv|json|xlsx)") ? folder.resolve(word).toString() : word);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            assertEquals(exit, CommandLineTool.run(args.toArray(String[]::new)), () -> line + "\n" + bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
