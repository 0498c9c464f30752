package clearance.store;

/** Where a plan comes from. */
public enum PlanKind {
    SOLVED,
    /** Changed by hand and judged. */
    EDITED,
    /** Read from a file. */
    IMPORTED,
    /** The best plan of a scenario in a comparison. */
    COMPARED
}
