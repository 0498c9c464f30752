package clearance.cli;

import java.io.Console;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {
    }

    /** Whether the process is attached to a terminal. From Java 22 on a console exists always and has to be asked. */
    static boolean attached() {
        Console console = System.console();
        if (console == null || System.getenv("TERM") == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
