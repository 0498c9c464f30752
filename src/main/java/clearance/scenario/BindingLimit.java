package clearance.scenario;

import clearance.model.Fund;
import clearance.model.Method;
import clearance.model.Problem;
import clearance.model.ScenarioComparison.Binding;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.ScenarioComparison.Price;
import clearance.model.ScenarioComparison.Trial;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads from trials with one limit lifted each which limit holds the baseline back: the one whose lifting gains most, named as narrowly as the gain allows. If
 * lifting one earmark gains nearly all that money without limit does, it is the earmark.
 */
final class BindingLimit {

    /** Share of a family's best gain that a narrower cause has to reach to be named. */
    private static final double NEARLY_ALL = 0.8;
    /** Share of what all limits lifted together gain below which no single one is named. */
    private static final double TOO_LITTLE = 0.25;
    /** Gains up to this share of the value are not worth naming. */
    static final double NEGLIGIBLE = 0.002;

    private static final Map<Limit, Limit> FAMILY = new EnumMap<>(Map.of(Limit.MONEY, Limit.MONEY, Limit.EARMARK, Limit.MONEY, Limit.DATES, Limit.MONEY,
            Limit.CREWS, Limit.CREWS, Limit.EQUIPMENT, Limit.EQUIPMENT, Limit.TIME, Limit.TIME));

    private BindingLimit() {
    }

    /**
     * What binds.
     *
     * @param value  of the baseline
     * @param noise  gains up to this one may be chance
     * @param prices what is scarce in the upper bound
     */
    static Binding of(Problem problem, double value, double noise, List<Trial> trials, List<Price> prices) {
        List<Trial> sorted = trials.stream().sorted(Comparator.comparingDouble(Trial::gain).reversed()).toList();
        double least = Math.max(noise, NEGLIGIBLE * Math.abs(value));
        Optional<Trial> best = sorted.stream().filter(t -> t.limit() != Limit.JOINT && t.gain() > least).findFirst();
        double together = sorted.stream().filter(t -> t.limit() == Limit.JOINT).mapToDouble(Trial::gain).max().orElse(0);
        if (best.isPresent() && best.get().gain() >= TOO_LITTLE * together) {
            Trial named = narrowest(best.get(), sorted);
            return new Binding(named.limit(), named.ids(), words(problem, named), noise, sorted, prices);
        }
        if (together > least) {
            return new Binding(Limit.JOINT, List.of(), "no single limit, but money, crews and equipment together" + best.map(b -> ": alone, the most is gained by "
                    + b.what() + ", and that is little").orElse(""), noise, sorted, prices);
        }
        return new Binding(Limit.NOTHING, List.of(), "nothing: what crews can reach is done as early as it can be", noise, sorted, prices);
    }

    private static Trial narrowest(Trial best, List<Trial> sorted) {
        Limit family = FAMILY.get(best.limit());
        return sorted.stream().filter(t -> FAMILY.get(t.limit()) == family && t.gain() >= NEARLY_ALL * best.gain())
                .min(Comparator.comparingInt(BindingLimit::breadth).thenComparing(Comparator.comparingDouble(Trial::gain).reversed())).orElse(best);
    }

    /** From one thing by its name to everything of a kind. */
    private static int breadth(Trial trial) {
        return (trial.limit() == Limit.MONEY ? 2 : trial.limit() == Limit.DATES ? 1 : 0) + (trial.ids().isEmpty() ? 2 : 0);
    }

    private static String words(Problem problem, Trial named) {
        return switch (named.limit()) {
            case MONEY -> "money: there is too little of it";
            case EARMARK -> named.ids().isEmpty() ? "the earmarks of the money, not its amount" : "the earmark of " + fund(problem, named.ids().getFirst())
                    + ", not the amount of money";
            case DATES -> "the dates on which money arrives and expires, not its amount";
            case CREWS -> named.ids().isEmpty() ? "crews of several methods" : "crews: there are too few "
                    + Words.crews(Method.valueOf(named.ids().getFirst()));
            case EQUIPMENT -> "equipment: there are too few units of " + Words.type(named.ids().getFirst());
            case TIME -> "time: the plan is too short for what is still to be done, with any number of crews";
            case JOINT, NOTHING -> named.limit().words();
        };
    }

    private static String fund(Problem problem, String id) {
        return problem.funds().stream().filter(f -> f.id().equals(id)).findFirst().map((Fund f) -> Words.fund(f)).orElse(id);
    }
}
