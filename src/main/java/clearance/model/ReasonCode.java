package clearance.model;

/** Why a work package is not in the plan. */
public enum ReasonCode {
    /** No crew of the problem is able or allowed to do it. */
    NO_CREW("no crew is able or allowed to do it"),
    /** The planner left the hazard area out. */
    EXCLUDED("left out by the planner"),
    /** It would fit with more time. */
    TIME("crews have no time left for it"),
    /** It would fit with more money. */
    FUNDS("no money that may be spent on it is left"),
    /** It would fit with more units of equipment. */
    EQUIPMENT("the equipment it needs is in use"),
    /** It fits only by pushing out work that is worth more. */
    DISPLACED("it would push out work that is worth more");

    private final String sentence;

    ReasonCode(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in a planner's words, without subject and full stop. */
    public String sentence() {
        return sentence;
    }
}
