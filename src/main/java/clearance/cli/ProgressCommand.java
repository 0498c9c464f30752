package clearance.cli;

import clearance.desk.Actuals;
import clearance.desk.Cycle;
import clearance.desk.Models;
import clearance.io.ProgressFile;
import clearance.io.ProgressTable;
import clearance.model.ProgressReport;
import clearance.store.ProblemEntry;
import clearance.store.Reports;
import clearance.store.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in what was done. */
@Command(name = "progress", mixinStandardHelpOptions = true, header = "Takes in what was done in a week, or shows plan against actual.",
        description = {"", "--as-planned writes what the published plan wants done, as a file to be filled in; a report (CSV or JSON) is checked against problem and plan, and "
                + "kept until the problem moves on (replan). Without either, plan and actual are shown side by side.", ""},
        footer = {"", "Examples", "  clearance progress --as-planned week1.csv", "  clearance progress week1.csv", "  clearance progress --packages"})
final class ProgressCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProblemOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPORT", description = "The report: JSON or CSV.")
    private @Nullable Path report;

    @Option(names = "--as-planned", paramLabel = "FILE", description = "Write what is planned for the first week, as CSV or JSON.")
    private @Nullable Path asPlanned;

    @Option(names = "--packages", description = "Show every work package, too, beside weeks and crews.")
    private boolean packages;

    @Option(names = "--from", paramLabel = "DATE", description = "First day of a CSV report (default: the first day of the plan).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day of a CSV report (default: six days later).")
    private @Nullable LocalDate to;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace workspace = options.open()) {
            Cycle cycle = new Cycle(workspace, new Models(workspace.problems()));
            ProblemEntry problem = options.problem(workspace);
            if (asPlanned != null) {
                ProgressReport planned = cycle.asPlanned(problem.id(), 1);
                Inputs.write(asPlanned, asPlanned.toString().endsWith(".csv") ? ProgressTable.write(planned) : ProgressFile.write(planned));
                out.println(planned.work().size() + " rows for " + planned.from() + " to " + planned.to() + " written to " + asPlanned);
            } else if (report != null) {
                say(taken(cycle, problem, report));
            } else {
                show(out, cycle.overview(problem.id()));
            }
        }
        return ExitCode.DONE;
    }

    private Cycle.Reported taken(Cycle cycle, ProblemEntry problem, Path file) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException("no-file", file.toString(), "The file " + file + " cannot be read.", "Check the path.");
        }
        LocalDate first = from == null ? problem.start() : from;
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? cycle.report(problem.id(), ProgressTable.read(content, first.toString(), (to == null ? first.plusDays(6) : to).toString()))
                : cycle.report(problem.id(), ProgressFile.read(content));
    }

    private void say(Cycle.Reported reported) {
        Reports.Received kept = reported.kept();
        if (kept == null) {
            throw new InputException(reported.findings());
        }
        reported.findings().forEach(f -> spec.commandLine().getErr().println(f.line()));
        ProgressReport given = kept.report();
        spec.commandLine().getOut().println("Report " + kept.id() + " of " + given.from() + " to " + given.to() + " kept: " + counted(given.work().size(), "row") + " of work, "
                + counted(given.surveys().size(), "survey") + ", " + counted(given.newHazardAreas().size(), "new hazard area") + ", "
                + counted(given.crewsOut().size(), "crew") + " out.");
    }

    private static String counted(int n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }

    private void show(PrintWriter out, Cycle.Overview overview) {
        if (overview.crews().isEmpty()) {
            out.println("Nothing was reported yet.");
            return;
        }
        Map<LocalDate, List<Actuals.CrewActual>> weeks = new TreeMap<>(overview.crews().stream().collect(Collectors.groupingBy(Actuals.CrewActual::from)));
        weeks.forEach((first, crews) -> {
            line(out, first + " to " + crews.getFirst().to(), crews.stream().mapToDouble(Actuals.CrewActual::plannedM2).sum(),
                    crews.stream().mapToDouble(Actuals.CrewActual::actualM2).sum(), "");
            for (Actuals.CrewActual c : crews) {
                line(out, "  " + c.crew(), c.plannedM2(), c.actualM2(), "");
                overview.packages().stream().filter(p -> packages && p.from().equals(first) && p.crew().equals(c.crew()))
                        .forEach(p -> line(out, "    " + p.hazardArea() + (p.parcel() == null ? "" : "/" + p.parcel()) + " " + p.stage(), p.plannedM2(), p.actualM2(), ending(p)));
            }
        });
        overview.rates().forEach(r -> out.printf(Locale.ROOT, "Rate of %s, %s: %,.0f m² a day now; %d rows suggest %,.0f (low %,.0f, high %,.0f). Nothing is changed.%n",
                r.crew(), r.stage(), r.likelyNow(), r.rows(), r.likely(), r.low(), r.high()));
    }

    private static void line(PrintWriter out, String what, double planned, double actual, String ending) {
        out.printf(Locale.ROOT, "%-28s planned %,9.0f m²   done %,9.0f m²   %s%s%n", what, planned, actual,
                planned > 0 ? String.format(Locale.ROOT, "%4.0f %%", 100 * actual / planned) : "    – ", ending);
    }

    private static String ending(Actuals.PackageActual p) {
        return (p.finished() ? "   finished" : "") + (p.actualCost() == null ? "" : String.format(Locale.ROOT, "   cost %,.0f", p.actualCost()))
                + (p.devices() == 0 ? "" : "   " + p.devices() + " devices");
    }
}
