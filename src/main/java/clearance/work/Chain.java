package clearance.work;

import clearance.model.Stage;
import clearance.model.Vegetation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The stages of one hazard area, in order, with what they depend on.
 *
 * @param stages         the stages, finished ones included
 * @param confirmedShare share c of the area that is expected to need clearance
 * @param vegetation     vegetation each stage meets: LOW after preparation
 * @param riskShares     share of the daily risk that each stage removes; they add up to 1
 * @param areaM2         area of the hazard area in square metres
 */
public record Chain(List<Stage> stages, double confirmedShare, Map<Stage, Vegetation> vegetation, Map<Stage, Double> riskShares, double areaM2) {

    public Chain {
        stages = List.copyOf(stages);
        vegetation = new EnumMap<>(vegetation);
        riskShares = new EnumMap<>(riskShares);
    }

    /** Square metres of the whole stage: all of the area is surveyed, the confirmed share is worked on after that. */
    public double stageAreaM2(Stage stage) {
        return stage == Stage.SURVEY || stage == Stage.DISPOSAL ? areaM2 : areaM2 * confirmedShare;
    }

    /** Vegetation that a stage of the chain meets. */
    public Vegetation vegetationAt(Stage stage) {
        return Objects.requireNonNull(vegetation.get(stage), () -> stage + " is not in the chain");
    }

    /** Share of the daily risk that a stage of the chain removes. */
    public double riskShareOf(Stage stage) {
        return Objects.requireNonNull(riskShares.get(stage), () -> stage + " is not in the chain");
    }

    /** Whether a stage is worked parcel by parcel. */
    public static boolean parcelled(Stage stage) {
        return stage == Stage.PREPARATION || stage == Stage.CLEARANCE;
    }
}
