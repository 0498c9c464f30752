package clearance.cli;

import clearance.store.ConflictException;
import clearance.store.NotFoundException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program as a command line. */
@Command(name = "clearance", mixinStandardHelpOptions = true, version = "Clearance 1.0",
        header = "Plans which crew clears which hazard area in which week, with whose money.",
        description = {"", "Give it a problem file (hazard areas, crews, funds, villages: see problems/README.md) and it makes a weekly plan that keeps every rule, "
                + "says what it gains over working off a ranked list, and explains what is left out.", ""},
        footer = {"", "Examples", "  clearance solve problems/aghdam-week.json", "  clearance solve problems/karabakh.json --seconds 60 --out plan.json",
                "  clearance solve problems/karabakh.json --scenario half", "  clearance evaluate problems/karabakh.json plan.json",
                "  clearance validate problems/karabakh.json", "  clearance export problems/karabakh.json plan.json --format geojson --out plan.geojson",
                "  clearance import --hazards minefields.zip --start 2026-11-30 --out problem.json", "  clearance compare problems/karabakh.json --out report/",
                "  clearance publish problems/karabakh.json plan.json", "  clearance replan", "  clearance serve",
                "  clearance generate --hazards 1000 --crews 60 --seed 7 --out mine.json", "",
                "Exit codes  0 done · 1 a plan breaks a hard rule · 2 bad usage or input · 3 an internal fault"})
public final class CommandLineTool implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(SolveCommand.class, EvaluateCommand.class, ValidateCommand.class, SchemaCommand.class,
            GenerateCommand.class, ExportCommand.class, SimulateCommand.class, ImportCommand.class, CompareCommand.class, PublishCommand.class,
            ProgressCommand.class, ReplanCommand.class, HistoryCommand.class, BackupCommand.class, WorkerCommand.class);

    private static final int HELP_WIDTH = 110;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Metrics of the solver's library complain when two searches run side by side; nobody reads them here. */
    private static final Logger METRICS = Logger.getLogger("io.micrometer");

    /** Runs a command other than those that serve, and returns the exit code. */
    public static int run(String... args) {
        return run(null, args);
    }

    /**
     * Runs a command and returns the exit code.
     *
     * @param server serves the page; null = that command is not there
     */
    public static int run(@Nullable Server server, String... args) {
        ReadAhead.start(args);
        METRICS.setLevel(Level.OFF);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new CommandLineTool());
        String named = args.length == 0 ? "" : args[0];
        boolean all = COMMANDS.stream().noneMatch(c -> name(c).equals(named));
        COMMANDS.stream().filter(c -> all || name(c).equals(named)).forEach(line::addSubcommand);
        if (server != null && all) {
            line.addSubcommand(new ServeCommand(server));
        }
        OptionValues.register(line);
        // only now, as settings reach the commands that are there
        line.setOut(out).setErr(err).setUsageHelpWidth(HELP_WIDTH).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, a) -> {
            err.println(e.getMessage() + (e.getMessage().endsWith(".") ? "" : "."));
            CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
            err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitCode.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof ConflictException || e instanceof NotFoundException) {
                err.println(e.getMessage());
                return ExitCode.BAD_INPUT;
            }
            if (e instanceof InputException bad) {
                FindingLines.print(bad.findings(), err);
                return ExitCode.BAD_INPUT;
            }
            err.println("Internal fault: " + e.getMessage() + ". Please report it with the problem file.");
            if (System.getenv("CLEARANCE_DEBUG") != null) {
                e.printStackTrace(err);
            }
            return ExitCode.FAULT;
        });
        return line.execute(args);
    }

    /** The name of a command is that of its class. Only the one that is asked for is made ready: all of them take a third of a second. */
    private static String name(Class<?> command) {
        return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
