package clearance.simulation;

import java.util.SplittableRandom;

/** Random shares between 0 and 1 with a given mean (beta distribution, as a ratio of gamma draws; gamma draws after Marsaglia and Tsang 2000). */
final class Beta {

    private Beta() {
    }

    /**
     * A random share.
     *
     * @param mean   above 0, below 1
     * @param weight how much is known, above 0: the variance is mean × (1 − mean) ÷ (weight + 1)
     */
    static double draw(double mean, double weight, SplittableRandom random) {
        double a = gamma(mean * weight, random);
        double b = gamma((1 - mean) * weight, random);
        return a + b > 0 ? a / (a + b) : mean;
    }

    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
