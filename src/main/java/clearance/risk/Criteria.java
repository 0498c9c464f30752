package clearance.risk;

import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Explosive;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.LandUse;
import clearance.model.Policy;
import clearance.model.RiskClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The criteria of the risk index; the formulas stand in the package's description. */
final class Criteria {

    /** People within reach at which the people criterion reaches 1 − 1/e; an assumption. */
    private static final double PEOPLE_SCALE = 500;
    /** What infrastructure counts whose reconstruction is not funded; an assumption. */
    private static final double UNFUNDED = 0.5;

    private final Policy policy;

    Criteria(Policy policy) {
        this.policy = policy;
    }

    /** Something near a hazard area, and how far it is. */
    record Near<T>(T what, double distanceM) {
    }

    /** The index with the people of the given communities there. */
    RiskIndex index(HazardArea hazard, List<Near<Community>> people, List<Near<Infrastructure>> infrastructure) {
        Set<String> assumed = new TreeSet<>();
        Policy.Weights weights = policy.weights();
        if (hazard.priorityScore() != null) {
            return new RiskIndex(hazard.priorityScore(), Map.of("priorityScore", hazard.priorityScore()), Set.of());
        }
        Map<String, Double> criteria = new LinkedHashMap<>();
        criteria.put("riskClass", weights.riskClass() * riskClass(hazard, assumed));
        criteria.put("casualties", weights.casualties() * casualties(hazard, assumed));
        criteria.put("people", weights.people() * people(people));
        criteria.put("infrastructure", weights.infrastructure() * infrastructure(infrastructure));
        criteria.put("landUse", weights.landUse() * landUse(hazard, assumed));
        criteria.put("lethality", weights.lethality() * lethality(hazard, assumed));
        criteria.put("environment", weights.environment() * environment(hazard, assumed));
        criteria.put("evidence", weights.evidence() * evidence(hazard, assumed));
        double sum = weights.sum();
        criteria.replaceAll((name, weighted) -> sum == 0 ? 0 : weighted / sum);
        double value = criteria.values().stream().mapToDouble(Double::doubleValue).sum();
        return new RiskIndex(value, criteria, assumed);
    }

    private double riskClass(HazardArea hazard, Set<String> assumed) {
        return policy.riskClasses().getOrDefault(known(hazard.riskClass(), RiskClass.UNKNOWN, "riskClass", assumed), 0.0);
    }

    private double casualties(HazardArea hazard, Set<String> assumed) {
        int accidents = known(hazard.casualties(), policy.assumed().casualties(), "casualties", assumed);
        double years = accidents == 0 ? 1 : known(hazard.casualtyYears(), policy.assumed().casualtyYears(), "casualtyYears", assumed);
        return Math.min(1, accidents / years);
    }

    private double people(List<Near<Community>> communities) {
        double exposed = 0;
        for (Near<Community> near : communities) {
            exposed += near.what().population() * kernel(near.distanceM(), policy.peopleDistanceM());
        }
        return 1 - Math.exp(-exposed / PEOPLE_SCALE);
    }

    private double infrastructure(List<Near<Infrastructure>> items) {
        double served = 0;
        for (Near<Infrastructure> near : items) {
            served += near.what().importance() * kernel(near.distanceM(), policy.infrastructureDistanceM()) * (near.what().funded() ? 1 : UNFUNDED);
        }
        return Math.min(1, served);
    }

    private static double kernel(double distanceM, double reachM) {
        return reachM <= 0 ? 0 : Math.max(0, 1 - distanceM / reachM);
    }

    private double landUse(HazardArea hazard, Set<String> assumed) {
        LandUse use = known(hazard.landUse(), policy.assumed().landUse(), "landUse", assumed);
        return policy.landUse().getOrDefault(use, 0.0);
    }

    private double lethality(HazardArea hazard, Set<String> assumed) {
        Set<Explosive> types = hazard.explosives();
        if (types.isEmpty()) {
            assumed.add("explosives");
            types = Set.of(policy.assumed().explosive());
        }
        return types.stream().mapToDouble(type -> policy.lethality().getOrDefault(type, 0.0)).max().orElse(0);
    }

    private double environment(HazardArea hazard, Set<String> assumed) {
        return known(hazard.environmentalHarm(), policy.assumed().environmentalHarm(), "environmentalHarm", assumed);
    }

    private double evidence(HazardArea hazard, Set<String> assumed) {
        if (hazard.classification() == Classification.CHA || hazard.classification() == Classification.SPOT) {
            return 1;
        }
        return known(hazard.mapReliability(), policy.assumed().evidence(), "mapReliability", assumed);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T given, T otherwise, String field, Set<String> assumed) {
        if (given != null) {
            return given;
        }
        assumed.add(field);
        return otherwise;
    }
}
