package clearance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planning problem as a planner gives it: facts only, nothing derived.
 *
 * @param currency      ISO 4217 code or other short name of the currency of all money
 * @param publishedPlan the plan in force, which a new plan should not upset without need; null = none
 */
public record Problem(String name, String description, String currency, Calendar calendar, Policy policy, List<HazardArea> hazardAreas,
        List<Community> communities, List<Infrastructure> infrastructure, List<Crew> crews, List<Camp> camps, List<Equipment> equipment, List<Fund> funds,
        Travel travel, List<Estimate> estimates, List<Commitment> commitments, @Nullable Plan publishedPlan, List<Scenario> scenarios) {

    /** The version of the file format this program reads and writes. */
    public static final int FORMAT = 1;
    public static final String DEFAULT_CURRENCY = "USD";

    public Problem {
        hazardAreas = List.copyOf(hazardAreas);
        communities = List.copyOf(communities);
        infrastructure = List.copyOf(infrastructure);
        crews = List.copyOf(crews);
        camps = List.copyOf(camps);
        equipment = List.copyOf(equipment);
        funds = List.copyOf(funds);
        estimates = List.copyOf(estimates);
        commitments = List.copyOf(commitments);
        scenarios = List.copyOf(scenarios);
    }

    /** A builder that starts with nothing but a calendar. */
    public static ProblemBuilder builder(Calendar calendar) {
        return new ProblemBuilder(calendar);
    }

    /** A builder that starts with everything of this problem. */
    public ProblemBuilder toBuilder() {
        return new ProblemBuilder(this);
    }
}
