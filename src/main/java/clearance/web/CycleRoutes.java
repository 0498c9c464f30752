package clearance.web;

import clearance.desk.Actuals;
import clearance.desk.Changed;
import clearance.desk.Cycle;
import clearance.desk.Rates;
import clearance.desk.Solves;
import clearance.evaluation.PlanDifference;
import clearance.io.JsonTree;
import clearance.io.ProgressFile;
import clearance.io.ProgressTable;
import clearance.model.ProgressReport;
import clearance.store.PlanEntry;
import clearance.store.PlanOrder;
import clearance.store.ProblemEntry;
import clearance.store.Reports;
import clearance.store.Versions;
import clearance.store.Workspace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The weekly cycle: publish, report, plan again. */
final class CycleRoutes {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int MOST_WEEKS = 520;
    private static final double DEFAULT_SECONDS = 30;

    private final Workspace workspace;
    private final Cycle cycle;
    private final Solves solves;
    private final Views views;

    CycleRoutes(Workspace workspace, Cycle cycle, Solves solves, Views views) {
        this.workspace = workspace;
        this.cycle = cycle;
        this.solves = solves;
        this.views = views;
    }

    /** A published plan. */
    public record VersionView(int number, String plan, String problem, LocalDateTime date, String by, String note, String problemSha256) {
    }

    /** Something that was done. */
    public record EventView(LocalDateTime at, @Nullable String plan, String who, String what) {
    }

    /** A report that was kept. */
    public record ReportView(String id, LocalDateTime receivedAt, @Nullable Integer version, boolean applied, ProgressReport report) {
    }

    /** What a plan changes of an earlier one. */
    public record ChangedView(PlanDifference change, double keptValue, boolean keepsRules, int unchanged, int done, List<String> words) {

        static ChangedView of(Changed c) {
            return new ChangedView(c.change(), c.keptValue(), c.keepsRules(), c.unchanged(), c.done(), c.words());
        }
    }

    /** Reports, plan against actual, rates learned. */
    public record ProgressView(List<ReportView> reports, List<Actuals.PackageActual> packages, List<Actuals.CrewActual> crews, List<Rates.Learned> rates) {
    }

    void add(RoutesConfig routes) {
        routes.post("/api/plans/{id}/publish", this::publish);
        routes.get("/api/plans/{id}/since-published", context -> Answer.send(context, ChangedView.of(cycle.since(Asked.id(context, "id")))));
        routes.get("/api/problems/{id}/history", this::history);
        routes.get("/api/problems/{id}/versions/{number}", this::version);
        routes.get("/api/problems/{id}/versions/{number}/difference/{other}", context -> Answer.send(context,
                ChangedView.of(cycle.difference(Asked.id(context, "id"), (int) Asked.id(context, "number"), (int) Asked.id(context, "other")))));
        routes.post("/api/problems/{id}/progress", this::report);
        routes.get("/api/problems/{id}/progress", this::progress);
        routes.get("/api/problems/{id}/progress/as-planned", this::asPlanned);
        routes.delete("/api/problems/{id}/progress/{report}", context -> {
            workspace.reports().delete(Asked.id(context, "id"), Asked.id(context, "report"));
            context.status(NO_CONTENT);
        });
        routes.post("/api/problems/{id}/replan", this::replan);
    }

    private static VersionView view(Versions.Version v) {
        return new VersionView(v.number(), Long.toString(v.plan()), Long.toString(v.problem()), v.publishedAt(), v.by(), v.note(), v.sha256());
    }

    private static ReportView view(Reports.Received r) {
        return new ReportView(Long.toString(r.id()), r.receivedAt(), r.version(), r.applied(), r.report());
    }

    private void publish(Context context) {
        JsonNode body = Asked.object(context);
        String by = Asked.text(body, "by", System.getProperty("user.name", ""));
        Versions.Version version = workspace.versions().publish(Asked.id(context, "id"), by.substring(0, Math.min(200, by.length())), Asked.text(body, "note", ""));
        context.status(CREATED);
        Answer.send(context, view(version));
    }

