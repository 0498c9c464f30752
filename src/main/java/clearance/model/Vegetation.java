package clearance.model;

/** Density of vegetation on the ground, thinnest first; the order is used by limits such as {@code maxVegetation}. */
public enum Vegetation {
    NONE,
    LOW,
    MEDIUM,
    HIGH
}
