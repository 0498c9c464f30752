package clearance.simulation;

import java.util.Arrays;

/** The middle and the edges of a figure over all runs: in one of ten runs it is below {@code p10}, in one of ten above {@code p90}. */
public record Band(double p10, double p50, double p90) {

    static Band of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Band(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    /** The smallest value that at least this share of all does not exceed. */
    static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }
}
