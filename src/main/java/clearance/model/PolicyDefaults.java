package clearance.model;

import clearance.model.Policy.Assumed;
import clearance.model.Policy.MethodDefaults;
import clearance.model.Policy.Weights;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of {@link Policy#DEFAULT}. Sources: manual rate 10–50 m² per deminer and day (HALO), dog pair 800–900 m² per day (NATO SFOR), machine about
 * 1,000–2,500 m² per day (ANAMA 2012, Bozena class), 8.4 devices per hectare (Karabakh confirmed areas 2017), survey release 56 % with 57 % of it
 * cancelled (world mix of released land 2022: 44 cleared, 24 reduced, 32 cancelled). All other values are assumptions.
 */
final class PolicyDefaults {

    private PolicyDefaults() {
    }

    static Policy create() {
        Map<Stage, Rate> none = Map.of();
        return new Policy(
                Objective.RISK_OVER_TIME,
                26,
                0.5,
                new Weights(30, 20, 15, 15, 5, 5, 5, 5),
                Map.of(RiskClass.HIGH, 1.0, RiskClass.MEDIUM, 0.5, RiskClass.LOW, 0.2, RiskClass.UNKNOWN, 0.5),
                Map.of(LandUse.HOUSING, 1.0, LandUse.INFRASTRUCTURE, 0.9, LandUse.AGRICULTURE, 0.8, LandUse.TRANSPORT, 0.7, LandUse.ENERGY, 0.7,
                        LandUse.PASTURE, 0.5, LandUse.OTHER, 0.3, LandUse.FOREST, 0.2),
                Map.of(Explosive.AP_MINE, 1.0, Explosive.IED, 1.0, Explosive.CLUSTER_MUNITION, 0.9, Explosive.UXO, 0.6, Explosive.AT_MINE, 0.5),
                1000,
                300,
                500,
                EnumSet.of(RiskClass.HIGH, RiskClass.MEDIUM, RiskClass.UNKNOWN),
                1.0,
                1.0,
                5,
                0.1,
                10.0,
                0,
                Map.of(Stage.SURVEY, StagePolicy.IF_CREW, Stage.PREPARATION, StagePolicy.IF_CREW, Stage.CLEARANCE, StagePolicy.ALWAYS,
                        Stage.QUALITY_CONTROL, StagePolicy.IF_CREW, Stage.DISPOSAL, StagePolicy.ALWAYS),
                0.56,
                0.57,
                Vegetation.HIGH,
                0.1,
                Map.of(Stage.PREPARATION, 2),
                20,
                3,
                100,
                60,
                0.5,
                1,
                null,
                40,
                1.4,
                20,
                20,
                Map.of(Vegetation.NONE, 1.2, Vegetation.LOW, 1.0, Vegetation.MEDIUM, 0.8, Vegetation.HIGH, 0.5),
                new TreeMap<>(Map.of(0.0, 1.0, 15.0, 0.8, 25.0, 0.6)),
                Map.of(
                        Method.MANUAL, new MethodDefaults(new Rate(200, 350, 500), none, 400, 10, 35, Vegetation.HIGH),
                        Method.DOGS, new MethodDefaults(new Rate(500, 850, 1200), Map.of(Stage.SURVEY, new Rate(3000, 6000, 9000)), 600, 6, 25,
                                Vegetation.MEDIUM),
                        Method.MECHANICAL, new MethodDefaults(new Rate(1000, 1800, 2500), none, 1200, 5, 20, Vegetation.HIGH),
                        Method.BATTLE_AREA, new MethodDefaults(new Rate(2000, 4000, 8000), none, 350, 8, 35, Vegetation.MEDIUM),
                        Method.SURVEY, new MethodDefaults(new Rate(10000, 25000, 50000), none, 300, 4, 40, Vegetation.HIGH),
                        Method.EOD, new MethodDefaults(new Rate(150, 300, 450), none, 400, 5, 40, Vegetation.HIGH),
                        Method.QUALITY_CONTROL, new MethodDefaults(new Rate(5000, 10000, 20000), none, 350, 4, 40, Vegetation.HIGH)),
                new Assumed(0, 5, 0, LandUse.OTHER, Explosive.AP_MINE, Vegetation.LOW, 5, 0, 0.3, 8.4),
                1,
                4);
    }
}
