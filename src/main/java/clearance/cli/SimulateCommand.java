package clearance.cli;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.evaluation.RoutesFromPlan;
import clearance.model.Finding;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.simulation.Band;
import clearance.simulation.MilestoneChance;
import clearance.simulation.Outcome;
import clearance.simulation.Simulation;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a plan through under uncertainty. */
@Command(name = "simulate", mixinStandardHelpOptions = true, header = "Says how sure a plan is: risk removed, cost and villages ready, when rates and surveys turn out otherwise.",
        description = {"", "Plays the plan through many times with rates drawn between low and high and confirmed shares drawn by how far the minefield maps can be trusted. "
                + "Crews keep their routes; nobody plans again. P10 and P90: in one of ten runs the figure is below, or above.", ""},
        footer = {"", "Example", "  clearance simulate problems/aghdam-week.json plan.json --runs 1000 --seed 7"})
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private Path problem;

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan file (JSON), made for this problem.")
    private Path plan;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "500", description = "How often the plan is played through (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of all random draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new InputException("bad-option", Integer.toString(runs), "--runs (" + runs + ") must be from 1 to " + MOST_RUNS + ".", "Give for example --runs 500.");
        }
        PrintWriter err = spec.commandLine().getErr();
        WorkModel given = Inputs.work(problem, err);
        Plan stated = Inputs.planOf(given.problem(), plan, err);
        PlanJob job = Inputs.job(given, stated.scenario(), err);
        RoutesFromPlan read = RoutesFromPlan.read(job.work(), stated);
        read.unknown().forEach(line -> err.println("warning: " + line));
        Evaluation evaluation = Evaluation.of(job.work(), read.routes());
        if (!evaluation.feasible()) {
            throw new InputException(List.of(Finding.error("plan-breaks-rules", "/assignments", "", "Only a plan that keeps every hard rule can be played through.",
                    "See clearance evaluate, mend the plan or solve again.")));
        }
        print(spec.commandLine().getOut(), job, evaluation, Simulation.of(evaluation, runs, seed));
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, PlanJob job, Evaluation evaluation, Outcome outcome) {
        Plan.Indicators planned = Figures.of(evaluation);
        Style style = new Style();
        out.println();
        out.println(style.bold(job.work().problem().name()) + " · " + outcome.runs() + " runs");
        out.println();
        out.printf("  %-34s %12s %12s %12s %12s%n", "", "planned", "P10", "P50", "P90");
        row(out, "risk removed by the end, %", planned.riskRemovedShare() * 100, outcome.riskRemovedShare(), 100, "%,12.1f");
        row(out, "value, risk-days", planned.value(), outcome.value(), 1, "%,12.0f");
        row(out, "people who can return", planned.peopleReady(), outcome.peopleReady(), 1, "%,12.0f");
        row(out, "cost, " + job.work().problem().currency(), planned.cost().amount(), outcome.cost(), 1, "%,12.0f");
        villages(out, style, job, outcome);
        out.println();
        out.println(style.faint("RESTRICTED · planning aid, not a clearance record · money, breakdowns and weather beyond the calendar are not simulated"));
        out.flush();
    }

    private static void row(PrintWriter out, String label, double planned, Band band, double factor, String format) {
        out.printf(Locale.ROOT, "  %-34s " + format + " " + format + " " + format + " " + format + "%n", label, planned, band.p10() * factor, band.p50() * factor,
                band.p90() * factor);
    }

    private static void villages(PrintWriter out, Style style, PlanJob job, Outcome outcome) {
        LocalDate start = job.work().problem().calendar().start();
        List<MilestoneChance> villages = outcome.milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY && m.planned() != null
                && m.planned().isAfter(start)).sorted(Comparator.comparing(MilestoneChance::planned).thenComparing(MilestoneChance::id)).toList();
        out.println();
        out.println(style.bold("Villages, by planned date"));
        if (villages.isEmpty()) {
            out.println("  None becomes ready in this plan.");
            return;
        }
        out.printf("  %-24s %8s  %-10s  %-10s  %-10s  %-10s  %9s %9s%n", "", "people", "planned", "P10", "P50", "P90", "by wanted", "by end");
        villages.forEach(m -> out.printf(Locale.ROOT, "  %-24s %,8d  %-10s  %-10s  %-10s  %-10s  %9s %9s%n", m.name().length() > 24 ? m.name().substring(0, 23) + "…"
                : m.name(), m.people(), m.planned(), m.p10(), m.p50(), m.p90(), percent(m.byWanted()), percent(m.byEnd())));
        long never = outcome.milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY && m.planned() == null).count();
        if (never > 0) {
            out.println(style.faint("  " + never + " more " + (never == 1 ? "waits" : "wait") + " for work that is not in the plan."));
        }
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
