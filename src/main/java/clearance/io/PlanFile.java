package clearance.io;

import clearance.model.Plan;
import clearance.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans as JSON. */
public final class PlanFile {

    private PlanFile() {
    }

    /** Reads a plan file. Of its assignments only crew, hazard area, stage, parcel, sequence and notBefore are needed; everything else follows. */
    public static Read<Plan> read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Read<>(null, List.of(ProblemFile.unreadable(file)));
        }
    }

    /** Reads a plan from JSON text. */
    public static Read<Plan> read(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        if (root == null || !Formats.accept(root, findings, false)) {
            return new Read<>(null, findings.list());
        }
        RecordReader reader = new RecordReader(findings, Scalars.LAST_YEAR_OF_PLANS);
        return new Read<>(reader.record(Plan.class, root, Pointer.ROOT, null, Set.of("format")), findings.list());
    }

    /** A plan as JSON. */
    public static byte[] write(Plan plan) {
        return Layout.write(tree(plan)).getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode tree(Plan plan) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.put("format", Problem.FORMAT);
        node.setAll(new RecordWriter(false).record(plan, null));
        return node;
    }
}
