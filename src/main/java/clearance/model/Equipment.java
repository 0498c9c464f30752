package clearance.model;

import java.util.Set;

/**
 * Shared equipment of which a limited number of units exists. Entries of one type form one pool.
 *
 * @param rateFactor factor on the rate of a crew that works with a unit
 * @param neededFor  the work that cannot be done without a unit
 */
public record Equipment(String id, String type, int units, double costPerDay, double rateFactor, NeededFor neededFor) {

    /** Which work needs a unit. Empty = any; OR inside a set, AND between sets. */
    public record NeededFor(Set<Stage> stages, Set<Method> methods, Set<Vegetation> vegetation, Set<Explosive> explosives) {

        public NeededFor {
            stages = Set.copyOf(stages);
            methods = Set.copyOf(methods);
            vegetation = Set.copyOf(vegetation);
            explosives = Set.copyOf(explosives);
        }
    }
}