    private void history(Context context) {
        long problem = workspace.problems().get(Asked.id(context, "id")).id();
        new Answer().field("versions", workspace.versions().of(problem).stream().map(CycleRoutes::view).toList()).field("events", workspace.journal().of(problem)
                .stream().map(e -> new EventView(e.at(), e.plan() == null ? null : e.plan().toString(), e.who(), e.what())).toList()).send(context);
    }

    private void version(Context context) {
        Versions.Version version = workspace.versions().get(Asked.id(context, "id"), (int) Asked.id(context, "number"));
        new Answer().field("version", view(version)).field("plan", clearance.io.PlanFile.write(workspace.versions().plan(version))).send(context);
    }

    private void report(Context context) {
        String type = context.contentType() == null ? "" : context.contentType().toLowerCase(Locale.ROOT);
        long problem = Asked.id(context, "id");
        Cycle.Reported reported = type.startsWith("text/csv") ? cycle.report(problem, ProgressTable.read(Asked.bytes(context), date(context, "from"), date(context, "to")))
                : cycle.report(problem, ProgressFile.read(Asked.jsonText(context)));
        Reports.Received kept = reported.kept();
        if (kept == null) {
            throw WebException.findings("The report cannot be taken in", reported.findings());
        }
        context.status(CREATED);
        new Answer().field("report", view(kept)).findings(reported.findings()).send(context);
    }

    private static String date(Context context, String name) {
        String text = context.queryParam(name);
        try {
            return LocalDate.parse(text == null ? "" : text).toString();
        } catch (DateTimeParseException e) {
            throw WebException.badValue("/" + name, String.valueOf(text), name + " (" + text + ") is not a date.", "Give the period as ?from=2026-11-30&to=2026-12-06.");
        }
    }

    private void progress(Context context) {
        long problem = workspace.problems().get(Asked.id(context, "id")).id();
        Cycle.Overview overview = cycle.overview(problem);
        Answer.send(context, new ProgressView(workspace.reports().of(problem).stream().map(CycleRoutes::view).toList(), overview.packages(), overview.crews(),
                overview.rates()));
    }

    private void asPlanned(Context context) {
        String named = context.queryParam("week");
        int week = named != null && named.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(named)) : 1;
        ProgressReport report = cycle.asPlanned(Asked.id(context, "id"), week);
        if ("csv".equals(context.queryParam("format"))) {
            context.contentType("text/csv; charset=utf-8").header("Content-Disposition", "attachment; filename=\"progress-" + report.from() + ".csv\"")
                    .result(ProgressTable.write(report));
        } else {
            Answer.send(context, report);
        }
    }

    private void replan(Context context) {
        long problem = Asked.id(context, "id");
        JsonNode body = Asked.object(context);
        Long weeks = Asked.whole(body, "weeks", 1, MOST_WEEKS);
        Double seconds = Asked.number(body, "seconds", 0.1, 1e6);
        Long moves = Asked.whole(body, "moves", 1, 1_000_000_000_000L);
        Long seed = Asked.whole(body, "seed", 0, Integer.MAX_VALUE);
        ProblemEntry moved = cycle.moveOn(problem, weeks == null ? 1 : weeks.intValue());
        Versions.Version version = workspace.versions().latest(problem);
        if (version == null) {
            throw new IllegalStateException("a problem moved on without a version");
        }
        PlanEntry entry = solves.order(problem, moved.sha256(), new PlanOrder(version.scenario(), "From " + moved.start(), seconds == null && moves == null
                ? Double.valueOf(DEFAULT_SECONDS) : seconds, seed == null ? 1 : seed, moves, version.plan(), null));
        context.status(ACCEPTED).header("Location", "/api/plans/" + entry.id());
        new Answer().field("problem", Views.of(moved)).field("plan", JsonTree.bytes(JsonTree.of(views.of(entry)))).send(context);
    }
}
