package clearance.desk;

import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.store.ConflictException;
import clearance.store.PlanEntry;
import clearance.store.PlanOrder;
import clearance.store.PlanState;
import clearance.store.Plans;
import clearance.store.Workspace;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Solves in a queue, some at a time. Safe for use by several threads. */
public final class Solves implements AutoCloseable {

    private static final long MOST_SECONDS_TO_END = 60;

    private final Plans plans;
    private final Models models;
    private final Clock clock;
    private final int slots;
    private final Turns turns;
    private final int threads;
    private final Consumer<Throwable> faults;
    private final ExecutorService pool;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * Starts with what waits in the workspace.
     *
     * @param cores  processors to share among solves; half as many solves run at once, at least one
     * @param faults told of faults of the program
     */
    public Solves(Workspace workspace, Models models, Clock clock, int cores, Consumer<Throwable> faults) {
        this.plans = workspace.plans();
        this.models = models;
        this.clock = clock;
        this.faults = faults;
        slots = Math.max(1, cores / 2);
        threads = Math.max(1, cores / slots);
        turns = new Turns(slots);
        turns.whenFree(this::next);
        pool = Executors.newFixedThreadPool(slots, Thread.ofPlatform().name("solve-", 1).daemon().factory());
        plans.markInterrupted();
        next();
    }

    /** How many solves run at once. */
    public int slots() {
        return slots;
    }

    /** Processors for each of them. */
    public int threads() {
        return threads;
    }

    /** The turns that solves take, for other jobs to take theirs. */
    Turns turns() {
        return turns;
    }

    /**
     * Puts an order into the queue.
     *
     * @throws Models.BadScenarioException if the problem has no such scenario
     */
    public PlanEntry order(long problem, String sha256, PlanOrder order) {
        models.job(sha256, order.scenario());
        PlanEntry entry = plans.queue(problem, order);
        next();
        return plans.get(entry.id());
    }

    /** Puts a plan back into the queue, to go on from its best. */
    public PlanEntry resume(long id, @Nullable Double seconds) {
        plans.requeue(id, seconds);
        next();
        return plans.get(id);
    }

    /** Ends a search with its best plan, or takes a plan out of the queue. What has ended stays as it is. */
    public PlanEntry stop(long id) {
        Running run = running.get(id);
        if (run != null) {
            run.end();
        } else if (!plans.withdraw(id) && plans.get(id).state() == PlanState.RUNNING && !running.containsKey(id)) {
            throw new ConflictException("Plan " + id + " is being made by another process. Stop it there.");
        }
        return plans.get(id);
    }

    /** Removes a plan; a search is ended first. */
    public void delete(long id) throws InterruptedException {
        Running run = running.get(id);
        if (run != null) {
            run.end();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_END);
            while (running.containsKey(id) && System.nanoTime() < until) {
                Thread.sleep(20);
            }
        }
        plans.delete(id);
    }

    /** The solve of a plan that is running here; null = it is not. */
    public @Nullable Running find(long id) {
        return running.get(id);
    }

    /** Place of a plan in the queue, 1 = next; 0 = it does not wait. */
    public int place(long id) {
        List<Long> waiting = plans.waiting().stream().map(PlanEntry::id).toList();
        return waiting.indexOf(id) + 1;
    }

    private synchronized void next() {
        if (closing) {
            return;
        }
        for (PlanEntry waiting : plans.waiting()) {
            if (!turns.take()) {
                return;
            }
            if (plans.take(waiting.id())) {
                start(plans.get(waiting.id()));
            } else {
                turns.drop();
            }
        }
    }

    private void start(PlanEntry entry) {
        PlanJob job;
        try {
            job = models.job(entry.sha256(), entry.order().scenario());
        } catch (RuntimeException e) {
            fail(entry, e);
            turns.drop();
            return;
        }
        Running run = new Running(entry, job, plans, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        running.put(entry.id(), run);
        pool.submit(() -> {
            try {
                solve(entry, job, run);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                fail(entry, e);
            } finally {
                running.remove(entry.id());
                turns.end();
            }
        });
    }

    private void solve(PlanEntry entry, PlanJob job, Running run) {
        PlanOrder order = entry.order();
        int searches = order.moves() == null ? threads : 1;
        Plan plan;
        try {
            plan = job.solve(new PlanJob.Options(order.seed(), order.seconds(), order.moves(), searches, startOf(entry, job),
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)), run);
        } finally {
            run.ended();
        }
        plans.finish(entry.id(), closing ? PlanState.INTERRUPTED : PlanState.DONE, run.stop() && !closing, run.finished(plan), plan, null);
    }

    /** Its own best plan where it has one, else of the plan it was told to start from what is left to do. */
    private @Nullable Plan startOf(PlanEntry entry, PlanJob job) {
        byte[] own = plans.content(entry.id()).orElse(null);
        Long from = entry.order().from();
        byte[] start = own != null || from == null ? own : plans.content(from).orElse(null);
        Plan plan = start == null ? null : PlanFile.read(start).value();
        return plan == null ? null : Changed.remaining(job.work(), plan);
    }

    private void fail(PlanEntry entry, Throwable e) {
        faults.accept(e);
        plans.finish(entry.id(), PlanState.FAILED, false, entry.progress(), null, why(e));
    }

    /** Why a job failed, in a sentence for planners. */
    static String why(Throwable e) {
        return e instanceof OutOfMemoryError ? "There is not enough memory for this problem. Start the program with more, for example JAVA_OPTS=-Xmx4g."
                : "A fault of the program: " + e.getMessage() + ". Please report it with the problem file.";
    }

    /** Ends all searches; their best plans are saved, and what waits goes on waiting for the next start. */
    @Override
    public void close() {
        closing = true;
        new ArrayList<>(running.values()).forEach(Running::end);
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
