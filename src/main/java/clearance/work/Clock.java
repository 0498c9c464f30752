package clearance.work;

import clearance.risk.Horizon;

/**
 * Working time of one crew at one kind of site, as cumulative tables: "when are m working minutes done" is a look-up.
 *
 * <p>Day d works from {@code dayStart} for {@code minutesOf(d)} minutes, at most 1440, so that a day may run past midnight. Behind the last day of the
 * table every day is worked with the plain hours, so that times stay ordered; nothing there is feasible anyway.
 */
public final class Clock {

    private static final int DAY = Horizon.MINUTES_PER_DAY;
    private static final int GRAIN = 128;

    private final int dayStart;
    private final int plainMinutes;
    private final int[] minutes;
    private final int[] before;
    private final int[] nextWorkDay;
    /** For every {@link #GRAIN} working minutes of the table, the first day by whose end so many are done. */
    private final int[] dayAt;

    /**
     * @param dayStart     minute of the day at which work begins
     * @param minutes      working minutes of each day of the plan and its tail, 0 to 1440
     * @param plainMinutes working minutes of the days behind, 1 to 1440
     */
    Clock(int dayStart, int[] minutes, int plainMinutes) {
        this.dayStart = dayStart;
        this.minutes = minutes.clone();
        this.plainMinutes = plainMinutes;
        before = new int[minutes.length + 1];
        for (int d = 0; d < minutes.length; d++) {
            before[d + 1] = before[d] + minutes[d];
        }
        nextWorkDay = new int[minutes.length + 1];
        nextWorkDay[minutes.length] = minutes.length;
        for (int d = minutes.length - 1; d >= 0; d--) {
            nextWorkDay[d] = minutes[d] > 0 ? d : nextWorkDay[d + 1];
        }
        dayAt = new int[before[minutes.length] / GRAIN + 1];
        for (int i = 0, day = 0; i < dayAt.length; i++) {
            while (before[day] < i * GRAIN) {
                day++;
            }
            dayAt[i] = day;
        }
    }

    /** The first instant at or after a minute at which work is possible. */
    public int nextWorking(int minute) {
        int shifted = Math.max(0, minute - dayStart);
        int day = shifted / DAY;
        if (minute >= dayStart && shifted % DAY < minutesOf(day)) {
            return minute;
        }
        int next = shifted % DAY == 0 && minute <= dayStart + day * DAY ? day : day + 1;
        return startOf(next < minutes.length ? nextWorkDay[next] : next);
    }

    /** The earliest instant at which {@code work} working minutes from a minute on are done; the minute itself where work is 0. */
    public int after(int minute, int work) {
        if (work <= 0) {
            return minute;
        }
        long target = (long) workedBefore(minute) + work;
        int last = minutes.length;
        if (target > before[last]) {
            long beyond = target - before[last];
            long fullDays = (beyond - 1) / plainMinutes;
            return Math.toIntExact(Math.min(Integer.MAX_VALUE / 2, startOf(last) + fullDays * DAY + (beyond - fullDays * plainMinutes)));
        }
        int day = dayAt[(int) target / GRAIN];
        while (before[day] < target) {
            day = nextWorkDay[day] + 1; // over a winter in one step
        }
        return startOf(day - 1) + (int) (target - before[day - 1]);
    }

    /** Working minutes between two instants; 0 where the second is not later. */
    public int between(int from, int to) {
        return to <= from ? 0 : workedBefore(to) - workedBefore(from);
    }

    /** Working minutes of a day of the plan, counted from 0. */
    public int minutesOf(int day) {
        return day < minutes.length ? minutes[day] : plainMinutes;
    }

    private int workedBefore(int minute) {
        if (minute <= dayStart) {
            return 0;
        }
        int day = (minute - dayStart) / DAY;
        int within = (minute - dayStart) % DAY;
        if (day < minutes.length) {
            return before[day] + Math.min(within, minutes[day]);
        }
        return before[minutes.length] + (day - minutes.length) * plainMinutes + Math.min(within, plainMinutes);
    }

    private int startOf(int day) {
        return day * DAY + dayStart;
    }
}
