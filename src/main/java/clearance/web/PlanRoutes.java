package clearance.web;

import clearance.desk.Models;
import clearance.desk.Solves;
import clearance.evaluation.PlanDifference;
import clearance.io.PlanFile;
import clearance.io.Read;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.store.PlanEntry;
import clearance.store.PlanKind;
import clearance.store.PlanOrder;
import clearance.store.Plans;
import clearance.store.Workspace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Plans: order, watch, stop, judge, compare. */
final class PlanRoutes {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final double DEFAULT_SECONDS = 30;
    private static final double MOST_SECONDS = 1e6;
    private static final long MOST_MOVES = 1_000_000_000_000L;

    private final Workspace workspace;
    private final Plans plans;
    private final Models models;
    private final Solves solves;
    private final Views views;

    PlanRoutes(Workspace workspace, Models models, Solves solves, Views views) {
        this.workspace = workspace;
        this.plans = workspace.plans();
        this.models = models;
        this.solves = solves;
        this.views = views;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/problems/{id}/plans", this::order);
        routes.get("/api/plans", this::list);
        routes.get("/api/plans/{id}", this::get);
        routes.get("/api/plans/{id}/file", this::file);
        routes.put("/api/plans/{id}", this::rename);
        routes.delete("/api/plans/{id}", context -> {
            solves.delete(Asked.id(context, "id"));
            context.status(NO_CONTENT);
        });
        routes.post("/api/plans/{id}/stop", context -> Answer.send(context, views.of(solves.stop(Asked.id(context, "id")))));
        routes.post("/api/plans/{id}/resume", context -> {
            Double seconds = Asked.number(Asked.object(context), "seconds", 0.1, MOST_SECONDS);
            context.status(ACCEPTED);
            Answer.send(context, views.of(solves.resume(Asked.id(context, "id"), seconds)));
        });
        routes.post("/api/plans/{id}/evaluate", this::evaluate);
        routes.post("/api/plans/{id}/edits", this::keep);
        routes.get("/api/plans/{id}/compare/{other}", this::compare);
    }

    private void order(Context context) {
        long problem = Asked.id(context, "id");
        PlanOrder order = order(Asked.object(context));
        PlanEntry entry = solves.order(problem, workspace.problems().get(problem).sha256(), order);
        context.status(ACCEPTED).header("Location", "/api/plans/" + entry.id());
        Answer.send(context, views.of(entry));
    }

    private PlanOrder order(JsonNode body) {
        Double seconds = Asked.number(body, "seconds", 0.1, MOST_SECONDS);
        Long moves = Asked.whole(body, "moves", 1, MOST_MOVES);
        Long seed = Asked.whole(body, "seed", 0, Integer.MAX_VALUE);
        Long from = Asked.idOrNull(body, "from");
        if (from != null) {
            plans.get(from);
        }
        return new PlanOrder(Views.scenario(Asked.text(body, "scenario", "")), Asked.text(body, "name", ""),
                seconds == null && moves == null ? Double.valueOf(DEFAULT_SECONDS) : seconds, seed == null ? 1 : seed, moves, from, null);
    }

    private void list(Context context) {
        String problem = context.queryParam("problem");
        String states = context.queryParam("state");
        Set<String> wanted = states == null ? Set.of() : Set.of(states.split(","));
        List<PlanEntry> all = problem == null ? plans.list() : plans.of(number(problem));
        new Answer().field("plans", all.stream().filter(p -> wanted.isEmpty() || wanted.contains(p.state().name())).map(views::of).toList()).send(context);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new WebException(WebException.BAD_REQUEST, "Bad request", "\"" + text + "\" is not the id of a problem.");
        }
    }

    private void get(Context context) {
        PlanEntry entry = plans.get(Asked.id(context, "id"));
        Answer answer = new Answer().field("entry", views.of(entry));
        if (!"false".equals(context.queryParam("file"))) {
            answer.field("plan", plans.content(entry.id()).orElse(null));
        }
        answer.send(context);
    }

    /** The plan as it is kept; nothing where nothing was found or saved so far. */
    private void file(Context context) {
        plans.packedContent(Asked.id(context, "id")).ifPresentOrElse(packed -> Packed.json(packed).send(context), () -> context.status(NO_CONTENT));
    }

    private void rename(Context context) {
        Answer.send(context, views.of(plans.rename(Asked.id(context, "id"), Asked.text(Asked.object(context), "name", ""))));
    }

    private void evaluate(Context context) {
        PlanEntry entry = plans.get(Asked.id(context, "id"));
        Plan before = plans.plan(entry.id());
        Plan judged = job(entry).evaluate(edited(context), before);
        new Answer().field("plan", PlanFile.write(judged)).field("change", PlanDifference.between(before, judged)).send(context);
    }

    private void keep(Context context) {
        PlanEntry entry = plans.get(Asked.id(context, "id"));
        Plan judged = job(entry).evaluate(edited(context));
        String name = context.queryParam("name");
        PlanOrder order = new PlanOrder(entry.order().scenario(), name == null ? "" : name, null, entry.order().seed(), null, entry.id(), null);
        PlanEntry kept = plans.add(entry.problem(), entry.sha256(), order, PlanKind.EDITED, judged);
        context.status(CREATED).header("Location", "/api/plans/" + kept.id());
        new Answer().field("entry", views.of(kept)).field("plan", PlanFile.write(judged)).send(context);
    }

    private PlanJob job(PlanEntry entry) {
        return models.job(entry.sha256(), entry.order().scenario());
    }

    private static Plan edited(Context context) {
        Read<Plan> edited = PlanFile.read(Asked.jsonText(context));
        if (edited.value() == null) {
            throw WebException.findings("The plan cannot be used", edited.findings());
        }
        return edited.value();
    }

    private void compare(Context context) {
        PlanEntry one = plans.get(Asked.id(context, "id"));
        PlanEntry other = plans.get(Asked.id(context, "other"));
        PlanDifference change = PlanDifference.between(plans.plan(one.id()), plans.plan(other.id()));
        new Answer().field("plans", List.of(views.of(one), views.of(other))).field("change", change).send(context);
    }
}
