package clearance.desk;

import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.scenario.CompareListener;
import clearance.scenario.CompareOptions;
import clearance.scenario.ComparisonRun;
import clearance.scenario.Scenarios;
import clearance.store.ComparisonEntry;
import clearance.store.ComparisonOrder;
import clearance.store.ComparisonProgress;
import clearance.store.Comparisons;
import clearance.store.Jobs;
import clearance.store.Workspace;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Orders to compare scenarios, and the comparing by this process. Safe for use by several threads. */
public final class Comparing {

    private static final double SECONDS_BETWEEN_SAVES = 0.8;
    private static final long MOST_SECONDS_TO_END = 60;
    /** What was begun so often when its process ended is not begun again by itself. */
    private static final int ATTEMPTS = 3;

    private final Comparisons comparisons;
    private final Jobs jobs;
    private final Models models;
    private final Clock clock;
    private final Worker worker;

    /** The process ends; what was begun is begun again, at the next start or by another. */
    private static final class ClosingException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    Comparing(Workspace workspace, Models models, Clock clock, Worker worker) {
        this.comparisons = workspace.comparisons();
        this.jobs = workspace.jobs();
        this.models = models;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Puts an order into the queue.
     *
     * @throws Models.BadScenarioException if the problem lacks one of the scenarios, or one cannot be applied
     */
    public ComparisonEntry order(long problem, String sha256, ComparisonOrder order) {
        Problem base = models.problem(sha256);
        Set<String> ids = new LinkedHashSet<>(order.scenarios().isEmpty() ? base.scenarios().stream().map(Scenario::id).toList() : order.scenarios());
        Read<Map<String, Problem>> applied = Scenarios.applyAll(base, List.copyOf(ids));
        if (applied.value() == null) {
            throw new Models.BadScenarioException(applied.findings());
        }
        ComparisonEntry entry = comparisons.queue(problem, order);
        worker.look();
        return comparisons.get(entry.id());
    }

    /** Puts a comparison that ended back into the queue. */
    public ComparisonEntry again(long id) {
        comparisons.requeue(id);
        worker.look();
        return comparisons.get(id);
    }

    /** Removes a comparison; one that runs is ended first. */
    public void delete(long id) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_END);
        for (ComparisonEntry entry = comparisons.stop(id); !entry.over() && System.nanoTime() < until; entry = comparisons.get(id)) {
            Thread.sleep(50);
        }
        comparisons.delete(id);
    }

    /** Place in the queue, 1 = next; 0 = it does not wait. */
    public int place(long id) {
        return jobs.place(Jobs.Kind.COMPARE, id);
    }

    /** Makes a comparison; false = it goes back, to be begun again. */
    boolean make(long id) {
        ComparisonEntry entry = worker.closing() ? null : comparisons.take(id, worker.name(), ATTEMPTS).orElse(null);
        if (entry == null) {
            return !worker.closing();
        }
        worker.watcher().tell("comparison " + id + ": taken");
        try {
            Read<ComparisonRun> prepared = ComparisonRun.prepare(models.problem(entry.sha256()), options(entry.order()));
            if (prepared.value() == null) {
                comparisons.fail(id, worker.name(), prepared.findings().stream().map(Finding::line).findFirst().orElse("The scenarios cannot be applied."));
                return true;
            }
            Watcher watcher = new Watcher(id);
            ComparisonRun.Result result = prepared.value().run(watcher);
            comparisons.finish(id, worker.name(), watcher.last(), result.comparison(), result.plans());
            worker.watcher().tell("comparison " + id + ": over");
            return true;
        } catch (ClosingException e) {
            comparisons.putBack(id, worker.name());
            return false;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            worker.watcher().fault(e);
            comparisons.fail(id, worker.name(), Worker.why(e));
            return true;
        }
    }

    private CompareOptions options(ComparisonOrder order) {
        return new CompareOptions(order.scenarios(), order.seeds(), order.seed(), order.seconds(), order.moves(), worker.threads(), order.budgets(), order.limits(),
                order.help(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Saves how far a comparison has come, and hears whether it shall end. */
    private final class Watcher implements CompareListener {

        private final long id;
        private double saved = Double.NEGATIVE_INFINITY;
        private volatile boolean stop;
        private ComparisonProgress last = ComparisonProgress.NONE;

        Watcher(long id) {
            this.id = id;
        }

        @Override
        public void progress(Progress p) {
            if (worker.closing()) {
                throw new ClosingException();
            }
            List<ComparisonProgress.Search> running = new ArrayList<>();
            p.running().forEach(r -> running.add(new ComparisonProgress.Search(r.name(), r.seconds(), r.value(), r.hard())));
            last = new ComparisonProgress(p.done(), p.total(), p.seconds(), running);
            if (p.seconds() - saved >= SECONDS_BETWEEN_SAVES) {
                saved = p.seconds();
                stop |= comparisons.save(id, worker.name(), last);
            }
        }

        @Override
        public boolean stop() {
            return stop || worker.closing();
        }

        ComparisonProgress last() {
            return new ComparisonProgress(last.done(), last.total(), last.seconds(), List.of());
        }
    }
}
