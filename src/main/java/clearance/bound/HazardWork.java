package clearance.bound;

import clearance.model.Stage;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left to do on one hazard area: a survey before all parcels, parcels with preparation before clearance, quality control behind all of them, and
 * packages that stand alone. −1 = there is none.
 *
 * @param parcels preparation and clearance of each parcel
 * @param alone   packages whose order within the chain is left away
 */
record HazardWork(int hazard, int survey, List<int[]> parcels, int control, List<Integer> alone) {

    static final int NONE = -1;

    static HazardWork of(WorkModel work, int hazard) {
        int survey = NONE;
        int control = NONE;
        List<Integer> alone = new ArrayList<>();
        Map<String, int[]> parcels = new LinkedHashMap<>();
        for (int p : work.order().ofHazard(hazard)) {
            WorkPackage w = work.packages().get(p);
            switch (w.stage()) {
                case SURVEY -> survey = p;
                case PREPARATION, CLEARANCE -> parcels.computeIfAbsent(String.valueOf(w.parcel()), k -> new int[] {NONE, NONE})
                        [w.stage() == Stage.PREPARATION ? 0 : 1] = p;
                case QUALITY_CONTROL -> control = p;
                case DISPOSAL -> alone.add(p);
            }
        }
        return new HazardWork(hazard, survey, List.copyOf(parcels.values()), control, List.copyOf(alone));
    }
}
