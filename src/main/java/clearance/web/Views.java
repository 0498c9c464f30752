package clearance.web;

import clearance.desk.Running;
import clearance.desk.Solves;
import clearance.io.JsonTree;
import clearance.model.Plan;
import clearance.model.Scenario;
import clearance.store.PlanEntry;
import clearance.store.PlanProgress;
import clearance.store.PlanState;
import clearance.store.PlanTurn;
import clearance.store.ProblemEntry;
import clearance.store.Workspace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Problems and plans of the workspace as the page sees them. */
final class Views {

    private static final double MICRO = 1e6;

    private final Workspace workspace;
    private final Solves solves;

    Views(Workspace workspace, Solves solves) {
        this.workspace = workspace;
        this.solves = solves;
    }

    /** A problem in the list. */
    public record ProblemView(String id, String name, String description, boolean sample, String sha256, int revision, LocalDateTime createdAt,
            LocalDateTime changedAt, LocalDate start, int weeks, int hazardAreas, int crews, int communities, int plans, @Nullable String latestPlan,
            int warnings, @Nullable Integer publishedVersion) {
    }

    /** A plan in the list, and the search that makes it; whose turn it is where there may be several processes. */
    public record PlanView(String id, String problem, String problemName, String problemSha256, boolean current, String scenario, String name, String kind,
            String state, @Nullable Integer queuePlace, boolean stopped, @Nullable Double seconds, long seed, @Nullable Long moves, @Nullable String from,
            @Nullable String comparison, LocalDateTime createdAt, @Nullable LocalDateTime startedAt, @Nullable LocalDateTime finishedAt, ProgressView progress,
            List<List<Double>> history, @Nullable Boolean feasible, @Nullable JsonNode indicators, @Nullable JsonNode rankedList, @Nullable JsonNode weeks,
            @Nullable String error, @Nullable Integer version, @Nullable PlanTurn turn) {
    }

    /** How far a search has come. */
    public record ProgressView(double seconds, long moves, long movesPerSecond, @Nullable Long hard, @Nullable Long medium, @Nullable Double value,
            double sinceBetter) {
    }

    /** A better plan of a search that goes on. */
    public record BestView(double seconds, long hard, double value, boolean feasible, Plan.Indicators indicators, List<Plan.Week> weeks) {
    }

    static ProblemView of(ProblemEntry p) {
        return new ProblemView(Long.toString(p.id()), p.name(), p.description(), p.sample(), p.sha256(), p.revision(), p.createdAt(), p.changedAt(), p.start(),
                p.weeks(), p.hazardAreas(), p.crews(), p.communities(), p.plans(), text(p.latestPlan()), p.warnings(), p.publishedVersion());
    }

    /** A plan as it stands at this moment. */
    PlanView of(PlanEntry p) {
        Running running = solves.find(p.id());
        PlanProgress progress = running == null ? p.progress() : running.progress();
        Running.Best best = running == null ? null : running.best();
        JsonNode summary = workspace.plans().summary(p.id()).map(json -> JsonTree.parse(json).value()).orElse(null);
        JsonNode feasible = summary == null ? null : summary.get("feasible");
        Boolean keepsRules = best != null ? Boolean.valueOf(best.feasible()) : feasible == null ? null : Boolean.valueOf(feasible.booleanValue());
        JsonNode indicators = best != null ? JsonTree.of(best.indicators()) : field(summary, "indicators");
        return new PlanView(Long.toString(p.id()), Long.toString(p.problem()), p.problemName(), p.sha256(), p.current(), p.order().scenario(), p.order().name(),
                p.kind().name(), p.state().name(), p.state() == PlanState.QUEUED ? solves.place(p.id()) : null, p.stopped(), p.order().seconds(),
                p.order().seed(), p.order().moves(), text(p.order().from()), text(p.order().comparison()), p.createdAt(), p.startedAt(), p.finishedAt(),
                progress(progress, running), history(progress), keepsRules, indicators, field(field(summary, "comparison"), "rankedList"),
                best != null ? weeks(best.weeks()) : field(summary, "weeks"), p.error(), p.version(), workspace.shared() ? p.turn() : null);
    }

    static ProgressView progress(PlanProgress p, @Nullable Running running) {
        Double value = p.medium() == null ? null : Double.valueOf(p.medium() / MICRO);
        return new ProgressView(Math.round(p.seconds() * 10) / 10.0, p.moves(), p.movesPerSecond(), p.hard(), p.medium(), value,
                running == null ? 0 : Math.round(running.sinceBetter() * 10) / 10.0);
    }

    static BestView best(Running.Best b) {
        return new BestView(b.seconds(), b.hard(), b.medium() / MICRO, b.feasible(), b.indicators(), b.weeks());
    }

    private static List<List<Double>> history(PlanProgress p) {
        List<List<Double>> rows = new ArrayList<>();
        p.history().forEach(row -> rows.add(Arrays.stream(row).boxed().toList()));
        return rows;
    }

    private static ArrayNode weeks(List<Plan.Week> weeks) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        weeks.forEach(w -> list.add(JsonTree.of(w)));
        return list;
    }

    private static @Nullable JsonNode field(@Nullable JsonNode node, String name) {
        JsonNode found = node == null ? null : node.get(name);
        return found == null || found.isNull() ? null : found;
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : id.toString();
    }

    /** The scenario a request names; the problem itself where it names none. */
    static String scenario(@Nullable String named) {
        return named == null || named.isBlank() ? Scenario.BASELINE : named;
    }
}
