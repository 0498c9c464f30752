package clearance.risk;

import clearance.model.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time axis of a problem: whole minutes from the first day of the plan at 00:00, local time without zone.
 *
 * @param start          first day of the plan
 * @param endMinute      end of the plan (exclusive)
 * @param tailEndMinute  end of the tail (exclusive), up to which started work may finish and removed risk counts
 */
public record Horizon(LocalDate start, int endMinute, int tailEndMinute) {

    public static final int MINUTES_PER_DAY = 1440;

    public static Horizon of(Problem problem) {
        int end = problem.calendar().weeks() * 7 * MINUTES_PER_DAY;
        int tail = (int) Math.round(problem.policy().tailWeeks() * 7 * MINUTES_PER_DAY);
        return new Horizon(problem.calendar().start(), end, end + tail);
    }

    /** Days of the plan and its tail, the last one begun counted whole. */
    public int days() {
        return (tailEndMinute + MINUTES_PER_DAY - 1) / MINUTES_PER_DAY;
    }

    /** 00:00 of a date; negative before the plan. */
    public int minuteOf(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, date) * MINUTES_PER_DAY);
    }

    public int minuteOf(LocalDateTime time) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(start.atStartOfDay(), time));
    }

    public LocalDateTime timeOf(int minute) {
        return start.atStartOfDay().plusMinutes(minute);
    }

    /** The date in which a minute lies. */
    public LocalDate dateOf(int minute) {
        return start.plusDays(Math.floorDiv(minute, MINUTES_PER_DAY));
    }
}
