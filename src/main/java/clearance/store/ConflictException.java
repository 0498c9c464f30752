package clearance.store;

/** Something that cannot be done because of the state the workspace is in. The message is a sentence for the planner. */
public final class ConflictException extends RuntimeException {

    public ConflictException(String message) {
        super(message);
    }
}
