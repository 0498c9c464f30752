package clearance.bound;

import clearance.work.Roads;
import clearance.work.WorkModel;
import java.util.Arrays;

/** The least travel with which a crew can come to a hazard area from anywhere else. Left away where there are too many hazard areas to look at all pairs. */
final class LeastTravel {

    private static final int MOST_HAZARDS = 2000;

    private final WorkModel work;
    private final int[] fromOthers;

    LeastTravel(WorkModel work) {
        this.work = work;
        int hazards = work.problem().hazardAreas().size();
        fromOthers = new int[hazards];
        if (hazards > MOST_HAZARDS || work.problem().crews().isEmpty()) {
            return;
        }
        Arrays.fill(fromOthers, Integer.MAX_VALUE);
        for (int to = 0; to < hazards; to++) {
            for (int from = 0; from < hazards; from++) {
                if (from != to && fromOthers[to] > 0 && work.order().ofHazard(from).length > 0) {
                    fromOthers[to] = Math.min(fromOthers[to], work.roads().minutes(0, from, to));
                }
            }
        }
    }

    /** Working minutes of travel of a crew. */
    int minutes(int crew, int hazard) {
        return fromOthers[hazard] == 0 ? 0 : Math.min(fromOthers[hazard], work.roads().minutes(crew, Roads.START, hazard));
    }
}
