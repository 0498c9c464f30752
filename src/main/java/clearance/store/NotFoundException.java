package clearance.store;

/** Something that the workspace does not have. The message is a sentence for the planner. */
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String message) {
        super(message);
    }
}
