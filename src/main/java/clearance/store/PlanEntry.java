package clearance.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the workspace and the job that makes it, without the plan itself.
 *
 * @param sha256      of the problem's text it was made for
 * @param order       what is to be made
 * @param stopped     whether it was ended before its time
 * @param progress    how far the search has come, over all turns
 * @param secondsBefore what had been spent when the plan was ordered last
 * @param movesBefore the same in moves
 * @param turn        of the process that is searching; null = none is
 * @param error       why it failed, in a sentence; null = it did not
 * @param version     under which it was published last; null = it was not
 */
public record PlanEntry(long id, long problem, String problemName, String sha256, boolean current, PlanOrder order, PlanKind kind, PlanState state,
        boolean stopped, LocalDateTime createdAt, @Nullable LocalDateTime startedAt, @Nullable LocalDateTime finishedAt,
        PlanProgress progress, double secondsBefore, long movesBefore, @Nullable PlanTurn turn, @Nullable String error, @Nullable Integer version) {

    /** The process that is searching; null = none is. */
    public @Nullable String worker() {
        return turn == null ? null : turn.worker();
    }
}
