package clearance.solver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Simulated annealing in a {@link Draft}. A change that breaks no more rules is kept if it makes the plan better, and if it makes it worse by a chance that
 * falls with the loss and with the cold. What is weighed is the value and, by far less, the ties, so that of plans of equal worth the cheaper and shorter one
 * is preferred.
 */
final class Annealing {

    private static final int TURNS_PER_LOOK = 64;
    private static final int MOST_FRUITLESS = 1000;

    private final Draft draft;
    private final Proposal moves;
    private final RandomGenerator random;
    private final MoveCounter counter;
    /** Each crew's route in the best plan so far, by its last timing. */
    private final @Nullable Timing[] bestRoutes;
    /** Crews whose routes differ from those of the best plan. */
    private final BitSet differing = new BitSet();
    private Draft.Value best;
    private Draft.Value now;

    Annealing(Draft draft, Proposal moves, RandomGenerator random, MoveCounter counter) {
        this.draft = draft;
        this.moves = moves;
        this.random = random;
        this.counter = counter;
        draft.mark();
        now = draft.value();
        best = now;
        bestRoutes = new Timing[draft.crews()];
        Arrays.setAll(bestRoutes, draft::last);
    }

    Draft.Value best() {
        return best;
    }

    /** The last timing of a crew's route in the best plan so far; null = the route is empty. */
    @Nullable Timing bestRoute(int crew) {
        return bestRoutes[crew];
    }

    /** Searches until a share of the budget is used up. */
    void run(Budget budget, double until, Cooling cooling, BooleanSupplier stopped) {
        int fruitless = 0;
        double temperature = cooling.start();
        for (int turn = 0;; turn++) {
            if (turn % TURNS_PER_LOOK == 0) {
                double used = budget.used(counter.moves());
                if (used >= until || stopped.getAsBoolean()) {
                    return;
                }
                temperature = cooling.temperature(used);
            }
            if (!moves.apply() && fruitless++ < MOST_FRUITLESS) {
                draft.rollback();
                continue;
            }
            fruitless = 0;
            counter.count();
            double least = cooling.weigh(now, temperature) + temperature * Math.log(1 - random.nextDouble());
            if (draft.within(now.hard()) && accept(least, cooling, temperature)) {
                differing.or(draft.touched());
                draft.mark();
                rememberIfBest();
            } else {
                draft.rollback();
            }
        }
    }

    private boolean accept(double least, Cooling cooling, double temperature) {
        Draft.Value then = draft.value();
        if (then.hard() == now.hard() && cooling.weigh(then, temperature) < least) {
            return false;
        }
        now = then;
        return true;
    }

    private void rememberIfBest() {
        if (now.compareTo(best) > 0) {
            best = now;
            for (int crew = differing.nextSetBit(0); crew >= 0; crew = differing.nextSetBit(crew + 1)) {
                bestRoutes[crew] = draft.last(crew);
            }
            differing.clear();
        }
    }
}
