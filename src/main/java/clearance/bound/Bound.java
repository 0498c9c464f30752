package clearance.bound;

import clearance.model.Plan;
import clearance.risk.Horizon;
import clearance.work.WorkModel;
import java.util.List;

/**
 * An upper bound on the value of every plan of a problem that keeps all hard rules, and the prices that prove it; see the package's description. Immutable.
 */
public final class Bound {

    private static final int COARSE_CELLS = 9;
    private static final int FINE_CELLS = 40;
    private static final int COARSE_STEPS = 160;
    private static final int FINE_STEPS = 240;
    /** Steps of a small problem, of which they cost next to nothing. */
    private static final int SMALL_STEPS = 300;
    /** Steps for which a large problem's cells leave time. */
    private static final int LARGE_STEPS = 60;
    private static final int FEWEST_STEPS = 12;
    /** Moments that a small problem looks at in all steps together. */
    private static final double SMALL_MOMENTS = 6e7;
    /** Moments of options that may be looked at in all steps together. */
    private static final double MOST_MOMENTS = 1.2e9;
    private static final double FIRST_PART = 0.05;

    private final double value;
    private final Prices prices;
    private final List<Scarcity> scarcities;

    private Bound(double value, Prices prices, List<Scarcity> scarcities) {
        this.value = value;
        this.prices = prices;
        this.scarcities = scarcities;
    }

    /** The bound of a problem. Takes time in proportion to packages × crews that can do them; not to be called in a search's inner loop. */
    public static Bound of(WorkModel work) {
        int days = work.horizon().endMinute() / Horizon.MINUTES_PER_DAY;
        Relaxation coarse = new Relaxation(work, Math.max(1, days / COARSE_CELLS));
        Descent rough = new Descent(coarse, Descent.firstPrices(coarse, FIRST_PART));
        rough.run(steps(coarse, COARSE_STEPS), 0.07, 0.002);
        Relaxation fine = new Relaxation(work, fineStep(work, coarse, days));
        Descent close = new Descent(fine, Transfer.prices(coarse, rough.best(), fine));
        close.run(steps(fine, fineSteps(fine)), 0.03, 0.0006);
        boolean better = close.bound() < rough.bound();
        PriceReader reader = better ? new PriceReader(work, fine.rows(), close.best()) : new PriceReader(work, coarse.rows(), rough.best());
        // each package and milestone is rounded to millionths by itself, and sums of doubles err
        double slack = 1e-6 * (work.packages().size() + work.milestones().size() + 1);
        double lowest = Math.min(close.bound(), rough.bound());
        return new Bound(Math.max(0, lowest * (1 + 1e-9)) + slack, reader.read(), reader.explain());
    }

    private static int steps(Relaxation relaxation, int most) {
        return (int) Math.max(FEWEST_STEPS, Math.min(most, MOST_MOMENTS / Math.max(1, relaxation.moments())));
    }

    private static int fineSteps(Relaxation fine) {
        return (int) Math.max(FINE_STEPS, Math.min(SMALL_STEPS, SMALL_MOMENTS / Math.max(1, fine.moments())));
    }

    /** Large problems have longer cells. */
    private static int fineStep(WorkModel work, Relaxation coarse, int days) {
        double momentsPerCell = coarse.moments() / (double) coarse.rows().grid().cells();
        double cells = Math.min(FINE_CELLS, Math.max(COARSE_CELLS * 2.0, MOST_MOMENTS / LARGE_STEPS / momentsPerCell));
        return (int) Math.max(1, Math.round(days / cells));
    }

    /** Risk-days that no plan that keeps all hard rules exceeds; charges are not part of it. */
    public double value() {
        return value;
    }

    /** The bound beside the value of a plan. */
    public Plan.UpperBound beside(double planValue) {
        return new Plan.UpperBound(value, value > 0 ? planValue / value : 0);
    }

    /** What is scarce and when: prices of crews' time, money and equipment. */
    public Prices prices() {
        return prices;
    }

    /** What limits the value, the scarcest first: crews, funds and types of equipment with a price above 0. */
    public List<Scarcity> explain() {
        return scarcities;
    }
}
