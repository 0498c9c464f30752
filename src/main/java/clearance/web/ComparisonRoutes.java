package clearance.web;

import clearance.desk.Comparing;
import clearance.desk.Models;
import clearance.desk.Worker;
import clearance.export.ComparisonExport;
import clearance.model.Problem;
import clearance.scenario.CompareOptions;
import clearance.scenario.ComparisonRun;
import clearance.store.ComparisonEntry;
import clearance.store.ComparisonOrder;
import clearance.store.ComparisonProgress;
import clearance.store.Comparisons;
import clearance.store.PlanEntry;
import clearance.store.PlanState;
import clearance.store.PlanTurn;
import clearance.store.Workspace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Comparisons of scenarios: order, watch, stop, read, hand out. */
final class ComparisonRoutes {

    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final double MOST_SECONDS = 1e5;
    private static final long MOST_MOVES = 1_000_000_000_000L;
    private static final long MOST_SEEDS = 20;
    private static final long MOST_HELP = 200;
    private static final double MOST_BUDGET = 100;
    private static final int MOST_BUDGETS = 50;

    private final Workspace workspace;
    private final Comparisons comparisons;
    private final Comparing comparing;
    private final Models models;
    private final Worker worker;

    ComparisonRoutes(Workspace workspace, Models models, Worker worker) {
        this.workspace = workspace;
        this.comparisons = workspace.comparisons();
        this.models = models;
        this.worker = worker;
        this.comparing = worker.comparing();
    }

    /** A comparison in the list, and the job that makes it; whose turn it is where there may be several processes. */
    public record ComparisonView(String id, String problem, String problemName, String problemSha256, boolean current, String name, List<String> scenarios,
            int seeds, long seed, @Nullable Double seconds, @Nullable Long moves, List<Double> budgets, boolean limits, int help, String state,
            @Nullable Integer queuePlace, boolean stopAsked, boolean stopped, LocalDateTime createdAt, @Nullable LocalDateTime startedAt,
            @Nullable LocalDateTime finishedAt, ProgressView progress, @Nullable String error, @Nullable PlanTurn turn) {
    }

    /** How far a comparison has come; {@code total} 0 = not known yet. */
    public record ProgressView(int done, int total, double seconds, List<ComparisonProgress.Search> running) {
    }

    /** What a comparison will take: searches at most, and seconds if it is limited by time. */
    public record EstimateView(int searches, @Nullable Double seconds) {
    }

    /** The plan of a scenario. */
    public record ScenarioPlan(String scenario, String plan) {
    }

    void add(RoutesConfig routes) {
        routes.post("/api/problems/{id}/comparisons", this::order);
        routes.post("/api/problems/{id}/comparisons/estimate", this::estimate);
        routes.get("/api/problems/{id}/comparisons", context -> {
            long problem = Asked.id(context, "id");
            workspace.problems().get(problem);
            new Answer().field("comparisons", comparisons.of(problem).stream().map(this::view).toList()).send(context);
        });
        routes.get("/api/comparisons/{id}", this::get);
        routes.put("/api/comparisons/{id}", context -> Answer.send(context, view(comparisons.rename(Asked.id(context, "id"),
                Asked.text(Asked.object(context), "name", "")))));
        routes.delete("/api/comparisons/{id}", context -> {
            comparing.delete(Asked.id(context, "id"));
            context.status(NO_CONTENT);
        });
        routes.post("/api/comparisons/{id}/stop", context -> Answer.send(context, view(comparisons.stop(Asked.id(context, "id")))));
        routes.post("/api/comparisons/{id}/resume", context -> {
            context.status(ACCEPTED);
            Answer.send(context, view(comparing.again(Asked.id(context, "id"))));
        });
        routes.get("/api/comparisons/{id}/export", this::export);
    }

    /** A comparison as it stands at this moment. */
    ComparisonView view(ComparisonEntry c) {
        ComparisonOrder o = c.order();
        ComparisonProgress p = c.progress();
        return new ComparisonView(Long.toString(c.id()), Long.toString(c.problem()), c.problemName(), c.sha256(), c.current(), o.name(), o.scenarios(), o.seeds(),
                o.seed(), o.seconds(), o.moves(), o.budgets(), o.limits(), o.help(), c.state().name(), c.state() == PlanState.QUEUED ? comparing.place(c.id()) : null,
                c.stopAsked(), c.stopped(), c.createdAt(), c.startedAt(), c.finishedAt(), new ProgressView(p.done(), p.total(), Math.round(p.seconds() * 10) / 10.0,
                        p.running()), c.error(), workspace.shared() ? c.turn() : null);
    }

