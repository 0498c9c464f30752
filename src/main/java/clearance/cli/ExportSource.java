package clearance.cli;

import clearance.desk.Models;
import clearance.model.Finding;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.scenario.PlanJob;
import clearance.store.PlanEntry;
import clearance.store.ProblemEntry;
import clearance.store.Versions;
import clearance.store.Workspace;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is handed out: a plan of files, or one of the workspace, where the problem moves on from week to week. */
final class ExportSource {

    private static final String NEWEST = "0";

    @Mixin
    private ProblemOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private @Nullable Path problem;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "The plan file (JSON), made for this problem.")
    private @Nullable Path plan;

    @Option(names = "--published", paramLabel = "N", arity = "0..1", fallbackValue = NEWEST,
            description = "Instead of files: version N of the workspace's published plans, or the newest.")
    private @Nullable Integer published;

    @Option(names = "--plan", paramLabel = "ID", description = "Instead of files: a plan of the workspace.")
    private @Nullable Long id;

    /**
     * A plan, judged anew.
     *
     * @param version number under which it was published; null = it was not, or comes from a file
     */
    record Judged(PlanJob job, Plan plan, @Nullable String version) {
    }

    /** What is wrong with the choice, for a format of plans or of problems; null = nothing. */
    @Nullable Finding wrong(String format, boolean ofPlan) {
        int sources = (problem == null ? 0 : 1) + (published == null ? 0 : 1) + (id == null ? 0 : 1);
        if (sources != 1) {
            return Finding.error("bad-option", "", format, sources == 0 ? "Nothing is given that could be handed out." : "More than one thing is given to be handed out.",
                    "Give files (PROBLEM PLAN), or --published, or --plan ID.");
        }
        if (ofPlan && problem != null && plan == null) {
            return Finding.error("missing-plan", "", format, "The format " + format + " is of a plan, and no plan is given.", "Give the plan file after the problem file.");
        }
        return ofPlan || plan == null ? null
                : Finding.error("bad-option", "", plan.toString(), "The format " + format + " is of a problem; " + plan + " would not be in it.", "Leave the plan out.");
    }

    /** The problem alone. */
    Problem problem(PrintWriter err) {
        if (problem != null) {
            return Inputs.problem(problem, err);
        }
        try (Workspace workspace = options.open()) {
            return new Models(workspace.problems()).problem(id == null ? version(workspace).sha256() : workspace.plans().get(id).sha256());
        }
    }

    /** A name for files of the problem. */
    String name() {
        return problem == null ? "problem" : problem.getFileName().toString().replaceFirst("\\.json$", "");
    }

    Judged judged(PrintWriter err) {
        if (problem == null) {
            return kept();
        }
        WorkModel given = Inputs.work(problem, err);
        Plan stated = Inputs.planOf(given.problem(), Objects.requireNonNull(plan), err);
        PlanJob job = Inputs.job(given, stated.scenario(), err);
        return new Judged(job, job.evaluate(stated), null);
    }

    private Judged kept() {
        try (Workspace workspace = options.open()) {
            Models models = new Models(workspace.problems());
            if (id == null) {
                Versions.Version version = version(workspace);
                PlanJob job = models.job(version.sha256(), version.scenario());
                return new Judged(job, job.evaluate(workspace.versions().plan(version)), version.label());
            }
            PlanEntry entry = workspace.plans().get(id);
            PlanJob job = models.job(entry.sha256(), entry.order().scenario());
            return new Judged(job, job.evaluate(workspace.plans().plan(id)), workspace.versions().labelOfPlan(id));
        }
    }

    private Versions.Version version(Workspace workspace) {
        ProblemEntry entry = options.problem(workspace);
        int number = Objects.requireNonNull(published);
        Versions.Version version = number == 0 ? workspace.versions().latest(entry.id()) : workspace.versions().get(entry.id(), number);
        if (version == null) {
            throw new InputException("no-version", "--published", "No plan of problem " + entry.id() + " was published yet.", "Publish one with clearance publish, or name a plan with --plan.");
        }
        return version;
    }
}
