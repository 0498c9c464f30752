package clearance.work;

import clearance.model.Classification;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.Rate;
import clearance.model.Stage;
import clearance.model.StagePolicy;
import clearance.model.Vegetation;
import clearance.risk.Sites;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who can do what: the rule CAPABILITY for a crew, a hazard area and a stage, and the rate at which it is done.
 */
public final class Capability {

    /** EOD teams clear areas up to this size. */
    static final double EOD_MAX_AREA_M2 = 2000;

    private static final Map<Method, Set<Stage>> STAGES = new EnumMap<>(Map.of(
            Method.MANUAL, EnumSet.of(Stage.CLEARANCE),
            Method.DOGS, EnumSet.of(Stage.SURVEY, Stage.CLEARANCE),
            Method.MECHANICAL, EnumSet.of(Stage.PREPARATION),
            Method.BATTLE_AREA, EnumSet.of(Stage.CLEARANCE),
            Method.SURVEY, EnumSet.of(Stage.SURVEY),
            Method.EOD, EnumSet.of(Stage.DISPOSAL, Stage.CLEARANCE),
            Method.QUALITY_CONTROL, EnumSet.of(Stage.QUALITY_CONTROL)));

    private final Policy policy;

    Capability(Policy policy) {
        this.policy = policy;
    }

    /** What a stage of a hazard area demands of a crew. */
    record Demand(HazardArea hazard, Stage stage, Vegetation vegetation, double clearanceAreaM2) {
    }

    /** Why a crew cannot do it, in words that follow "the crew"; null = it can. */
    @Nullable String obstacle(Crew crew, Demand demand) {
        HazardArea hazard = demand.hazard();
        Policy.MethodDefaults defaults = defaults(crew);
        if (hazard.excluded()) {
            return "must leave the hazard area out: " + hazard.excludedReason();
        }
        if (hazard.stages().isEmpty() && policy.stages().get(demand.stage()) == StagePolicy.NEVER) {
            return "must leave " + demand.stage() + " out: policy.stages." + demand.stage() + " is NEVER";
        }
        if (!doesStage(crew, demand)) {
            return "does not do " + demand.stage() + " there";
        }
        if (!crew.explosives().isEmpty() && !crew.explosives().containsAll(hazard.explosives())) {
            return "is not accredited for all of " + new java.util.TreeSet<>(hazard.explosives());
        }
        double slope = slope(hazard);
        double maxSlope = crew.maxSlopeDegrees() == null ? defaults.maxSlopeDegrees() : crew.maxSlopeDegrees();
        if (slope > maxSlope) {
            return "works on slopes up to " + maxSlope + "°, here it is " + slope + "°";
        }
        Vegetation maxVegetation = crew.maxVegetation() == null ? defaults.maxVegetation() : crew.maxVegetation();
        if (demand.vegetation().compareTo(maxVegetation) > 0) {
            return "works in vegetation up to " + maxVegetation + ", here it is " + demand.vegetation();
        }
        if (!crew.districts().isEmpty() && (hazard.district() == null || !crew.districts().contains(hazard.district()))) {
            return "works only in " + new java.util.TreeSet<>(crew.districts());
        }
        if (policy.maxCasevacMinutes() != null && hazard.casevacMinutes() != null && hazard.casevacMinutes() > policy.maxCasevacMinutes()) {
            return "would be " + hazard.casevacMinutes() + " minutes from medical help, the limit is " + policy.maxCasevacMinutes();
        }
        return null;
    }

    /**
     * Why a crew cannot do a stage of a hazard area, in words that follow "the crew"; null = it can. For single questions about a problem whose work has not
     * been laid out.
     */
    public static @Nullable String obstacle(Problem problem, Crew crew, HazardArea hazard, Stage stage) {
        Problem alone = problem.toBuilder().hazardAreas(List.of(hazard)).communities(List.of()).infrastructure(List.of()).build();
        Capability capability = new Capability(problem.policy());
        Chain chain = new Chains(alone, capability).of(hazard, Sites.of(alone).areaM2(hazard.id()));
        Vegetation grown = hazard.vegetation() == null ? problem.policy().assumed().vegetation() : hazard.vegetation();
        return capability.obstacle(crew, new Demand(hazard, stage, chain.vegetation().getOrDefault(stage, grown), chain.stageAreaM2(Stage.CLEARANCE)));
    }

    private static boolean doesStage(Crew crew, Demand demand) {
        if (!crew.stages().isEmpty()) {
            return crew.stages().contains(demand.stage());
        }
        if (!STAGES.getOrDefault(crew.method(), Set.of()).contains(demand.stage())) {
            return false;
        }
        if (demand.stage() == Stage.CLEARANCE && crew.method() == Method.BATTLE_AREA) {
            return demand.hazard().classification() == Classification.BATTLE_AREA;
        }
        return demand.stage() != Stage.CLEARANCE || crew.method() != Method.EOD || demand.clearanceAreaM2() <= EOD_MAX_AREA_M2;
    }

    /** Whether some crew of a problem can do it. */
    boolean someCrew(Problem problem, Demand demand) {
        return problem.crews().stream().anyMatch(crew -> obstacle(crew, demand) == null);
    }

    /** Square metres per working day of a crew, factors for vegetation and slope included, equipment not. */
    double rateM2PerDay(Crew crew, Demand demand) {
        double vegetation = crew.vegetationFactors().getOrDefault(demand.vegetation(), policy.vegetationFactors().getOrDefault(demand.vegetation(), 1.0));
        Map.Entry<Double, Double> slope = (crew.slopeFactors().isEmpty() ? policy.slopeFactors() : crew.slopeFactors()).floorEntry(slope(demand.hazard()));
        return rate(crew, demand.stage()).likely() * vegetation * (slope == null ? 1 : slope.getValue());
    }

    /** The plain rate of a crew for a stage: its own for the stage, its own, the method's for the stage, the method's. */
    public Rate rate(Crew crew, Stage stage) {
        if (crew.rates().containsKey(stage)) {
            return crew.rates().get(stage);
        }
        if (crew.rateM2PerDay() != null) {
            return crew.rateM2PerDay();
        }
        Policy.MethodDefaults defaults = defaults(crew);
        return defaults.rates().getOrDefault(stage, defaults.rateM2PerDay());
    }

    /** The plain rate of a crew for stages of which nothing else is said. */
    public Rate rate(Crew crew) {
        return crew.rateM2PerDay() == null ? defaults(crew).rateM2PerDay() : crew.rateM2PerDay();
    }

    /** Cost of a working day of a crew in currency units: its own, else the method's. */
    public double costPerDay(Crew crew) {
        return crew.costPerDay() == null ? defaults(crew).costPerDay() : crew.costPerDay();
    }

    /** Number of people of a crew: its own, else the method's. */
    public int people(Crew crew) {
        return crew.people() == null ? defaults(crew).people() : crew.people();
    }

    private Policy.MethodDefaults defaults(Crew crew) {
        Policy.MethodDefaults defaults = policy.methods().get(crew.method());
        if (defaults == null) {
            throw new IllegalStateException("policy.methods lacks " + crew.method());
        }
        return defaults;
    }

    private double slope(HazardArea hazard) {
        return hazard.slopeDegrees() == null ? policy.assumed().slopeDegrees() : hazard.slopeDegrees();
    }
}
