package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.solver.Planner;
import clearance.solver.SolverListener;
import clearance.solver.SolverOptions;
import clearance.solver.SolverProgress;
import clearance.work.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs many searches on all cores, each with one thread and the same effort, and tells how they get on. */
final class Searches implements AutoCloseable {

    private static final long POLL_MILLIS = 250;
    private static final double MICRO = 1e6;

    private final CompareOptions options;
    private final CompareListener listener;
    private final ExecutorService pool;
    private final long began = System.nanoTime();
    private final Map<Task, CompareListener.Running> running = new LinkedHashMap<>();
    private int done;
    private int total;

    /**
     * A search.
     *
     * @param from    plan to start from
     * @param asGiven whether to start from it even where a newly built plan would be better
     * @param cold    whether its result belongs to the spread of the solver
     */
    record Task(Trial trial, Routes from, boolean asGiven, long seed, boolean cold) {
    }

    Searches(CompareOptions options, CompareListener listener, int total) {
        this.options = options;
        this.listener = listener;
        this.total = total;
        pool = Executors.newFixedThreadPool(options.threads());
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    synchronized int done() {
        return done;
    }

    boolean stopped() {
        return listener.stop();
    }

    /** Corrects the number of searches once it is known better. */
    synchronized void expect(int searches) {
        total = done + searches;
    }

    /** Runs searches and gives each result to its trial, in the order of the tasks. Once it is to stop, the others are left out. */
    void run(List<Task> tasks) {
        Map<Task, Evaluation> found = new ConcurrentHashMap<>();
        each(tasks, task -> {
            if (!listener.stop()) {
                found.put(task, search(task));
            }
        });
        for (Task task : tasks) {
            Evaluation plan = found.get(task);
            if (plan != null && task.cold()) {
                task.trial().keepCold(task.seed(), plan);
            } else if (plan != null) {
                task.trial().offer(plan);
            }
        }
    }

    private Evaluation search(Task task) {
        SolverListener progress = new SolverListener() {
            @Override
            public void progress(SolverProgress p) {
                tell(task, new CompareListener.Running(task.trial().variant().name(), p.seconds(), p.medium() / MICRO, p.hard()));
            }

            @Override
            public boolean stop() {
                return listener.stop();
            }
        };
        Trial trial = task.trial();
        var solved = Planner.solve(trial.work(), new SolverOptions(task.seed(), options.seconds(), options.moves(), task.from(), 1, task.asGiven()), progress);
        Evaluation plan = PlanJob.judged(trial.work(), solved);
        synchronized (this) {
            running.remove(task);
            done++;
        }
        return plan;
    }

    private synchronized void tell(Task task, CompareListener.Running state) {
        running.put(task, state);
    }

    private void report() {
        CompareListener.Progress progress;
        synchronized (this) {
            progress = new CompareListener.Progress(done, Math.max(done, total), seconds(), new ArrayList<>(running.values()));
        }
        listener.progress(progress);
    }

    /**
     * Does something with each item on all cores and waits until all is done.
     *
     * @throws IllegalStateException if one fails
     */
    <T> void each(List<T> items, Consumer<T> action) {
        List<Future<?>> futures = new ArrayList<>();
        items.forEach(item -> futures.add(pool.submit(() -> action.accept(item))));
        for (Future<?> future : futures) {
            while (!ended(future)) {
                report();
            }
        }
        report();
    }

    private static boolean ended(Future<?> future) {
        try {
            future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
