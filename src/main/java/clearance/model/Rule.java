package clearance.model;

/** A rule that a plan is checked against. The one place where its id, level and meaning are written. */
public enum Rule {
    CAPABILITY(Level.HARD, "package", "A crew does only work that its method, accreditation, limits and district allow."),
    STAGE_ORDER(Level.HARD, "minute", "A stage starts after every needed earlier stage of the same ground is finished, plus its lag."),
    ACCESS(Level.HARD, "minute", "Work on a hazard area starts after the areas that block the way to it are released."),
    HORIZON(Level.HARD, "minute", "Work starts inside the plan and the crew's availability, keeps the crew's hours and is finished by the end of the tail."),
    FUNDS(Level.HARD, "currency unit", "Every commitment is paid from money that is released, not yet expired and allowed for it."),
    EQUIPMENT(Level.HARD, "unit-minute", "No more units of a shared equipment are in use than exist."),
    SEPARATION(Level.HARD, "minute", "Crews on neighbouring hazard areas keep the safety distance."),
    CREWS_PER_HAZARD(Level.HARD, "crew-minute", "No more crews work on one hazard area at once than the policy allows."),
    INDEPENDENCE(Level.HARD, "package", "Quality control is not done by an organisation that cleared there."),
    COMMITMENT(Level.HARD, "package", "Pinned and started work stays with its crew and in its place."),
    RISK(Level.MEDIUM, "risk-day", "Risk is taken away, the sooner the better."),
    MILESTONES(Level.MEDIUM, "risk-day", "Communities and infrastructure are planned ready, by the wanted date where possible."),
    DIRECTIVES(Level.MEDIUM, "risk-day", "Hazard areas required by a date are released by then."),
    STABILITY(Level.MEDIUM, "risk-day", "Published work keeps its crew and its dates."),
    VALUE_OF_MONEY(Level.MEDIUM, "risk-day", "Money is saved where the policy puts a price on it."),
    COST(Level.SOFT, "cent", "Of two plans of equal value the cheaper one is better."),
    TRAVEL(Level.SOFT, "minute", "Of two plans of equal value and cost the one with less travel is better."),
    IDLE(Level.SOFT, "minute", "Of two plans of equal value and cost the one with less waiting is better.");

    private final Level level;
    private final String unit;
    private final String meaning;

    Rule(Level level, String unit, String meaning) {
        this.level = level;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The part of the score the rule belongs to. */
    public Level level() {
        return level;
    }

    /** What one unit of penalty stands for. */
    public String unit() {
        return unit;
    }

    /** The rule in one sentence. */
    public String meaning() {
        return meaning;
    }
}
