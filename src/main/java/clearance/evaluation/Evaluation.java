package clearance.evaluation;

import clearance.model.Plan;
import clearance.model.Rule;
import clearance.work.Milestone;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan, replayed and judged. */
public final class Evaluation {

    private final WorkModel work;
    private final Routes routes;
    private final Timetable times;
    private final List<Plan.RuleResult> rules;

    private Evaluation(WorkModel work, Routes routes) {
        this.work = work;
        this.routes = routes;
        times = new Timetable(work, new Replay(work).of(routes));
        rules = new Judge(work, this).all();
    }

    /**
     * Judges a plan.
     *
     * @throws IllegalArgumentException if the routes are not one for each crew, or do a package twice
     */
    public static Evaluation of(WorkModel work, Routes routes) {
        if (routes.byCrew().size() != work.problem().crews().size()) {
            throw new IllegalArgumentException("there must be one route for each of the " + work.problem().crews().size() + " crews, not "
                    + routes.byCrew().size());
        }
        boolean[] seen = new boolean[work.packages().size()];
        routes.byCrew().forEach(route -> route.forEach(stop -> {
            if (seen[stop.workPackage()]) {
                throw new IllegalArgumentException(work.label(stop.workPackage()) + " is assigned twice");
            }
            seen[stop.workPackage()] = true;
        }));
        return new Evaluation(work, routes);
    }

    public WorkModel work() {
        return work;
    }

    public Routes routes() {
        return routes;
    }

    /** Visits of each crew, in order. */
    public List<List<Visit>> byCrew() {
        return times.byCrew();
    }

    /** All visits in order of start, then crew. */
    public List<Visit> visits() {
        return times.visits();
    }

    /** The visit that does a package; null = it is left out. */
    public @Nullable Visit find(int workPackage) {
        return times.find(workPackage);
    }

    public boolean assigned(int workPackage) {
        return times.find(workPackage) != null;
    }

    /** What each rule says, in the order of {@link Rule}. */
    public List<Plan.RuleResult> rules() {
        return rules;
    }

    /** Penalty or value of a rule in its unit. */
    public long penalty(Rule rule) {
        return rules.get(rule.ordinal()).penalty();
    }

    /** Whether no hard rule is broken. */
    public boolean feasible() {
        return score().hard() == 0;
    }

    public Plan.PlanScore score() {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (Plan.RuleResult result : rules) {
            switch (result.rule().level()) {
                case HARD -> hard -= result.penalty();
                case MEDIUM -> medium += result.penalty();
                case SOFT -> soft -= result.penalty();
            }
        }
        return new Plan.PlanScore(hard, medium, soft);
    }

    /** Value in risk-days: removed risk and milestones, without charges. */
    public double value() {
        return (penalty(Rule.RISK) + penalty(Rule.MILESTONES)) / 1e6;
    }

    /** Minute at which a hazard area is released, hand-over included; −1 = not in this plan. What is done already is released at 0. */
    public int released(int hazard) {
        return times.released(hazard);
    }

    /** Minute at which a milestone is planned ready; −1 = not in this plan; 0 = from the start. */
    public int ready(Milestone milestone) {
        return times.afterAll(milestone.packages());
    }

    Timetable times() {
        return times;
    }
}
