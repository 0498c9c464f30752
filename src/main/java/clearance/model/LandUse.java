package clearance.model;

/** What the land will be used for once it is released. */
public enum LandUse {
    HOUSING,
    AGRICULTURE,
    INFRASTRUCTURE,
    ENERGY,
    TRANSPORT,
    PASTURE,
    FOREST,
    OTHER
}
