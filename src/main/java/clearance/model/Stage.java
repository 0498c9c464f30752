package clearance.model;

/** Stage of land release, in the order in which a hazard area goes through them. */
public enum Stage {
    /** Non-technical and technical survey of a suspected hazardous area. */
    SURVEY,
    /** Ground preparation: cutting of vegetation by machine. */
    PREPARATION,
    /** Clearance to a specified depth. */
    CLEARANCE,
    /** Sampling of cleared land by an independent team. */
    QUALITY_CONTROL,
    /** Disposal of a reported item (the only stage of a SPOT). */
    DISPOSAL
}
