package clearance.scenario;

import clearance.model.Money;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Binding;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.Frontier;
import clearance.model.ScenarioComparison.Help;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.ScenarioComparison.Point;
import clearance.model.ScenarioComparison.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says in sentences what the figures of a comparison say. */
final class Conclusions {

    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;
    private static final double LEAST_SHOWN = 0.05;

    private final ScenarioComparison comparison;
    private final List<String> sentences = new ArrayList<>();

    private Conclusions(ScenarioComparison comparison) {
        this.comparison = comparison;
    }

    /** The comparison with its conclusions. */
    static ScenarioComparison added(ScenarioComparison c) {
        Conclusions conclusions = new Conclusions(c);
        conclusions.binding();
        conclusions.scenarios();
        conclusions.facts();
        conclusions.frontier();
        conclusions.earmarks();
        conclusions.help();
        conclusions.broken();
        if (c.effort().stopped()) {
            conclusions.sentences.add("The comparison was ended early: not every scenario was searched as long, and differences may come from that.");
        }
        return new ScenarioComparison(c.problem(), c.createdAt(), c.currency(), c.start(), c.weeks(), c.effort(), conclusions.sentences, c.scenarios(), c.frontier(),
                c.binding(), c.help());
    }

    private void say(String format, Object... values) {
        sentences.add(String.format(Locale.ROOT, format, values));
    }

    private void binding() {
        Binding binding = comparison.binding();
        if (binding == null) {
            return;
        }
        if (binding.limit() == Limit.NOTHING) {
            sentences.add("Nothing holds the plan back but the work itself: neither money nor crews, equipment or time gain anything that can be told from chance.");
            return;
        }
        double gain = binding.trials().stream().filter(t -> t.limit() == binding.limit() && t.ids().equals(binding.ids())).mapToDouble(ScenarioComparison.Trial::gain)
                .max().orElse(0);
        say("What holds the plan back is %s. Without %s it would be worth %s more.", binding.words(), binding.limit() == Limit.JOINT ? "all these limits" : "that limit",
                share(gain));
    }

