package clearance.web;

import clearance.desk.Models;
import clearance.evaluation.Evaluation;
import clearance.evaluation.Why;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.risk.RiskIndex;
import clearance.scenario.PlanJob;
import clearance.store.PlanEntry;
import clearance.store.Plans;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Explanations: why a hazard area is when it is, what holds a village back. */
final class WhyRoutes {

    private final Plans plans;
    private final Models models;

    WhyRoutes(Plans plans, Models models) {
        this.plans = plans;
        this.models = models;
    }

    /** Why something is left out. */
    public record ReasonView(String code, String text) {
    }

    /** A hazard area of a plan, explained. */
    public record HazardView(String id, String name, double riskIndex, Map<String, Double> criteria, double sizeFactor, Set<String> assumed, int rank,
            @Nullable LocalDate released, List<Why.PackageWhy> packages, List<String> waitsFor, List<String> blocks, List<Why.Held> holdsBack,
            @Nullable ReasonView reason) {
    }

    /** A community or infrastructure of a plan, explained. */
    public record MilestoneView(MilestoneKind kind, String id, String name, @Nullable LocalDate wanted, @Nullable LocalDate ready, long daysLate, boolean impossible,
            List<Why.Needed> hazardAreas) {
    }

    void add(RoutesConfig routes) {
        routes.get("/api/plans/{id}/why/hazard/{hazard}", this::hazard);
        routes.get("/api/plans/{id}/why/milestone/{kind}/{milestone}", this::milestone);
    }

    private void hazard(Context context) {
        PlanEntry entry = plans.get(Asked.id(context, "id"));
        Plan plan = plans.plan(entry.id());
        PlanJob job = models.job(entry.sha256(), entry.order().scenario());
        WorkModel work = job.work();
        String id = context.pathParam("hazard");
        int hazard = IntStream.range(0, work.problem().hazardAreas().size()).filter(h -> work.problem().hazardAreas().get(h).id().equals(id)).findFirst()
                .orElseThrow(() -> new WebException(WebException.NOT_FOUND, "Not found", "There is no hazard area \"" + id + "\" in the problem of this plan."));
        Why.HazardWhy why = new Why(job.replay(plan)).hazard(hazard);
        RiskIndex index = work.risk().index(hazard);
        Plan.Unassigned out = Why.reason(plan, id);
        Answer.send(context, new HazardView(id, why.name(), index.value(), index.criteria(), work.risk().sizeFactor(hazard), index.assumed(),
                Ranking.ranks(work.problem(), work.risk())[hazard], why.released(), why.packages(), why.waitsFor(), why.blocks(), why.holdsBack(),
                out == null ? null : new ReasonView(out.reason().name(), out.text())));
    }

    private void milestone(Context context) {
        PlanEntry entry = plans.get(Asked.id(context, "id"));
        Plan plan = plans.plan(entry.id());
        PlanJob job = models.job(entry.sha256(), entry.order().scenario());
        String kind = context.pathParam("kind").toUpperCase(Locale.ROOT);
        String id = context.pathParam("milestone");
        Milestone milestone = job.work().milestones().stream().filter(m -> m.kind().name().equals(kind) && m.id().equals(id)).findFirst()
                .orElseThrow(() -> new WebException(WebException.NOT_FOUND, "Not found", "The problem of this plan has no " + kind.toLowerCase(Locale.ROOT) + " \"" + id
                        + "\". Kinds are " + Arrays.toString(MilestoneKind.values()) + "."));
        Evaluation replayed = job.replay(plan);
        Plan.MilestoneResult result = plan.milestones().stream().filter(m -> m.kind() == milestone.kind() && m.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the plan says nothing of its milestone " + id));
        Answer.send(context, new MilestoneView(milestone.kind(), id, result.name(), result.wanted(), result.ready(), result.daysLate(), milestone.impossible(),
                new Why(replayed).milestone(milestone)));
    }
}
