package clearance.model;

/** Which part of the score a rule belongs to. */
public enum Level {
    /** A plan that breaks it cannot be carried out. */
    HARD,
    /** Value, in risk times days. */
    MEDIUM,
    /** Ties. */
    SOFT
}
