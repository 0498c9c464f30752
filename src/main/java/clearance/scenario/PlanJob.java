package clearance.scenario;

import clearance.bound.Bound;
import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.evaluation.Lists;
import clearance.evaluation.PlanAssembler;
import clearance.evaluation.RoutesFromPlan;
import clearance.io.ProblemFile;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.solver.Planner;
import clearance.solver.Solved;
import clearance.solver.SolverListener;
import clearance.solver.SolverOptions;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a problem to a plan, and from a plan file to its judgement. Safe for use by several threads. */
public final class PlanJob {

    private final WorkModel work;
    private final Plan.ProblemReference reference;
    private final String scenario;
    private Plan.@Nullable Comparison comparison;
    private @Nullable Bound bound;

    private PlanJob(WorkModel work, Plan.ProblemReference reference, String scenario) {
        this.work = work;
        this.reference = reference;
        this.scenario = scenario;
    }

    /**
     * Prepares a problem.
     *
     * @param base     the problem as it was given
     * @param changed  the same as the scenario has it
     * @param scenario id of the scenario
     */
    public static PlanJob of(Problem base, Problem changed, String scenario) {
        return of(WorkModel.of(base), changed, scenario);
    }

    /**
     * Prepares a problem whose work is known.
     *
     * @param base     the work of the problem as it was given
     * @param changed  the problem as the scenario has it
     * @param scenario id of the scenario
     */
    public static PlanJob of(WorkModel base, Problem changed, String scenario) {
        Problem given = base.problem();
        return new PlanJob(given == changed ? base : base.variant(changed), reference(given), scenario);
    }

    /** A job for work that is known already. */
    static PlanJob of(WorkModel work, Plan.ProblemReference reference, String scenario) {
        return new PlanJob(work, reference, scenario);
    }

    static Plan.ProblemReference reference(Problem problem) {
        return new Plan.ProblemReference(problem.name(), ProblemFile.sha256(problem));
    }

    public WorkModel work() {
        return work;
    }

    /**
     * How to solve.
     *
     * @param from      a plan to start from; null = none
     * @param createdAt written into the plan; null = nothing is
     */
    public record Options(long seed, @Nullable Double seconds, @Nullable Long moves, int threads, @Nullable Plan from, @Nullable LocalDateTime createdAt) {
    }

    /**
     * Solves, and says everything about the plan.
     *
     * @throws IllegalStateException if solver and evaluation disagree on the score, which is a fault of the program
     */
    public Plan solve(Options options, SolverListener listener) {
        RoutesFromPlan from = options.from() == null ? null : RoutesFromPlan.read(work, options.from());
        Solved solved = Planner.solve(work, new SolverOptions(options.seed(), options.seconds(), options.moves(), from == null ? null : from.routes(),
                options.threads()), listener);
        Evaluation plan = judged(work, solved);
        Plan.SolverRun run = new Plan.SolverRun(Math.round(solved.seconds() * 10) / 10.0, options.seed(), solved.moves(),
                Math.round(solved.moves() / Math.max(0.001, solved.seconds() - solved.firstPlanSeconds())));
        return assemble(plan, run, options.createdAt(), from == null ? List.of() : from.unknown()); // times of the plan it starts from are not this plan's
    }

    /**
     * What a search found, scored anew.
     *
     * @throws IllegalStateException if solver and evaluation disagree on the score, which is a fault of the program
     */
    static Evaluation judged(WorkModel work, Solved solved) {
        Evaluation plan = Evaluation.of(work, solved.routes());
        Plan.PlanScore score = new Plan.PlanScore(solved.hard(), solved.medium(), solved.soft());
        if (!plan.score().equals(score)) {
            throw new IllegalStateException("the solver scores the plan " + score + ", the evaluation " + plan.score());
        }
        return plan;
    }

    /** Everything about a plan that was found elsewhere. */
    Plan describe(Evaluation plan, @Nullable LocalDateTime createdAt) {
        return assemble(plan, null, createdAt, List.of());
    }

    /** What can be said quickly about routes that a search has found so far: everything but the reasons for what is left out. */
    public Plan draft(Evaluation found, Plan.SolverRun run, @Nullable LocalDateTime createdAt) {
        return PlanAssembler.draft(found, context(found, run, createdAt, List.of("The search was not over: reasons for what is left out are missing.")),
                List.of());
    }

    /** Judges a plan, whoever made it. */
    public Plan evaluate(Plan given) {
        RoutesFromPlan read = RoutesFromPlan.read(work, given);
        return assemble(Evaluation.of(work, read.routes()), given.solver(), given.createdAt(), read.warnings());
    }

    /** Judges an edited plan quickly: what was left out before keeps its reason, what the edit took out has none. */
    public Plan evaluate(Plan edited, Plan before) {
        RoutesFromPlan read = RoutesFromPlan.read(work, edited);
        Evaluation plan = Evaluation.of(work, read.routes());
        return PlanAssembler.draft(plan, context(plan, before.solver(), before.createdAt(), read.warnings()), before.unassigned());
    }

    /** The decisions of a plan, replayed. */
    public Evaluation replay(Plan given) {
        return Evaluation.of(work, RoutesFromPlan.read(work, given).routes());
    }

    private Plan assemble(Evaluation plan, Plan.@Nullable SolverRun run, @Nullable LocalDateTime createdAt, List<String> warnings) {
        bound();
        return PlanAssembler.plan(plan, context(plan, run, createdAt, warnings));
    }

    private PlanAssembler.Context context(Evaluation plan, Plan.@Nullable SolverRun run, @Nullable LocalDateTime createdAt, List<String> warnings) {
        return new PlanAssembler.Context(reference, scenario, createdAt, run, compared(plan), warnings);
    }

    /** The upper bound on the value of every plan of this problem, with the prices of what is scarce; worked out once. */
    public synchronized Bound bound() {
        if (bound == null) {
            bound = Bound.of(work);
        }
        return bound;
    }

    /** The plan beside the lists and, where it has been worked out already, the bound: that takes seconds, for which no quick answer waits. */
    private synchronized Plan.Comparison compared(Evaluation plan) {
        Plan.Comparison lists = comparison();
        return new Plan.Comparison(lists.rankedList(), lists.densityList(), bound == null ? null : bound.beside(plan.value()));
    }

    /** The figures of the lists, worked out once. */
    private synchronized Plan.Comparison comparison() {
        if (comparison == null) {
            comparison = new Plan.Comparison(Figures.of(Evaluation.of(work, Lists.ranked(work))), Figures.of(Evaluation.of(work, Lists.density(work))), null);
        }
        return comparison;
    }
}
