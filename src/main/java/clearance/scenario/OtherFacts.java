package clearance.scenario;

import clearance.model.Change;
import clearance.model.Problem;
import clearance.model.Scenario;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells scenarios that change what is so from those that change what can be done about it. More money or another crew can be held against the baseline by value;
 * where maps, dates or rules are other, the same work is worth something else.
 */
final class OtherFacts {

    /** Parts of the policy that say how results are weighed, which all plans of a comparison share ({@code Yardstick}), or how they are shown. */
    private static final Set<String> WEIGHING = Set.of("objective", "weights", "riskClasses", "landUse", "lethality", "areaExponent", "peopleDistanceM",
            "infrastructureDistanceM", "milestoneWeight", "latenessWeight", "directiveWeight", "stabilityWeight", "valueOfMoney", "tailWeeks", "firmWeeks", "tentativeWeeks");
    private static final int DEEPEST = 1000;

    private OtherFacts() {
    }

    /** Whether a scenario, or one it builds on, changes facts. */
    static boolean in(Problem problem, @Nullable String id) {
        String next = id;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            String wanted = next;
            Scenario scenario = problem.scenarios().stream().filter(s -> s.id().equals(wanted)).findFirst().orElse(null);
            if (scenario == null) {
                return false;
            }
            if (scenario.changes().stream().anyMatch(OtherFacts::fact)) {
                return true;
            }
            next = scenario.basedOn();
        }
        return false;
    }

    /** The scenario that one builds on, where it changes money, crews and equipment only, so that both are worth the same for the same work; null = there is none. */
    static @Nullable String under(Problem problem, String id) {
        Scenario scenario = problem.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
        boolean meansOnly = scenario != null && scenario.changes().stream().noneMatch(c -> fact(c) || c instanceof Change.SetPolicy);
        return meansOnly && !Scenario.BASELINE.equals(scenario.basedOn()) ? scenario.basedOn() : null;
    }

    private static boolean fact(Change change) {
        return change instanceof Change.SetMapReliability || change instanceof Change.SetCommunity
                || change instanceof Change.SetPolicy policy && !WEIGHING.containsAll(policy.values().keySet());
    }
}
