package clearance.solver;

import clearance.work.Routes;

/** The best plan of a search, its score, and what was spent on it. */
public record Solved(Routes routes, long hard, long medium, long soft, double seconds, double firstPlanSeconds, long moves) {
}
