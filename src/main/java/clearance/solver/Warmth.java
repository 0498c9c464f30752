package clearance.solver;

import clearance.work.WorkModel;
import java.util.Arrays;
import java.util.Random;

/**
 * How warm simulated annealing starts: a share of what a small change of the plan typically loses, so that the same search suits problems whose values differ
 * by orders of magnitude.
 *
 * @param medium temperature for the value, in millionths of a risk-day
 * @param soft   temperature for the ties
 */
record Warmth(long medium, long soft) {

    private static final double SHARE_OF_LOSS = 0.2;
    private static final double SHARE_OF_SOFT = 0.01;
    private static final int SAMPLES = 300;
    private static final int MOST_TRIES = 10_000;

    /** Measures a plan by changing it a little, many times. */
    static Warmth of(WorkModel work, Draft plan, long seed) {
        Random random = new Random(seed);
        SmallChanges changes = new SmallChanges(plan, new Inserter(plan), random);
        Draft.Value start = plan.value();
        long[] medium = new long[SAMPLES];
        long[] soft = new long[SAMPLES];
        int mediums = 0;
        int softs = 0;
        plan.mark();
        for (int i = 0; i < MOST_TRIES && mediums < SAMPLES; i++) {
            if (changes.apply() && plan.within(start.hard())) {
                long lost = start.medium() - plan.medium();
                long worse = start.soft() - plan.soft();
                if (lost > 0) {
                    medium[mediums++] = lost;
                }
                if (worse > 0 && softs < SAMPLES) {
                    soft[softs++] = worse;
                }
            }
            plan.rollback();
        }
        return new Warmth(share(medium, mediums, SHARE_OF_LOSS), share(soft, softs, SHARE_OF_SOFT));
    }

    private static long share(long[] losses, int count, double share) {
        long[] sorted = Arrays.copyOf(losses, count);
        Arrays.sort(sorted);
        return Math.max(1, count == 0 ? 1 : Math.round(share * sorted[count / 2]));
    }

    /** The same after so much of the whole search, 0 to 1, has gone by. */
    Warmth after(double done) {
        double left = Math.pow(0.1, 2 * done);
        return new Warmth(Math.max(1, Math.round(medium * left)), Math.max(1, Math.round(soft * left)));
    }
}
