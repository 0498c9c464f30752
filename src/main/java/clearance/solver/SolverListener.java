package clearance.solver;

/** Hears of progress a few times a second and may end the search. */
public interface SolverListener {

    /** Called from one thread at a time. */
    void progress(SolverProgress progress);

    /** Whether the search should end now with the best plan so far. */
    default boolean stop() {
        return false;
    }
}
