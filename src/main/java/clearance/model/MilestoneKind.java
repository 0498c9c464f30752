package clearance.model;

/** What a milestone opens. */
public enum MilestoneKind {
    COMMUNITY,
    INFRASTRUCTURE
}
