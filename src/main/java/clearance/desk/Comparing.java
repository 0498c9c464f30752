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
import clearance.store.Workspace;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Compares scenarios, one comparison at a time, in turn with the solves. Who orders and watches one and who makes it meet in the workspace only:
 * {@link #make} needs no more than the number of a comparison that was taken out of the queue. Safe for use by several threads.
 */
public final class Comparing implements AutoCloseable {

    private static final double SECONDS_BETWEEN_SAVES = 0.8;
    private static final long MOST_SECONDS_TO_END = 60;
    /** What was begun so often when the program ended is not begun again by itself. */
    private static final int ATTEMPTS = 3;

    private final Comparisons comparisons;
    private final Workspace workspace;
    private final Models models;
    private final Solves solves;
    private final Clock clock;
    private final Consumer<Throwable> faults;
    private final ExecutorService pool = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("compare").daemon().factory());
    private boolean busy;
    private volatile boolean closing;

    /** The program ends; what was begun is begun again at the next start. */
    private static final class ClosingException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /**
     * Starts with what waits in the workspace.
     *
     * @param solves the solves with which comparisons take turns
     * @param faults told of faults of the program
     */
    public Comparing(Workspace workspace, Models models, Solves solves, Clock clock, Consumer<Throwable> faults) {
        this.workspace = workspace;
        this.comparisons = workspace.comparisons();
        this.models = models;
        this.solves = solves;
        this.clock = clock;
        this.faults = faults;
        comparisons.requeueInterrupted(ATTEMPTS);
        solves.turns().whenFree(this::next);
        next();
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
        next();
        return comparisons.get(entry.id());
    }

    /** Puts a comparison that ended back into the queue. */
    public ComparisonEntry again(long id) {
        comparisons.requeue(id);
        next();
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

    /** Place in the queue, 1 = next; 0 = it does not wait. Plans that wait go first, for they are sooner done. */
    public int place(long id) {
        int before = comparisons.waiting().stream().map(ComparisonEntry::id).toList().indexOf(id);
        return before < 0 ? 0 : before + 1 + workspace.plans().waiting().size();
    }

    private synchronized void next() {
        if (closing || busy) {
            return;
        }
        for (ComparisonEntry waiting : comparisons.waiting()) {
            if (!solves.turns().take()) {
                return;
            }
            if (comparisons.take(waiting.id())) {
                busy = true;
                pool.submit(() -> {
                    try {
                        make(waiting.id());
                    } finally {
                        ended();
                    }
                });
                return;
            }
            solves.turns().drop();
        }
    }

    private void ended() {
        synchronized (this) {
            busy = false;
        }
        solves.turns().end();
    }

    /** Makes a comparison that was taken out of the queue, to its end. */
    void make(long id) {
        try {
            ComparisonEntry entry = comparisons.get(id);
            Read<ComparisonRun> prepared = ComparisonRun.prepare(models.problem(entry.sha256()), options(entry.order()));
            if (prepared.value() == null) {
                comparisons.fail(id, prepared.findings().stream().map(Finding::line).findFirst().orElse("The scenarios cannot be applied."));
                return;
            }
            Watcher watcher = new Watcher(id);
            ComparisonRun.Result result = prepared.value().run(watcher);
            comparisons.finish(id, watcher.last(), result.comparison(), result.plans());
        } catch (ClosingException e) {
            comparisons.putBack(id);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            if (!closing) {
                faults.accept(e);
            }
            comparisons.fail(id, Solves.why(e));
        }
    }

    private CompareOptions options(ComparisonOrder order) {
        return new CompareOptions(order.scenarios(), order.seeds(), order.seed(), order.seconds(), order.moves(), solves.threads(), order.budgets(), order.limits(),
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
            if (closing) {
                throw new ClosingException();
            }
            List<ComparisonProgress.Search> running = new ArrayList<>();
            p.running().forEach(r -> running.add(new ComparisonProgress.Search(r.name(), r.seconds(), r.value(), r.hard())));
            last = new ComparisonProgress(p.done(), p.total(), p.seconds(), running);
            if (p.seconds() - saved >= SECONDS_BETWEEN_SAVES) {
                saved = p.seconds();
                stop |= comparisons.save(id, last);
            }
        }

        @Override
        public boolean stop() {
            return stop || closing;
        }

        ComparisonProgress last() {
            return new ComparisonProgress(last.done(), last.total(), last.seconds(), List.of());
        }
    }

    /** Ends what runs; it is begun again at the next start, and what waits goes on waiting. */
    @Override
    public void close() {
        closing = true;
        pool.shutdown();
        try {
            if (!pool.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
