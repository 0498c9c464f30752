package clearance.solver;

import clearance.work.Roads;
import clearance.work.WorkModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Minutes of travel along tours, kept at hand for the many looks that shortening and filling tours take. */
final class Legs {

    /** Stands for the end of a tour: the base, for crews that return to it. */
    static final int END = -2;

    private static final int UNKNOWN = -1;
    /** For more hazard areas nothing is kept. */
    private static final int MOST_KEPT = 2000;

    private final Roads roads;
    private final boolean[] returns;
    private final int @Nullable [][] between;
    private final int[][] fromStart;
    private final int[][] toEnd;

    Legs(WorkModel work) {
        roads = work.roads();
        int crews = work.problem().crews().size();
        int hazards = work.problem().hazardAreas().size();
        returns = new boolean[crews];
        for (int crew = 0; crew < crews; crew++) {
            returns[crew] = work.problem().crews().get(crew).returnsToBase();
        }
        between = hazards <= MOST_KEPT ? unknown(hazards, hazards) : null;
        fromStart = unknown(crews, hazards);
        toEnd = unknown(crews, hazards);
    }

    private static int[][] unknown(int rows, int columns) {
        int[][] result = new int[rows][columns];
        for (int[] row : result) {
            Arrays.fill(row, UNKNOWN);
        }
        return result;
    }

    /**
     * Working minutes from a hazard area, or {@link Roads#START}, to a hazard area, or {@link #END}.
     */
    int minutes(int crew, int from, int to) {
        if (from >= 0 && to >= 0) {
            if (between == null) {
                return roads.minutes(crew, from, to);
            }
            int[] row = between[from];
            if (row[to] == UNKNOWN) {
                row[to] = roads.minutes(crew, from, to);
            }
            return row[to];
        }
        if (to >= 0) {
            int[] row = fromStart[crew];
            if (row[to] == UNKNOWN) {
                row[to] = roads.minutes(crew, from, to);
            }
            return row[to];
        }
        if (from < 0 || !returns[crew]) {
            return 0;
        }
        int[] row = toEnd[crew];
        if (row[from] == UNKNOWN) {
            row[from] = roads.minutesBack(crew, from);
        }
        return row[from];
    }
}
