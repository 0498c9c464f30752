package clearance.work;

import clearance.model.Classification;
import clearance.model.HazardArea;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.model.StagePolicy;
import clearance.model.Vegetation;
import clearance.work.Capability.Demand;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides the chain of stages of every hazard area, and says which stages were left out for want of a crew. */
final class Chains {

    private final Problem problem;
    private final Policy policy;
    private final Capability capability;
    private final Map<Stage, List<String>> leftOut = new TreeMap<>();

    Chains(Problem problem, Capability capability) {
        this.problem = problem;
        this.policy = problem.policy();
        this.capability = capability;
    }

    Chain of(HazardArea hazard, double areaM2) {
        List<Stage> stages = hazard.stages().isEmpty() ? byPolicy(hazard, areaM2) : hazard.stages().stream().sorted().toList();
        double confirmed = confirmedShare(hazard, stages);
        Map<Stage, Vegetation> vegetation = new EnumMap<>(Stage.class);
        for (Stage stage : stages) {
            vegetation.put(stage, vegetationAt(hazard, stage, stages.contains(Stage.PREPARATION)));
        }
        return new Chain(stages, confirmed, vegetation, riskShares(stages, confirmed), areaM2);
    }

    /** What a planner should know about stages that no crew can do. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        leftOut.forEach((stage, hazards) -> warnings.add(stage + " is left out on " + hazards.size() + " hazard area" + (hazards.size() == 1 ? "" : "s")
                + ": no crew can do it. Add a crew that can, or set policy.stages." + stage + " to NEVER."));
        return warnings;
    }

    /** Ids of hazard areas, by the stage that was left out on them for want of a crew. */
    Map<Stage, List<String>> leftOut() {
        return leftOut;
    }

    /** Never empty: ground on which nothing is planned is not safe, so its clearance (of a SPOT: disposal) stays to be done, by nobody where it is NEVER. */
    private List<Stage> byPolicy(HazardArea hazard, double areaM2) {
        if (hazard.classification() == Classification.SPOT) {
            return List.of(Stage.DISPOSAL);
        }
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (hazard.classification() == Classification.SHA && wanted(hazard, Stage.SURVEY, false, areaM2)) {
            stages.add(Stage.SURVEY);
        }
        boolean overgrown = hazard.vegetation() != null && hazard.vegetation().compareTo(policy.preparationFromVegetation()) >= 0;
        if (overgrown && wanted(hazard, Stage.PREPARATION, false, areaM2)) {
            stages.add(Stage.PREPARATION);
        }
        boolean prepared = stages.contains(Stage.PREPARATION);
        for (Stage stage : List.of(Stage.CLEARANCE, Stage.QUALITY_CONTROL)) {
            if (wanted(hazard, stage, prepared, areaM2)) {
                stages.add(stage);
            }
        }
        return stages.isEmpty() ? List.of(Stage.CLEARANCE) : List.copyOf(stages);
    }

    private boolean wanted(HazardArea hazard, Stage stage, boolean prepared, double areaM2) {
        StagePolicy wanted = policy.stages().getOrDefault(stage, StagePolicy.IF_CREW);
        if (wanted != StagePolicy.IF_CREW) {
            return wanted == StagePolicy.ALWAYS;
        }
        HazardArea asIfPlanned = hazard.excluded() ? hazard.toBuilder().excludedReason(null).build() : hazard;
        boolean possible = capability.someCrew(problem, new Demand(asIfPlanned, stage, vegetationAt(hazard, stage, prepared), areaM2));
        if (!possible) {
            leftOut.computeIfAbsent(stage, s -> new ArrayList<>()).add(hazard.id());
        }
        return possible;
    }

    private Vegetation vegetationAt(HazardArea hazard, Stage stage, boolean prepared) {
        Vegetation grown = hazard.vegetation() == null ? policy.assumed().vegetation() : hazard.vegetation();
        boolean afterPreparation = prepared && (stage == Stage.CLEARANCE || stage == Stage.QUALITY_CONTROL);
        return afterPreparation && grown.compareTo(Vegetation.LOW) > 0 ? Vegetation.LOW : grown;
    }

    /** Ground that nobody surveys is cleared whole: without a survey nothing can be released by one. */
    private double confirmedShare(HazardArea hazard, List<Stage> stages) {
        if (hazard.confirmedShare() != null) {
            return hazard.confirmedShare();
        }
        if (hazard.classification() != Classification.SHA || !stages.contains(Stage.SURVEY)) {
            return 1;
        }
        double reliability = hazard.mapReliability() == null ? 0 : hazard.mapReliability();
        return 1 - policy.surveyReleaseShare() * (1 - reliability);
    }

    private Map<Stage, Double> riskShares(List<Stage> stages, double confirmed) {
        Map<Stage, Double> shares = new EnumMap<>(Stage.class);
        double control = stages.contains(Stage.QUALITY_CONTROL) ? policy.qualityControlShare() : 0;
        double sum = 0;
        for (Stage stage : stages) {
            double share = switch (stage) {
                case SURVEY -> 1 - confirmed;
                case PREPARATION -> 0;
                case CLEARANCE -> confirmed * (1 - control);
                case QUALITY_CONTROL -> confirmed * control;
                case DISPOSAL -> 1;
            };
            shares.put(stage, share);
            sum += share;
        }
        shares.merge(stages.getLast(), 1 - sum, Double::sum);
        return shares;
    }
}
