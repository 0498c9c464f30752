package clearance.scenario;

import java.util.List;

/** Hears how a comparison gets on, and may end it. */
public interface CompareListener {

    /** Called a few times a second, from one thread at a time. */
    void progress(Progress progress);

    /** Whether to end now with the best plans so far; what has not begun is left out. */
    default boolean stop() {
        return false;
    }

    /**
     * How far it has come.
     *
     * @param done    searches that have ended
     * @param total   searches in all, as far as known
     * @param running those that go on now
     */
    record Progress(int done, int total, double seconds, List<Running> running) {

        public Progress {
            running = List.copyOf(running);
        }
    }

    /**
     * A search that goes on.
     *
     * @param name    of the scenario or trial
     * @param value   of its best plan so far, in risk-days as it weighs them
     * @param hard    penalty of broken rules, 0 or negative
     */
    record Running(String name, double seconds, double value, long hard) {
    }
}
