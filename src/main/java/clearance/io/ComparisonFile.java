package clearance.io;

import clearance.model.ScenarioComparison;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comparisons of scenarios as JSON: the fields of {@link ScenarioComparison} by their names, money in currency units, dates ISO. */
public final class ComparisonFile {

    private ComparisonFile() {
    }

    /** Reads a comparison from JSON text. */
    public static Read<ScenarioComparison> read(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        if (root == null || !Formats.accept(root, findings, false)) {
            return new Read<>(null, findings.list());
        }
        return new Read<>(new RecordReader(findings).record(ScenarioComparison.class, root, Pointer.ROOT, null, Set.of("format")), findings.list());
    }

    /** A comparison as JSON. */
    public static byte[] write(ScenarioComparison comparison) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.put("format", ScenarioComparison.FORMAT);
        node.setAll(new RecordWriter(false).record(comparison, null));
        return Layout.write(node).getBytes(StandardCharsets.UTF_8);
    }
}
