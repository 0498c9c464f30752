package clearance.store;

/** Where the making of a plan stands. */
public enum PlanState {
    /** Waits for its turn. */
    QUEUED,
    /** Is being searched. */
    RUNNING,
    /** Is there. */
    DONE,
    /** Could not be made; the entry says why. */
    FAILED,
    /** The program ended while it was searched; the best plan saved until then is kept. */
    INTERRUPTED
}
