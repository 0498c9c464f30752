package clearance.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A process's turn at making a plan.
 *
 * @param worker    the process
 * @param since     when it took the plan
 * @param takenFrom the process that had the plan before and was lost; null = none was
 */
public record PlanTurn(String worker, LocalDateTime since, @Nullable String takenFrom) {
}
