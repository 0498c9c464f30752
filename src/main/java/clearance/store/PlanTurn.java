package clearance.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A process's turn at making a plan or a comparison.
 *
 * @param worker    the process
 * @param since     when it took it
 * @param takenFrom the process that had the plan before and was lost; null = none was, or it is a comparison, which begins anew
 */
public record PlanTurn(String worker, LocalDateTime since, @Nullable String takenFrom) {
}
