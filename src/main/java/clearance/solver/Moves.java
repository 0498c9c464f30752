package clearance.solver;

import clearance.model.Objective;
import clearance.work.WorkModel;
import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws one of several kinds of moves, each by its share, and knows how warm a search by them has to start. */
final class Moves implements Proposal {

    /** So many quick changes for each ruin. */
    private static final int SMALL_PER_RUIN = 30;
    private static final int TOURS_PER_RUIN = 300;
    private static final double SHARE_OF_LOSS = 1;
    private static final double SHARE_OF_PRIZE = 5;
    private static final double TIE_BESIDE_CHANGE = 0.02;
    private static final double TIE_BESIDE_TOUR = 0.2;
    /** Plans gain by cooling down slowly once, tours by going on from the best several times. */
    private static final int ROUNDS_OF_PLANS = 1;
    private static final int ROUNDS_OF_TOURS = 4;
    private static final int SAMPLES = 300;
    private static final int MOST_TRIES = 10_000;

    private final Draft draft;
    private final RandomGenerator random;
    private final Proposal ruins;
    private final Proposal quick;
    private final int quickPerRuin;
    private final double prize;

    Moves(Draft draft, Hazards hazards, RandomGenerator random, Set<MoveKind> without) {
        this.draft = draft;
        this.random = random;
        WorkModel work = draft.work();
        Inserter inserter = new Inserter(draft, hazards);
        ruins = new RuinRecreate(draft, new Chains(draft, inserter), inserter, hazards, random, without);
        boolean atTheEnd = work.problem().policy().objective() == Objective.RISK_REMOVED;
        Tours tours = atTheEnd ? new Tours(draft, hazards, random, without) : null;
        boolean touring = tours != null && tours.fit();
        quick = touring ? tours : new SmallChanges(draft, inserter, random, without);
        quickPerRuin = touring ? TOURS_PER_RUIN : SMALL_PER_RUIN;
        prize = touring ? tours.prize() : 0;
    }

    @Override
    public boolean apply() {
        return (random.nextInt(quickPerRuin + 1) == 0 ? ruins : quick).apply();
    }

    /** How often searches meet to go on from the best of them. */
    int rounds() {
        return prize > 0 ? ROUNDS_OF_TOURS : ROUNDS_OF_PLANS;
    }

    /**
     * How warm to start: a share of what a small change of the plan at hand typically loses, so that the same search suits problems whose values differ by
     * orders of magnitude; where tours are filled, in units of what a stop is worth.
     */
    Cooling cooling() {
        Draft.Value start = draft.value();
        double[] medium = new double[SAMPLES];
        double[] soft = new double[SAMPLES];
        int mediums = 0;
        int softs = 0;
        draft.mark();
        for (int i = 0; i < MOST_TRIES && mediums < SAMPLES && softs < SAMPLES; i++) {
            if (quick.apply() && draft.within(start.hard())) {
                Draft.Value then = draft.value();
                if (then.medium() < start.medium() && mediums < SAMPLES) {
                    medium[mediums++] = start.medium() - then.medium();
                }
                if (then.soft() != start.soft() && softs < SAMPLES) {
                    soft[softs++] = Math.abs(start.soft() - then.soft());
                }
            }
            draft.rollback();
        }
        double temperature = prize > 0 ? SHARE_OF_PRIZE * prize : SHARE_OF_LOSS * median(medium, mediums);
        return new Cooling(Math.max(1, temperature), (prize > 0 ? TIE_BESIDE_TOUR : TIE_BESIDE_CHANGE) / Math.max(1, median(soft, softs)));
    }

    private static double median(double[] amounts, int count) {
        double[] sorted = Arrays.copyOf(amounts, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count / 2];
    }
}
