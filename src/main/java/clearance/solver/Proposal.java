package clearance.solver;

/** A way to change a draft that holds the working plan; what it leaves there is proposed as a move. */
interface Proposal {

    /** @return whether the draft was changed */
    boolean apply();
}
