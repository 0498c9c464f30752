package clearance.model;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Given travel times.
 *
 * @param matrixMinutes minutes from → to, where either is a hazard area's id or a crew's id (standing for its base); one way, never mirrored
 */
public record Travel(Map<String, Map<String, Integer>> matrixMinutes) {

    public static final Travel NONE = new Travel(Map.of());

    public Travel {
        matrixMinutes = matrixMinutes.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Map.copyOf(e.getValue())));
    }
}
