package clearance.solver;

/** Kinds of moves, so that a measurement can leave one out and see what it earns. */
public enum MoveKind {
    /** A stop goes to another place of its route. */
    SHIFT,
    /** A stop goes to another crew that can do it. */
    MOVE,
    /** Two stops change places. */
    SWAP,
    /** A stretch of a route is worked in the other direction. */
    REVERSE,
    /** A wait for a date is put in or taken out. */
    WAIT,
    /** Two crews exchange the ends of their routes. */
    TAILS,
    /** Neighbouring hazard areas are taken out and put back, with some that were not planned. */
    RUIN_AROUND,
    /** The same with strings of stops of crews that work near each other. */
    RUIN_STRINGS,
    /** The same with hazard areas that a milestone waits for. */
    RUIN_MILESTONE,
    /** The same with hazard areas from anywhere. */
    RUIN_ANYWHERE,
    /** A string of stops of a tour is taken out, and the hours are filled again. */
    TOUR_STRING,
    /** The same with neighbouring stops. */
    TOUR_AROUND,
    /** The same with stops from anywhere. */
    TOUR_ANYWHERE,
    /** Something that is not planned is put in, and what is worth least for its minutes goes. */
    TOUR_FORCE
}
