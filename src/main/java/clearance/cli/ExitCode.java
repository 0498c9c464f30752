package clearance.cli;

/** What the process ends with. */
final class ExitCode {

    static final int DONE = 0;
    static final int BREACH = 1;
    static final int BAD_INPUT = 2;
    static final int FAULT = 3;

    private ExitCode() {
    }
}
