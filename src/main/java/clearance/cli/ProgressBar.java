package clearance.cli;

import clearance.solver.SolverListener;
import clearance.solver.SolverProgress;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows how a search is getting on: a bar on a terminal, a line now and then elsewhere. */
final class ProgressBar implements SolverListener {

    private static final int WIDTH = 28;
    private static final double SECONDS_BETWEEN_LINES = 5;
    private static final double MICRO = 1e6;

    private final PrintWriter err;
    private final @Nullable Double limit;
    private final boolean terminal = Terminal.attached();
    private volatile boolean interrupted;
    private double lastLine = -SECONDS_BETWEEN_LINES;

    ProgressBar(PrintWriter err, @Nullable Double limit) {
        this.err = err;
        this.limit = limit;
    }

    @Override
    public void progress(SolverProgress p) {
        String state = p.hard() == 0 ? String.format(Locale.ROOT, "value %,.1f", p.medium() / MICRO) : String.format(Locale.ROOT, "breaks rules by %,d", -p.hard());
        String text = String.format(Locale.ROOT, "%s · %.0f s · %,d moves/s", state, p.seconds(), p.movesPerSecond());
        if (terminal) {
            err.print("\r\u001b[K" + bar(p.seconds()) + " " + text);
            err.flush();
        } else if (p.seconds() - lastLine >= SECONDS_BETWEEN_LINES) {
            lastLine = p.seconds();
            err.println("searching: " + text);
        }
    }

    private String bar(double seconds) {
        if (limit == null) {
            return "";
        }
        int full = (int) Math.round(WIDTH * Math.min(1, seconds / limit));
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    @Override
    public boolean stop() {
        return interrupted;
    }

    void interrupt() {
        interrupted = true;
    }

    void done() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
        if (interrupted) {
            err.println("Search ended early; this is the best plan so far.");
        }
    }
}
