package clearance.solver;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

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
    private final int[][] bestRoutes;
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
        bestRoutes = draft.copy();
    }

    Draft.Value best() {
        return best;
    }

    /** Elements of each crew's route in the best plan so far. */
    int[][] bestRoutes() {
        return bestRoutes.clone();
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
                bestRoutes[crew] = draft.elements(crew);
            }
            differing.clear();
        }
    }
}
