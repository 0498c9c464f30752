package clearance.bench;

import clearance.desk.Changed;
import clearance.desk.Cycle;
import clearance.desk.Models;
import clearance.io.PolicyPatch;
import clearance.io.ProblemFile;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.model.ProgressReport.CrewOut;
import clearance.model.Scenario;
import clearance.scenario.PlanJob;
import clearance.store.PlanKind;
import clearance.store.PlanOrder;
import clearance.store.ProblemEntry;
import clearance.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a re-plan changes after a crew is lost. A plan is made and published, its first week done as planned, but one crew leaves at the end of it; then it is
 * planned again with published work stable, as always, and free, with {@code policy.stabilityWeight} 0. Arguments: {@code problem=FILE}, {@code seconds=30} of
 * each search, {@code first} of the first one (default: as many), {@code crews=3}: the crews with most work in the next weeks are lost, one at a time;
 * {@code weight} instead of the problem's stabilityWeight.
 */
final class Replan {

    private Replan() {
    }

    private record Again(Plan plan, double riskAndMilestones, Changed changed) {
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args, "problem", "seconds", "first", "crews", "weight");
        double seconds = arguments.number("seconds", 30);
        byte[] file = Files.readAllBytes(Path.of(arguments.text("problem", "problems/aghdam-week.json")));
        Problem problem = Objects.requireNonNull(ProblemFile.read(file).value());
        double first = arguments.number("first", seconds);
        Plan plan = PlanJob.of(problem, problem, Scenario.BASELINE).solve(options(first, null), p -> { });
        List<String> busiest = problem.crews().stream().map(c -> c.id()).sorted(Comparator.comparing((String c) -> -near(problem, plan, c))).toList();
        System.out.printf("%s: %,.1f risk-days in %.0f s%n", problem.name(), plan.indicators().value(), first);
        System.out.printf("%-8s %12s %12s %12s %12s %14s%n", "lost", "near others", "same crew", "crew, week", "free: both", "value, of free");
        for (String lost : busiest.subList(0, (int) Math.min(busiest.size(), arguments.number("crews", 3)))) {
            Again stable = again(problem, plan, lost, seconds, arguments.number("weight", problem.policy().stabilityWeight()));
            Again free = again(problem, plan, lost, seconds, 0);
            int near = stable.changed().near().packages();
            System.out.printf("%-8s %12d %11.0f%% %11.0f%% %11.0f%% %13.2f%%%n", lost, near, 100.0 * stable.changed().near().sameCrew() / near,
                    100.0 * stable.changed().near().kept() / near, 100.0 * free.changed().near().kept() / near,
                    100 * stable.riskAndMilestones() / free.riskAndMilestones());
        }
    }

    private static long near(Problem problem, Plan plan, String crew) {
        return plan.assignments().stream().filter(a -> a.crew().equals(crew) && a.start() != null
                && a.start().toLocalDate().isBefore(problem.calendar().start().plusWeeks(1L + problem.policy().tentativeWeeks()))
                && a.finish() != null && !a.finish().toLocalDate().isBefore(problem.calendar().start().plusWeeks(1))).count();
    }

    private static PlanJob.Options options(double seconds, Plan from) {
        return new PlanJob.Options(1, seconds, null, 1, from, null);
    }

    private static Again again(Problem problem, Plan plan, String lost, double seconds, double weight) throws IOException {
        Path folder = Files.createTempDirectory("replan");
        Problem weighted = problem.toBuilder().policy(Objects.requireNonNull(PolicyPatch.apply(problem.policy(), Map.of("stabilityWeight", weight)).value())).build();
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            long id = workspace.problems().add(weighted, 0, false).id();
            Models models = new Models(workspace.problems());
            Cycle cycle = new Cycle(workspace, models);
            PlanJob first = models.job(workspace.problems().get(id).sha256(), Scenario.BASELINE);
            long published = workspace.plans().add(id, workspace.problems().get(id).sha256(), new PlanOrder(Scenario.BASELINE, "", null, 1, null, null, null),
                    PlanKind.SOLVED, first.evaluate(plan)).id();
            workspace.versions().publish(published, "", "");
            ProgressReport done = cycle.asPlanned(id, 1);
            cycle.report(id, new ProgressReport(done.from(), done.to(), "", "", done.work(), List.of(), List.of(),
                    List.of(new CrewOut(lost, done.to().plusDays(1), null, "")), List.of()));
            ProblemEntry moved = cycle.moveOn(id, 1);
            PlanJob job = models.job(moved.sha256(), Scenario.BASELINE);
            Plan again = job.solve(options(seconds, Cycle.remaining(job, plan)), p -> { });
            long kept = workspace.plans().add(id, moved.sha256(), new PlanOrder(Scenario.BASELINE, "", null, 1, null, null, null), PlanKind.SOLVED, again).id();
            return new Again(again, again.indicators().value(), cycle.since(kept));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }
}
