package clearance.validation;

import clearance.model.Equipment;
import clearance.model.Estimate;
import clearance.model.Problem;
import clearance.work.EquipmentPools;
import java.util.HashMap;
import java.util.Map;

/** Equipment, estimates and weights that contradict each other or count for nothing. */
final class ResourceChecks {

    private final Problem problem;
    private final Report report;

    ResourceChecks(Problem problem, Report report) {
        this.problem = problem;
        this.report = report;
    }

    void check() {
        equipment();
        estimates();
        if (problem.policy().weights().sum() == 0 && problem.hazardAreas().stream().anyMatch(h -> h.priorityScore() == null)) {
            report.warning("without-effect", "/policy/weights", "0", "All weights of the risk index are 0, so no hazard area without a priorityScore counts.",
                    "Give at least one weight above 0.");
        }
    }

    private void equipment() {
        Map<String, Equipment> firstOfType = new HashMap<>();
        for (int i = 0; i < problem.equipment().size(); i++) {
            Equipment e = problem.equipment().get(i);
            Equipment first = firstOfType.putIfAbsent(e.type(), e);
            if (first == null && firstOfType.size() == EquipmentPools.MOST_TYPES + 1) {
                report.error("too-many-types", report.at("equipment", i, "type"), e.type(), "There are more than " + EquipmentPools.MOST_TYPES
                        + " types of equipment.", "Give equipment that can stand for each other one type.");
            }
            if (first != null && first.costPerDay() != e.costPerDay()) {
                differs(i, "costPerDay", e, first, e.costPerDay(), first.costPerDay());
            }
            if (first != null && first.rateFactor() != e.rateFactor()) {
                differs(i, "rateFactor", e, first, e.rateFactor(), first.rateFactor());
            }
        }
    }

    private void differs(int i, String field, Equipment e, Equipment first, double value, double counted) {
        report.warning("without-effect", report.at("equipment", i, field), value, field + " (" + value + ") of " + e.id() + " has no effect: units of the type "
                + e.type() + " are alike, and " + counted + " of " + first.id() + " counts.", "Give both the same value, or another type.");
    }

    private void estimates() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < problem.estimates().size(); i++) {
            Estimate e = problem.estimates().get(i);
            Integer first = seen.putIfAbsent(e.hazardArea() + "\n" + e.stage() + "\n" + e.crew(), i);
            if (first != null) {
                report.error("duplicate-estimate", report.at("estimates", i), e.minutes(), e.stage() + " of " + e.hazardArea() + (e.crew() == null
                        ? " for all crews" : " for " + e.crew()) + " is already estimated by estimates/" + first + ".", "Keep one of the two.");
            }
        }
    }
}
