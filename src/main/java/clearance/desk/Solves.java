package clearance.desk;

import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.store.Jobs;
import clearance.store.PlanEntry;
import clearance.store.PlanOrder;
import clearance.store.PlanState;
import clearance.store.Plans;
import clearance.store.Turns;
import clearance.store.Workspace;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Orders for plans, and their making by this process. Safe for use by several threads. */
public final class Solves {

    private static final long MOST_SECONDS_TO_END = 60;
    private static final double FEWEST_SECONDS = 1;
    private static final double MICRO = 1e6;

    private final Plans plans;
    private final Turns turns;
    private final Jobs jobs;
    private final boolean shared;
    private final Models models;
    private final Clock clock;
    private final Worker worker;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();

    Solves(Workspace workspace, Models models, Clock clock, Worker worker) {
        this.plans = workspace.plans();
        this.turns = workspace.turns();
        this.jobs = workspace.jobs();
        this.shared = workspace.shared();
        this.models = models;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Puts an order into the queue.
     *
     * @throws Models.BadScenarioException if the problem has no such scenario
     */
    public PlanEntry order(long problem, String sha256, PlanOrder order) {
        models.job(sha256, order.scenario());
        PlanEntry entry = plans.queue(problem, order);
        worker.look();
        return entry;
    }

    /** Puts a plan back into the queue, to go on from its best. */
    public PlanEntry resume(long id, @Nullable Double seconds) {
        PlanEntry entry = plans.requeue(id, seconds);
        worker.look();
        return entry;
    }

    /** Ends a search with its best plan, wherever it runs, or takes a plan out of the queue. What has ended stays as it is. */
    public PlanEntry stop(long id) {
        Running run = running.get(id);
        if (run != null) {
            run.end();
        } else if (!turns.withdraw(id)) {
            turns.wantEnd(id);
        }
        return plans.get(id);
    }

    /** Removes a plan; a search is ended first. */
    public void delete(long id) throws InterruptedException {
        if (plans.get(id).state() == PlanState.RUNNING) {
            stop(id);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_END);
            while (plans.get(id).state() == PlanState.RUNNING && System.nanoTime() < until) {
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
        return jobs.place(Jobs.Kind.SOLVE, id);
    }

    /** Makes a plan; false = its making is not over, and goes back for others. */
    boolean make(long id) {
        if (worker.closing() || running.containsKey(id)) {
            return false;
        }
        PlanEntry entry = turns.take(id, worker.name()).orElse(null);
        if (entry == null) {
            return true;
        }
        Long value = entry.progress().medium();
        tell(entry, value == null ? "taken" : String.format(Locale.ROOT, "goes on from %,.0f risk-days", value / MICRO));
        try {
            return solve(entry);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            worker.watcher().fault(e);
            turns.finish(entry.id(), worker.name(), PlanState.FAILED, false, entry.progress(), null, Worker.why(e));
            return true;
        } finally {
            running.remove(id);
            plans.find(id).ifPresent(this::tellEnd);
        }
    }

    private void tellEnd(PlanEntry entry) {
        Long value = entry.progress().medium();
        String what = entry.state() == PlanState.QUEUED ? "given back" : entry.state() == PlanState.RUNNING ? "lost to another" : entry.state().name().toLowerCase(Locale.ROOT);
        tell(entry, what + (value == null ? "" : String.format(Locale.ROOT, ", %,.0f risk-days after %.0f s", value / MICRO, entry.progress().seconds())));
    }

    private void tell(PlanEntry entry, String what) {
        worker.watcher().tell("plan " + entry.id() + ", " + entry.order().scenario() + ": " + what);
    }

    private boolean solve(PlanEntry entry) {
        PlanJob job = models.job(entry.sha256(), entry.order().scenario());
        Running run = new Running(entry, job, turns, worker.name(), now());
        running.put(entry.id(), run);
        if (worker.closing()) {
            run.end();
        }
        PlanOrder order = entry.order();
        Plan plan;
        try {
            plan = job.solve(new PlanJob.Options(order.seed(), secondsLeft(entry), movesLeft(entry), order.moves() == null ? worker.threads() : 1, startOf(entry, job), now()), run);
        } finally {
            run.ended();
        }
        boolean closing = worker.closing();
        if (closing && shared) {
            turns.giveBack(entry.id(), worker.name(), run.finished(plan), plan);
            return false;
        }
        turns.finish(entry.id(), worker.name(), closing ? PlanState.INTERRUPTED : PlanState.DONE, run.stop() && !closing, run.finished(plan), plan, null);
        return !run.lost();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A search that goes on after its worker was lost has the time that was left. */
    private static @Nullable Double secondsLeft(PlanEntry entry) {
        Double seconds = entry.order().seconds();
        return seconds == null ? null : Double.valueOf(Math.max(Math.min(FEWEST_SECONDS, seconds), seconds - (entry.progress().seconds() - entry.secondsBefore())));
    }

    private static @Nullable Long movesLeft(PlanEntry entry) {
        Long moves = entry.order().moves();
        return moves == null ? null : Long.valueOf(Math.max(1, moves - (entry.progress().moves() - entry.movesBefore())));
    }

    /** Its own best plan where it has one, else of the plan it was told to start from what is left to do. */
    private @Nullable Plan startOf(PlanEntry entry, PlanJob job) {
        byte[] own = plans.content(entry.id()).orElse(null);
        Long from = entry.order().from();
        byte[] start = own != null || from == null ? own : plans.content(from).orElse(null);
        Plan plan = start == null ? null : PlanFile.read(start).value();
        return plan == null ? null : Changed.remaining(job.work(), plan);
    }

    /** Ends all searches here with their best plans. */
    void endAll() {
        new ArrayList<>(running.values()).forEach(Running::end);
    }
}
