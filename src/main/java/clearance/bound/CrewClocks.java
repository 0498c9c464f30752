package clearance.bound;

import clearance.risk.Horizon;
import clearance.work.Clock;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The clocks of all crews over the cells, and how many minutes a crew has in each cell: on each day the longest window of any of its clocks. Windows begin at
 * the same time of the day, so the shorter ones lie inside it.
 */
final class CrewClocks {

    private final List<Timeline> timelines = new ArrayList<>();
    private final List<Map<Clock, Integer>> byCrew = new ArrayList<>();
    private final int[][] capacity;
    private final int[] longest;

    CrewClocks(WorkModel work, Grid grid) {
        int crews = work.problem().crews().size();
        int dayStart = work.problem().calendar().dayStart().toSecondOfDay() / 60;
        double setupDays = work.problem().policy().siteSetupDays() + work.problem().policy().campSetupDays();
        int longestSetup = (int) Math.ceil(setupDays * work.durations().dayMinutes());
        capacity = new int[crews][];
        Set<Clock> all = new LinkedHashSet<>();
        Map<List<Integer>, Integer> same = new HashMap<>();
        for (int crew = 0; crew < crews; crew++) {
            Set<Clock> clocks = new LinkedHashSet<>(List.of(work.clocks().road(crew)));
            for (int p = 0; p < work.packages().size(); p++) {
                if (work.capable(crew, p)) {
                    clocks.add(work.clocks().site(crew, p));
                }
            }
            Map<Clock, Integer> indexes = new IdentityHashMap<>();
            for (Clock clock : clocks) {
                indexes.put(clock, same.computeIfAbsent(days(clock, work.horizon()), key -> {
                    timelines.add(new Timeline(clock, grid, dayStart, longestSetup));
                    return timelines.size() - 1;
                }));
            }
            byCrew.add(indexes);
            capacity[crew] = capacity(clocks, grid, dayStart);
            all.addAll(clocks);
        }
        longest = capacity(all, grid, dayStart);
    }

    /** Working minutes of all days: clocks with the same ones are the same. */
    private static List<Integer> days(Clock clock, Horizon horizon) {
        List<Integer> minutes = new ArrayList<>(horizon.days());
        for (int day = 0; day < horizon.days(); day++) {
            minutes.add(clock.minutesOf(day));
        }
        return minutes;
    }

    private static int[] capacity(Set<Clock> clocks, Grid grid, int dayStart) {
        int[] minutes = new int[grid.endCell()];
        for (int cell = 0; cell < minutes.length; cell++) {
            int first = Math.max(0, (grid.at(cell) - dayStart) / Horizon.MINUTES_PER_DAY - 1);
            for (int day = first; day * Horizon.MINUTES_PER_DAY + dayStart < grid.at(cell + 1); day++) {
                int most = 0;
                for (Clock clock : clocks) {
                    most = Math.max(most, clock.minutesOf(day));
                }
                int from = day * Horizon.MINUTES_PER_DAY + dayStart;
                minutes[cell] += Math.max(0, Math.min(from + most, grid.at(cell + 1)) - Math.max(from, grid.at(cell)));
            }
        }
        return minutes;
    }

    int timelines() {
        return timelines.size();
    }

    Timeline timeline(int index) {
        return timelines.get(index);
    }

    /** Which timeline a crew works by on a package. */
    int timelineOf(int crew, Clock clock) {
        return Objects.requireNonNull(byCrew.get(crew).get(clock), "every clock of a crew has its timeline");
    }

    /** Minutes in a cell of the plan in which some crew can work: on each day the longest window of any of them. */
    int longest(int cell) {
        return longest[cell];
    }

    /** Minutes a crew can work or travel in a cell of the plan. */
    int capacity(int crew, int cell) {
        return capacity[crew][cell];
    }
}
