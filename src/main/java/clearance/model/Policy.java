package clearance.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a planner may weigh or assume. {@link #DEFAULT} holds what the product assumes where a file is silent; a file's values are merged over it
 * field by field.
 *
 * @param tailWeeks                  weeks after the plan in which started work may finish and removed risk still counts
 * @param areaExponent               exponent of the area in hectares in the daily risk; 0.5 because people meet a minefield's edge
 * @param peopleDistanceM            distance at which people no longer count
 * @param infrastructureDistanceM    distance at which infrastructure no longer counts
 * @param safetyRadiusM              radius of a community's safety circle
 * @param milestoneClasses           risk classes that must be released before a community or infrastructure is ready
 * @param milestoneWeight            weight of milestones against risk
 * @param latenessWeight             weight of a missed wanted date, in days × 30 of the milestone's worth
 * @param handoverDays               calendar days from the last finish to release
 * @param directiveWeight            share of the total daily risk charged per day a required hazard area is late
 * @param stabilityWeight            days of a hazard area's risk that a day costs by which its published work moves. Ten keep two thirds of the near work of
 *                                   other crews in its crew and week when a crew is lost, one a third, no more than a free search: docs/weekly-cycle.md
 * @param valueOfMoney               risk-days that one currency unit is worth; 0 = cost is only a tie
 * @param surveyReleaseShare         share of an unmapped suspected area that survey releases
 * @param cancelledShare             share of what survey releases that is cancelled (the rest is reduced)
 * @param preparationFromVegetation  vegetation from which ground is prepared by machine
 * @param qualityControlShare        share of a cleared area's risk that only quality control removes
 * @param lagDays                    calendar days to wait after a stage
 * @param maxPackageDays             working days that a median crew should need for one parcel at most
 * @param separationM                safety distance between crews on different hazard areas
 * @param maxCommuteMinutes          one-way drive beyond which a crew camps at the site
 * @param maxCasevacMinutes          minutes to a medical facility beyond which no crew works; null = no limit
 * @param travelSpeedKmh             driving speed
 * @param circuity                   road distance divided by straight distance
 * @param disposalCostPerDevice      in currency units
 * @param depthCm                    clearance depth where a hazard gives none
 * @param slopeFactors               factor on the rate from a slope in degrees on
 * @param firmWeeks                  weeks whose dates are firm in what is handed out
 * @param tentativeWeeks             further weeks whose dates are shown by week
 */
public record Policy(Objective objective, double tailWeeks, double areaExponent, Weights weights, Map<RiskClass, Double> riskClasses,
        Map<LandUse, Double> landUse, Map<Explosive, Double> lethality, double peopleDistanceM, double infrastructureDistanceM, double safetyRadiusM,
        Set<RiskClass> milestoneClasses, double milestoneWeight, double latenessWeight, int handoverDays, double directiveWeight, double stabilityWeight,
        double valueOfMoney, Map<Stage, StagePolicy> stages, double surveyReleaseShare, double cancelledShare, Vegetation preparationFromVegetation,
        double qualityControlShare, Map<Stage, Integer> lagDays, double maxPackageDays, int maxCrewsPerHazard, double separationM, double maxCommuteMinutes,
        double siteSetupDays, double campSetupDays, @Nullable Double maxCasevacMinutes, double travelSpeedKmh, double circuity,
        double disposalCostPerDevice, double depthCm, Map<Vegetation, Double> vegetationFactors, NavigableMap<Double, Double> slopeFactors,
        Map<Method, MethodDefaults> methods, Assumed assumed, int firmWeeks, int tentativeWeeks) {

    /** What the product assumes. Figures without a source in the field's literature are assumptions and meant to be edited. */
    public static final Policy DEFAULT = PolicyDefaults.create();

    public Policy {
        riskClasses = enumMap(RiskClass.class, riskClasses);
        landUse = enumMap(LandUse.class, landUse);
        lethality = enumMap(Explosive.class, lethality);
        milestoneClasses = Set.copyOf(milestoneClasses);
        stages = enumMap(Stage.class, stages);
        lagDays = enumMap(Stage.class, lagDays);
        vegetationFactors = enumMap(Vegetation.class, vegetationFactors);
        slopeFactors = Collections.unmodifiableNavigableMap(new TreeMap<>(slopeFactors));
        methods = enumMap(Method.class, methods);
    }

    private static <K extends Enum<K>, V> Map<K, V> enumMap(Class<K> keys, Map<K, V> values) {
        EnumMap<K, V> copy = new EnumMap<>(keys);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /** Weights of the criteria of the risk index; only their proportions matter. */
    public record Weights(double riskClass, double casualties, double people, double infrastructure, double landUse, double lethality,
            double environment, double evidence) {

        /** Sum of all weights. */
        public double sum() {
            return riskClass + casualties + people + infrastructure + landUse + lethality + environment + evidence;
        }
    }

    /**
     * What a crew of a method gets where it does not say.
     *
     * @param rates            rates of single stages that differ from {@code rateM2PerDay}
     * @param costPerDay       in currency units per working day
     * @param maxSlopeDegrees  steepest slope it works on
     * @param maxVegetation    densest vegetation it works in
     */
    public record MethodDefaults(Rate rateM2PerDay, Map<Stage, Rate> rates, double costPerDay, int people, double maxSlopeDegrees,
            Vegetation maxVegetation) {

        public MethodDefaults {
            rates = enumMap(Stage.class, rates);
        }
    }

    /**
     * What is assumed of a hazard area where its record is silent.
     *
     * @param evidence      the evidence criterion of a suspected area without a map
     * @param devicesPerHa  devices per hectare of confirmed area
     */
    public record Assumed(int casualties, double casualtyYears, double environmentalHarm, LandUse landUse, Explosive explosive, Vegetation vegetation,
            double slopeDegrees, double elevationM, double evidence, double devicesPerHa) {
    }
}
