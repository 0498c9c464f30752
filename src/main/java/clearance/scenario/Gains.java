package clearance.scenario;

import clearance.bound.Scarcity;
import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.model.ScenarioComparison.Binding;
import clearance.model.ScenarioComparison.Help;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.ScenarioComparison.Price;
import clearance.model.ScenarioComparison.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What limits lifted and changes made gain over the baseline, held against what more search alone gains. */
final class Gains {

    private static final double MILLION = 1e6;

    private final Yardstick yardstick;
    private final Trial baseline;
    private final double value;
    private final @Nullable Double noise;

    /** @param control plans of the baseline from as many seeds, searched from the same plan and as long as the changes */
    Gains(Yardstick yardstick, Trial baseline, List<Evaluation> control) {
        this.yardstick = yardstick;
        this.baseline = baseline;
        this.value = yardstick.value(baseline.best());
        this.noise = baseline.tooShort() ? null : Entries.spread(control.stream().map(yardstick::value).toList());
    }

    Binding binding(Map<Relaxations.Relaxed, Trial> lifted, List<Scarcity> scarcities) {
        List<clearance.model.ScenarioComparison.Trial> trials = new ArrayList<>();
        // a trial that found no plan although the baseline has one says nothing
        lifted.forEach((relaxed, trial) -> {
            double then = yardstick.value(trial.best());
            if (!trial.best().feasible() && baseline.best().feasible()) {
                return;
            }
            trials.add(new clearance.model.ScenarioComparison.Trial(relaxed.limit(), relaxed.ids(), relaxed.what(), then, then - value));
        });
        return BindingLimit.of(baseline.variant().problem(), value, noise == null ? 0 : noise, trials,
                scarcities.stream().map(Gains::price).toList());
    }

    private static Price price(Scarcity scarcity) {
        Limit limit = switch (scarcity.kind()) {
            case CREW -> Limit.CREWS;
            case FUND -> Limit.MONEY;
            case EQUIPMENT -> Limit.EQUIPMENT;
        };
        return new Price(limit, scarcity.id(), scarcity.worth(), scarcity.perUnit(), scarcity.unit());
    }

    List<Help> help(Map<SingleChanges.Candidate, Trial> changes) {
        int people = Figures.of(baseline.best()).peopleReady();
        List<Help> helps = new ArrayList<>();
        changes.forEach((candidate, trial) -> {
            if (!trial.best().feasible() && baseline.best().feasible()) {
                return;
            }
            double then = yardstick.value(trial.best()) + candidate.credit();
            double gain = then - value;
            Double perMillion = candidate.cost().cents() == 0 ? null : Double.valueOf(gain / candidate.cost().amount() * MILLION);
            Verdict verdict = gain == 0 ? Verdict.WITHIN_SPREAD : Entries.verdict(gain, noise);
            helps.add(new Help(candidate.what(), candidate.changes(), candidate.cost(), then, gain, perMillion, Figures.of(trial.best()).peopleReady() - people,
                    verdict));
        });
        helps.sort(Comparator.comparingDouble(Help::gain).reversed().thenComparing(Help::what));
        return helps;
    }
}
