package clearance.bound;

import java.util.Arrays;

/**
 * Looks for prices at which the bound is low: goes against a smoothed gradient with a length of its own for each price (Kingma and Ba's Adam), in units of the
 * price's scale, with steps that shrink, and remembers the best prices seen. Any prices give a valid bound, so how far it gets is a matter of tightness
 * alone. No random choice, no look at the time: the same problem has the same bound.
 */
final class Descent {

    private static final double SMOOTHING = 0.9;
    private static final double SQUARE_SMOOTHING = 0.97;
    private static final double TINY = 1e-3;

    private final Relaxation relaxation;
    private final Rows rows;
    private double[] best;
    private double bound = Double.POSITIVE_INFINITY;

    /** Starts from given prices. */
    Descent(Relaxation relaxation, double[] start) {
        this.relaxation = relaxation;
        rows = relaxation.rows();
        best = start.clone();
    }

    /** Prices to begin with: a small part of their scale for what is scarce, equal shares for milestones. */
    static double[] firstPrices(Relaxation relaxation, double part) {
        Rows rows = relaxation.rows();
        double[] prices = new double[rows.size()];
        for (int row = 0; row < rows.scarce(); row++) {
            prices[row] = rows.capacity(row) > 0 ? part * rows.scale(row) : 0;
        }
        relaxation.shares().share(prices, rows.shares());
        return prices;
    }

    /**
     * Makes so many steps.
     *
     * @param first length of the first step in units of the prices' scale
     * @param last  length of the last one
     */
    void run(int steps, double first, double last) {
        double[] gradient = new double[rows.size()];
        double[] prices = best.clone();
        double[] mean = new double[rows.size()];
        double[] square = new double[rows.size()];
        for (int step = 0; step < steps; step++) {
            look(prices, gradient);
            relaxation.shares().level(gradient, prices, rows.shares());
            double length = first * Math.pow(last / first, step / Math.max(1.0, steps - 1.0));
            double meanWeight = 1 - Math.pow(SMOOTHING, step + 1.0);
            double squareWeight = 1 - Math.pow(SQUARE_SMOOTHING, step + 1.0);
            for (int row = 0; row < prices.length; row++) {
                mean[row] = SMOOTHING * mean[row] + (1 - SMOOTHING) * gradient[row];
                square[row] = SQUARE_SMOOTHING * square[row] + (1 - SQUARE_SMOOTHING) * gradient[row] * gradient[row];
                double direction = mean[row] / meanWeight / (Math.sqrt(square[row] / squareWeight) + TINY);
                prices[row] -= length * rows.scale(row) * direction;
                if (row < rows.shares() && prices[row] < 0) {
                    prices[row] = 0;
                }
            }
            relaxation.shares().project(prices, rows.shares());
        }
        look(prices, gradient);
    }

    private void look(double[] prices, double[] gradient) {
        double value = relaxation.evaluate(prices, gradient);
        if (value < bound) {
            bound = value;
            best = Arrays.copyOf(prices, prices.length);
        }
    }

    /** The lowest bound seen. */
    double bound() {
        return bound;
    }

    /** The prices that have it. */
    double[] best() {
        return best.clone();
    }
}
