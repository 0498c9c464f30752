package clearance.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points in square cells, to find the ones around a place. */
final class Grid {

    private static final double POINTS_PER_CELL = 8;

    private final Map<Long, List<Integer>> cells = new HashMap<>();
    private final double cellSize;
    private final int points;
    private final int mostRings;

    Grid(double[] x, double[] y, int[] members) {
        double minX = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int m : members) {
            minX = Math.min(minX, x[m]);
            maxX = Math.max(maxX, x[m]);
            minY = Math.min(minY, y[m]);
            maxY = Math.max(maxY, y[m]);
        }
        double span = members.length == 0 ? 1 : Math.max(1, Math.max(maxX - minX, maxY - minY));
        cellSize = span / Math.max(1, Math.sqrt(members.length / POINTS_PER_CELL));
        mostRings = (int) Math.ceil(span / cellSize) + 1;
        points = members.length;
        for (int m : members) {
            cells.computeIfAbsent(key(cell(x[m]), cell(y[m])), k -> new ArrayList<>()).add(m);
        }
    }

    /** At least so many points around a place, if there are so many: all of the square rings of cells that hold them, and one ring more. */
    List<Integer> around(double x, double y, int wanted) {
        List<Integer> found = new ArrayList<>();
        int full = -1;
        for (int ring = 0; ring <= mostRings; ring++) {
            for (int i = -ring; i <= ring; i++) {
                for (int j = -ring; j <= ring; j++) {
                    if (Math.max(Math.abs(i), Math.abs(j)) == ring) {
                        found.addAll(cells.getOrDefault(key(cell(x) + i, cell(y) + j), List.of()));
                    }
                }
            }
            if (full >= 0 && ring > full || found.size() == points) {
                break;
            }
            if (found.size() > wanted && full < 0) {
                full = ring;
            }
        }
        return found;
    }

    private long cell(double value) {
        return (long) Math.floor(value / cellSize);
    }

    private static long key(long i, long j) {
        return i * 1_000_003L + j;
    }
}
