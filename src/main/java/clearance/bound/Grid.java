package clearance.bound;

import clearance.model.Objective;
import clearance.risk.Horizon;
import clearance.work.WorkModel;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Calendar cells into which plan and tail are cut. Cell i starts at {@code at(i)} and ends at {@code at(i + 1)}: a start lies in [start, end), a finish in
 * (start, end]. The end of the plan and all dates on which money arrives or expires are boundaries.
 */
final class Grid {

    private static final int TAIL_CELLS = 10;

    private final int[] minutes;
    private final int endCell;

    private Grid(int[] minutes, int endCell) {
        this.minutes = minutes;
        this.endCell = endCell;
    }

    /**
     * Cuts the time of a problem.
     *
     * @param stepDays days of a cell in the plan; in the tail cells are at least twice as long, and few
     */
    static Grid of(WorkModel work, int stepDays) {
        Horizon horizon = work.horizon();
        TreeSet<Integer> cuts = new TreeSet<>();
        int step = stepDays * Horizon.MINUTES_PER_DAY;
        for (int minute = 0; minute < horizon.endMinute(); minute += step) {
            cuts.add(minute);
        }
        int tailStep = Math.max(2 * step, (horizon.tailEndMinute() - horizon.endMinute()) / TAIL_CELLS);
        for (int minute = horizon.endMinute(); minute < horizon.tailEndMinute(); minute += tailStep) {
            cuts.add(minute);
        }
        Arrays.stream(work.funds().periodStarts()).filter(m -> m < horizon.endMinute()).forEach(cuts::add);
        if (work.problem().policy().objective() == Objective.RISK_REMOVED) {
            cuts.add(Math.max(0, horizon.endMinute() - work.order().handoverMinutes()));
        }
        cuts.add(horizon.endMinute());
        cuts.add(horizon.tailEndMinute());
        int[] minutes = cuts.stream().mapToInt(Integer::intValue).toArray();
        return new Grid(minutes, Arrays.binarySearch(minutes, horizon.endMinute()));
    }

    /** Number of cells. */
    int cells() {
        return minutes.length - 1;
    }

    /** First minute of a cell; for the number of cells, the end of the tail. */
    int at(int cell) {
        return minutes[cell];
    }

    /** Number of cells inside the plan, which is the first cell of the tail. */
    int endCell() {
        return endCell;
    }

    /** The cell in which something starts; the number of cells where that is behind the tail. */
    int cellOf(int minute) {
        int found = Arrays.binarySearch(minutes, minute);
        int cell = found >= 0 ? found : -found - 2;
        return Math.min(cell, cells());
    }
}
