package clearance.model;

/** What a plan is valued by. */
public enum Objective {
    /** Risk taken away, integrated from each finish to the end of the tail: earlier is better. */
    RISK_OVER_TIME,
    /** Risk taken away by the end of the plan; when it happens does not matter. */
    RISK_REMOVED
}
