package clearance.scenario;

import clearance.model.Plan;
import clearance.model.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * How much of a plan is about the ground of a problem. A problem that was corrected, or moved on by a week, has nearly all of it; another problem little, even where
 * its hazard areas bear the same ids.
 *
 * @param pieces the plan's pieces of work
 * @param here   those on hazard areas that the problem has, in the same place
 */
public record PlanFit(int pieces, int here) {

    /** Parcels that lie further than this from the hazard area of their id are other ground; about a kilometre. */
    private static final double SAME_PLACE_DEGREES = 0.01;

    /** Looks where the work of a plan lies. */
    public static PlanFit of(Problem problem, Plan plan) {
        Map<String, Geometry> drawn = new HashMap<>();
        problem.hazardAreas().forEach(area -> drawn.put(area.id(), area.geometry()));
        Set<String> elsewhere = new HashSet<>();
        for (Plan.HazardResult hazard : plan.hazardAreas()) {
            Geometry ground = drawn.get(hazard.id());
            for (Plan.Parcel parcel : hazard.parcels()) {
                if (ground != null && !ground.isWithinDistance(parcel.geometry(), SAME_PLACE_DEGREES)) {
                    elsewhere.add(hazard.id());
                }
            }
        }
        int here = (int) plan.assignments().stream().filter(a -> drawn.containsKey(a.hazardArea()) && !elsewhere.contains(a.hazardArea())).count();
        return new PlanFit(plan.assignments().size(), here);
    }

    /** Whether most of the work lies on ground that the problem does not have. */
    public boolean otherProblem() {
        return here * 2 < pieces;
    }
}
