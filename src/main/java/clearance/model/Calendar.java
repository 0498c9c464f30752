package clearance.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The time a plan covers and the time that can be worked in it. Local dates and times without zone.
 *
 * @param start       first day of the plan, from 00:00
 * @param weeks       length in weeks, at least 1
 * @param workingDays days of the week that are worked
 * @param dayStart    when a working day begins
 * @param hoursPerDay working hours of a day, above 0 and at most 24
 */
public record Calendar(LocalDate start, int weeks, Set<DayOfWeek> workingDays, LocalTime dayStart, double hoursPerDay, Set<LocalDate> holidays,
        List<StandDown> standDowns, List<SeasonFactor> seasonFactors) {

    /** Working days where the file names none. */
    public static final Set<DayOfWeek> DEFAULT_WORKING_DAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
    public static final LocalTime DEFAULT_DAY_START = LocalTime.of(8, 0);
    /** At most six productive hours per deminer and day are usual. */
    public static final double DEFAULT_HOURS_PER_DAY = 6;

    public Calendar {
        workingDays = Set.copyOf(workingDays);
        holidays = Set.copyOf(holidays);
        standDowns = List.copyOf(standDowns);
        seasonFactors = List.copyOf(seasonFactors);
    }

    /** A calendar with default working time. */
    public static Calendar of(LocalDate start, int weeks) {
        return new Calendar(start, weeks, DEFAULT_WORKING_DAYS, DEFAULT_DAY_START, DEFAULT_HOURS_PER_DAY, Set.of(), List.of(), List.of());
    }

    /** The first day after the plan. */
    public LocalDate end() {
        return start.plusWeeks(weeks);
    }
}
