package clearance.desk;

import clearance.model.Crew;
import clearance.model.Plan;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How calm a new plan is in the near weeks, for which crews have prepared: of the work packages that a published plan begins in the weeks up to
 * {@code policy.tentativeWeeks}, with crews that are there on that day, how many keep their crew and how many their week, too.
 *
 * @param weeks    from the start of the new plan
 * @param packages published to begin in them and still to do
 * @param sameCrew stay with their crew
 * @param kept     stay with their crew and begin in the same week
 */
public record NearWeeks(int weeks, int packages, int sameCrew, int kept) {

    private static final int DAYS_PER_WEEK = 7;

    /** @param before what is left to do of the published plan */
    static NearWeeks of(WorkModel work, Plan before, Plan after) {
        LocalDate start = work.problem().calendar().start();
        int weeks = Math.min(work.problem().policy().tentativeWeeks(), work.problem().calendar().weeks());
        Map<String, Crew> crews = work.problem().crews().stream().collect(Collectors.toMap(Crew::id, Function.identity()));
        int packages = 0;
        int sameCrew = 0;
        int kept = 0;
        for (Plan.Assignment a : before.assignments()) {
            LocalDateTime begins = a.start();
            Crew crew = crews.get(a.crew());
            if (begins == null || crew == null || week(start, begins) >= weeks || away(crew, begins.toLocalDate().isBefore(start) ? start : begins.toLocalDate())) {
                continue;
            }
            packages++;
            Plan.Assignment b = after.assignments().stream().filter(o -> o.crew().equals(a.crew()) && o.hazardArea().equals(a.hazardArea()) && o.stage() == a.stage()
                    && Objects.equals(o.parcel(), a.parcel())).findFirst().orElse(null);
            LocalDateTime now = b == null ? null : b.start();
            sameCrew += b == null ? 0 : 1;
            kept += now != null && week(start, now) == week(start, begins) ? 1 : 0;
        }
        return new NearWeeks(weeks, packages, sameCrew, kept);
    }

    /** Weeks from the start; what should have begun before begins in the first. */
    private static long week(LocalDate start, LocalDateTime time) {
        return Math.max(0, ChronoUnit.DAYS.between(start, time.toLocalDate())) / DAYS_PER_WEEK;
    }

    private static boolean away(Crew crew, LocalDate day) {
        LocalDate last = crew.availableTo();
        return last != null && day.isAfter(last) || crew.leave().stream().anyMatch(l -> !day.isBefore(l.from()) && !day.isAfter(l.to()));
    }

    /** In a sentence; empty = nothing was to begin. */
    String words() {
        return packages == 0 ? "" : "Of " + packages + " work packages that were to begin within " + weeks + " weeks, with crews that are there, " + kept
                + " keep their crew and week, " + (sameCrew - kept) + " their crew only.";
    }
}
