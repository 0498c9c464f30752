package clearance.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a search has come.
 *
 * @param hard    penalty of hard rules of the best plan, as a negative number; null = no plan yet
 * @param medium  its value in millionths of a risk-day; null = no plan yet
 * @param history the course of the search: seconds, hard, value in risk-days
 */
public record PlanProgress(double seconds, long moves, long movesPerSecond, @Nullable Long hard, @Nullable Long medium, List<double[]> history) {

    public static final PlanProgress NONE = new PlanProgress(0, 0, 0, null, null, List.of());

    public PlanProgress {
        history = List.copyOf(history);
    }
}
