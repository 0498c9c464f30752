package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.io.Read;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Limit;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Solves scenarios, budgets, limits lifted and single changes with equal effort, and says how they compare. First each scenario and budget is searched from its
 * own first plan; then plans are exchanged, and each is searched once more from the best plan known for it; then changes of the baseline are searched from its best
 * plan, beside the baseline itself, so that a gain is not just more search; at the end plans are exchanged again.
 */
public final class ComparisonRun {

    private final Problem base;
    private final CompareOptions options;
    private final WorkModel work;
    private final List<Trial> scenarios = new ArrayList<>();
    private final Trial baseline;
    private final List<Relaxations.Relaxed> relaxed;
    private final Map<Relaxations.Relaxed, Trial> lifted = new LinkedHashMap<>();
    private final @Nullable FrontierTrials frontier;
    private final Map<SingleChanges.Candidate, Trial> changes = new LinkedHashMap<>();
    private final Exchange exchange = new Exchange();

    /**
     * What a comparison found.
     *
     * @param plans the best plan of each scenario by id, the baseline first
     */
    public record Result(ScenarioComparison comparison, Map<String, Plan> plans) {

        public Result {
            plans = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(plans));
        }
    }

    private ComparisonRun(Problem base, CompareOptions options, Map<String, Problem> problems) {
        this.base = base;
        this.options = options;
        work = WorkModel.of(base);
        problems.forEach((id, problem) -> scenarios.add(scenario(id, problem)));
        baseline = scenarios.getFirst();
        relaxed = lifted(base, options);
        relaxed.forEach(r -> lifted.put(r, trial(new Variant(r.what(), r.what(), List.of(), r.problem()))));
        Trial unlimited = relaxed.stream().filter(r -> r.limit() == Limit.MONEY).findFirst().map(lifted::get).orElse(null);
        frontier = unlimited == null || options.budgets().isEmpty() ? null : new FrontierTrials(baseline, options.budgets(), unlimited, this::trial);
    }

    /**
     * Prepares a comparison. Scenarios are resolved before anything is solved.
     *
     * @return the comparison, ready to run, or everything that is wrong with the scenarios
     */
    public static Read<ComparisonRun> prepare(Problem problem, CompareOptions options) {
        Read<Map<String, Problem>> problems = Scenarios.applyAll(problem, List.copyOf(ids(problem, options)));
        return new Read<>(problems.value() == null ? null : new ComparisonRun(problem, options, problems.value()), problems.findings());
    }

    private Trial trial(Variant variant) {
        return new Trial(variant, variant.problem() == base ? work : work.variant(variant.problem()));
    }

    private Trial scenario(String id, Problem problem) {
        Scenario scenario = base.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
        List<String> words = new ArrayList<>();
        if (scenario != null && scenario.basedOn() != null) {
            words.add("as " + scenario.basedOn());
        }
        if (scenario != null) {
            words.addAll(Words.changes(scenario.changes(), base.currency()));
        }
        String name = scenario == null ? "As it stands" : scenario.name().isEmpty() ? id : scenario.name();
        return trial(new Variant(id, name, words, problem));
    }

    /** Searches in all; single changes to try are counted as many as may be tried. */
    public int searches() {
        return searches(base, options);
    }

    /** Searches that a comparison of a problem will take; nothing is laid out for it. Scenarios that the problem lacks are counted, too. */
    public static int searches(Problem problem, CompareOptions options) {
        int scenarios = ids(problem, options).size();
        boolean money = !problem.funds().isEmpty() && !options.budgets().isEmpty();
        int doubled = money ? options.budgets().size() : 0;
        int budgets = doubled - (money && options.budgets().contains(1.0) ? 1 : 0);
        int lifted = lifted(problem, options).size();
        int first = scenarios * (options.seeds() + 1) + budgets * 2;
        return first + (lifted > 0 || options.help() > 0 ? scenarios + budgets + options.seeds() - 1 + lifted + doubled + Math.max(0, options.help()) : 0);
    }

    /** Whether limits are lifted or changes made after scenarios and budgets. */
    private boolean further() {
        return !lifted.isEmpty() || options.help() > 0;
    }

    /** Seconds that the searches will take if every one uses all of its time; null if they are limited by moves alone. */
    public @Nullable Double estimatedSeconds() {
        return estimatedSeconds(base, options);
    }

    /** As above, for a comparison that is not prepared yet. */
    public static @Nullable Double estimatedSeconds(Problem problem, CompareOptions options) {
        return options.seconds() == null ? null : Double.valueOf(Math.ceil(searches(problem, options) / (double) options.threads()) * options.seconds());
    }

    private static Set<String> ids(Problem problem, CompareOptions options) {
        Set<String> ids = new LinkedHashSet<>(List.of(Scenario.BASELINE));
        ids.addAll(options.scenarios().isEmpty() ? problem.scenarios().stream().map(Scenario::id).toList() : options.scenarios());
        return ids;
    }

    /** Limits that are lifted one at a time; for a frontier alone only that of money. */
    private static List<Relaxations.Relaxed> lifted(Problem base, CompareOptions options) {
        if (options.binding()) {
            return Relaxations.of(base);
        }
        return base.funds().isEmpty() || options.budgets().isEmpty() ? List.of() : Relaxations.of(base).stream().filter(r -> r.limit() == Limit.MONEY).toList();
    }

    /** Ids of the scenarios, the baseline first. */
    public List<String> scenarioIds() {
        return scenarios.stream().map(t -> t.variant().id()).toList();
    }

    /**
     * Solves everything. May be called once.
     *
     * @throws IllegalStateException if solver and evaluation disagree, which is a fault of the program
     */
    public Result run(CompareListener listener) {
        try (Searches searches = new Searches(options, listener, searches())) {
            scenariosAndBudgets(searches);
            List<Evaluation> control = List.of();
            if (!searches.stopped() && further()) {
                control = limitsAndChanges(searches);
            }
            exchange.settle(searches);
            carryOut(searches, scenarios);
            exchange.settle(searches);
            return result(searches, control);
        }
    }

    private void scenariosAndBudgets(Searches searches) {
        List<Trial> all = new ArrayList<>(scenarios);
        List<Trial> budgets = frontier == null ? List.of() : frontier.plain(baseline);
        all.addAll(budgets);
        searches.each(all, Trial::build);
        List<Searches.Task> cold = new ArrayList<>();
        for (int seed = 0; seed < options.seeds(); seed++) {
            for (Trial trial : seed == 0 ? all : scenarios) {
                cold.add(new Searches.Task(trial, trial.first(), true, options.seed() + seed, true));
            }
        }
        searches.run(cold);
        for (Trial a : scenarios) {
            scenarios.forEach(b -> exchange.offer(a, b));
        }
        carryOut(searches, scenarios);
        if (frontier != null) {
            frontier.link(exchange, baseline);
        }
        exchange.climb(all);
        exchange.settle(searches);
        searches.run(all.stream().map(t -> new Searches.Task(t, t.best().routes(), true, options.seed() + options.seeds(), false)).toList());
        exchange.settle(searches);
    }

    /** Offers each trial what becomes of the baseline's best plan there, so that planning anew is never worse than going on as planned. */
    private void carryOut(Searches searches, List<Trial> trials) {
        searches.each(trials.stream().filter(t -> t != baseline).toList(), t -> t.offer(t.carriedOut(baseline.best())));
    }

    /**
     * Searches the baseline with limits lifted and changes made, and for equal effort every scenario and budget once more. The baseline is searched by several
     * seeds, and all its results are returned; it keeps that of the first only.
     */
    private List<Evaluation> limitsAndChanges(Searches searches) {
        List<Searches.Task> tasks = new ArrayList<>();
        Evaluation best = baseline.best();
        long seed = options.seed() + options.seeds() + 1;
        List<Trial> controls = new ArrayList<>();
        for (int i = 0; i < options.seeds(); i++) {
            Trial control = new Trial(new Variant("control", "as it stands, again", List.of(), base), work);
            controls.add(control);
            if (i == 0) {
                exchange.offer(control, baseline);
            }
            tasks.add(new Searches.Task(control, best.routes(), true, seed + i, false));
        }
        List<Trial> known = new ArrayList<>(scenarios);
        known.addAll(frontier == null ? List.of() : frontier.plain(baseline));
        known.stream().filter(t -> t != baseline).forEach(t -> tasks.add(new Searches.Task(t, t.best().routes(), true, seed, false)));
        List<Trial> wide = new ArrayList<>(lifted.values());
        lifted.values().forEach(t -> exchange.swap(baseline, t));
        if (frontier != null) {
            wide.addAll(frontier.doubled());
        }
        relaxed.stream().filter(r -> r.limit() == Limit.JOINT).map(lifted::get).forEach(joint -> wide.stream().filter(t -> t != joint)
                .forEach(t -> exchange.offer(t, joint)));
        relaxed.stream().filter(r -> r.limit() == Limit.CREWS && !r.ids().isEmpty()).map(lifted::get).forEach(t -> relaxed.stream()
                .filter(r -> r.limit() == Limit.CREWS && r.ids().isEmpty()).map(lifted::get).forEach(every -> exchange.offer(t, every)));
        for (SingleChanges.Candidate candidate : SingleChanges.of(best, options.help())) {
            changes.put(candidate, trial(new Variant(candidate.what(), candidate.what(), List.of(), candidate.problem())));
        }
        changes.values().forEach(t -> exchange.swap(baseline, t));
        carryOut(searches, List.copyOf(changes.values()));
        known.addAll(wide);
        known.addAll(changes.values());
        exchange.climb(known);
        searches.each(wide, Trial::build);
        exchange.settle(searches);
        wide.forEach(t -> tasks.add(new Searches.Task(t, t.best().routes(), true, seed, false)));
        changes.values().forEach(t -> tasks.add(new Searches.Task(t, t.best().routes(), true, seed, false)));
        searches.expect(tasks.size());
        searches.run(tasks);
        return controls.stream().filter(Trial::solved).map(Trial::best).toList();
    }

    private Result result(Searches searches, List<Evaluation> control) {
        Plan.ProblemReference reference = PlanJob.reference(base);
        Map<Trial, PlanJob> jobs = scenarios.stream().collect(Collectors.toMap(t -> t, t -> PlanJob.of(t.work(), reference, t.variant().id())));
        Map<String, Plan> found = new ConcurrentHashMap<>();
        searches.each(scenarios, t -> found.put(t.variant().id(), jobs.get(t).describe(t.best(), options.createdAt())));
        Map<String, Plan> plans = new LinkedHashMap<>();
        scenarios.forEach(t -> plans.put(t.variant().id(), found.get(t.variant().id())));
        Yardstick yardstick = new Yardstick(work);
        Entries entries = new Entries(yardstick, baseline, plans.get(Scenario.BASELINE),
                Entries.spread(control.stream().map(yardstick::value).toList()));
        List<ScenarioComparison.Entry> table = scenarios.stream().map(t -> entries.entry(t, plans.get(t.variant().id()), less(t), under(t))).toList();
        Gains gains = new Gains(yardstick, baseline, control);
        ScenarioComparison comparison = new ScenarioComparison(reference, options.createdAt(), base.currency(), base.calendar().start(), base.calendar().weeks(),
                new ScenarioComparison.Effort(options.seeds(), options.seed(), options.seconds(), options.moves(), searches.done(), options.threads(),
                        options.createdAt() == null ? 0 : Math.round(searches.seconds() * 10) / 10.0, searches.stopped()),
                List.of(), table, frontier == null || control.isEmpty() ? null : frontier.frontier(yardstick),
                !options.binding() || control.isEmpty() ? null : gains.binding(lifted, jobs.get(baseline).bound().explain()), gains.help(changes));
        return new Result(Conclusions.added(comparison), plans);
    }

    private @Nullable Trial under(Trial trial) {
        String id = OtherFacts.under(base, trial.variant().id());
        return scenarios.stream().filter(t -> t.variant().id().equals(id)).findFirst().orElse(null);
    }

    private List<String> less(Trial more) {
        return scenarios.stream().filter(t -> t != more && MoneyOrder.atMost(t.variant().problem(), more.variant().problem()))
                .map(t -> t.variant().id()).toList();
    }
}
