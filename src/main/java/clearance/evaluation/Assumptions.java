package clearance.evaluation;

import clearance.geo.Footprint;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every value that was assumed of a hazard area or a crew because the problem does not give it. */
final class Assumptions {

    private static final double M2_PER_HECTARE = 10_000;

    private final WorkModel work;
    private final Problem problem;

    Assumptions(WorkModel work) {
        this.work = work;
        problem = work.problem();
    }

    List<Plan.AssumedValue> all() {
        List<Plan.AssumedValue> values = new ArrayList<>();
        for (int c = 0; c < problem.crews().size(); c++) {
            crew(c, values);
        }
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            String id = problem.hazardAreas().get(h).id();
            for (String field : of(h)) {
                values.add(new Plan.AssumedValue("hazardArea", id, field, value(field, h)));
            }
        }
        return values;
    }

    /** Names of the fields of a hazard area whose values were assumed: for the risk index, and for the work. */
    Set<String> of(int hazard) {
        HazardArea h = problem.hazardAreas().get(hazard);
        Set<String> assumed = new TreeSet<>(work.risk().index(hazard).assumed());
        add(assumed, "vegetation", h.vegetation());
        add(assumed, "slopeDegrees", h.slopeDegrees());
        add(assumed, "elevationM", h.elevationM());
        add(assumed, "estimatedDevices", h.estimatedDevices());
        add(assumed, "depthCm", h.depthCm());
        if (h.geometry().getDimension() == 1) {
            add(assumed, "widthM", h.widthM());
        } else if (h.geometry().getDimension() == 0) {
            add(assumed, "areaM2", h.areaM2());
        }
        return assumed;
    }

    private static void add(Set<String> assumed, String field, @Nullable Object given) {
        if (given == null) {
            assumed.add(field);
        }
    }

    private void crew(int index, List<Plan.AssumedValue> values) {
        Crew crew = problem.crews().get(index);
        Policy.MethodDefaults defaults = Objects.requireNonNull(problem.policy().methods().get(crew.method()), "every method has its defaults");
        if (crew.rateM2PerDay() == null && (crew.rates().isEmpty() || work.packages().stream().anyMatch(p -> !crew.rates().containsKey(p.stage())
                && work.capable(index, p.index())))) {
            values.add(new Plan.AssumedValue("crew", crew.id(), "rateM2PerDay", Double.toString(work.capability().rate(crew).likely())));
        }
        if (crew.costPerDay() == null) {
            values.add(new Plan.AssumedValue("crew", crew.id(), "costPerDay", Double.toString(work.capability().costPerDay(crew))));
        }
        if (crew.people() == null) {
            values.add(new Plan.AssumedValue("crew", crew.id(), "people", Integer.toString(work.capability().people(crew))));
        }
        if (crew.maxSlopeDegrees() == null) {
            values.add(new Plan.AssumedValue("crew", crew.id(), "maxSlopeDegrees", Double.toString(defaults.maxSlopeDegrees())));
        }
        if (crew.maxVegetation() == null) {
            values.add(new Plan.AssumedValue("crew", crew.id(), "maxVegetation", defaults.maxVegetation().name()));
        }
    }

    private String value(String field, int hazard) {
        Policy.Assumed assumed = problem.policy().assumed();
        return switch (field) {
            case "areaM2" -> Double.toString(Footprint.DEFAULT_POINT_AREA_M2);
            case "widthM" -> Double.toString(Footprint.DEFAULT_WIDTH_M);
            case "riskClass" -> "UNKNOWN";
            case "casualties" -> Integer.toString(assumed.casualties());
            case "casualtyYears" -> Double.toString(assumed.casualtyYears());
            case "landUse" -> assumed.landUse().name();
            case "explosives" -> assumed.explosive().name();
            case "environmentalHarm" -> Double.toString(assumed.environmentalHarm());
            case "mapReliability" -> "evidence " + assumed.evidence();
            case "vegetation" -> assumed.vegetation().name();
            case "slopeDegrees" -> Double.toString(assumed.slopeDegrees());
            case "elevationM" -> Double.toString(assumed.elevationM());
            case "depthCm" -> Double.toString(problem.policy().depthCm());
            case "estimatedDevices" -> Long.toString(Math.round(assumed.devicesPerHa() * work.chain(hazard).areaM2() / M2_PER_HECTARE));
            default -> throw new IllegalStateException("nothing is assumed for " + field);
        };
    }
}
