package clearance.io;

import clearance.model.Finding;
import clearance.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems as JSON. */
public final class ProblemFile {

    private ProblemFile() {
    }

    /** Reads a problem file. A file that cannot be opened is a finding, too. */
    public static Read<Problem> read(Path file) {
        try {
            if (Files.size(file) > JsonText.MOST_BYTES) {
                Findings tooLarge = new Findings();
                tooLarge.error("file-too-large", "", Files.size(file) + " bytes", file.getFileName() + " has " + Files.size(file) / 1_000_000
                        + " MB; at most " + JsonText.MOST_BYTES / 1_000_000 + " MB can be read.", "Split the problem by district or simplify its polygons.");
                return new Read<>(null, tooLarge.list());
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Read<>(null, List.of(unreadable(file)));
        }
    }

    static Finding unreadable(Path file) {
        String why = Files.notExists(file) ? "does not exist" : Files.isDirectory(file) ? "is a folder" : "cannot be read";
        return Finding.error("no-file", "", file.toString(), "The file " + file + " " + why + ".", "Check the path.");
    }

    /** Reads a problem from JSON text. */
    public static Read<Problem> read(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        return root == null ? new Read<>(null, findings.list()) : read(root, findings);
    }

    /** Reads a problem from the tree of its file; what was found before stands among what is found now. */
    static Read<Problem> read(JsonNode root, Findings findings) {
        if (!Formats.accept(root, findings, true)) {
            return new Read<>(null, findings.list());
        }
        Problem problem = new RecordReader(findings).record(Problem.class, root, "", null, Set.of("format"));
        References.check(root, findings);
        return new Read<>(problem, findings.list());
    }

    /** A problem as canonical JSON. */
    public static byte[] write(Problem problem) {
        return Layout.write(tree(problem)).getBytes(StandardCharsets.UTF_8);
    }

    /** The tree of a problem's canonical file. */
    static ObjectNode tree(Problem problem) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.put("format", Problem.FORMAT);
        node.setAll(new RecordWriter(true).record(problem, null));
        if (problem.publishedPlan() != null) {
            node.set("publishedPlan", PlanFile.tree(problem.publishedPlan()));
        }
        return node;
    }

    /** SHA-256 of the canonical JSON of a problem, in hexadecimal. */
    public static String sha256(Problem problem) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(write(problem)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
