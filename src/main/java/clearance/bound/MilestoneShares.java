package clearance.bound;

import clearance.model.Objective;
import clearance.risk.Horizon;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits what milestones are worth over the packages they wait for. What being ready in a cell is worth more than being ready at its end is shared among
 * those packages, cell by cell; a package earns its shares of all cells from its finish on. Shares add up to the whole, so packages that are all finished
 * together earn what the milestone is worth, or more where some finish before the last.
 */
final class MilestoneShares {

    private final Grid grid;
    private final int handover;
    /** Row of the first cell of each need. */
    private final List<int[]> needRows = new ArrayList<>();
    /** By milestone and cell: worth of finishing right at the start of the cell rather than at its end, and how much of it each minute takes away. */
    private final List<double[]> worth = new ArrayList<>();
    private final List<double[]> slopes = new ArrayList<>();
    private final int[][] rowsOfPackage;
    private final int[][] milestoneOfPackage;
    private final boolean overTime;
    private int rows;
    private double always;

    MilestoneShares(WorkModel work, Grid grid, boolean[] possible) {
        this.grid = grid;
        handover = work.order().handoverMinutes();
        overTime = work.problem().policy().objective() == Objective.RISK_OVER_TIME;
        List<List<Integer>> byPackage = new ArrayList<>();
        List<List<Integer>> milestones = new ArrayList<>();
        for (int p = 0; p < possible.length; p++) {
            byPackage.add(new ArrayList<>(0));
            milestones.add(new ArrayList<>(0));
        }
        for (Milestone m : work.milestones()) {
            if (m.worth() == 0 || m.impossible() || Arrays.stream(m.packages()).anyMatch(p -> !possible[p])) {
                continue;
            }
            int[] needs = last(work, m.packages());
            int[] starts = new int[needs.length];
            for (int i = 0; i < needs.length; i++) {
                starts[i] = rows;
                rows += grid.cells();
                byPackage.get(needs[i]).add(starts[i]);
                milestones.get(needs[i]).add(worth.size());
            }
            needRows.add(starts);
            tabulate(work, m);
        }
        rowsOfPackage = byPackage.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        milestoneOfPackage = milestones.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    /** The packages behind which no other needed package of the same hazard area comes: when they are finished, all are. */
    private static int[] last(WorkModel work, int[] needed) {
        return Arrays.stream(needed).filter(p -> Arrays.stream(work.order().successors(p)).noneMatch(q -> Arrays.binarySearch(needed, q) >= 0)).toArray();
    }

    private void tabulate(WorkModel work, Milestone m) {
        double[] whole = new double[grid.cells()];
        double[] slope = new double[grid.cells()];
        for (int i = 0; i < whole.length; i++) {
            int from = grid.at(i) + 1;
            int to = grid.at(i + 1);
            double behind = value(work, m, to + 1);
            double first = value(work, m, from);
            if (!breaks(work, m, from + handover, to + handover) && to > from) {
                slope[i] = (first - value(work, m, to)) / (to - from);
            }
            whole[i] = first + slope[i] - behind;
        }
        always += value(work, m, grid.at(grid.cells()) + 1);
        worth.add(whole);
        slopes.add(slope);
    }

    /** Worth in risk-days of a last finish at a minute. */
    private double value(WorkModel work, Milestone m, int finish) {
        return work.worth().milestoneMicro(m, finish + handover) / 1e6;
    }

    /** Whether worth falls faster at some moment between two minutes of readiness than a straight line between them tells. */
    private boolean breaks(WorkModel work, Milestone m, int from, int to) {
        int late = m.wantedMinute() + Horizon.MINUTES_PER_DAY;
        boolean begins = overTime && m.wantedMinute() > from && m.wantedMinute() < to;
        boolean missed = work.worth().datedInPlan(m) && late > from && late <= to;
        boolean ends = !overTime && work.horizon().endMinute() >= from && work.horizon().endMinute() < to;
        return begins || missed || ends;
    }

    /** Number of rows: for each milestone, needed package and cell. */
    int rows() {
        return rows;
    }

    /** Worth that no plan can lose; 0 but where a milestone counts to the end of the tail. */
    double always() {
        return always;
    }

    /** What a milestone's cells are worth, for each of their rows. */
    double[] scale() {
        double[] scale = new double[rows];
        for (int m = 0; m < worth.size(); m++) {
            for (int start : needRows.get(m)) {
                System.arraycopy(worth.get(m), 0, scale, start, grid.cells());
            }
        }
        return scale;
    }

    /** Equal shares. */
    void share(double[] prices, int offset) {
        for (int m = 0; m < worth.size(); m++) {
            int[] starts = needRows.get(m);
            for (int start : starts) {
                for (int i = 0; i < grid.cells(); i++) {
                    prices[offset + start + i] = worth.get(m)[i] / starts.length;
                }
            }
        }
    }

    /**
     * Takes shares from a coarser split of the same milestones: in each cell those of the longer cell in which it begins.
     *
     * @param cells the longer cell of each cell
     */
    void transfer(MilestoneShares coarse, double[] given, int givenOffset, int[] cells, double[] prices, int offset) {
        for (int m = 0; m < worth.size(); m++) {
            int[] starts = needRows.get(m);
            for (int i = 0; i < cells.length; i++) {
                double whole = coarse.worth.get(m)[cells[i]];
                for (int n = 0; n < starts.length; n++) {
                    double share = whole > 0 ? given[givenOffset + coarse.needRows.get(m)[n] + cells[i]] / whole : 1.0 / starts.length;
                    prices[offset + starts[n] + i] = share * worth.get(m)[i];
                }
            }
        }
        project(prices, offset);
    }

    /** Takes out of a direction what would change the sum of shares; shares that are 0 do not go below. */
    void level(double[] direction, double[] prices, int offset) {
        for (int[] starts : needRows) {
            for (int i = 0; i < grid.cells(); i++) {
                double sum = 0;
                int count = 0;
                for (int start : starts) {
                    if (prices[offset + start + i] > 0) {
                        sum += direction[offset + start + i];
                        count++;
                    }
                }
                double mean = count == 0 ? 0 : sum / count;
                for (int start : starts) {
                    int row = offset + start + i;
                    boolean blocked = prices[row] <= 0 && direction[row] > mean;
                    direction[row] = blocked || count == 0 ? 0 : direction[row] - mean;
                }
            }
        }
    }

    /** Makes shares that are not negative and add up, the nearest there are. */
    void project(double[] prices, int offset) {
        for (int m = 0; m < worth.size(); m++) {
            int[] starts = needRows.get(m);
            for (int i = 0; i < grid.cells(); i++) {
                project(prices, offset + i, starts, worth.get(m)[i]);
            }
        }
    }

    private static void project(double[] prices, int offset, int[] starts, double sum) {
        if (starts.length == 1) {
            prices[offset + starts[0]] = sum;
            return;
        }
        double[] sorted = new double[starts.length];
        for (int n = 0; n < sorted.length; n++) {
            sorted[n] = prices[offset + starts[n]];
        }
        Arrays.sort(sorted);
        double shift = 0;
        double added = 0;
        for (int n = sorted.length - 1; n >= 0; n--) {
            added += sorted[n];
            double candidate = (added - sum) / (sorted.length - n);
            if (sorted[n] > candidate || n == sorted.length - 1) {
                shift = candidate;
            }
        }
        for (int start : starts) {
            prices[offset + start] = Math.max(0, prices[offset + start] - shift);
        }
    }

    /**
     * Adds what a package earns by finishing in each cell.
     *
     * @param from  worth at the start of each cell
     * @param slope worth lost per calendar minute in each cell
     */
    void addTo(int workPackage, double[] prices, int offset, double[] from, double[] slope) {
        for (int n = 0; n < rowsOfPackage[workPackage].length; n++) {
            int row = offset + rowsOfPackage[workPackage][n];
            double[] whole = worth.get(milestoneOfPackage[workPackage][n]);
            double[] fall = slopes.get(milestoneOfPackage[workPackage][n]);
            double later = 0;
            for (int i = grid.cells() - 1; i >= 0; i--) {
                double part = prices[row + i];
                if (part > 0) {
                    slope[i] += part / whole[i] * fall[i];
                    later += part;
                }
                from[i] += later;
            }
        }
    }

    /** Notes that a package finishes in a cell, some calendar minutes behind its start: the part of each of its shares that it earns. */
    void earn(int workPackage, int cell, double minutes, double[] earned, int offset) {
        for (int n = 0; n < rowsOfPackage[workPackage].length; n++) {
            int row = offset + rowsOfPackage[workPackage][n];
            int m = milestoneOfPackage[workPackage][n];
            double whole = worth.get(m)[cell];
            earned[row + cell] = whole > 0 ? (whole - slopes.get(m)[cell] * minutes) / whole : 0;
            for (int i = cell + 1; i < grid.cells(); i++) {
                earned[row + i] = 1;
            }
        }
    }

    /** Whether a package earns shares of any milestone. */
    boolean any(int workPackage) {
        return rowsOfPackage[workPackage].length > 0;
    }
}
