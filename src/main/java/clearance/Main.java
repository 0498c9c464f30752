package clearance;

import clearance.cli.CommandLineTool;

/** Entry point of the program. */
public final class Main {

    private Main() {
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineTool.run(args));
    }
}
