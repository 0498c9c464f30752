package clearance.solver;

import clearance.work.LeastEffort;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is known of hazard areas before any plan: worth, effort, cost, neighbours. It serves to choose what to try, never to score. */
final class Hazards {

    private static final int NEAREST = 40;
    /** Where travel is given as a matrix, neighbours are those by road, for so many hazard areas at most. */
    private static final int MOST_BY_ROAD = 3000;

    private static final Comparator<Near> NEARER = Comparator.comparingDouble(Near::squareM2).thenComparingInt(Near::hazard);

    private final WorkModel work;
    final double[] worth;
    final double[] days;
    final double[] cost;
    /** Working minutes of a package with the crew that is fastest at it. */
    final double[] leastMinutes;
    /** Crews that may do each package, its commitment considered. */
    final int[][] crews;
    final int[][] nearest;
    final int[] open;
    final int[][] ofMilestone;

    private record Near(int hazard, double squareM2) {
    }

    Hazards(WorkModel work) {
        this.work = work;
        int count = work.problem().hazardAreas().size();
        worth = new double[count];
        days = new double[count];
        cost = new double[count];
        leastMinutes = new double[work.packages().size()];
        crews = new int[leastMinutes.length][];
        LeastEffort[] efforts = work.packages().parallelStream().map(p -> LeastEffort.of(work, p.index())).toArray(LeastEffort[]::new);
        work.packages().parallelStream().forEach(p -> crews[p.index()] = IntStream.range(0, work.problem().crews().size()).filter(crew -> work.mayDo(crew, p.index()))
                .toArray());
        for (WorkPackage p : work.packages()) {
            LeastEffort effort = efforts[p.index()];
            worth[p.hazard()] += work.worth().packageMicro(p.index(), 0);
            leastMinutes[p.index()] = effort.minutes();
            days[p.hazard()] += effort.nobody() ? 1e6 : effort.minutes() / (double) work.durations().dayMinutes();
            cost[p.hazard()] += effort.nobody() ? 1e12 : effort.cents();
        }
        for (int h = 0; h < count; h++) {
            worth[h] += work.worth().directiveMicro(h, 0);
        }
        ofMilestone = new int[work.milestones().size()][];
        for (Milestone m : work.milestones()) {
            TreeSet<Integer> needed = new TreeSet<>();
            IntStream.of(m.packages()).forEach(p -> needed.add(work.packages().get(p).hazard()));
            ofMilestone[m.index()] = needed.stream().mapToInt(Integer::intValue).toArray();
            double each = m.impossible() ? 0 : work.worth().milestoneMicro(m, 0) / (double) Math.max(1, needed.size());
            needed.forEach(h -> worth[h] += each);
        }
        open = IntStream.range(0, count).filter(h -> work.order().ofHazard(h).length > 0).toArray();
        nearest = work.roads().given() && count <= MOST_BY_ROAD ? nearestByRoad(count) : nearest(count);
    }

    private int[][] nearestByRoad(int count) {
        int[][] result = new int[count][];
        for (int h = 0; h < count; h++) {
            int from = h;
            result[h] = IntStream.of(open).filter(o -> o != from).boxed()
                    .sorted(Comparator.comparingInt((Integer o) -> work.roads().minutes(0, from, o)).thenComparingInt(o -> o))
                    .limit(NEAREST).mapToInt(Integer::intValue).toArray();
        }
        return result;
    }

    private int[][] nearest(int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int h = 0; h < count; h++) {
            var c = work.sites().hazard(work.problem().hazardAreas().get(h).id()).getEnvelopeInternal().centre();
            x[h] = c.x;
            y[h] = c.y;
        }
        int[][] result = new int[count][];
        Grid grid = new Grid(x, y, open);
        IntStream.range(0, count).parallel().forEach(h -> result[h] = grid.around(x[h], y[h], NEAREST).stream().filter(o -> o != h)
                .map(o -> new Near(o, (x[o] - x[h]) * (x[o] - x[h]) + (y[o] - y[h]) * (y[o] - y[h]))).sorted(NEARER).limit(NEAREST).mapToInt(Near::hazard).toArray());
        return result;
    }
}
