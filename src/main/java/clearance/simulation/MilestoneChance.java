package clearance.simulation;

import clearance.model.MilestoneKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How likely a community is ready, or infrastructure open, by when.
 *
 * @param planned   as the plan has it; null = the plan leaves something out that it waits for, and then there are no dates at all
 * @param p10       it is ready by then in one of ten runs
 * @param p90       it is ready by then in nine of ten runs
 * @param byWanted  share of the runs in which it is ready by the wanted date; null = none is wanted
 * @param byPlanned share of the runs in which it is ready by the planned date
 * @param byEnd     share of the runs in which it is ready by the end of the plan
 */
public record MilestoneChance(MilestoneKind kind, String id, String name, int people, @Nullable LocalDate wanted, @Nullable LocalDate planned,
        @Nullable LocalDate p10, @Nullable LocalDate p50, @Nullable LocalDate p90, @Nullable Double byWanted, double byPlanned, double byEnd) {
}
