package clearance.io;

import clearance.model.Policy;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Merges a part of a policy over a whole one. */
public final class PolicyPatch {

    private PolicyPatch() {
    }

    /**
     * A policy with some values changed, field by field.
     *
     * @param values nested maps of JSON values, as in a scenario's {@code setPolicy}
     */
    public static Read<Policy> apply(Policy base, Map<String, Object> values) {
        Findings findings = new Findings();
        JsonNode tree = JsonText.MAPPER.valueToTree(values);
        return new Read<>(new RecordReader(findings).record(Policy.class, tree, Pointer.ROOT, base, Set.of()), findings.list());
    }
}
