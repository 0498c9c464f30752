package clearance.export;

import clearance.model.Plan;
import clearance.model.Stage;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Land that a plan releases inside its weeks, by type, in square metres. Survey cancels and reduces the share of its ground that is not expected to be
 * confirmed, in the policy's proportion; clearance and disposal clear theirs. The sum over all work is what the plan's indicators say.
 */
record ReleasedLand(double cancelledM2, double reducedM2, double clearedM2) {

    static final ReleasedLand NONE = new ReleasedLand(0, 0, 0);

    double totalM2() {
        return cancelledM2 + reducedM2 + clearedM2;
    }

    ReleasedLand plus(ReleasedLand other) {
        return new ReleasedLand(cancelledM2 + other.cancelledM2, reducedM2 + other.reducedM2, clearedM2 + other.clearedM2);
    }

    ReleasedLand times(double share) {
        return new ReleasedLand(cancelledM2 * share, reducedM2 * share, clearedM2 * share);
    }

    /** What one assignment releases; nothing where it ends after the plan. */
    static ReleasedLand of(Handout handout, Plan.Assignment a) {
        if (Handout.finish(a).isAfter(handout.problem().calendar().end().atStartOfDay())) {
            return NONE;
        }
        if (a.stage() == Stage.SURVEY) {
            double released = a.areaM2() * (1 - handout.result(a.hazardArea()).confirmedShare());
            double cancelled = handout.problem().policy().cancelledShare();
            return new ReleasedLand(released * cancelled, released * (1 - cancelled), 0);
        }
        return a.stage() == Stage.CLEARANCE || a.stage() == Stage.DISPOSAL ? new ReleasedLand(0, 0, a.areaM2()) : NONE;
    }

    /** What the plan releases, grouped by something about each assignment. */
    static <K extends Comparable<? super K>> Map<K, ReleasedLand> by(Handout handout, Function<Plan.Assignment, K> group) {
        Map<K, ReleasedLand> groups = new TreeMap<>();
        handout.assignments().forEach(a -> groups.merge(group.apply(a), of(handout, a), ReleasedLand::plus));
        groups.values().removeIf(land -> land.totalM2() == 0);
        return groups;
    }

    /** What the plan releases with the money of each fund, by fund id; work paid by several counts in proportion, work that costs nothing counts nowhere. */
    static Map<String, ReleasedLand> byFund(Handout handout) {
        Map<String, ReleasedLand> funds = new TreeMap<>();
        for (Plan.Assignment a : handout.assignments()) {
            double all = a.funding().stream().mapToDouble(f -> f.amount().cents()).sum();
            if (all > 0) {
                a.funding().forEach(f -> funds.merge(f.fund(), of(handout, a).times(f.amount().cents() / all), ReleasedLand::plus));
            }
        }
        return funds;
    }
}
