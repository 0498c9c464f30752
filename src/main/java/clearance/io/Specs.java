package clearance.io;

import clearance.model.Calendar;
import clearance.model.Camp;
import clearance.model.Change;
import clearance.model.Classification;
import clearance.model.Commitment;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.DateSpan;
import clearance.model.Earmark;
import clearance.model.Equipment;
import clearance.model.Estimate;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.model.Rate;
import clearance.model.Scenario;
import clearance.model.SeasonFactor;
import clearance.model.Stage;
import clearance.model.StandDown;
import clearance.model.Tranche;
import clearance.model.Travel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What a record needs beyond the names and types of its fields: which are required, what the others are by default, and which values are allowed. */
final class Specs {

    private static final double ANY = 1e15;
    private static final int DEFAULT_WEEKS = 26;
    private static final Point NOWHERE = new GeometryFactory().createPoint(new Coordinate(0, 0));
    private static final Map<Class<?>, Spec> SPECS = new ConcurrentHashMap<>();
    private static final Map<String, Bounds> BOUNDS = new HashMap<>();
    private static final Bounds UNBOUNDED = new Bounds(-ANY, ANY);
    /** What was looked up in {@link #BOUNDS} already: it is asked for with each number of a file. */
    private static final ClassValue<Map<String, Bounds>> BOUNDS_OF = new ClassValue<>() {
        @Override
        protected Map<String, Bounds> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * @param prototype a record whose values are the defaults of what is not required; null = everything is required or absent by default
     * @param defaults  the values of the prototype in the order of the record's components
     * @param fields    names that the record may have in a file
     */
    record Spec(@Nullable Object prototype, Set<String> required, List<@Nullable Object> defaults, Set<String> fields) {

        static Spec of(Class<?> type, @Nullable Object prototype, Set<String> required) {
            RecordShape<?> shape = RecordShape.of(type);
            return new Spec(prototype, required, prototype == null ? Collections.nCopies(shape.parts().size(), null) : shape.values(prototype), names(type, shape));
        }

        private static Set<String> names(Class<?> type, RecordShape<?> shape) {
            Set<String> names = new HashSet<>();
            for (RecordShape.Part part : shape.parts()) {
                if (type == StandDown.class && part.type() == DateSpan.class) {
                    names.addAll(Scalars.SPAN);
                } else {
                    names.add(type == HazardArea.class && part.name().equals("excludedReason") ? "excluded" : part.name());
                }
            }
            return Set.copyOf(names);
        }
    }

    /** Allowed values of a number. */
    record Bounds(double least, double most) {

        boolean allow(double value) {
            return Double.isFinite(value) && value >= least && value <= most;
        }

        String words() {
            String low = least == -ANY ? "" : "at least " + number(least);
            String high = most == ANY ? "" : "at most " + number(most);
            return low + (low.isEmpty() || high.isEmpty() ? "" : " and ") + high;
        }

        private static String number(double value) {
            return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : Double.toString(value);
        }
    }

    /** Keys of tables by slope, in degrees. */
    static final Bounds SLOPES = new Bounds(0, 90);

    private Specs() {
    }

    static Spec of(Class<?> type) {
        return SPECS.computeIfAbsent(type, t -> Spec.of(t, null, Set.of()));
    }

    static Bounds bounds(Class<?> type, String field) {
        return BOUNDS_OF.get(type).computeIfAbsent(field, f -> BOUNDS.getOrDefault(type.getSimpleName() + "." + f, BOUNDS.getOrDefault("*." + f, UNBOUNDED)));
    }

    private static void spec(Class<?> type, @Nullable Object prototype, String... required) {
        SPECS.put(type, Spec.of(type, prototype, Set.of(required)));
    }

    private static void bounds(double least, double most, String... fields) {
        for (String field : fields) {
            BOUNDS.put(field, new Bounds(least, most));
        }
    }

    static {
        LocalDate day = LocalDate.of(2000, 1, 3);
        spec(Problem.class, Problem.builder(Calendar.of(day, DEFAULT_WEEKS)).build(), "calendar", "hazardAreas", "crews");
        spec(Calendar.class, Calendar.of(day, DEFAULT_WEEKS), "start");
        spec(SeasonFactor.class, new SeasonFactor(Set.of(), 1, Set.of(), null), "factor");
        spec(Policy.class, Policy.DEFAULT);
        spec(Policy.Weights.class, Policy.DEFAULT.weights());
        spec(Policy.Assumed.class, Policy.DEFAULT.assumed());
        spec(Policy.MethodDefaults.class, Policy.DEFAULT.methods().get(Method.MANUAL));
        spec(HazardArea.class, HazardArea.builder("", Classification.CHA, NOWHERE).build(), "id", "classification", "geometry");
        spec(HazardArea.Parcel.class, null, "id", "geometry");
        spec(Community.class, new Community("", "", NOWHERE, 0, null, null, List.of(), List.of()), "id", "name", "location", "population");
        spec(Infrastructure.class, new Infrastructure("", "", InfrastructureKind.OTHER, NOWHERE, 0.3, null, 50, true, List.of()), "id", "name", "kind", "geometry");
        spec(Crew.class, Crew.builder("", Method.MANUAL, NOWHERE).build(), "id", "method", "base");
        spec(Crew.Rotation.class, null, "workDays", "restDays", "from");
        spec(Rate.class, null, "likely");
        spec(Camp.class, new Camp("", NOWHERE, null, null), "id", "location");
        spec(Equipment.NeededFor.class, new Equipment.NeededFor(Set.of(), Set.of(), Set.of(), Set.of()));
        spec(Equipment.class, new Equipment("", "", 1, 0, 1, new Equipment.NeededFor(Set.of(), Set.of(), Set.of(), Set.of())), "id", "type", "units");
        spec(Tranche.class, null, "date", "amount");
        spec(DateSpan.class, null, "from", "to");
        spec(Earmark.class, Earmark.NONE);
        spec(Fund.class, new Fund("", "", List.of(), null, Money.ZERO, Earmark.NONE), "id", "tranches");
        spec(Travel.class, Travel.NONE);
        spec(Estimate.class, null, "hazardArea", "stage", "minutes");
        spec(Commitment.class, null, "crew", "hazardArea", "stage");
        spec(Scenario.class, new Scenario("", "", null, List.of()), "id");
        spec(Change.ScaleFunds.class, null, "factor");
        spec(Change.DelayTranches.class, null, "days");
        spec(Change.SetCommunity.class, null, "id");
        spec(Change.SetMapReliability.class, null, "value");
        spec(ImportMapping.class, ImportMapping.NONE);
        spec(Plan.class, emptyPlan());
        spec(Plan.Assignment.class, Plan.Assignment.of("", "", Stage.CLEARANCE, null, 0, null), "crew", "hazardArea", "stage");

        spec(ProgressReport.class, new ProgressReport(day, day, "", "", List.of(), List.of(), List.of(), List.of(), List.of()), "from", "to");
        spec(ProgressReport.WorkDone.class, new ProgressReport.WorkDone("", "", Stage.CLEARANCE, null, 0, false, null, null, null, Map.of()), "crew", "hazardArea", "stage");
        spec(ProgressReport.SurveyResult.class, null, "hazardArea", "cancelledM2", "reducedM2", "confirmedM2");
        spec(ProgressReport.CrewOut.class, new ProgressReport.CrewOut("", day, null, ""), "crew", "from");
        spec(ProgressReport.Spending.class, new ProgressReport.Spending("", Money.ZERO, ""), "fund", "amount");

        bounds(0, 1, "*.factorShare", "HazardArea.mapReliability", "HazardArea.confirmedShare", "HazardArea.environmentalHarm", "HazardArea.priorityScore",
                "Infrastructure.importance", "Policy.surveyReleaseShare", "Policy.cancelledShare", "Policy.qualityControlShare", "Assumed.environmentalHarm",
                "Assumed.evidence", "Policy.riskClasses", "Policy.landUse", "Policy.lethality", "SetMapReliability.value");
        bounds(0, 0.99, "Crew.reserveShare");
        bounds(1, 1e12, "HazardArea.areaM2");
        bounds(0.1, 10_000, "HazardArea.widthM", "HazardArea.casualtyYears", "Assumed.casualtyYears");
        bounds(0, 1e9, "HazardArea.estimatedDevices", "HazardArea.casualties", "Community.safetyRadiusM", "Infrastructure.bufferM",
                "Assumed.casualties", "Assumed.devicesPerHa", "HazardArea.casevacMinutes", "*.costPerDay", "Crew.costPerKm", "Crew.standbyCostPerDay",
                "Policy.peopleDistanceM", "Policy.infrastructureDistanceM", "Policy.safetyRadiusM", "Policy.milestoneWeight", "Policy.latenessWeight",
                "Policy.directiveWeight", "Policy.stabilityWeight", "Policy.valueOfMoney", "Policy.separationM", "Policy.maxCommuteMinutes",
                "Policy.disposalCostPerDevice", "Policy.maxCasevacMinutes", "*.riskClass", "*.people", "*.infrastructure", "Weights.casualties",
                "Weights.landUse", "Weights.lethality", "Weights.environment", "Weights.evidence");
        bounds(0, 10_000_000, "Community.population");
        bounds(1, 500, "*.depthCm");
        bounds(0, 90, "*.slopeDegrees", "*.maxSlopeDegrees");
        bounds(-500, 9000, "*.elevationM", "*.aboveElevationM");
        bounds(1, 520, "Calendar.weeks");
        bounds(0.25, 24, "Calendar.hoursPerDay");
        bounds(0, 4, "SeasonFactor.factor");
        bounds(0, 520, "Policy.tailWeeks", "Policy.firmWeeks", "Policy.tentativeWeeks");
        bounds(0, 2, "Policy.areaExponent");
        bounds(0, 366, "Policy.handoverDays", "Policy.lagDays", "Policy.siteSetupDays", "Policy.campSetupDays", "Rotation.restDays");
        bounds(1, 366, "Rotation.workDays");
        bounds(0.01, 10_000, "Policy.maxPackageDays", "Policy.travelSpeedKmh", "Policy.circuity", "*.vegetationFactors", "*.slopeFactors",
                "Equipment.rateFactor", "Crew.maxHours");
        bounds(1, 1000, "Policy.maxCrewsPerHazard");
        bounds(0.01, 1e9, "Rate.low", "Rate.likely", "Rate.high");
        bounds(0, 1000, "Equipment.units");
        bounds(0, 1e12, "WorkDone.areaM2", "WorkDone.cost", "SurveyResult.cancelledM2", "SurveyResult.reducedM2", "SurveyResult.confirmedM2", "Spending.amount");
        bounds(0, 366, "WorkDone.days");
        bounds(0, 1e9, "WorkDone.devices");
        bounds(0, 1e12, "Tranche.amount", "Fund.spent", "Crew.mobilisationCost");
        bounds(0, 10_000_000, "Estimate.minutes", "Travel.matrixMinutes");
        bounds(0, 100_000, "Commitment.position", "Assignment.sequence");
        bounds(0, 1, "HazardArea.progress");
        bounds(0, 1000, "ScaleFunds.factor");
        bounds(-3660, 3660, "DelayTranches.days");
        bounds(1, 12, "SeasonFactor.months");
        bounds(Long.MIN_VALUE, Long.MAX_VALUE, "PlanScore.hard", "PlanScore.medium", "PlanScore.soft");
    }

    private static Plan emptyPlan() {
        Money none = Money.ZERO;
        Plan.Indicators nothing = new Plan.Indicators(0, 0, 0, 0, 0, 0, none, 0, 0, 0, none, 0, 0, 0, 0, 0, 0, 0, 0);
        return new Plan(new Plan.ProblemReference("", ""), Scenario.BASELINE, null, null, false, new Plan.PlanScore(0, 0, 0), List.of(), List.of(), List.of(),
                List.of(), List.of(), nothing, List.of(), List.of(), Plan.Comparison.NONE, List.of(), List.of());
    }
}
