package clearance.bound;

/** Looks for prices at which the bound is low. */
final class Descent {

    private final Relaxation relaxation;
    private final Rows rows;
    private double[] best;
    private double bound;
    static boolean verbose = false;
    static double rate = 0.05, beta1 = 0.8, beta2 = 0.95, end = 0.02;

    Descent(Relaxation relaxation, double[] start) {
        this.relaxation = relaxation;
        rows = relaxation.rows();
        best = start.clone();
        bound = Double.POSITIVE_INFINITY;
    }

    void run(int rounds) {
        int n = rows.size();
        double[] gradient = new double[n];
        double[] prices = best.clone();
        double[] mean = new double[n];
        double[] square = new double[n];
        double m1 = 1, m2 = 1;
        for (int round = 0; round < rounds; round++) {
            double value = relaxation.evaluate(prices, gradient);
            if (value < bound) {
                bound = value;
                best = prices.clone();
            }
            relaxation.shares().level(gradient, prices, rows.scarce());
            double lr = rate * Math.pow(end, round / (double) rounds);
            m1 *= beta1; m2 *= beta2;
            for (int i = 0; i < n; i++) {
                if (rows.scale(i) == 0) continue;
                mean[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
                square[i] = beta2 * square[i] + (1 - beta2) * gradient[i] * gradient[i];
                prices[i] -= lr * rows.scale(i) * (mean[i] / (1 - m1)) / (Math.sqrt(square[i] / (1 - m2)) + 1e-3);
                if (i < rows.scarce() && prices[i] < 0) {
                    prices[i] = 0;
                }
            }
            relaxation.shares().project(prices, rows.scarce());
            if (verbose && (round % 20 == 0 || round == rounds - 1)) {
                System.out.printf("%d value %.1f best %.1f lr %.4f%n", round, value, bound, lr);
            }
        }
    }

    double bound() {
        return bound;
    }

    double[] best() {
        return best;
    }
}
