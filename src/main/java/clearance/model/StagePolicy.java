package clearance.model;

/** Whether the chain of a hazard area has a stage. */
public enum StagePolicy {
    /** The stage is always needed. */
    ALWAYS,
    /** The stage is left out, with a warning, where no crew can do it. */
    IF_CREW,
    /** The stage is never planned. */
    NEVER
}
