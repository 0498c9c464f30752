package clearance.cli;

import clearance.desk.Cycle;
import clearance.desk.Models;
import clearance.store.ProblemEntry;
import clearance.store.Workspace;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was published and done. */
@Command(name = "history", mixinStandardHelpOptions = true, header = "Shows the published versions and what was done, or what changed between two versions.",
        description = "", footer = {"", "Examples", "  clearance history", "  clearance history --difference 1 4"})
final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProblemOptions options;

    @Option(names = "--difference", arity = "2", paramLabel = "N", description = "Numbers of an earlier and a later version.")
    private List<Integer> difference = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace workspace = options.open()) {
            ProblemEntry problem = options.problem(workspace);
            if (difference.size() == 2) {
                ReplanCommand.tell(out, new Cycle(workspace, new Models(workspace.problems())).difference(problem.id(), difference.get(0), difference.get(1)));
                return ExitCode.DONE;
            }
            out.println("Problem " + problem.id() + ", " + problem.name() + ", from " + problem.start());
            workspace.versions().of(problem.id()).forEach(v -> out.println("  version " + v.number() + " of " + moment(v.publishedAt()) + ", plan " + v.plan()
                    + (v.by().isEmpty() ? "" : ", by " + v.by()) + (v.note().isEmpty() ? "" : ": " + v.note())));
            workspace.journal().of(problem.id()).forEach(e -> out.println("  " + moment(e.at()) + "  " + e.what()));
        }
        return ExitCode.DONE;
    }

    /** To the second, as in 2026-11-30 08:15:00. */
    private static String moment(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
    }
}
