package clearance.cli;

import clearance.io.ProblemFile;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.scenario.PlanJob;
import clearance.store.PlanKind;
import clearance.store.PlanOrder;
import clearance.store.ProblemEntry;
import clearance.store.Versions;
import clearance.store.Workspace;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a plan. */
@Command(name = "publish", mixinStandardHelpOptions = true, header = "Publishes a plan: a frozen version with number, date and note.",
        description = {"", "The plan is one of the workspace (--plan, or --last for what replan made), or a file together with its problem, which are brought into the workspace first.", ""},
        footer = {"", "Examples", "  clearance publish problems/aghdam-week.json plan.json --note 'agreed on Monday'", "  clearance publish --plan 7", "  clearance publish --last --note 'after week 1'"})
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProblemOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private @Nullable Path problem;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "The plan file (JSON).")
    private @Nullable Path plan;

    @Option(names = "--plan", paramLabel = "ID", description = "A plan of the workspace.")
    private @Nullable Long id;

    @Option(names = "--last", description = "The newest plan of the workspace's problem.")
    private boolean last;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What to remember of it.")
    private String note;

    @Override
    public Integer call() {
        if ((id == null ? 0 : 1) + (plan == null ? 0 : 1) + (last ? 1 : 0) != 1) {
            throw new InputException("bad-option", "", "Give either --plan ID, or --last, or a problem file and a plan file.", "See clearance publish --help.");
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Workspace workspace = options.open()) {
            long published = id != null ? id : last ? newest(workspace) : brought(workspace, err);
            Versions.Version version = workspace.versions().publish(published, System.getProperty("user.name", ""), note);
            spec.commandLine().getOut().println("Published as version " + version.number() + " of problem " + version.problem() + ".");
        }
        return ExitCode.DONE;
    }

    private long newest(Workspace workspace) {
        ProblemEntry entry = options.problem(workspace);
        if (entry.latestPlan() == null) {
            throw new InputException("no-plan", "--last", "There is no plan for problem " + entry.id() + " yet.", "Make one with clearance replan, or on the page.");
        }
        return entry.latestPlan();
    }

    private long brought(Workspace workspace, PrintWriter err) {
        WorkModel work = Inputs.work(Objects.requireNonNull(problem), err);
        Problem given = work.problem();
        Plan stated = Inputs.plan(Objects.requireNonNull(plan), err);
        String sha = ProblemFile.sha256(given);
        if (!stated.problem().sha256().isEmpty() && !stated.problem().sha256().equals(sha)) {
            throw new InputException("other-problem", stated.problem().sha256(), "The plan was made for another problem or another version of it.",
                    "Give the problem it was made for.");
        }
        PlanJob job = Inputs.job(work, stated.scenario(), err);
        ProblemEntry entry = workspace.problems().list().stream().filter(p -> p.sha256().equals(sha)).findFirst()
                .orElseGet(() -> workspace.problems().add(given, 0, false));
        PlanOrder order = new PlanOrder(stated.scenario(), "", null, 1, null, null, null);
        return workspace.plans().add(entry.id(), sha, order, PlanKind.IMPORTED, job.evaluate(stated)).id();
    }
}
