package clearance.cli;

import clearance.model.MilestoneKind;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.FundLine;
import clearance.model.ScenarioComparison.Help;
import clearance.model.ScenarioComparison.Movement;
import clearance.model.ScenarioComparison.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A comparison of scenarios as a report on the terminal. */
final class ComparisonSummary {

    private static final int COLUMN = 13;
    private static final int LABEL = 31;
    private static final int ACROSS = 6;
    private static final int MOST_HELP = 12;
    private static final int MOST_PRICES = 6;
    private static final int MOST_VILLAGES = 12;
    private static final int WIDTH = 108;

    private final PrintWriter out;
    private final ScenarioComparison comparison;
    private final Style style = new Style();

    ComparisonSummary(PrintWriter out, ScenarioComparison comparison) {
        this.out = out;
        this.comparison = comparison;
    }

    void print() {
        out.println();
        out.println(style.bold("Scenarios compared: " + comparison.problem().name()));
        out.println(style.faint(effort()));
        heading("In short");
        comparison.conclusions().forEach(c -> wrap("  - ", c));
        scenarios();
        changes();
        villages();
        money();
        frontier();
        limits();
        help();
        out.println();
        out.println(style.faint("≈ not larger than what the search varies by from seed to seed · value in risk-days as the baseline weighs them"));
        if (comparison.scenarios().stream().anyMatch(e -> e.kept() != null && e.kept().otherFacts())) {
            out.println(style.faint("other facts: maps, dates or rules of work are other, so the value is neither gain nor loss against the baseline"));
        }
        out.println(style.faint("\"planning anew gains\": over the baseline's plan carried out under the scenario, as the scenario weighs it"));
        out.println(style.faint("RESTRICTED · planning aid, not a clearance record · \"ready\" means planned ready: only the authority declares land safe"));
        out.flush();
    }

    private String effort() {
        var e = comparison.effort();
        String each = e.seconds() != null ? number(e.seconds(), 1) + " s" : e.moves() + " moves";
        return String.format(Locale.ROOT, "%d weeks from %s · %d searches of %s, %d seeds for each scenario, then from the best plan known", comparison.weeks(), comparison.start(),
                e.solves(), each, e.seeds());
    }

    private void heading(String text) {
        out.println();
        out.println(style.bold(text));
    }

    private void wrap(String prefix, String text) {
        StringBuilder line = new StringBuilder(prefix);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder("    ");
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    /** Scenarios stand across, as many at once as a terminal is wide. The baseline is repeated. */
    private void scenarios() {
        heading("Scenarios side by side");
        List<Entry> others = comparison.scenarios().subList(1, comparison.scenarios().size());
        for (int from = 0; from < Math.max(1, others.size()); from += ACROSS) {
            List<Entry> block = new ArrayList<>(List.of(comparison.baseline()));
            block.addAll(others.subList(from, Math.min(others.size(), from + ACROSS)));
            if (from > 0) {
                out.println();
            }
            row("", block, Entry::id);
            row("value, risk-days", block, e -> number(e.value(), 1));
            row("  against the baseline", block, ComparisonSummary::difference);
            row("  planning anew gains", block, e -> e.kept() == null || !e.feasible() ? "" : (e.kept().verdict() == Verdict.WITHIN_SPREAD ? "≈ " : "")
                    + String.format(Locale.ROOT, "%+,.1f", e.kept().gain()));
            row("  spread over seeds", block, e -> e.spread() == null ? "?" : number(e.spread(), 1));
            row("  of the best possible, at least", block, e -> e.upperBound() == null ? "" : percent(e.upperBound().ratio()));
            row("risk over time removed", block, e -> percent(e.indicators().riskDaysRemovedShare()));
            row("risk removed by the end", block, e -> percent(e.indicators().riskRemovedShare()));
            row("hazard areas released", block, e -> Integer.toString(e.indicators().hazardAreasReleased()));
            row("cleared, ha", block, e -> number(e.indicators().areaClearedM2() / 1e4, 1));
            row("communities ready (on time)", block, e -> e.indicators().communitiesReady() + " (" + e.indicators().communitiesOnTime() + ")");
            row("people who can return", block, e -> number(e.indicators().peopleReady(), 0));
            row("cost, " + comparison.currency(), block, e -> number(e.indicators().cost().amount(), 0));
            row("crew time used", block, e -> percent(e.indicators().crewUtilisation()));
            row("hazard areas in / out", block, e -> e.against() == null ? "" : "+" + count(e, Movement.ENTERS) + " / -" + count(e, Movement.LEAVES));
            row("  earlier / later", block, e -> e.against() == null ? "" : count(e, Movement.EARLIER) + " / " + count(e, Movement.LATER));
        }
    }

    private static long count(Entry entry, Movement movement) {
        return entry.hazardAreas().stream().filter(h -> h.movement() == movement).count();
    }

    private void row(String label, List<Entry> block, Function<Entry, String> cell) {
        StringBuilder line = new StringBuilder(String.format("  %-" + LABEL + "s", label));
        block.forEach(e -> line.append(String.format(" %" + COLUMN + "s", cut(cell.apply(e), COLUMN))));
        out.println(line);
    }

    private static String difference(Entry entry) {
        if (entry.against() == null) {
            return "";
        }
        if (entry.kept() != null && entry.kept().otherFacts()) {
            return "other facts";
        }
        return (entry.against().verdict() == Verdict.WITHIN_SPREAD ? "≈ " : entry.against().verdict() == Verdict.UNKNOWN ? "? " : "") + String.format(Locale.ROOT, "%+.1f %%", entry.against().share() * 100);
    }

    private void changes() {
        heading("What the scenarios change");
        comparison.scenarios().stream().skip(1).forEach(e -> wrap(String.format("  %-16s ", e.id()), e.name() + (e.changes().isEmpty() ? "" : ": "
                + String.join("; ", e.changes()))));
    }

    private void villages() {
        List<ScenarioComparison.Ready> base = comparison.baseline().milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY).toList();
        List<Entry> block = comparison.scenarios().subList(0, Math.min(comparison.scenarios().size(), ACROSS + 1));
        List<ScenarioComparison.Ready> differing = base.stream().filter(m -> block.stream().flatMap(e -> e.milestones().stream())
                .anyMatch(o -> o.kind() == m.kind() && o.id().equals(m.id()) && !java.util.Objects.equals(o.ready(), m.ready()))).toList();
        if (differing.isEmpty()) {
            return;
        }
        heading("Villages whose ready date differs");
        row("", block, Entry::id);
        differing.stream().limit(MOST_VILLAGES).forEach(m -> row(cut(m.name(), LABEL), block, e -> e.milestones().stream()
                .filter(o -> o.kind() == m.kind() && o.id().equals(m.id())).findFirst().map(o -> o.ready() == null ? "–" : o.ready().toString()).orElse("")));
        if (differing.size() > MOST_VILLAGES || comparison.scenarios().size() > block.size()) {
            out.println(style.faint("  All of them, for all scenarios, are in the report (milestones.csv)."));
        }
    }

