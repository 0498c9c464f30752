package clearance.cli;

import clearance.scenario.CompareListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows how a comparison is getting on: a bar with what is searched now on a terminal, a line now and then elsewhere. */
final class CompareProgress implements CompareListener {

    private static final int WIDTH = 24;
    private static final int NAME = 34;
    private static final double SECONDS_BETWEEN_LINES = 10;

    private final PrintWriter err;
    private final boolean terminal = Terminal.attached();
    private volatile boolean interrupted;
    private double lastLine;

    CompareProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void progress(Progress p) {
        boolean searched = p.done() > 0 && p.done() >= p.total();
        String text = searched ? String.format(Locale.ROOT, "all %d searches done, judging the plans · %.0f s", p.done(), p.seconds())
                : String.format(Locale.ROOT, "%d of %d searches · %.0f s", p.done(), p.total(), p.seconds());
        if (terminal) {
            int full = p.total() == 0 ? 0 : Math.min(WIDTH, WIDTH * p.done() / p.total());
            String running = p.running().stream().map(CompareProgress::words).collect(Collectors.joining(" | "));
            err.print("\r\u001b[K" + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + text + (running.isEmpty() ? "" : " · " + running));
            err.flush();
        } else if (p.seconds() - lastLine >= SECONDS_BETWEEN_LINES) {
            lastLine = p.seconds();
            err.println("comparing: " + text + p.running().stream().map(r -> "; " + words(r)).collect(Collectors.joining()));
        }
    }

    private static String words(Running running) {
        String name = running.name().length() <= NAME ? running.name() : running.name().substring(0, NAME - 1) + "…";
        return name + (running.hard() == 0 ? String.format(Locale.ROOT, " %,.0f", running.value()) : " breaks rules");
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
            err.println("Comparison ended early; this is the best so far.");
        }
    }
}
