package clearance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named variation of a problem.
 *
 * @param basedOn the scenario it builds on; null = the problem itself
 */
public record Scenario(String id, String name, @Nullable String basedOn, List<Change> changes) {

    /** Id of the problem without changes. */
    public static final String BASELINE = "baseline";

    public Scenario {
        changes = List.copyOf(changes);
    }
}
