package clearance.scenario;

import clearance.model.Problem;
import java.util.List;

/**
 * A variant of a problem that is to be solved: a scenario, a budget, the baseline with a limit lifted or with one change.
 *
 * @param changes what it changes, in words
 */
record Variant(String id, String name, List<String> changes, Problem problem) {

    Variant {
        changes = List.copyOf(changes);
    }
}
