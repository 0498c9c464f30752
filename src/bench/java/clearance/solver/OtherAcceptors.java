package clearance.solver;

import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The planner's own first plan and moves under other ways to accept a change, so that they can be compared: one search, one thread, a limit of moves. What
 * breaks more rules than before is refused by all.
 */
public final class OtherAcceptors {

    /** Ways to accept a change. */
    public enum Acceptor {
        /** As the planner does, in one cooling down. */
        ANNEALING,
        /** Not worse than the plan was so many moves ago, or than it is now (Burke and Bykov, 2017). */
        LATE_ACCEPTANCE,
        /** The best of some changes, even if it is worse, but no route that was left lately (Glover, 1989). */
        TABU,
        /** Only what is not worse. */
        HILL_CLIMBING
    }

    private static final int HISTORY = 2000;
    private static final int SAMPLE = 30;
    private static final int TENURE = 200;
    private static final double COLD = 0.02;

    private final Draft draft;
    private final Moves moves;
    private final Cooling cooling;
    private final double temperature;
    private final long limit;
    private long done;
    private Draft.Value now;
    private Draft.Value best;
    private Routes bestRoutes;

    private OtherAcceptors(Draft draft, Moves moves, long limit) {
        this.draft = draft;
        this.moves = moves;
        this.limit = limit;
        cooling = moves.cooling();
        temperature = cooling.start() * COLD;
        draft.mark();
        now = draft.value();
        best = now;
        bestRoutes = draft.toRoutes();
    }

    /** The best routes that a search with so many moves finds. */
    public static Routes search(WorkModel work, Acceptor acceptor, long limit, long seed) {
        Hazards hazards = new Hazards(work);
        Random random = new Random(seed);
        Draft draft = new FirstPlan(work, new Scheduler(work), hazards).build();
        OtherAcceptors search = new OtherAcceptors(draft, new Moves(draft, hazards, random, Set.of()), limit);
        switch (acceptor) {
            case ANNEALING -> {
                return search.anneal(random);
            }
            case LATE_ACCEPTANCE -> search.acceptLate(HISTORY);
            case HILL_CLIMBING -> search.acceptLate(1);
            case TABU -> search.tabu();
        }
        return search.bestRoutes;
    }

    private Routes anneal(Random random) {
        Annealing annealing = new Annealing(draft, moves, random, new MoveCounter());
        annealing.run(new Budget(null, limit, System::nanoTime), 1, cooling, () -> false);
        return new Routes(java.util.stream.IntStream.range(0, draft.crews()).mapToObj(crew -> Timing.stops(annealing.bestRoute(crew))).toList());
    }

    private double weight(Draft.Value value) {
        return cooling.weigh(value, temperature);
    }

    /** A change that breaks a rule counts, too, as it does in annealing: it took as long. */
    private boolean propose() {
        boolean applied = moves.apply();
        if (applied) {
            done++;
        }
        if (applied && draft.within(now.hard())) {
            return true;
        }
        draft.rollback();
        return false;
    }

    private void keep() {
        now = draft.value();
        draft.mark();
        if (now.compareTo(best) > 0) {
            best = now;
            bestRoutes = draft.toRoutes();
        }
    }

    private void acceptLate(int length) {
        double[] before = new double[length];
        Arrays.fill(before, weight(now));
        while (done < limit) {
            if (propose()) {
                double then = weight(draft.value());
                int at = (int) (done % length);
                if (then >= weight(now) || then >= before[at]) {
                    keep();
                } else {
                    draft.rollback();
                }
                before[at] = weight(now);
            }
        }
    }

    private void tabu() {
        Deque<Set<Integer>> left = new ArrayDeque<>();
        Map<Integer, Integer> forbidden = new HashMap<>();
        while (done < limit) {
            Map<Integer, int[]> chosen = null;
            double chosenWeight = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < SAMPLE && done < limit; i++) {
                if (propose()) {
                    Map<Integer, int[]> routes = new HashMap<>();
                    draft.touched().stream().forEach(crew -> routes.put(crew, draft.elements(crew)));
                    boolean free = routes.entrySet().stream().noneMatch(r -> forbidden.containsKey(hash(r.getKey(), r.getValue())));
                    double then = weight(draft.value());
                    if (then > chosenWeight && (free || draft.value().compareTo(best) > 0)) {
                        chosen = routes;
                        chosenWeight = then;
                    }
                    draft.rollback();
                }
            }
            if (chosen != null) {
                Set<Integer> leaves = new HashSet<>();
                chosen.keySet().forEach(crew -> leaves.add(hash(crew, draft.elements(crew))));
                chosen.forEach(draft::set);
                keep();
                leaves.forEach(route -> forbidden.merge(route, 1, Integer::sum));
                left.add(leaves);
                if (left.size() > TENURE) {
                    left.remove().forEach(route -> forbidden.computeIfPresent(route, (r, n) -> n > 1 ? n - 1 : null));
                }
            }
        }
    }

    private static int hash(int crew, int[] route) {
        return 31 * crew + Arrays.hashCode(route);
    }
}
