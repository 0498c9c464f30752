package clearance.export;

import clearance.model.Plan;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.Frontier;
import clearance.model.ScenarioComparison.Help;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.ScenarioComparison.Point;
import clearance.model.ScenarioComparison.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A comparison as one page for donors and planners. It holds its own style and drawings, so that it can be sent, printed and opened without network. */
final class ComparisonPage {

    private static final int LABEL = 58;
    private static final int MOST_PRICES = 12;

    private final ScenarioComparison comparison;
    private final Markup page = new Markup();
    private final int decimals;

    ComparisonPage(ScenarioComparison comparison) {
        this.comparison = comparison;
        decimals = PageText.decimals(comparison);
    }

    /** The page, also well-formed as XML. */
    String html() {
        page.insert("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", "Scenarios compared: " + comparison.problem().name()).open("style").insert(css()).close().close().line();
        page.open("body").open("main");
        head();
        scenarios();
        curves();
        if (comparison.frontier() != null && !comparison.frontier().points().isEmpty()) {
            frontier(comparison.frontier());
        }
        if (comparison.binding() != null) {
            limits(comparison.binding());
        }
        if (!comparison.help().isEmpty()) {
            help();
        }
        new ComparisonDetails(comparison, page).write();
        return page.close().close().line().close().done() + "\n";
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(ComparisonPage.class.getResourceAsStream("comparison.css"), "the program holds its style sheet")) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        page.element("div", "Funding scenarios compared", "class", "kicker").element("h1", comparison.problem().name());
        var effort = comparison.effort();
        String each = effort.seconds() != null ? PageText.number(effort.seconds(), 1) + " seconds" : effort.moves() + " moves";
        page.element("div", comparison.weeks() + " weeks from " + comparison.start().format(PageText.DAY) + " · " + comparison.scenarios().size() + " scenarios · "
                + effort.solves() + " plans searched, " + each + " each" + (comparison.createdAt() == null ? "" : " · made on "
                        + comparison.createdAt().toLocalDate().format(PageText.DAY)), "class", "meta");
        page.open("nav");
        link("scenarios", "Scenarios");
        link("curves", "Risk over time");
        if (comparison.frontier() != null) {
            link("frontier", "Value of money");
        }
        if (comparison.binding() != null) {
            link("limits", "What holds the plan back");
        }
        if (!comparison.help().isEmpty()) {
            link("help", "What would help most");
        }
        link("villages", "Villages");
        link("money", "Donors");
        link("crews", "Crews");
        link("hazards", "Hazard areas");
        link("reading", "How to read this");
        page.close().line();
        tiles();
        page.open("ul", "class", "short");
        comparison.conclusions().forEach(c -> page.element("li", c));
        page.close().line();
    }

    private void link(String id, String text) {
        page.element("a", text, "href", "#" + id);
    }

    private void tiles() {
        page.open("div", "class", "tiles");
        if (comparison.binding() != null) {
            Limit limit = comparison.binding().limit();
            tile("What holds the plan back", limit == Limit.NOTHING ? "Nothing but the work itself" : capital(comparison.binding().limit() == Limit.JOINT ? "Money and crews together" : comparison.binding().words().split("[:,]")[0]),
                    "found by lifting one limit at a time");
        }
        comparison.scenarios().stream().filter(e -> e.against() != null && e.against().verdict() == Verdict.CLEAR && e.against().value() > 0)
                .max(java.util.Comparator.comparingDouble(Entry::value)).ifPresent(e -> tile("Best scenario", e.name(), PageText.signedPercent(e.against().share())
                        + " value against the baseline"));
        if (!comparison.help().isEmpty() && comparison.help().getFirst().gain() > 0) {
            Help best = comparison.help().getFirst();
            tile("Would help most", best.what(), PageText.signed(best.gain(), decimals) + " risk-days" + (best.verdict() == Verdict.WITHIN_SPREAD
                    ? ", which may be chance" : ""));
        }
        var base = comparison.baseline().indicators();
        tile("The baseline", PageText.percent(base.riskDaysRemovedShare()) + " of the risk removed over time", PageText.number(base.peopleReady(), 0)
                + " people can return, " + base.communitiesReady() + " of " + base.communities() + " communities ready");
        page.close().line();
    }

    private void tile(String label, String value, String note) {
        page.open("div", "class", "tile").element("span", label).element("b", value).element("span", note).close();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void scenarios() {
        page.element("h2", "Scenarios side by side", "id", "scenarios");
        BarChart chart = new BarChart("Difference in value from the baseline by scenario", 330);
        double noise = 0;
        for (Entry e : comparison.scenarios()) {
            if (e.against() != null) {
                noise = Math.max(noise, e.against().noise() == null ? 0 : e.against().noise());
                String colour = otherFacts(e) ? PageText.BLUE : e.against().verdict() != Verdict.CLEAR ? PageText.GREY : e.against().value() >= 0 ? PageText.TEAL : PageText.RED;
                chart.bar(PageText.cut(e.name(), 46), e.against().value(), colour, e.against().value() == 0 ? "none" : PageText.signed(e.against().value(), decimals) + " (" + (otherFacts(e) ? "other facts" : PageText.difference(e)) + ")");
            }
        }
        if (comparison.scenarios().size() > 1) {
            figure(chart.noise(noise).svg(), "Value in risk-days more or less than the baseline's " + PageText.number(comparison.baseline().value(), decimals)
                    + ". Shaded: what the search itself varies by from seed to seed. Grey bars are not larger than that."
                    + (comparison.scenarios().stream().anyMatch(ComparisonPage::otherFacts) ? " Blue: other facts, neither gain nor loss; see below." : ""));
        }
        facts();
        page.open("div", "class", "scroll").open("table", "class", "wide").open("thead").open("tr");
        List.of("Scenario", "Value, risk-days", "Against the baseline", "Spread over seeds", "Of the best possible", "Risk over time removed", "Risk removed by the end", "Hazard areas released",
                "Communities ready", "on time", "People who can return", "Cost, " + comparison.currency(), "Crew time used", "Planning anew gains").forEach(h -> page.element("th", h));
        page.close().close().open("tbody");
        comparison.scenarios().forEach(this::scenario);
        page.close().close().close().line();
    }

    private void scenario(Entry e) {
        Plan.Indicators i = e.indicators();
        page.open("tr", "class", e.against() == null ? "base" : "other").open("td").text(e.name());
        String sub = (e.feasible() ? "" : "NO PLAN KEEPS EVERY RULE: " + e.broken().stream().map(Enum::name).collect(java.util.stream.Collectors.joining(", ")) + ". ") + String.join("; ", e.changes());
        if (!sub.isEmpty()) {
            page.element("span", sub, "class", "sub");
        }
        page.close();
        page.element("td", PageText.number(e.value(), decimals)).element("td", otherFacts(e) ? "other facts" : PageText.difference(e), "class", otherFacts(e) ? "soft" : PageText.style(e));
        List.of(e.spread() == null ? "?" : PageText.number(e.spread(), decimals), e.upperBound() == null ? ""
                : "≥ " + PageText.percent(e.upperBound().ratio()), PageText.percent(i.riskDaysRemovedShare()), PageText.percent(i.riskRemovedShare()),
                Integer.toString(i.hazardAreasReleased()), Integer.toString(i.communitiesReady()), Integer.toString(i.communitiesOnTime()),
                PageText.number(i.peopleReady(), 0), PageText.money(i.cost()), PageText.percent(i.crewUtilisation()), kept(e)).forEach(c -> page.element("td", c));
        page.close().line();
    }

    private static boolean otherFacts(Entry e) {
        return e.kept() != null && e.kept().otherFacts();
    }

    private String kept(Entry e) {
        return e.kept() == null || !e.feasible() ? "" : (e.kept().verdict() == Verdict.WITHIN_SPREAD ? "≈ " : "") + PageText.signed(e.kept().gain(), decimals);
    }

    /** Scenarios that change facts, like for like: what becomes of the baseline's plan under them, beside a plan made for them. */
    private void facts() {
        List<Entry> facts = comparison.scenarios().stream().filter(ComparisonPage::otherFacts).toList();
        if (facts.isEmpty()) {
            return;
        }
        page.open("div", "class", "facts").element("h3", "Other facts: not to be held against the baseline");
        page.element("p", "These scenarios change what is so (maps, return dates, rules of work), not what can be done about it. With reliable maps, for example, more of the suspected "
                + "ground is confirmed and less is released by survey alone: the same work shows less, although nothing was lost. Like for like is the baseline's plan carried out "
                + "under the same facts, as far as it can be, beside a plan made for them; the difference is what knowing in time is worth.");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Scenario", "The baseline's plan carried out, risk-days", "A plan made for these facts", "Knowing is worth", "Hazard areas released", "People who can return", "Against what it builds on")
                .forEach(h -> page.element("th", h));
        page.close().close().open("tbody");
        for (Entry e : facts) {
            ScenarioComparison.Kept k = e.kept();
            page.open("tr").element("td", e.name());
            List.of(PageText.number(k.value(), decimals), e.feasible() ? PageText.number(e.ownValue(), decimals) : "–", e.feasible() ? kept(e) + " (" + PageText.signedPercent(k.share()) + ")" : "–",
                    k.hazardAreasReleased() + " → " + e.indicators().hazardAreasReleased(), PageText.number(k.peopleReady(), 0) + " → " + PageText.number(e.indicators().peopleReady(), 0),
                    e.builtOn() == null || !e.feasible() ? "" : (e.builtOn().difference().verdict() == Verdict.WITHIN_SPREAD ? "≈ " : "") + PageText.signedPercent(e.builtOn().difference().share())
                            + " against " + e.builtOn().name())
                    .forEach(c -> page.element("td", c));
            page.close();
        }
        page.close().close().close().close().line();
    }

    private void curves() {
        page.element("h2", "Risk that is left, week by week", "id", "curves");
        LineChart chart = new LineChart("Residual risk by week for each scenario", 430, 250);
        int weeks = comparison.weeks();
        double step = weeks <= 12 ? 1 : weeks <= 30 ? 2 : 4;
        List<Double> ticks = new ArrayList<>();
        for (double week = 0; week <= weeks; week += step) {
            ticks.add(week);
        }
        chart.x("end of week", w -> PageText.number(w, 0), ticks.stream().mapToDouble(t -> t).toArray()).y("share of the risk at the start", PageText::percent);
        for (int s = comparison.scenarios().size() - 1; s >= 0; s--) {
            Entry e = comparison.scenarios().get(s);
            double[] x = new double[e.weeks().size() + 1];
            double[] y = new double[x.length];
            y[0] = 1;
            for (int w = 0; w < e.weeks().size(); w++) {
                x[w + 1] = e.weeks().get(w).week();
                y[w + 1] = e.weeks().get(w).residualRiskShare();
            }
            chart.line(new LineChart.Series(PageText.cut(e.name(), 34), PageText.colour(s), s == 0, s > 5, false, x, y));
        }
        figure(chart.svg(), "The lower a line runs and the sooner it falls, the fewer days people live with the danger.");
    }

    private void frontier(Frontier frontier) {
        page.element("h2", "What money is worth", "id", "frontier");
        page.element("p", "Every tranche of every fund is scaled to the same share of today's budget, and each budget is solved: with the crews there are, and with every "
                + "crew twice. Where the lower line is flat, more money alone buys little; where the two lines part, it is crews that are short.");
        List<Point> points = frontier.points().stream().filter(Point::feasible).toList();
        if (points.isEmpty()) {
            page.element("p", "No budget was found that can pay what has to be paid.");
            return;
        }
        LineChart chart = new LineChart("Value against budget", 400, 190);
        double[] x = points.stream().mapToDouble(p -> p.factor() * 100).toArray();
        chart.x("budget, % of today's", v -> PageText.number(v, 0), x).y("value, risk-days", v -> PageText.number(v, 0));
        chart.reference(frontier.ceiling(), "money without limit: " + PageText.number(frontier.ceiling(), decimals) + " for " + PageText.shortMoney(
                frontier.ceilingCost().amount()) + " " + comparison.currency());
        chart.line(new LineChart.Series("every crew twice", PageText.AMBER, false, true, true, x, points.stream().mapToDouble(p -> p.value() + p.gainFromCrews()).toArray()));
        chart.line(new LineChart.Series("the crews there are", PageText.TEAL, true, false, true, x, points.stream().mapToDouble(Point::value).toArray()));
        figure(chart.svg(), "More money is never worse: a plan that a smaller budget can pay is a plan of the larger one, too.");
        boolean millions = points.getLast().budget().amount() >= 1e6;
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Budget", comparison.currency(), "Spent", "Value, risk-days", "Value per further " + (millions ? "million" : "thousand"), "Risk over time removed",
                "Hazard areas released", "Communities ready", "People who can return", "Unlimited money would gain", "Every crew twice would gain", "What binds")
                .forEach(h -> page.element("th", h));
        page.close().close().open("tbody");
        for (Point p : frontier.points()) {
            page.open("tr", "class", p.factor() == 1 ? "base" : "other");
            List.of(PageText.number(p.factor() * 100, 0) + " %", PageText.money(p.budget()), PageText.money(p.spent()), p.feasible() ? PageText.number(p.value(), decimals) : "–",
                    p.marginalPerMillion() == null ? "" : PageText.number(p.marginalPerMillion() / (millions ? 1 : 1000), 1), PageText.percent(p.riskDaysRemovedShare()),
                    Integer.toString(p.hazardAreasReleased()), Integer.toString(p.communitiesReady()), PageText.number(p.peopleReady(), 0),
                    p.feasible() ? PageText.signed(p.gainFromMoney(), decimals) : "–", p.feasible() ? PageText.signed(p.gainFromCrews(), decimals) : "–", p.feasible() ? p.binds().words()
                            : "no plan keeps every rule").forEach(c -> page.element("td", c));
            page.close();
        }
        page.close().close().close().line();
    }

    private void limits(ScenarioComparison.Binding binding) {
        page.element("h2", "What holds the plan back", "id", "limits");
        page.element("p", capital(binding.words()) + ". The baseline was solved again with one limit lifted at a time; the longer the bar, the more that limit costs.");
        BarChart chart = new BarChart("Gain of each limit lifted", 400).noise(binding.noise());
        for (ScenarioComparison.Trial t : binding.trials()) {
            boolean named = t.limit() == binding.limit() && t.ids().equals(binding.ids());
            chart.bar(PageText.cut(t.what(), LABEL), t.gain(), named ? PageText.RED : t.limit() == Limit.JOINT ? PageText.GREY : PageText.TEAL, gain(t.gain()));
        }
        figure(chart.svg(), "Gain in risk-days. In red the limit that binds; in grey, for measure, several lifted at once. Shaded: up to "
                + PageText.number(binding.noise(), decimals) + " a gain may be chance.");
        prices(binding.prices());
    }

    /** What is scarce at the margin, by the prices of the upper bound. */
    private void prices(List<ScenarioComparison.Price> prices) {
        if (prices.isEmpty()) {
            return;
        }
        page.element("h3", "What is scarce at the margin");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Crew, fund or equipment", "Kind", "Worth in all, risk-days", "One more unit, risk-days", "Unit").forEach(h -> page.element("th", h));
        page.close().close().open("tbody");
        for (ScenarioComparison.Price p : prices.subList(0, Math.min(MOST_PRICES, prices.size()))) {
            page.open("tr").element("td", p.id());
            List.of(p.limit().words(), PageText.number(p.worth(), decimals), String.format(java.util.Locale.ROOT, "%.3g", p.perUnit()), p.unit())
                    .forEach(c -> page.element("td", c));
            page.close();
        }
        page.close().close().close();
        page.element("p", "Prices of the upper bound, which no plan exceeds: with a little more of it the bound rises so much. All stand in prices.csv.", "class", "note").line();
    }

    private String gain(double gain) {
        double base = comparison.baseline().value();
        return PageText.signed(gain, decimals) + (base > 0 ? " (" + PageText.signedPercent(gain / base) + ")" : "");
    }

    private void help() {
        page.element("h2", "What would help most", "id", "help");
        page.element("p", "Each single change of the baseline was solved, from the baseline's best plan and as long as the baseline itself was searched again.");
        BarChart chart = new BarChart("Gain of each single change", 400).noise(comparison.binding() == null ? 0 : comparison.binding().noise());
        for (Help h : comparison.help()) {
            chart.bar(PageText.cut(h.what(), LABEL), h.gain(), h.verdict() == Verdict.WITHIN_SPREAD ? PageText.GREY : h.gain() < 0 ? PageText.RED : PageText.TEAL, gain(h.gain()));
        }
        figure(chart.svg(), "Gain in risk-days; grey: not to be told from chance. The table has those that can be; all stand in help.csv.");
        boolean millions = comparison.help().stream().anyMatch(h -> h.cost().amount() >= 1e6);
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Change", "Gain, risk-days", "More people who can return", "Money it brings, " + comparison.currency(), "Gain per " + (millions ? "million" : "thousand"))
                .forEach(h -> page.element("th", h));
        page.close().close().open("tbody");
        List<Help> told = comparison.help().stream().filter(h -> h.verdict() != Verdict.WITHIN_SPREAD).toList();
        for (Help h : told.isEmpty() ? comparison.help() : told) {
            page.open("tr");
            page.element("td", h.what()).element("td", (h.verdict() == Verdict.WITHIN_SPREAD ? "≈ " : "") + PageText.signed(h.gain(), decimals))
                    .element("td", PageText.signed(h.morePeople(), 0)).element("td", h.cost().cents() == 0 ? "" : PageText.money(h.cost()))
                    .element("td", h.gainPerMillion() == null ? "" : PageText.number(h.gainPerMillion() / (millions ? 1 : 1000), 1));
            page.close();
        }
        page.close().close().close().line();
    }

    private void figure(String svg, String caption) {
        page.open("figure").insert(svg).element("figcaption", caption).close().line();
    }
}
