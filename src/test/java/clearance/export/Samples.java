package clearance.export;

import clearance.io.PlanFile;
import clearance.io.ProblemFile;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.scenario.PlanJob;
import clearance.scenario.Scenarios;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Plans of shipped problems to export, solved once with a fixed number of moves. */
final class Samples {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 27, 16, 30);
    private static final long MOVES = 2000;

    private static PlanJob aghdamJob;
    private static Plan aghdamPlan;

    private Samples() {
    }

    static Problem problem(String name) {
        return ProblemFile.read(Path.of("problems", name)).value();
    }

    /** A plan of the Aghdam sample. */
    static synchronized Handout aghdam(ExportOptions options) {
        if (aghdamJob == null) {
            Problem problem = problem("aghdam-week.json");
            aghdamJob = PlanJob.of(problem, Scenarios.apply(problem, "baseline").value(), "baseline");
            aghdamPlan = aghdamJob.solve(new PlanJob.Options(1, null, MOVES, 1, null, MADE), p -> { });
        }
        return Handout.of(aghdamJob.work(), aghdamPlan, options);
    }

    static Handout aghdam() {
        return aghdam(ExportOptions.DEFAULT);
    }

    /** A plan of a problem as a file would hold it, replayed. */
    static Handout of(Problem problem, String plan, ExportOptions options) {
        PlanJob job = PlanJob.of(problem, problem, "baseline");
        return Handout.of(job.work(), job.evaluate(PlanFile.read(plan.getBytes(java.nio.charset.StandardCharsets.UTF_8)).value()), options);
    }
}
