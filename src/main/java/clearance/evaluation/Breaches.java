package clearance.evaluation;

import clearance.model.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Gathers breaches of one rule. */
final class Breaches {

    private final List<Plan.Breach> list = new ArrayList<>();
    private long penalty;

    /** A breach where the amount is above 0; only then its sentence is made. */
    void add(long amount, Supplier<String> what, String... ids) {
        if (amount > 0) {
            penalty += amount;
            list.add(new Plan.Breach(what.get(), Arrays.asList(ids)));
        }
    }

    /** A penalty without a breach of its own, for totals that are told in one sentence elsewhere. */
    void raise(long amount) {
        penalty += amount;
    }

    long penalty() {
        return penalty;
    }

    List<Plan.Breach> list() {
        return list;
    }
}