    private void money() {
        if (comparison.baseline().funds().isEmpty()) {
            return;
        }
        heading("Money in the baseline, " + comparison.currency());
        out.printf("  %-" + LABEL + "s %14s %14s %14s %16s %18s%n", "", "budget", "committed", "unspent", "expires unspent", "held by earmark");
        for (FundLine f : comparison.baseline().funds()) {
            out.printf("  %-" + LABEL + "s %14s %14s %14s %16s %18s%n", cut(f.donor().isEmpty() ? f.id() : f.donor(), LABEL), number(f.budget().amount(), 0),
                    number(f.committed().amount(), 0), number(f.unspent().amount(), 0), number(f.expires().amount(), 0), number(f.heldByEarmark().amount(), 0));
        }
    }

    private void frontier() {
        if (comparison.frontier() == null) {
            return;
        }
        heading("Value against money");
        double per = comparison.frontier().points().getLast().budget().amount() >= 1e6 ? 1 : 1e-3;
        out.printf("  %7s %14s %12s %14s %10s %8s %14s %14s  %s%n", "budget", comparison.currency(), "value", per == 1 ? "per million" : "per thousand", "risk gone", "people",
                "money gains", "crews gain", "what binds");
        for (ScenarioComparison.Point p : comparison.frontier().points()) {
            out.printf("  %7s %14s %12s %14s %10s %8s %14s %14s  %s%n", number(p.factor() * 100, 0) + " %", number(p.budget().amount(), 0), p.feasible() ? number(p.value(), 1) : "–",
                    p.marginalPerMillion() == null ? "" : number(p.marginalPerMillion() * per, 1), percent(p.riskDaysRemovedShare()), number(p.peopleReady(), 0),
                    p.feasible() ? number(p.gainFromMoney(), 1) : "–", p.feasible() ? number(p.gainFromCrews(), 1) : "–", p.feasible() ? p.binds().words() : style.bad("no plan keeps every rule"));
        }
        out.println(style.faint("  \"money gains\": with money without limit; \"crews gain\": with every crew twice"));
    }

    private void limits() {
        if (comparison.binding() == null) {
            return;
        }
        heading("What holds the plan back: " + comparison.binding().words());
        double base = comparison.baseline().value();
        comparison.binding().trials().forEach(t -> out.printf("  %-66s %12s %9s%n", cut(t.what(), 66), String.format(Locale.ROOT, "%+,.1f", t.gain()), base > 0
                ? String.format(Locale.ROOT, "%+.1f %%", 100 * t.gain() / base) : ""));
        out.println(style.faint("  Gains up to " + number(comparison.binding().noise(), 1) + " risk-days may be chance."));
        if (!comparison.binding().prices().isEmpty()) {
            out.println("  Scarce at the margin, by the prices of the upper bound:");
            comparison.binding().prices().stream().limit(MOST_PRICES).forEach(p -> out.printf("    %-28s %-10s worth %s in all, %.3g per %s%n", cut(p.id(), 28),
                    p.limit().words(), number(p.worth(), 1), p.perUnit(), p.unit()));
        }
    }

    private void help() {
        if (comparison.help().isEmpty()) {
            return;
        }
        heading("What would help most");
        out.printf("  %-58s %12s %9s %12s %9s%n", "", "gain", "people", "money", "");
        double base = comparison.baseline().value();
        int rank = 0;
        for (Help h : comparison.help().stream().limit(MOST_HELP).toList()) {
            rank++;
            String sign = h.verdict() == Verdict.WITHIN_SPREAD ? "≈ " : h.verdict() == Verdict.UNKNOWN ? "? " : "";
            out.printf("  %2d. %-54s %12s %9s %12s %9s%n", rank, cut(h.what(), 54), sign + String.format(Locale.ROOT, "%+,.1f", h.gain()),
                    String.format(Locale.ROOT, "%+,d", h.morePeople()), h.cost().cents() == 0 ? "" : number(h.cost().amount(), 0),
                    base > 0 ? String.format(Locale.ROOT, "%+.1f %%", 100 * h.gain() / base) : "");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
