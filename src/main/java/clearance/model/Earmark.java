package clearance.model;

import java.util.Set;

/**
 * What a fund may be spent on. Empty = any; OR inside a set, AND between sets.
 *
 * @param explosives  any of them is expected in the hazard area
 * @param communities the hazard area meets the safety circle of one of them or blocks it
 */
public record Earmark(Set<String> districts, Set<Explosive> explosives, Set<String> communities, Set<Stage> stages, Set<String> organisations,
        Set<String> crews) {

    /** Money for anything. */
    public static final Earmark NONE = new Earmark(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Earmark {
        districts = Set.copyOf(districts);
        explosives = Set.copyOf(explosives);
        communities = Set.copyOf(communities);
        stages = Set.copyOf(stages);
        organisations = Set.copyOf(organisations);
        crews = Set.copyOf(crews);
    }
}
