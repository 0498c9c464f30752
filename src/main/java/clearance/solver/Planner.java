package clearance.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way into the solver: from work to the best routes that can be found. */
public final class Planner {

    private static final long POLL_MILLIS = 200;
    /** Share of its warmth with which a search goes on from a plan that was given: enough to get out of corners, not enough to lose what it holds. */
    private static final double OF_GIVEN = 0.1;
    /** Share of its warmth with which each round starts after the one before. */
    private static final double REHEAT = 0.3;
    private static final double COOLER = 0.4;

    private final WorkModel work;
    private final Hazards hazards;
    private final SolverOptions options;
    private final SolverListener listener;
    private final long began = System.nanoTime();
    private long movesOfFinishedRounds;
    private Best best;

    private record Best(Routes routes, Draft.Value value) {
    }

    private Planner(WorkModel work, Hazards hazards, SolverOptions options, SolverListener listener, Best first) {
        this.work = work;
        this.hazards = hazards;
        this.options = options;
        this.listener = listener;
        this.best = first;
    }

    /** Searches for the best plan. It is never worse than {@link SolverOptions#from}. */
    public static Solved solve(WorkModel work, SolverOptions options, SolverListener listener) {
        Scheduler scheduler = new Scheduler(work);
        long began = System.nanoTime();
        Hazards hazards = new Hazards(work);
        Draft start = options.from() == null ? null : FirstPlan.of(work, scheduler, options.from());
        if (!options.asGiven()) {
            FirstPlan plans = new FirstPlan(work, scheduler, hazards);
            start = Stream.of(start, options.from() == null ? null : plans.mended(options.from()), plans.build()).filter(Objects::nonNull)
                    .max((a, b) -> a.value().compareTo(b.value())).orElseThrow();
        }
        Best first = new Best(start.toRoutes(), start.value());
        double firstPlanSeconds = (System.nanoTime() - began) / 1e9;
        Planner planner = new Planner(work, hazards, options, listener, first);
        if (!work.packages().isEmpty() && !work.problem().crews().isEmpty()) {
            planner.search(firstPlanSeconds);
        }
        Draft.Value value = planner.best.value();
        return new Solved(planner.best.routes(), value.hard(), value.medium(), value.soft(), planner.seconds() + firstPlanSeconds, firstPlanSeconds,
                planner.movesOfFinishedRounds);
    }

    /** A plan to start from, as it is built without any search. */
    public static Routes first(WorkModel work) {
        return new FirstPlan(work, new Scheduler(work), new Hazards(work)).build().toRoutes();
    }

    /**
     * Work of a plan that was made for other facts or means.
     *
     * @param notBefore minute before which it is not to start; 0 = as soon as it can
     */
    public record Step(int crew, int workPackage, int notBefore) {
    }

    /** What becomes of work that is carried out in this order, each piece by its crew, as far as it can be. Nothing is chosen anew. */
    public static Routes carriedOut(WorkModel work, List<Step> steps) {
        return new FirstPlan(work, new Scheduler(work), new Hazards(work)).inOrder(steps).toRoutes();
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void search(double firstPlanSeconds) {
        Moves kinds = new Moves(draftOfBest(), hazards, new Random(options.seed()), options.without());
        int rounds = kinds.rounds();
        Cooling cooling = rounds == 1 && options.from() != null ? kinds.cooling().from(OF_GIVEN) : kinds.cooling();
        Double total = options.seconds() == null ? null : Math.max(0.1, options.seconds() - firstPlanSeconds);
        try (ExecutorService pool = Executors.newFixedThreadPool(options.threads())) {
            for (int round = 0; round < rounds && !listener.stop(); round++) {
                Double seconds = total == null ? null : (total - seconds()) / (rounds - round);
                Long moves = options.moves() == null ? null : options.moves() / rounds;
                round(pool, round, cooling, seconds, moves);
            }
        }
    }

    private Draft draftOfBest() {
        return FirstPlan.of(work, new Scheduler(work), best.routes());
    }

    private void round(ExecutorService pool, int round, Cooling cooling, @Nullable Double seconds, @Nullable Long moves) {
        List<MoveCounter> counters = new ArrayList<>();
        List<Solver<Schedule>> solvers = new ArrayList<>();
        List<Future<Schedule>> running = new ArrayList<>();
        for (int thread = 0; thread < options.threads(); thread++) {
            RandomGenerator random = new Random(options.seed() * 1_000_003 + round * 101L + thread);
            MoveCounter counter = new MoveCounter();
            Draft draft = draftOfBest();
            Moves kinds = new Moves(draft, hazards, random, options.without());
            Annealing annealing = new Annealing(draft, kinds, random, counter);
            SolverConfig config = SearchConfig.of(annealing, new Budget(seconds, moves, System::nanoTime), cooling.from(warmth(round, thread)));
            Solver<Schedule> solver = SolverFactory.<Schedule>create(config).buildSolver();
            solver.addEventListener(event -> offer(event.getNewBestSolution()));
            Schedule start = Schedule.of(draft);
            counters.add(counter);
            solvers.add(solver);
            running.add(pool.submit(() -> solver.solve(start)));
        }
        for (Future<Schedule> future : running) {
            while (!future.isDone()) {
                await(future);
                tell(counters);
                if (listener.stop()) {
                    solvers.forEach(Solver::terminateEarly);
                }
            }
            offer(result(future));
        }
        movesOfFinishedRounds += counters.stream().mapToLong(MoveCounter::moves).sum();
    }

    /** Every other search is cooler, since it depends on the problem and the time at hand which does better. */
    private static double warmth(int round, int thread) {
        return Math.pow(REHEAT, round) * (thread % 2 == 0 ? 1 : COOLER);
    }

    private static void await(Future<Schedule> future) {
        try {
            future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // not done yet: look again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search failed", e.getCause());
        }
    }

    private static Schedule result(Future<Schedule> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the search failed", e);
        }
    }

    private void tell(List<MoveCounter> counters) {
        long moves = movesOfFinishedRounds + counters.stream().mapToLong(MoveCounter::moves).sum();
        double seconds = seconds();
        Best now;
        synchronized (this) {
            now = best;
        }
        listener.progress(new SolverProgress(seconds, moves, Math.round(moves / Math.max(0.001, seconds)), now.value().hard(), now.value().medium(),
                now.value().soft(), now::routes));
    }

    private synchronized void offer(Schedule schedule) {
        HardMediumSoftScore score = Objects.requireNonNull(schedule.getScore(), "a solved schedule has a score");
        Draft.Value value = new Draft.Value(score.hardScore(), score.mediumScore(), score.softScore());
        if (value.compareTo(best.value()) > 0) {
            best = new Best(schedule.toRoutes(), value);
        }
    }
}