    private String share(double gain) {
        double base = comparison.baseline().value();
        return base > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * gain / base) : String.format(Locale.ROOT, "%,.0f risk-days", gain);
    }

    private void scenarios() {
        List<Entry> others = comparison.scenarios().stream().filter(e -> e.against() != null && e.feasible() && !otherFacts(e)).toList();
        List<Entry> clear = others.stream().filter(e -> e.against().verdict() == Verdict.CLEAR).sorted(Comparator.comparingDouble(Entry::value)).toList();
        if (!clear.isEmpty()) {
            Entry best = clear.getLast();
            Entry worst = clear.getFirst();
            if (best.against().value() > 0) {
                say("Of the scenarios \"%s\" is worth most: %s than the baseline%s.", best.name(), more(best), people(best));
            }
            if (worst.against().value() < 0) {
                say("\"%s\" is worth least: %s than the baseline%s.", worst.name(), more(worst), people(worst));
            }
        }
        List<String> unclear = others.stream().filter(e -> e.against().verdict() == Verdict.WITHIN_SPREAD).map(e -> "\"" + e.name() + "\"").toList();
        if (!unclear.isEmpty()) {
            say("%s: the difference from the baseline is not larger than what the search itself varies by from seed to seed, so it says nothing.",
                    String.join(", ", unclear));
        }
        if (others.stream().anyMatch(e -> e.against().verdict() == Verdict.UNKNOWN)) {
            sentences.add(comparison.effort().seeds() == 1 ? "Each scenario was searched with one seed only, so it is not known which differences are chance. Search with three seeds or more."
                    : "The searches were too short to find anything better than the plans they started from, so it is not known which differences are chance. Search longer.");
        }
    }

    private static boolean otherFacts(Entry e) {
        return e.kept() != null && e.kept().otherFacts();
    }

    /** Values under other facts are no gain or loss; like for like is the baseline's plan carried out under the same facts. */
    private void facts() {
        comparison.scenarios().stream().filter(e -> otherFacts(e) && e.feasible()).forEach(e -> {
            ScenarioComparison.Kept kept = e.kept();
            int people = e.indicators().peopleReady() - kept.peopleReady();
            String worth = kept.gain() == 0 || kept.verdict() == Verdict.WITHIN_SPREAD ? "nothing that can be told from chance" : String.format(Locale.ROOT, "%.1f %% of value%s", 100 * kept.share(),
                    people == 0 ? "" : String.format(Locale.ROOT, " and %,d %s people who can return", Math.abs(people), people < 0 ? "fewer" : "more"));
            say("\"%s\" changes what is so, not what can be done about it: its value must not be held against the baseline's. Like for like, the baseline's plan carried "
                    + "out under these facts is worth %,.0f risk-days and a plan made for them %,.0f: knowing them in time gains %s.", e.name(), kept.value(),
                    e.ownValue(), worth);
            if (e.builtOn() != null) {
                ScenarioComparison.Difference d = e.builtOn().difference();
                say("Against \"%s\", on which it builds, \"%s\" is worth %s.", e.builtOn().name(), e.name(), d.verdict() == Verdict.WITHIN_SPREAD ? "nothing that can be told from chance"
                        : String.format(Locale.ROOT, "%.1f %% %s", 100 * Math.abs(d.share()), d.value() < 0 ? "less" : "more"));
            }
        });
    }

    private static String more(Entry entry) {
        double share = entry.against().share() * 100;
        return String.format(Locale.ROOT, "%.1f %% %s", Math.abs(share), share < 0 ? "less" : "more");
    }

    private String people(Entry entry) {
        int more = entry.indicators().peopleReady() - comparison.baseline().indicators().peopleReady();
        return more == 0 ? "" : String.format(Locale.ROOT, ", and %,d %s people can return", Math.abs(more), more < 0 ? "fewer" : "more");
    }

    private void frontier() {
        Frontier frontier = comparison.frontier();
        if (frontier == null || frontier.points().isEmpty()) {
            return;
        }
        List<Point> points = frontier.points();
        Point today = points.stream().filter(p -> p.factor() == 1).findFirst().orElse(null);
        Point next = points.stream().filter(p -> p.factor() > 1).findFirst().orElse(null);
        Point first = points.stream().filter(Point::feasible).findFirst().orElse(null);
        if (first != null && first != points.getFirst()) {
            say("Below %s %% of today's budget no plan was found that can pay what has to be paid.", Words.number(first.factor() * 100));
        }
        if (today != null && today.marginalPerMillion() != null) {
            say("The last of today's money, up to 100 %% of the budget, adds %s%s.", marginal(today), next == null || next.marginalPerMillion() == null ? ""
                    : "; the next, up to " + Words.number(next.factor() * 100) + " %, would add " + marginal(next));
        }
        if (frontier.crewsBindFrom() == null) {
            say("Up to %s %% of today's budget money binds: more of it gains more than more crews would.", Words.number(points.getLast().factor() * 100));
        } else if (points.stream().filter(p -> p.factor() >= frontier.crewsBindFrom()).allMatch(p -> p.binds() == Limit.NOTHING)) {
            say("From %s %% of today's budget (%s) on neither more money nor more crews gain anything worth naming.", Words.number(frontier.crewsBindFrom() * 100),
                    budget(frontier));
        } else if (frontier.crewsBindFrom() <= points.getFirst().factor()) {
            say("Crews and not money bind at every budget from %s %% on: every crew twice would gain more than any sum of money.",
                    Words.number(points.getFirst().factor() * 100));
        } else {
            say("From %s %% of today's budget (%s) on crews bind and not money: every crew twice would gain more than any sum of money.",
                    Words.number(frontier.crewsBindFrom() * 100), budget(frontier));
        }
    }

    private String budget(Frontier frontier) {
        Money money = frontier.points().stream().filter(p -> p.factor() >= frontier.crewsBindFrom()).findFirst().map(Point::budget).orElse(Money.ZERO);
        return Words.money(money, comparison.currency());
    }

    private String marginal(Point point) {
        boolean millions = point.budget().amount() >= MILLION;
        double per = point.marginalPerMillion() * (millions ? 1 : THOUSAND / MILLION);
        if (per < LEAST_SHOWN) {
            return "nothing";
        }
        return String.format(Locale.ROOT, per >= 100 ? "%,.0f risk-days per %s %s" : "%,.1f risk-days per %s %s", per, millions ? "million" : "thousand", comparison.currency());
    }

    private void earmarks() {
        long held = comparison.baseline().funds().stream().mapToLong(f -> f.heldByEarmark().cents()).sum();
        if (held > 0) {
            List<String> donors = comparison.baseline().funds().stream().filter(f -> f.heldByEarmark().cents() > 0)
                    .map(f -> f.donor().isEmpty() ? f.id() : f.donor()).toList();
            say("In the baseline about %s of %s stay unspent because of earmarks, while other work is left out for want of money.", Words.money(new Money(held),
                    comparison.currency()), String.join(", ", donors));
        }
    }

    private void help() {
        if (comparison.help().isEmpty()) {
            return;
        }
        Help best = comparison.help().getFirst();
        if (best.gain() <= 0) {
            say("None of the %d single changes that were tried gains anything.", comparison.help().size());
            return;
        }
        say("Of %d single changes that were solved this would help most: %s, %s more%s.%s", comparison.help().size(), best.what(), share(best.gain()),
                best.morePeople() > 0 ? String.format(Locale.ROOT, " and %,d more people", best.morePeople()) : "",
                best.verdict() == Verdict.WITHIN_SPREAD ? " That is within what the search varies by, so even this may be chance." : "");
        comparison.help().stream().filter(h -> h.gainPerMillion() != null && h.gain() > 0).max(Comparator.comparingDouble(Help::gainPerMillion))
                .filter(h -> h != best).ifPresent(h -> say("For its money this gains most: %s (%s).", h.what(), Words.money(h.cost(), comparison.currency())));
    }

    private void broken() {
        comparison.scenarios().stream().filter(e -> !e.feasible()).forEach(e -> say("No plan was found for \"%s\" that keeps every rule; it breaks %s, so its "
                + "figures do not count.", e.name(), e.broken().stream().map(Enum::name).collect(java.util.stream.Collectors.joining(", "))));
    }
}
