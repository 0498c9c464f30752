package clearance.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the workspace and the job that makes it, without the result.
 *
 * @param sha256    of the problem's text it was made for
 * @param current   whether the problem still has that text
 * @param state     as of plans
 * @param stopAsked whether it was asked to end early
 * @param stopped   whether it did, so that the effort was not equal
 * @param attempts  how often it was begun
 * @param turn      of the process that makes it; null = none does
 * @param error     why it failed, in a sentence; null = it did not
 */
public record ComparisonEntry(long id, long problem, String problemName, String sha256, boolean current, ComparisonOrder order, PlanState state,
        boolean stopAsked, boolean stopped, int attempts, LocalDateTime createdAt, @Nullable LocalDateTime startedAt, @Nullable LocalDateTime finishedAt,
        ComparisonProgress progress, @Nullable PlanTurn turn, @Nullable String error) {

    /** Whether it neither waits nor runs. */
    public boolean over() {
        return state != PlanState.QUEUED && state != PlanState.RUNNING;
    }
}
