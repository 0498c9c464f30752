package clearance.model;

import org.jspecify.annotations.Nullable;

/**
 * An explicit duration of a whole stage, in working minutes, that replaces set-up, rate, commute and factors.
 *
 * @param crew the crew it holds for; null = all crews without an own estimate
 */
public record Estimate(String hazardArea, Stage stage, @Nullable String crew, int minutes) {
}
