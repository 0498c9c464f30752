package clearance.simulation;

import clearance.model.Crew;
import clearance.model.Estimate;
import clearance.model.HazardArea;
import clearance.model.Rate;
import clearance.model.Stage;
import clearance.work.Chain;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** The rates and confirmed shares of one run, as factors on what the plan expects. */
final class Draw {

    private final WorkModel work;
    private final double[][] rateFactor;
    private final double[] shareFactor;
    private final double[] surveyRiskFactor;
    private final Set<String> estimated = new HashSet<>();

    /** The most likely run: everything as the plan expects it. */
    static Draw expected(WorkModel work) {
        return new Draw(work);
    }

    private Draw(WorkModel work) {
        this.work = work;
        rateFactor = new double[work.problem().crews().size()][Stage.values().length];
        for (double[] row : rateFactor) {
            java.util.Arrays.fill(row, 1);
        }
        shareFactor = new double[work.problem().hazardAreas().size()];
        surveyRiskFactor = new double[shareFactor.length];
        java.util.Arrays.fill(shareFactor, 1);
        java.util.Arrays.fill(surveyRiskFactor, 1);
        for (Estimate e : work.problem().estimates()) {
            estimated.add(key(e.hazardArea(), e.stage(), e.crew() == null ? "" : e.crew()));
        }
    }

    static Draw random(WorkModel work, SplittableRandom random) {
        Draw draw = new Draw(work);
        for (int crew = 0; crew < draw.rateFactor.length; crew++) {
            for (Stage stage : Stage.values()) {
                draw.rateFactor[crew][stage.ordinal()] = rateFactor(work.capability().rate(work.problem().crews().get(crew), stage), random.nextDouble());
            }
        }
        boolean[] toSurvey = new boolean[draw.shareFactor.length];
        work.packages().stream().filter(p -> p.stage() == Stage.SURVEY).forEach(p -> toSurvey[p.hazard()] = true);
        for (int hazard = 0; hazard < toSurvey.length; hazard++) {
            HazardArea area = work.problem().hazardAreas().get(hazard);
            Chain chain = work.chain(hazard);
            double expected = chain.confirmedShare();
            boolean known = area.confirmedShare() != null || expected <= 0 || expected >= 1 || !toSurvey[hazard] || chain.stages().size() < 2;
            double reliability = area.mapReliability() == null ? 0 : area.mapReliability();
            if (!known && reliability < 1) {
                double share = Beta.draw(expected, 2 / (1 - reliability), random);
                draw.shareFactor[hazard] = share / expected;
                draw.surveyRiskFactor[hazard] = (1 - share) / (1 - expected);
            }
        }
        return draw;
    }

    /** A rate drawn from a triangle by a number from 0 to 1, as a share of the likely one. */
    static double rateFactor(Rate rate, double uniform) {
        double width = rate.high() - rate.low();
        if (width <= 0) {
            return 1;
        }
        double rise = rate.likely() - rate.low();
        double drawn = uniform * width <= rise ? rate.low() + Math.sqrt(uniform * width * rise)
                : rate.high() - Math.sqrt((1 - uniform) * width * (rate.high() - rate.likely()));
        return drawn / rate.likely();
    }

    /** Working minutes of a package, from those without and with set-up that the plan expects. */
    int minutes(int crew, WorkPackage p, int effort, int setUp) {
        double share = shareFactor(p);
        double rate = estimated(crew, p) ? 1 : rateFactor[crew][p.stage().ordinal()];
        return share == 1 && rate == 1 ? effort + setUp : (int) Math.ceil(effort * share / rate - 1e-9) + setUp;
    }

    /** Share of the hazard area's daily risk that finishing a package removes. */
    double riskFactor(WorkPackage p) {
        return p.stage() == Stage.SURVEY ? surveyRiskFactor[p.hazard()] : shareFactor(p);
    }

    private double shareFactor(WorkPackage p) {
        return p.stage() == Stage.SURVEY || p.stage() == Stage.DISPOSAL ? 1 : shareFactor[p.hazard()];
    }

    private boolean estimated(int crew, WorkPackage p) {
        if (estimated.isEmpty()) {
            return false;
        }
        Crew who = work.problem().crews().get(crew);
        String hazard = work.problem().hazardAreas().get(p.hazard()).id();
        return estimated.contains(key(hazard, p.stage(), who.id())) || estimated.contains(key(hazard, p.stage(), ""));
    }

    private static String key(String hazard, Stage stage, String crew) {
        return hazard + '\n' + stage + '\n' + crew;
    }
}
