package clearance.desk;

import clearance.io.ProblemFile;
import clearance.io.ProgressTable;
import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.scenario.Intake;
import clearance.scenario.PlanJob;
import clearance.store.ConflictException;
import clearance.store.PlanEntry;
import clearance.store.ProblemEntry;
import clearance.store.Reports;
import clearance.store.Versions;
import clearance.store.Workspace;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weekly cycle: publish, report, plan again, and tell what changed. */
public final class Cycle {

    private final Workspace workspace;
    private final Models models;

    public Cycle(Workspace workspace, Models models) {
        this.workspace = workspace;
        this.models = models;
    }

    /** What came of a report: everything that contradicts, and the report if it was kept. */
    public record Reported(List<Finding> findings, Reports.@Nullable Received kept) {
    }

    /** Plan and actual of all reports, and what they teach about rates. */
    public record Overview(List<Actuals.PackageActual> packages, List<Actuals.CrewActual> crews, List<Rates.Learned> rates) {
    }

    /** Checks a report and keeps it if it has no errors. It is taken over into the problem when the problem moves on. */
    public Reported report(long problem, ProgressReport report) {
        ProblemEntry entry = workspace.problems().get(problem);
        Versions.Version version = workspace.versions().latest(problem);
        WorkModel work = booked(entry);
        Plan published = version == null ? null : workspace.versions().plan(version);
        List<Finding> findings = new ArrayList<>(ProgressCheck.of(work, report, published));
        if (usable(findings)) {
            findings.addAll(ReportedGround.findings(work, report, published));
        }
        return new Reported(findings, usable(findings) ? workspace.reports().add(problem, report) : null);
    }

    private static boolean usable(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    /** Checks a report as it was read, and keeps it if neither its reading nor the checks found errors. */
    public Reported report(long problem, Read<ProgressReport> read) {
        ProgressReport report = read.value();
        if (report == null) {
            return new Reported(read.findings(), null);
        }
        Reported reported = report(problem, report);
        List<Finding> all = new ArrayList<>(read.findings());
        all.addAll(reported.findings());
        return new Reported(all.stream().sorted(Finding.ORDER).toList(), reported.kept());
    }

    /** Checks a report that came as a table, and names what is wrong by line and column. */
    public Reported report(long problem, ProgressTable table) {
        Reported reported = report(problem, table.report());
        return new Reported(table.named(reported.findings()), reported.kept());
    }

    /** The problem with the reports that wait, so that a new one is held against what is really left. */
    private WorkModel booked(ProblemEntry entry) {
        Versions.Version version = workspace.versions().latest(entry.id());
        Plan published = version == null ? null : workspace.versions().plan(version);
        WorkModel work = models.job(entry.sha256(), clearance.model.Scenario.BASELINE).work();
        for (Reports.Received waiting : waiting(entry.id())) {
            work = WorkModel.of(ProgressBook.apply(work, waiting.report(), published));
        }
        return work;
    }

    private List<Reports.Received> waiting(long problem) {
        return workspace.reports().of(problem).stream().filter(r -> !r.applied()).toList();
    }

    /** What the plan in force wants done in a week, from 1, ready to be filled in. */
    public ProgressReport asPlanned(long problem, int week) {
        Versions.Version version = inForce(problem);
        LocalDate from = workspace.problems().get(problem).start().plusWeeks(week - 1L);
        return Actuals.asPlanned(models.job(version.sha256(), version.scenario()), workspace.versions().plan(version), from, from.plusDays(6));
    }

    private Versions.Version inForce(long problem) {
        Versions.Version version = workspace.versions().latest(problem);
        if (version == null) {
            throw new ConflictException("No plan for problem " + problem + " was published yet. Publish one first.");
        }
        return version;
    }

    /**
     * Moves a problem on in time with everything that was reported.
     *
     * @throws ConflictException if no plan was published, or the plan would be over
     */
    public ProblemEntry moveOn(long problem, int weeks) {
        ProblemEntry entry = workspace.problems().get(problem);
        Plan published = workspace.versions().plan(inForce(problem));
        List<Reports.Received> waiting = waiting(problem);
        Problem next = NextWeek.of(booked(entry).problem(), published, weeks);
        Read<Problem> read = Intake.read(ProblemFile.write(next)).problem();
        if (read.value() == null) {
            throw new ConflictException("The problem cannot move on: " + read.findings().getFirst().line());
        }
        return workspace.reports().apply(problem, read.value(), read.findings().size(), waiting);
    }

    /** Of an earlier plan, what a problem still has to do: where to start a new search from. */
    public static Plan remaining(PlanJob job, Plan before) {
        return Changed.remaining(job.work(), before);
    }

    /**
     * What a plan changes of the plan that was in force when its problem moved on.
     *
     * @throws ConflictException if there was none, or there is no plan yet
     */
    public Changed since(long plan) {
        PlanEntry entry = workspace.plans().get(plan);
        PlanJob job = models.job(entry.sha256(), entry.order().scenario());
        Plan before = job.work().problem().publishedPlan();
        if (before == null) {
            throw new ConflictException("Plan " + plan + " was not made after another one was published; there is nothing to hold it against.");
        }
        return Changed.since(job, before, workspace.plans().plan(plan));
    }

    /** What changes from a version of a problem to a later one. */
    public Changed difference(long problem, int from, int to) {
        Versions.Version a = workspace.versions().get(problem, from);
        Versions.Version b = workspace.versions().get(problem, to);
        return Changed.since(models.job(b.sha256(), b.scenario()), workspace.versions().plan(a), workspace.versions().plan(b));
    }

    /** Plan against actual of everything reported so far. */
    public Overview overview(long problem) {
        List<Actuals.PackageActual> packages = new ArrayList<>();
        Rates rates = new Rates();
        for (Reports.Received received : workspace.reports().of(problem)) {
            Integer number = received.version();
            Versions.Version version = number == null ? null : workspace.versions().get(problem, number);
            ProgressReport report = received.report();
            if (version == null) {
                packages.addAll(Actuals.of(null, List.of(), report));
            } else {
                Plan plan = workspace.versions().plan(version);
                PlanJob job = models.job(version.sha256(), version.scenario());
                packages.addAll(Actuals.of(plan, Actuals.asPlanned(job, plan, report.from(), report.to()).work(), report));
                rates.add(job.work(), report);
            }
        }
        return new Overview(packages, Actuals.byCrew(packages), rates.learned());
    }
}
