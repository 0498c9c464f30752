package clearance.bound;

import clearance.risk.Horizon;
import clearance.work.Clock;

/**
 * A crew's clock at one kind of site, seen from the cells: how much work is behind at each boundary, and a straight line in each cell below which no finish
 * lies. Work is counted in working minutes since the start of the plan.
 */
final class Timeline {

    /** Working minutes before each boundary. */
    final int[] worked;
    /** Of the line in each cell: calendar minutes after the start of the cell where its first working minute begins; may be negative. */
    final double[] finishFrom;
    /** Calendar minutes that the line rises per working minute. */
    final double[] finishSlope;
    /** The cell in which the last minute of the longest set-up lies, if it comes behind the end of this cell. */
    final int[] reach;

    Timeline(Clock clock, Grid grid, int dayStart, int longestSetup) {
        int cells = grid.cells();
        worked = new int[cells + 1];
        for (int i = 0; i <= cells; i++) {
            worked[i] = clock.between(0, grid.at(i));
        }
        finishFrom = new double[cells];
        finishSlope = new double[cells];
        for (int i = 0; i < cells; i++) {
            line(i, clock, grid, dayStart);
        }
        reach = new int[cells];
        for (int i = 0, to = 0; i < cells; i++) {
            to = Math.max(to, i);
            while (to < cells - 1 && worked[to + 1] < worked[i + 1] + longestSetup) {
                to++;
            }
            reach[i] = to;
        }
    }

    /** Through the last finish of the cell, and not above the last finish of any of its days; within a day a finish moves minute by minute. */
    private void line(int cell, Clock clock, Grid grid, int dayStart) {
        int inCell = worked[cell + 1] - worked[cell];
        if (inCell == 0) {
            return;
        }
        int last = clock.after(0, worked[cell + 1]);
        double slope = 1;
        int firstDay = Math.max(0, (grid.at(cell) - dayStart) / Horizon.MINUTES_PER_DAY - 1);
        for (int day = firstDay; day * Horizon.MINUTES_PER_DAY + dayStart < grid.at(cell + 1); day++) {
            int done = clock.between(0, (day + 1) * Horizon.MINUTES_PER_DAY + dayStart);
            if (done > worked[cell] && done < worked[cell + 1]) {
                slope = Math.max(slope, (last - clock.after(0, done)) / (double) (worked[cell + 1] - done));
            }
        }
        finishSlope[cell] = slope;
        finishFrom[cell] = last - slope * inCell - grid.at(cell);
    }

    /** Working minutes before a minute of the calendar. */
    static int worked(Clock clock, int minute) {
        return clock.between(0, minute);
    }
}
