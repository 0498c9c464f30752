package clearance.store;

import java.util.List;

/**
 * How far a comparison has come.
 *
 * @param done    searches that have ended
 * @param total   searches in all, as far as known
 * @param seconds since it began
 * @param running what is searched now
 */
public record ComparisonProgress(int done, int total, double seconds, List<Search> running) {

    public static final ComparisonProgress NONE = new ComparisonProgress(0, 0, 0, List.of());

    public ComparisonProgress {
        running = List.copyOf(running);
    }

    /**
     * A search that goes on.
     *
     * @param name  of the scenario or trial
     * @param value of its best plan so far, in risk-days
     * @param hard  penalty of broken rules, 0 or negative
     */
    public record Search(String name, double seconds, double value, long hard) {
    }
}
