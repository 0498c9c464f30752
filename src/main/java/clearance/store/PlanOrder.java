package clearance.store;

import org.jspecify.annotations.Nullable;

/**
 * What to solve, and for how long.
 *
 * @param name       given by the planner; may be empty
 * @param seconds    most seconds of search; null = no limit by time
 * @param moves      most moves; null = no limit by moves
 * @param from       plan to start from; null = none
 * @param comparison the comparison it is a scenario of; null = none
 */
public record PlanOrder(String scenario, String name, @Nullable Double seconds, long seed, @Nullable Long moves, @Nullable Long from,
        @Nullable Long comparison) {
}
