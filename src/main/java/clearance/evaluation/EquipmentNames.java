package clearance.evaluation;

import clearance.work.EquipmentPools;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives units of equipment to visits by interval colouring: in order of start, each takes the first unit that is free. */
final class EquipmentNames {

    private final Map<Integer, List<String>> byPackage = new HashMap<>();

    EquipmentNames(WorkModel work, Evaluation plan) {
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            EquipmentPools.Pool units = work.equipment().pools().get(pool);
            int[] freeFrom = new int[units.units()];
            for (Visit v : plan.visits()) {
                if ((work.equipment().needs(v.crew(), v.workPackage()) >> pool & 1) != 0) {
                    for (int unit = 0; unit < freeFrom.length; unit++) {
                        if (freeFrom[unit] <= v.start()) {
                            freeFrom[unit] = v.finish();
                            byPackage.computeIfAbsent(v.workPackage(), p -> new ArrayList<>()).add(units.unitIds().get(unit));
                            break;
                        }
                    }
                }
            }
        }
    }

    /** Names of the units that a visit works with. */
    List<String> of(Visit visit) {
        return byPackage.getOrDefault(visit.workPackage(), List.of());
    }
}
