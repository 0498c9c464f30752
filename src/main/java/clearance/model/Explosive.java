package clearance.model;

/** Type of explosive ordnance (EO). */
public enum Explosive {
    /** Anti-personnel mine. */
    AP_MINE,
    /** Anti-tank mine. */
    AT_MINE,
    /** Cluster munition remnant. */
    CLUSTER_MUNITION,
    /** Unexploded ordnance. */
    UXO,
    /** Improvised explosive device or booby trap. */
    IED
}
