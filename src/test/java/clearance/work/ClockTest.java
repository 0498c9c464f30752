package clearance.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Three days of six hours from 08:00, the second one free. */
class ClockTest {

    private static final int DAY = 1440;
    private static final int EIGHT = 480;
    private final Clock clock = new Clock(EIGHT, new int[] {360, 0, 360}, 360);

    @Test
    void workIsDoneWithinADay() {
        assertEquals(EIGHT + 100, clock.after(EIGHT, 100));
    }

    @Test
    void aFullDayIsFinishedAtItsEndAndNotOnTheNextMorning() {
        assertEquals(EIGHT + 360, clock.after(0, 360));
    }

    @Test
    void workResumesAfterAFreeDay() {
        assertEquals(2 * DAY + EIGHT + 1, clock.after(EIGHT, 361));
    }

    @Test
    void noWorkTakesNoTime() {
        assertEquals(17, clock.after(17, 0));
    }

    @Test
    void theNextWorkingInstantSkipsTheNightAndTheFreeDay() {
        assertEquals(EIGHT, clock.nextWorking(0));
        assertEquals(EIGHT + 359, clock.nextWorking(EIGHT + 359));
        assertEquals(2 * DAY + EIGHT, clock.nextWorking(EIGHT + 360));
        assertEquals(2 * DAY + EIGHT, clock.nextWorking(DAY));
    }

    @Test
    void workingMinutesBetweenTwoInstants() {
        assertEquals(360 + 60, clock.between(0, 2 * DAY + EIGHT + 60));
        assertEquals(0, clock.between(50, 40));
    }

    @Test
    void behindTheTableEveryDayIsWorked() {
        assertEquals(3 * DAY + EIGHT + 30, clock.after(2 * DAY + EIGHT + 360, 30));
        assertEquals(4 * DAY + EIGHT + 360, clock.after(2 * DAY + EIGHT + 360, 720));
    }

    @Test
    void aDayOfTwentyFourHoursRunsPastMidnight() {
        Clock round = new Clock(EIGHT, new int[] {DAY, DAY}, DAY);
        assertEquals(EIGHT + DAY + 10, round.after(EIGHT, DAY + 10));
        assertEquals(DAY + 5, round.nextWorking(DAY + 5));
    }
}