    private void order(Context context) {
        long problem = Asked.id(context, "id");
        String sha256 = workspace.problems().get(problem).sha256();
        ComparisonEntry entry = comparing.order(problem, sha256, order(Asked.object(context)));
        context.status(ACCEPTED).header("Location", "/api/comparisons/" + entry.id());
        Answer.send(context, view(entry));
    }

    private void estimate(Context context) {
        Problem problem = models.problem(workspace.problems().get(Asked.id(context, "id")).sha256());
        ComparisonOrder order = order(Asked.object(context));
        CompareOptions options = new CompareOptions(order.scenarios(), order.seeds(), order.seed(), order.seconds(), order.moves(), worker.threads(), order.budgets(),
                order.limits(), order.help(), null);
        Answer.send(context, new EstimateView(ComparisonRun.searches(problem, options), ComparisonRun.estimatedSeconds(problem, options)));
    }

    private static ComparisonOrder order(JsonNode body) {
        Double seconds = Asked.number(body, "seconds", 0.1, MOST_SECONDS);
        Long moves = Asked.whole(body, "moves", 1, MOST_MOVES);
        Long seeds = Asked.whole(body, "seeds", 1, MOST_SEEDS);
        Long seed = Asked.whole(body, "seed", 0, Integer.MAX_VALUE);
        Long help = Asked.whole(body, "help", 0, MOST_HELP);
        return new ComparisonOrder(Asked.text(body, "name", ""), Asked.texts(body, "scenarios"), seeds == null ? CompareOptions.SEEDS : seeds.intValue(),
                seed == null ? 1 : seed, seconds == null && moves == null ? Double.valueOf(CompareOptions.SECONDS) : seconds, moves, budgets(body),
                Asked.yes(body, "limits", true), help == null ? CompareOptions.HELP : help.intValue());
    }

    private static List<Double> budgets(JsonNode body) {
        JsonNode node = body.get("budgets");
        if (node == null || node.isNull()) {
            return CompareOptions.BUDGETS;
        }
        if (!node.isArray() || node.size() > MOST_BUDGETS || node.valueStream().anyMatch(b -> !b.isNumber() || !(b.doubleValue() >= 0 && b.doubleValue() <= MOST_BUDGET))) {
            throw WebException.badValue("/budgets", node.toString(), "budgets must be a list of at most " + MOST_BUDGETS + " shares of today's money, from 0 to 100.",
                    "Give for example [0.5, 1, 1.5], or [] for no frontier.");
        }
        return node.valueStream().map(JsonNode::doubleValue).toList();
    }

    private void get(Context context) {
        ComparisonEntry entry = comparisons.get(Asked.id(context, "id"));
        List<PlanEntry> plans = workspace.plans().ofComparison(entry.id());
        new Answer().field("entry", view(entry)).field("plans", plans.stream().map(p -> new ScenarioPlan(p.order().scenario(), Long.toString(p.id()))).toList())
                .field("comparison", comparisons.content(entry.id()).orElse(null)).send(context);
    }

    private void export(Context context) {
        ComparisonEntry entry = comparisons.get(Asked.id(context, "id"));
        byte[] json = comparisons.content(entry.id()).orElse(null);
        var comparison = comparisons.comparison(entry.id());
        String format = context.queryParam("format");
        if (format == null || format.equals("zip")) {
            Map<String, byte[]> plans = new LinkedHashMap<>();
            new ArrayList<>(workspace.plans().ofComparison(entry.id())).forEach(p -> workspace.plans().content(p.id()).ifPresent(c -> plans.put(p.order().scenario(), c)));
            Answer.attach(context, "application/zip", "comparison-" + entry.id() + ".zip", ComparisonExport.zip(ComparisonExport.folder(comparison, json, plans)));
        } else if (format.equals("json")) {
            Answer.attach(context, "application/json", "comparison-" + entry.id() + ".json", json);
        } else if (format.equals("html")) {
            Answer.attach(context, "text/html; charset=utf-8", "comparison-" + entry.id() + ".html", ComparisonExport.page(comparison));
        } else {
            throw WebException.badValue("/format", format, "\"" + format + "\" is not a format of comparisons.", "Use one of zip, json, html.");
        }
    }
}
