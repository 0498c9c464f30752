package clearance.cli;

import clearance.desk.Changed;
import clearance.desk.Cycle;
import clearance.desk.Models;
import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.store.PlanEntry;
import clearance.store.PlanKind;
import clearance.store.PlanOrder;
import clearance.store.ProblemEntry;
import clearance.store.Versions;
import clearance.store.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plans again, a week later. */
@Command(name = "replan", mixinStandardHelpOptions = true, header = "Moves the published problem on by a week with all progress, plans again and says what changed.",
        description = {"", "Work that was begun stays with its crew; near weeks change only where it pays (policy.stabilityWeight). The new plan is kept in the workspace; publish it "
                + "with publish --plan.", ""},
        footer = {"", "Example", "  clearance replan --seconds 60"})
final class ReplanCommand implements Callable<Integer> {

    private static final double DEFAULT_SECONDS = 30;
    private static final int MOST_LINES = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProblemOptions options;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "1", description = "Weeks to move on (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to search (default: 30, or no limit with --moves).")
    private @Nullable Double seconds;

    @Option(names = "--moves", paramLabel = "N", description = "Ends after so many moves, in one thread; the plan is the same every time.")
    private @Nullable Long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of all random choices (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where to write the plan, too (JSON).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (weeks < 1 || seconds != null && !(seconds > 0 && seconds <= 1e7) || moves != null && moves < 1) {
            throw new InputException("bad-option", "", "--weeks, --seconds and --moves must be above 0.", "Give for example --seconds 60.");
        }
        PrintWriter output = spec.commandLine().getOut();
        try (Workspace workspace = options.open()) {
            Models models = new Models(workspace.problems());
            Cycle cycle = new Cycle(workspace, models);
            ProblemEntry moved = cycle.moveOn(options.problem(workspace).id(), weeks);
            Versions.Version version = Objects.requireNonNull(workspace.versions().latest(moved.id()), "what moved on was published");
            PlanJob job = models.job(moved.sha256(), version.scenario());
            Double limit = seconds == null && moves == null ? Double.valueOf(DEFAULT_SECONDS) : seconds;
            ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), limit);
            Plan plan = job.solve(new PlanJob.Options(seed, limit, moves, moves == null ? Runtime.getRuntime().availableProcessors() : 1,
                    Cycle.remaining(job, workspace.versions().plan(version)), LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)), bar);
            bar.done();
            PlanEntry entry = workspace.plans().add(moved.id(), moved.sha256(), new PlanOrder(version.scenario(), "From " + moved.start(), limit, seed, moves,
                    version.plan(), null), PlanKind.SOLVED, plan);
            new Summary(output, job.work(), plan).print();
            tell(output, cycle.since(entry.id()));
            output.println("Plan " + entry.id() + " kept. Publish it with: clearance publish --plan " + entry.id() + ", or --last");
            if (out != null) {
                Inputs.write(out, PlanFile.write(plan));
            }
            return plan.feasible() ? ExitCode.DONE : ExitCode.BREACH;
        }
    }

    static void tell(PrintWriter output, Changed changed) {
        output.println();
        changed.words().stream().limit(MOST_LINES).forEach(output::println);
        if (changed.words().size() > MOST_LINES) {
            output.println("… and " + (changed.words().size() - MOST_LINES) + " more changes.");
        }
    }
}
