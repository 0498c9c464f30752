package clearance.io;

import clearance.model.Finding;
import clearance.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems as JSON. */
public final class ProblemFile {

    private ProblemFile() {
    }

    /** Reads a problem file. A file that cannot be opened is a finding, too. */
    public static Read<Problem> read(Path file) {
        return readParts(file).read();
    }

    /** Reads a problem from JSON text. */
    public static Read<Problem> read(byte[] json) {
        return readParts(json).read();
    }

    /**
     * What could be read of a problem, errors or not.
     *
     * @param sound    the records that could be read; what could not be is missing, or its default. Never to be planned with; null where nothing could be read
     * @param places   by list of the problem: the index in the file of each record of {@code sound}
     * @param districts all that hazard areas name, also those that could not be read
     * @param findings errors and warnings
     */
    public record Parts(@Nullable Problem sound, Map<String, List<Integer>> places, Set<String> districts, List<Finding> findings) {

        /** A file of which nothing could be read. */
        static Parts none(List<Finding> findings) {
            return new Parts(null, Map.of(), Set.of(), findings);
        }

        /** The problem, if there is no error. */
        public Read<Problem> read() {
            return new Read<>(sound, findings);
        }

        /** Whether there is an error at a place or below it. */
        public boolean broken(String pointer) {
            return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR && (f.pointer() + "/").startsWith(pointer + "/"));
        }
    }

    /** Reads what can be read of a problem file, to say more about a file with errors than its errors. */
    public static Parts readParts(Path file) {
        try {
            if (Files.size(file) > JsonText.MOST_BYTES) {
                return Parts.none(List.of(JsonText.tooLarge(Files.size(file))));
            }
            return readParts(Files.readAllBytes(file));
        } catch (IOException e) {
            return Parts.none(List.of(unreadable(file)));
        }
    }

    /** Reads what can be read of a problem in JSON text. */
    public static Parts readParts(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        return root == null ? Parts.none(findings.list()) : readParts(root, findings);
    }

    /** Reads what can be read of a problem in the tree of its file; what was found before stands among what is found now. */
    static Parts readParts(JsonNode root, Findings findings) {
        if (!Formats.accept(root, findings, true)) {
            return Parts.none(findings.list());
        }
        findings.about(root);
        Findings ofReferences = findings.slice();
        CompletableFuture<Void> references = CompletableFuture.runAsync(() -> References.check(root, ofReferences));
        RecordReader reader = new RecordReader(findings);
        Problem problem = reader.record(Problem.class, root, Pointer.ROOT, null, Set.of("format"));
        references.join();
        findings.add(ofReferences);
        return new Parts(problem, reader.places(), districts(root), findings.list());
    }

    private static Set<String> districts(JsonNode root) {
        Set<String> districts = new HashSet<>();
        for (JsonNode hazard : root.path("hazardAreas")) {
            if (hazard.path("district").isString()) {
                districts.add(hazard.path("district").stringValue());
            }
        }
        return districts;
    }

    static Finding unreadable(Path file) {
        String why = Files.notExists(file) ? "does not exist" : Files.isDirectory(file) ? "is a folder" : "cannot be read";
        return Finding.error("no-file", "", file.toString(), "The file " + file + " " + why + ".", "Check the path.");
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
