package clearance.cli;

import clearance.export.ComparisonExport;
import clearance.io.ComparisonFile;
import clearance.io.PlanFile;
import clearance.model.Problem;
import clearance.scenario.CompareOptions;
import clearance.scenario.ComparisonRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares scenarios. */
@Command(name = "compare", mixinStandardHelpOptions = true, header = "Solves scenarios with equal effort and says what money, crews and changes are worth.",
        description = {"", "Puts scenarios side by side, follows the value over a range of budgets, finds out what holds the plan back and which single change would help "
                + "most. Every figure is solved, not guessed, and differences that may be chance are called so. More money is never worse.", "",
                "Writes a folder: index.html (the report, opens offline), comparison.json, tables as CSV, and the plan of each scenario.", ""},
        footer = {"", "Examples", "  clearance compare problems/karabakh.json --out report/",
                "  clearance compare problems/karabakh.json --scenarios half,double --frontier none --help-most 0 --out report/",
                "  clearance compare problems/tiny.json --moves 2000 --out report/   # the same report every time"})
final class CompareCommand implements Callable<Integer> {

    private static final String NONE = "none";
    private static final double PERCENT = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private Path problem;

    @Option(names = "--scenarios", paramLabel = "A,B", split = ",", description = "Ids of scenarios (default: all of the problem). The baseline is always there.")
    private List<String> scenarios = List.of();

    @Option(names = "--seconds", paramLabel = "N", description = "How long each search takes (default: 5, or no limit with --moves). The estimate of the whole is shown first.")
    private @Nullable Double seconds;

    @Option(names = "--moves", paramLabel = "N", description = "Ends each search after so many moves; with it alone the report is the same every time.")
    private @Nullable Long moves;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "3", description = "Searches of each scenario, to tell differences from chance (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of all random choices (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Searches side by side (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--frontier", paramLabel = "P,P", description = "Budgets in percent of today's money (default: 10,25,50,75,100,125,150,200), or none.")
    private @Nullable String frontier;

    @Option(names = "--help-most", paramLabel = "N", defaultValue = "16", description = "How many single changes to try at most; 0 = none (default: ${DEFAULT-VALUE}).")
    private int help;

    @Option(names = "--no-limits", description = "Does not look for what holds the plan back.")
    private boolean noLimits;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the report; it is made if it is not there.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CompareOptions options = options();
        Path folder = folder();
        Problem given = Inputs.problem(problem, err);
        ComparisonRun run = Inputs.use(ComparisonRun.prepare(given, options), err);
        err.println(plan(run, options));
        CompareProgress progress = new CompareProgress(err);
        CountDownLatch written = new CountDownLatch(1);
        Interrupts interrupts = Interrupts.listen(progress::interrupt, written);
        try {
            ComparisonRun.Result result = run.run(progress);
            progress.done();
            write(folder, result);
            new ComparisonSummary(spec.commandLine().getOut(), result.comparison()).print();
            err.println("Report written to " + folder.resolve("index.html"));
            return result.comparison().scenarios().stream().allMatch(e -> e.feasible()) ? ExitCode.DONE : ExitCode.BREACH;
        } finally {
            written.countDown();
            interrupts.forget();
        }
    }

    private static String plan(ComparisonRun run, CompareOptions options) {
        String most = run.estimatedSeconds() == null ? "" : String.format(Locale.ROOT, ", %.0f s each, about %s in all and what reading and judging takes",
                options.seconds(), run.estimatedSeconds() < 90 ? Math.round(run.estimatedSeconds()) + " s" : Math.round(run.estimatedSeconds() / 60) + " min");
        return String.format(Locale.ROOT, "%d scenarios, at most %d searches, %d side by side%s.", run.scenarioIds().size(), run.searches(), options.threads(), most);
    }

    private CompareOptions options() {
        if (seconds != null && !(seconds > 0 && seconds <= 1e6)) {
            throw new InputException("bad-option", seconds.toString(), "--seconds (" + seconds + ") must be above 0.", "Give for example --seconds 10.");
        }
        if (moves != null && moves < 1) {
            throw new InputException("bad-option", moves.toString(), "--moves (" + moves + ") must be at least 1.", "Give for example --moves 10000.");
        }
        if (seeds < 1 || seeds > 1000) {
            throw new InputException("bad-option", Integer.toString(seeds), "--seeds (" + seeds + ") must be from 1 to 1000.", "Give for example --seeds 3.");
        }
        if (threads != null && (threads < 1 || threads > 256)) {
            throw new InputException("bad-option", threads.toString(), "--threads (" + threads + ") must be from 1 to 256.", "Give for example --threads 2.");
        }
        if (help < 0) {
            throw new InputException("bad-option", Integer.toString(help), "--help-most (" + help + ") must not be negative.", "Give 0 for none.");
        }
        Double limit = seconds == null && moves == null ? Double.valueOf(CompareOptions.SECONDS) : seconds;
        return new CompareOptions(scenarios.stream().map(String::strip).toList(), seeds, seed, limit, moves, threads != null ? threads
                : Runtime.getRuntime().availableProcessors(), budgets(), !noLimits, help, moves != null && seconds == null ? null
                        : LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private List<Double> budgets() {
        if (frontier == null) {
            return CompareOptions.BUDGETS;
        }
        if (frontier.strip().equalsIgnoreCase(NONE)) {
            return List.of();
        }
        return Arrays.stream(frontier.split(",")).map(String::strip).map(CompareCommand::budget).toList();
    }

    private static Double budget(String percent) {
        try {
            double value = Double.parseDouble(percent);
            if (value >= 0 && value <= 10_000) {
                return value / PERCENT;
            }
        } catch (NumberFormatException e) {
            // told below, with what is out of range
        }
        throw new InputException("bad-option", percent, "--frontier (" + percent + ") must be percentages from 0 to 10000, or none.",
                "Give for example --frontier 50,100,150.");
    }

    /** Known before the searches, so that their work is not lost for want of a folder. */
    private Path folder() {
        Path there = out.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new InputException("bad-option", out.toString(), "--out (" + out + ") cannot be a folder: " + there + " is a file.", "Give the name of a folder.");
        }
        if (!Files.isWritable(there)) {
            throw new InputException("cannot-write", out.toString(), "The folder " + there + " does not let you write.", "Write elsewhere, or change its rights.");
        }
        return out;
    }

    private static void write(Path folder, ComparisonRun.Result result) {
        try {
            Files.createDirectories(folder.resolve("plans"));
        } catch (IOException e) {
            throw new InputException("cannot-write", folder.toString(), "The folder " + folder + " cannot be made (" + e.getMessage() + ").",
                    "Check the path and the rights.");
        }
        Map<String, byte[]> plans = new LinkedHashMap<>();
        result.plans().forEach((id, plan) -> plans.put(id, PlanFile.write(plan)));
        ComparisonExport.folder(result.comparison(), ComparisonFile.write(result.comparison()), plans).forEach((name, content) -> Inputs.write(folder.resolve(name), content));
    }
}
