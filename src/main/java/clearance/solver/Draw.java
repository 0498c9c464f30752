package clearance.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws kinds of moves by weight. */
final class Draw {

    private final Set<MoveKind> without;
    private final List<MoveKind> tickets = new ArrayList<>();

    Draw(Set<MoveKind> without) {
        this.without = without;
    }

    /** Adds a kind with so many tickets, unless it is left out. */
    Draw with(int weight, MoveKind kind) {
        for (int i = 0; i < weight && !without.contains(kind); i++) {
            tickets.add(kind);
        }
        return this;
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    MoveKind next(RandomGenerator random) {
        return tickets.get(random.nextInt(tickets.size()));
    }
}
