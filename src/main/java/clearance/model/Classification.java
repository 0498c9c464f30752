package clearance.model;

/** What is known about a hazard area. */
public enum Classification {
    /** Suspected hazardous area: indirect evidence, surveyed before it is cleared. */
    SHA,
    /** Confirmed hazardous area: direct evidence. */
    CHA,
    /** Former battle area: unexploded ordnance on or near the surface, no mines laid. */
    BATTLE_AREA,
    /** A single reported item, disposed of on the spot. */
    SPOT
}
