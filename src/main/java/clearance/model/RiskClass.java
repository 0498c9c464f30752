package clearance.model;

/** Risk class given by the survey; a hazard area without one is UNKNOWN. */
public enum RiskClass {
    HIGH,
    MEDIUM,
    LOW,
    UNKNOWN
}
