package clearance.model;

/** How a crew works. */
public enum Method {
    /** Team of deminers with detectors. */
    MANUAL,
    /** Mine detection dog team (animal detection system). */
    DOGS,
    /** Machine with its operators: flail, tiller or excavator. */
    MECHANICAL,
    /** Battle area clearance team. */
    BATTLE_AREA,
    /** Survey team. */
    SURVEY,
    /** Explosive ordnance disposal team. */
    EOD,
    /** Quality control team. */
    QUALITY_CONTROL
}
