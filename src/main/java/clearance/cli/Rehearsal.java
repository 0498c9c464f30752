package clearance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Goes once the ways of the commands that are asked for most, so that the launcher can keep the classes they need for the next start. Says nothing that matters. */
public final class Rehearsal {

    private static final String CROSSED = "{\"type\": \"Polygon\", \"coordinates\": [[[46, 39], [46.1, 39.1], [46.1, 39], [46, 39.1], [46, 39]]]}";

    private Rehearsal() {
    }

    /**
     * Plans, checks and hands out a problem in a folder of its own, which is removed.
     *
     * @param args the folder with the sample problems
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("clearance");
        try {
            String tiny = Path.of(args[0], "tiny.json").toString();
            String plan = folder.resolve("plan.json").toString();
            Path big = folder.resolve("big.json");
            CommandLineTool.run("solve", tiny, "--moves", "10", "--out", plan);
            CommandLineTool.run("evaluate", tiny, plan);
            CommandLineTool.run("export", tiny, plan, "--format", "csv", "--out", folder.resolve("plan.csv").toString());
            // long enough to be read by all processors; then with mistakes in it
            CommandLineTool.run("generate", "--hazards", "1500", "--crews", "12", "--seed", "1", "--out", big.toString());
            CommandLineTool.run("validate", big.toString());
            String broken = Files.readString(big).replaceFirst("\"slopeDegrees\"", "\"slopeDegree\"").replaceFirst("\"weeks\": ", "\"weeks\": -")
                    .replaceFirst("\"classification\": \"", "\"classification\": \"X")
                    .replaceFirst("(?s)\"geometry\": \\{.*?\\}", "\"geometry\": " + CROSSED);
            CommandLineTool.run("validate", Files.writeString(big, broken).toString());
            CommandLineTool.run("validate", big.toString(), "--json");
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
