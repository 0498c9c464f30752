package clearance.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A problem of the workspace, without its text.
 *
 * @param sample     whether it came with the program
 * @param sha256     of its text as it stands
 * @param revision   counts the texts it has had, from 1
 * @param warnings   findings when it was read
 * @param plans      how many plans there are for it
 * @param latestPlan the newest plan; null = none
 * @param publishedVersion number of the plan in force; null = none
 */
public record ProblemEntry(long id, String name, String description, boolean sample, String sha256, int revision, LocalDateTime createdAt,
        LocalDateTime changedAt, LocalDate start, int weeks, int hazardAreas, int crews, int communities, int warnings, int plans,
        @Nullable Long latestPlan, @Nullable Integer publishedVersion) {
}
