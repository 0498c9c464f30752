package clearance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work that a crew is bound to.
 *
 * @param parcel    null = every parcel of the stage
 * @param position  exact index in the crew's route; null = any
 * @param startedOn when the work began; null = not begun. Started work has its set-up done and its cost booked
 */
public record Commitment(String crew, String hazardArea, Stage stage, @Nullable String parcel, @Nullable Integer position, @Nullable LocalDate startedOn) {
}
