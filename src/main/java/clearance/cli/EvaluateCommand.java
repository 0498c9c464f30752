package clearance.cli;

import clearance.io.PlanFile;
import clearance.model.Level;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a plan. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, header = "Judges a plan, also one edited by hand, and names every breach.",
        description = {"", "Of the plan file only who does what in which order, and until when a crew waits, is used; times, money and value are worked out anew. Exit 1 if the "
                + "plan breaks a hard rule.", ""},
        footer = {"", "Example", "  clearance evaluate problems/karabakh.json plan.json"})
final class EvaluateCommand implements Callable<Integer> {

    private static final int MOST_BREACHES = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private Path problem;

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan file (JSON).")
    private Path plan;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where to write the plan with everything worked out anew.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        WorkModel given = Inputs.work(problem, err);
        Plan stated = Inputs.planFor(given.problem(), plan, err);
        PlanJob job = Inputs.job(given, stated.scenario(), err);
        Plan judged = job.evaluate(stated);
        PrintWriter output = spec.commandLine().getOut();
        new Summary(output, job.work(), judged).print();
        breaches(output, judged);
        if (out != null) {
            Inputs.write(out, PlanFile.write(judged));
        }
        return judged.feasible() ? ExitCode.DONE : ExitCode.BREACH;
    }

    private static void breaches(PrintWriter output, Plan judged) {
        judged.rules().stream().filter(r -> r.rule().level() == Level.HARD && r.penalty() != 0).forEach(r -> {
            output.println();
            output.println(r.rule() + " is broken by " + r.penalty() + " (" + r.rule().unit() + "s). " + r.rule().meaning());
            r.breaches().stream().limit(MOST_BREACHES).forEach(b -> output.println("  - " + b.what()));
            if (r.breaches().size() > MOST_BREACHES) {
                output.println("  … and " + (r.breaches().size() - MOST_BREACHES) + " more; --out writes them all.");
            }
        });
    }
}
