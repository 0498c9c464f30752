package clearance.solver;

import clearance.work.Routes;
import java.util.function.Supplier;

/**
 * How far a search has come.
 *
 * @param medium value of the best plan in millionths of a risk-day
 * @param best   the best plan so far
 */
public record SolverProgress(double seconds, long moves, long movesPerSecond, long hard, long medium, long soft, Supplier<Routes> best) {
}
