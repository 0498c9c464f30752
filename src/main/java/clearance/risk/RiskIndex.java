package clearance.risk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Risk index of a hazard area, with what it is made of.
 *
 * @param value    0 to 1
 * @param criteria weighted criteria by name, in the order of the policy's weights; they add up to {@code value}
 * @param assumed  names of the fields of the hazard area that were assumed
 */
public record RiskIndex(double value, Map<String, Double> criteria, Set<String> assumed) {

    public RiskIndex {
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        assumed = Collections.unmodifiableSet(new TreeSet<>(assumed));
    }
}
