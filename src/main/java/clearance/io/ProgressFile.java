package clearance.io;

import clearance.model.ProgressReport;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Progress reports as JSON. */
public final class ProgressFile {

    private ProgressFile() {
    }

    /** Reads a report from JSON text. */
    public static Read<ProgressReport> read(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        return root == null ? new Read<>(null, findings.list()) : read(root, findings);
    }

    static Read<ProgressReport> read(JsonNode root, Findings findings) {
        return new Read<>(new RecordReader(findings).record(ProgressReport.class, root, Pointer.ROOT, null, Set.of()), findings.list());
    }

    /** A report as JSON. */
    public static byte[] write(ProgressReport report) {
        return Layout.write(new RecordWriter(true).record(report, null)).getBytes(StandardCharsets.UTF_8);
    }
}
