package clearance.evaluation;

import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.ReasonCode;
import clearance.model.Rule;
import clearance.work.Routes;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out why packages are left out: which one limit, lifted, would let the missing part of the chain in. */
final class Reasons {

    private static final Map<ReasonCode, Rule> LIMITS = limits();

    private final WorkModel work;
    private final Evaluation plan;
    private final Map<Rule, Long> given = new EnumMap<>(Rule.class);

    Reasons(Evaluation plan) {
        this.plan = plan;
        this.work = plan.work();
        plan.rules().forEach(result -> given.put(result.rule(), result.penalty()));
    }

    private static Map<ReasonCode, Rule> limits() {
        Map<ReasonCode, Rule> limits = new LinkedHashMap<>();
        limits.put(ReasonCode.FUNDS, Rule.FUNDS);
        limits.put(ReasonCode.EQUIPMENT, Rule.EQUIPMENT);
        limits.put(ReasonCode.TIME, Rule.HORIZON);
        return limits;
    }

    /** Every package that is left out, with its reason, in the order of the problem. */
    List<Plan.Unassigned> all() {
        List<Plan.Unassigned> result = new ArrayList<>();
        for (int h = 0; h < work.problem().hazardAreas().size(); h++) {
            int[] missing = Arrays.stream(work.order().ofHazard(h)).filter(p -> !plan.assigned(p)).toArray();
            if (missing.length > 0) {
                Answer answer = explain(h, missing);
                for (int p : missing) {
                    WorkPackage w = work.packages().get(p);
                    result.add(new Plan.Unassigned(work.problem().hazardAreas().get(h).id(), w.stage(), w.parcel(), answer.reason(), answer.text()));
                }
            }
        }
        return result;
    }

    private record Answer(ReasonCode reason, String text) {
    }

    private Answer explain(int hazard, int[] missing) {
        HazardArea area = work.problem().hazardAreas().get(hazard);
        if (area.excluded()) {
            return new Answer(ReasonCode.EXCLUDED, "Left out by the planner: " + area.excludedReason() + ".");
        }
        for (int p : missing) {
            if (crews(p).isEmpty()) {
                return new Answer(ReasonCode.NO_CREW, "No crew can do " + work.label(p) + "; for example, crew " + nearestObstacle(p) + ".");
            }
        }
        for (int blocker : work.order().blockers(hazard)) {
            if (plan.released(blocker) < 0) {
                return new Answer(ReasonCode.DISPLACED, "The way is blocked by " + work.problem().hazardAreas().get(blocker).id()
                        + ", which is not released in this plan.");
            }
        }
        if (fits(missing, null)) {
            return new Answer(ReasonCode.DISPLACED, "It fits only by putting off work that is worth more.");
        }
        for (Map.Entry<ReasonCode, Rule> limit : LIMITS.entrySet()) {
            if (fits(missing, limit.getValue())) {
                return new Answer(limit.getKey(), text(limit.getKey(), missing));
            }
        }
        return new Answer(ReasonCode.DISPLACED, "More than one limit keeps it out; it would come in only in place of other work, which is worth more.");
    }

    private String text(ReasonCode reason, int[] missing) {
        return switch (reason) {
            case FUNDS -> "The money that may be spent on it is used for work that is worth more.";
            case EQUIPMENT -> "The equipment it needs is in use elsewhere whenever a crew has time.";
            case TIME -> "No crew that can do it has time left: " + String.join(", ", crews(missing[0]).stream().limit(5)
                    .map(c -> work.problem().crews().get(c).id()).toList()) + (crews(missing[0]).size() > 5 ? " and others." : ".");
            default -> throw new IllegalArgumentException("no limit: " + reason);
        };
    }

    private List<Integer> crews(int p) {
        List<Integer> crews = new ArrayList<>();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            if (work.capable(crew, p)) {
                crews.add(crew);
            }
        }
        return crews;
    }

    /** The crew that comes nearest to being able: one that does the stage at all, if there is one. */
    private String nearestObstacle(int p) {
        String first = "";
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            String obstacle = work.problem().crews().get(crew).id() + " " + work.obstacle(crew, p);
            if (first.isEmpty()) {
                first = obstacle;
            }
            if (!obstacle.contains("does not do")) {
                return obstacle;
            }
        }
        return first.isEmpty() ? "(there is none)" : first;
    }

    /** Whether the missing packages can be put into the plan, the rest of it kept in its order, if one rule is not looked at. */
    private boolean fits(int[] missing, @Nullable Rule lifted) {
        List<List<Routes.Stop>> routes = new ArrayList<>();
        plan.routes().byCrew().forEach(route -> routes.add(new ArrayList<>(route)));
        Places places = new Places(work, plan, routes);
        for (int p : missing) {
            if (!places.put(p, lifted == Rule.HORIZON)) {
                return false;
            }
        }
        Evaluation then = Evaluation.of(work, new Routes(routes));
        return then.rules().stream().allMatch(r -> r.rule().level() != clearance.model.Level.HARD || r.rule() == lifted
                || r.penalty() <= given.get(r.rule()));
    }
}
