package clearance.desk;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.solver.SolverListener;
import clearance.solver.SolverProgress;
import clearance.store.PlanEntry;
import clearance.store.PlanProgress;
import clearance.store.Turns;
import clearance.work.Routes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A solve while it runs: what the search has come to, and its best plan saved now and then. */
public final class Running implements SolverListener {

    private static final double SECONDS_BETWEEN_LOOKS = 1;
    private static final double SECONDS_BETWEEN_SAVES = 3;
    /** Looking at the best plan takes at most this share of the time. */
    private static final double MOST_SHARE = 0.1;
    private static final double MICRO = 1e6;

    private final PlanEntry entry;
    private final PlanJob job;
    private final Turns turns;
    private final String worker;
    private final LocalDateTime createdAt;
    private final Course course;
    /** Spent by earlier turns of the same plan. */
    private final double secondsBefore;
    private final long movesBefore;
    private final ExecutorService looker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("look").daemon().factory());
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile double nextLook;
    private double nextSave;
    private double betterAt;
    private @Nullable Routes looked;
    private @Nullable Routes saved;
    private volatile boolean stopped;
    private volatile boolean lost;
    private volatile PlanProgress progress;
    private volatile @Nullable Best best;
    private volatile double sinceBetter;

    /** The best plan so far, looked at. {@code number} counts up. */
    public record Best(int number, double seconds, boolean feasible, long hard, long medium, Plan.Indicators indicators, List<Plan.Week> weeks) {
    }

    Running(PlanEntry entry, PlanJob job, Turns turns, String worker, LocalDateTime createdAt) {
        this.entry = entry;
        this.job = job;
        this.turns = turns;
        this.worker = worker;
        this.createdAt = createdAt;
        course = new Course(entry.progress().history());
        secondsBefore = entry.progress().seconds();
        movesBefore = entry.progress().moves();
        betterAt = secondsBefore;
        progress = entry.progress();
    }

    public long id() {
        return entry.id();
    }

    /** What the search has come to. */
    public PlanProgress progress() {
        return progress;
    }

    /** Seconds since the best plan was found. */
    public double sinceBetter() {
        return sinceBetter;
    }

    /** The best plan so far; null = none was looked at yet. */
    public @Nullable Best best() {
        return best;
    }

    /** Ends the search; the best plan is kept. */
    void end() {
        stopped = true;
    }

    /** Whether another process has the plan by now, because this one gave no sign of life for too long. */
    boolean lost() {
        return lost;
    }

    @Override
    public boolean stop() {
        return stopped;
    }

    @Override
    public void progress(SolverProgress p) {
        double seconds = secondsBefore + p.seconds();
        Long mediumBefore = progress.medium();
        if (mediumBefore == null || mediumBefore != p.medium()) {
            betterAt = seconds;
        }
        sinceBetter = seconds - betterAt;
        course.add(seconds, p.hard(), p.medium() / MICRO);
        progress = new PlanProgress(seconds, movesBefore + p.moves(), p.movesPerSecond(), p.hard(), p.medium(), course.rows());
        if (seconds >= nextLook && looking.compareAndSet(false, true)) {
            looker.execute(() -> {
                try {
                    look(p, seconds);
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /** Beside the search, which goes on meanwhile. */
    private void look(SolverProgress p, double seconds) {
        Turns.Wish wish = turns.wish(id(), worker);
        lost = wish == Turns.Wish.LOST;
        stopped = stopped || wish != Turns.Wish.GO_ON;
        Routes routes = p.best().get();
        long began = System.nanoTime();
        boolean changed = !routes.equals(looked);
        boolean save = seconds >= nextSave && !routes.equals(saved);
        if (changed || save) {
            Evaluation found = Evaluation.of(job.work(), routes);
            looked = routes;
            Best before = best;
            Plan.PlanScore score = found.score();
            best = new Best(before == null ? 1 : before.number() + 1, seconds, found.feasible(), score.hard(), score.medium(), Figures.of(found), Figures.weeks(found));
            if (save) {
                turns.save(id(), worker, progress, job.draft(found, run(p), createdAt));
                saved = routes;
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        nextLook = seconds + Math.max(SECONDS_BETWEEN_LOOKS, took / MOST_SHARE);
        if (save) {
            nextSave = seconds + Math.max(SECONDS_BETWEEN_SAVES, took / MOST_SHARE);
        }
    }

    private Plan.SolverRun run(SolverProgress p) {
        return new Plan.SolverRun(Math.round(p.seconds() * 10) / 10.0, entry.order().seed(), p.moves(), p.movesPerSecond());
    }

    /** Ends looking, so that nothing is saved after the search's own end. */
    void ended() {
        looker.shutdown();
        try {
            looker.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was spent, and what came of it. */
    PlanProgress finished(Plan plan) {
        Plan.SolverRun run = plan.solver();
        double seconds = secondsBefore + (run == null ? 0 : run.seconds());
        course.add(seconds, plan.score().hard(), plan.score().medium() / MICRO);
        return new PlanProgress(seconds, movesBefore + (run == null ? 0 : run.moves()), run == null ? 0 : run.movesPerSecond(), plan.score().hard(),
                plan.score().medium(), course.rows());
    }
}
