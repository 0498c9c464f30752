package clearance.cli;

import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.model.Scenario;
import clearance.scenario.PlanJob;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a plan. */
@Command(name = "solve", mixinStandardHelpOptions = true, header = "Makes a plan for a problem and says what it is worth.",
        description = {"", "Searches for the given time, then prints a summary: indicators beside those of the ranked list, the work of the first week, villages, money, "
                + "what is left out and why. Ctrl-C ends the search early and keeps the best plan so far.", ""},
        footer = {"", "Examples", "  clearance solve problems/aghdam-week.json --seconds 10",
                "  clearance solve problems/karabakh.json --seconds 60 --seed 1 --out plan.json",
                "  clearance solve problems/karabakh.json --from plan.json --scenario late-money --out late.json",
                "  clearance solve problems/tiny.json --moves 20000 --threads 1   # the same plan every time"})
final class SolveCommand implements Callable<Integer> {

    private static final double DEFAULT_SECONDS = 30;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private Path problem;

    @Option(names = "--scenario", paramLabel = "ID", defaultValue = Scenario.BASELINE, description = "A scenario of the problem (default: ${DEFAULT-VALUE}).")
    private String scenario;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to search (default: 30, or no limit with --moves).")
    private @Nullable Double seconds;

    @Option(names = "--moves", paramLabel = "N", description = "Ends after so many moves per thread; with one thread the plan is the same every time.")
    private @Nullable Long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of all random choices (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Searches side by side (default: all cores, or 1 with --moves).")
    private @Nullable Integer threads;

    @Option(names = "--from", paramLabel = "PLAN", description = "A plan to start from, of this problem or an earlier version of it.")
    private @Nullable Path from;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where to write the plan (JSON).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        checkOptions();
        WorkModel given = Inputs.work(problem, err);
        PlanJob job = Inputs.job(given, scenario, err);
        Plan start = from == null ? null : Inputs.planFor(given.problem(), from, err);
        Double limit = seconds == null && moves == null ? Double.valueOf(DEFAULT_SECONDS) : seconds;
        int searches = threads != null ? threads : moves != null ? 1 : Runtime.getRuntime().availableProcessors();
        ProgressBar bar = new ProgressBar(err, limit);
        CountDownLatch written = new CountDownLatch(1);
        Interrupts interrupts = Interrupts.listen(bar::interrupt, written);
        try {
            Plan plan = job.solve(new PlanJob.Options(seed, limit, moves, searches, start, LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)), bar);
            bar.done();
            if (out != null) {
                Inputs.write(out, PlanFile.write(plan));
            }
            new Summary(spec.commandLine().getOut(), job.work(), plan).print();
            if (out != null) {
                err.println("Plan written to " + out);
            }
            return plan.feasible() ? ExitCode.DONE : ExitCode.BREACH;
        } finally {
            written.countDown();
            interrupts.forget();
        }
    }

    private void checkOptions() {
        if (seconds != null && !(seconds > 0 && seconds <= 1e7)) {
            throw new InputException("bad-option", seconds.toString(), "--seconds (" + seconds + ") must be above 0.", "Give for example --seconds 60.");
        }
        if (moves != null && moves < 1) {
            throw new InputException("bad-option", moves.toString(), "--moves (" + moves + ") must be at least 1.", "Give for example --moves 100000.");
        }
        if (threads != null && (threads < 1 || threads > 256)) {
            throw new InputException("bad-option", threads.toString(), "--threads (" + threads + ") must be from 1 to 256.", "Give for example --threads 2.");
        }
        if (out != null) {
            Inputs.writable(out);
        }
    }
}
