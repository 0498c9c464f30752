package clearance.export;

import clearance.model.MilestoneKind;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.CrewUse;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.FundLine;
import clearance.model.ScenarioComparison.Movement;
import clearance.model.ScenarioComparison.Ready;
import clearance.model.ScenarioComparison.Shift;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The later parts of the page: villages, donors, crews and hazard areas by scenario, and how to read it all. */
final class ComparisonDetails {

    private static final int MOST_ROWS = 40;
    private static final int MOST_NAMES = 6;
    /** Days earlier or later at which a date has its full colour. */
    private static final double FULL_COLOUR_DAYS = 60;

    private final ScenarioComparison comparison;
    private final Markup page;

    ComparisonDetails(ScenarioComparison comparison, Markup page) {
        this.comparison = comparison;
        this.page = page;
    }

    void write() {
        villages();
        donors();
        crews();
        hazards();
        reading();
    }

    private void startTable(String first, boolean dense) {
        page.open("div", "class", "scroll").open("table", "class", dense ? "dense" : "plain").open("thead").open("tr").element("th", first);
        comparison.scenarios().forEach(e -> page.element("th", e.against() == null ? "Baseline" : e.name()));
        page.close().close().open("tbody");
    }

    private void endTable() {
        page.close().close().close().line();
    }

    private void villages() {
        page.element("h2", "When villages are planned ready", "id", "villages");
        List<Ready> all = comparison.baseline().milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY && somewhereInPlan(m))
                .sorted(Comparator.comparingInt(Ready::people).reversed().thenComparing(Ready::name)).toList();
        List<Ready> shown = all.stream().filter(this::differs).limit(MOST_ROWS).toList();
        if (shown.isEmpty()) {
            page.element("p", "No village's date differs between the scenarios.");
            return;
        }
        startTable("Village (people, wanted by)", true);
        for (Ready village : shown) {
            page.open("tr").open("td").text(village.name()).element("span", PageText.number(village.people(), 0) + (village.wanted() == null ? "" : ", "
                    + village.wanted().format(PageText.SHORT_DAY)), "class", "sub").close();
            for (Entry e : comparison.scenarios()) {
                LocalDate ready = ready(e, village);
                page.element("td", ready == null ? "–" : ready.isAfter(comparison.start()) ? ready.format(PageText.SHORT_DAY) : "from the start",
                        "style", shade(ready(comparison.baseline(), village), ready, e));
            }
            page.close();
        }
        endTable();
        note("Green: earlier than in the baseline; red: later, or no longer in the plan. Dash: not within the plan. " + (all.size() - shown.size()
                + " more villages have the same date everywhere or stand in milestones.csv."));
    }

    private boolean somewhereInPlan(Ready village) {
        return comparison.scenarios().stream().anyMatch(e -> ready(e, village) != null);
    }

    private boolean differs(Ready village) {
        return comparison.scenarios().stream().anyMatch(e -> !Objects.equals(ready(e, village), village.ready()));
    }

    private static @Nullable LocalDate ready(Entry entry, Ready village) {
        Optional<Ready> found = entry.milestones().stream().filter(m -> m.kind() == village.kind() && m.id().equals(village.id())).findFirst();
        return found.map(Ready::ready).orElse(null);
    }

    private static String shade(@Nullable LocalDate before, @Nullable LocalDate after, Entry entry) {
        if (entry.against() == null || Objects.equals(before, after)) {
            return "background:#f4f6f7";
        }
        double days = before == null ? -FULL_COLOUR_DAYS : after == null ? FULL_COLOUR_DAYS : ChronoUnit.DAYS.between(before, after);
        double strength = 0.12 + 0.5 * Math.min(1, Math.abs(days) / FULL_COLOUR_DAYS);
        return String.format(Locale.ROOT, "background:rgba(%s,%.2f)", days < 0 ? "11,135,110" : "200,70,40", strength);
    }

    private void donors() {
        page.element("h2", "Whose money is spent", "id", "money");
        List<FundLine> funds = comparison.baseline().funds();
        if (funds.isEmpty()) {
            page.element("p", "The problem names no funds: money is not limited.");
            return;
        }
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Donor, in the baseline", "Budget within the plan, " + comparison.currency(), "Committed", "Unspent", "of which expires", "of which held by its earmark")
                .forEach(h -> page.element("th", h));
        page.element("th", "", "style", "width:30%").close().close().open("tbody");
        double most = funds.stream().mapToDouble(f -> f.budget().amount()).max().orElse(1);
        for (FundLine f : funds) {
            page.open("tr").open("td").text(f.donor().isEmpty() ? f.id() : f.donor()).element("span", f.earmarked() ? "earmarked" : "for anything", "class", "sub").close();
            List.of(f.budget(), f.committed(), f.unspent(), f.expires(), f.heldByEarmark()).forEach(m -> page.element("td", PageText.money(m)));
            page.open("td").insert(bar(f, most)).close().close();
        }
        endTable();
        page.open("p", "class", "note");
        List.of(PageText.TEAL, PageText.AMBER, "#dde3e7").forEach(colour -> page.element("span", "", "class", "key", "style", "background:" + colour)
                .text(colour.equals(PageText.TEAL) ? "committed" : colour.equals(PageText.AMBER) ? "held by its earmark while other work lacks money" : "otherwise unspent"));
        page.close();
        if (comparison.scenarios().size() > 1) {
            page.element("h3", "Committed by scenario, " + comparison.currency());
            startTable("Donor", true);
            List<String> ids = comparison.scenarios().stream().flatMap(e -> e.funds().stream()).map(FundLine::id).distinct().toList();
            for (String id : ids) {
                page.open("tr").element("td", donor(id));
                comparison.scenarios().forEach(e -> page.element("td", e.funds().stream().filter(f -> f.id().equals(id)).findFirst()
                        .map(f -> PageText.money(f.committed()) + " of " + PageText.money(f.budget())).orElse("–")));
                page.close();
            }
            page.open("tr", "class", "base").element("td", "Held by earmarks");
            comparison.scenarios().forEach(e -> page.element("td", PageText.number(e.funds().stream().mapToDouble(f -> f.heldByEarmark().amount()).sum(), 0)));
            page.close();
            endTable();
        }
    }

    private String donor(String id) {
        return comparison.scenarios().stream().flatMap(e -> e.funds().stream()).filter(f -> f.id().equals(id)).findFirst().map(f -> f.donor().isEmpty() ? id : f.donor())
                .orElse(id);
    }

    private static String bar(FundLine f, double most) {
        double width = 300 / Math.max(1, most);
        double committed = f.committed().amount() * width;
        double held = f.heldByEarmark().amount() * width;
        double rest = Math.max(0, f.budget().amount() * width - committed - held);
        Markup svg = new Markup().open("svg", "viewBox", "0 0 300 14", "width", "100%", "height", 14, "preserveAspectRatio", "none", "role", "img", "aria-label",
                "share committed");
        svg.empty("rect", "x", 0, "y", 1, "width", committed, "height", 12, "fill", PageText.TEAL);
        svg.empty("rect", "x", committed, "y", 1, "width", held, "height", 12, "fill", PageText.AMBER);
        svg.empty("rect", "x", committed + held, "y", 1, "width", rest, "height", 12, "fill", "#dde3e7");
        return svg.close().done();
    }

    private void crews() {
        page.element("h2", "How crews are used", "id", "crews");
        List<CrewUse> crews = comparison.scenarios().stream().flatMap(e -> e.crews().stream()).collect(java.util.stream.Collectors.toMap(CrewUse::id, c -> c, (a, b) -> a,
                java.util.LinkedHashMap::new)).values().stream().toList();
        startTable("Crew", true);
        for (CrewUse crew : crews.stream().limit(MOST_ROWS).toList()) {
            page.open("tr").open("td").text(crew.name().contains(crew.id()) ? crew.name() : crew.id() + " " + crew.name())
                    .element("span", crew.method().name().toLowerCase(Locale.ROOT).replace('_', ' '), "class", "sub").close();
            for (Entry e : comparison.scenarios()) {
                Optional<CrewUse> use = e.crews().stream().filter(c -> c.id().equals(crew.id())).findFirst();
                page.element("td", use.map(u -> PageText.number(u.used() * 100, 0) + " %").orElse("–"), "style", use.map(u -> String.format(Locale.ROOT,
                        "background:rgba(11,110,99,%.2f)", 0.04 + 0.5 * u.used())).orElse("background:#f4f6f7"));
            }
            page.close();
        }
        endTable();
        note("Share of a crew's working time in the plan spent on work and travel." + (crews.size() > MOST_ROWS ? " The other " + (crews.size() - MOST_ROWS)
                + " crews stand in crews.csv." : ""));
    }

    private void hazards() {
        page.element("h2", "Hazard areas that enter, leave or move", "id", "hazards");
        List<Entry> others = comparison.scenarios().stream().filter(e -> e.against() != null).toList();
        if (others.isEmpty()) {
            page.element("p", "There is only the baseline.");
            return;
        }
        page.open("div", "class", "scroll").open("table").open("thead").open("tr").element("th", "Scenario");
        List.of("Enter", "Leave", "Earlier", "Later").forEach(h -> page.element("th", h));
        page.element("th", "The riskiest that enter", "class", "text").element("th", "The riskiest that leave", "class", "text").close().close().open("tbody");
        for (Entry e : others) {
            page.open("tr").element("td", e.name());
            List.of(Movement.values()).forEach(m -> page.element("td", Long.toString(e.hazardAreas().stream().filter(h -> h.movement() == m).count())));
            page.element("td", names(e, Movement.ENTERS), "class", "text").element("td", names(e, Movement.LEAVES), "class", "text").close();
        }
        endTable();
        note("Against the baseline: released within the plan in the one and not in the other, or on another day. All of them stand in hazard-areas.csv.");
    }

    private static String names(Entry entry, Movement movement) {
        List<Shift> shifts = entry.hazardAreas().stream().filter(h -> h.movement() == movement).toList();
        String names = String.join(", ", shifts.stream().limit(MOST_NAMES).map(h -> h.name().contains(h.id()) ? h.name() : h.id() + " " + h.name()).toList());
        return shifts.size() > MOST_NAMES ? names + " …" : names;
    }

    private void note(String text) {
        page.element("p", text, "class", "note");
    }

    private void reading() {
        page.element("h2", "How to read this", "id", "reading");
        List.of("Value is what a plan is worth in risk-days: the risk it takes away, the sooner the better, and the villages and roads it makes ready, less what the "
                        + "policy charges. All scenarios are measured as the baseline weighs things, so that they can be compared even where they weigh otherwise.",
                "Equal effort. Each scenario was searched with " + comparison.effort().seeds() + " seeds from its own first plan and then from the best plan that any "
                        + "scenario found for it. Each also tried the plans of the others: who has at least as much money as another can pay the other's plan, so that more "
                        + "money is never worse.",
                "Chance. Searches that differ by nothing but their seed find plans of slightly different value. A difference that is not larger than this spread is marked "
                        + "≈ and drawn grey: nothing should be read from it. A longer search makes the spread smaller.",
                "What binds and what would help were solved: the problem was changed in this one way and searched again. A gain is what that search found, so at least so much "
                        + "can be had.",
                "Planning anew. The baseline's plan was carried out under each scenario: the same crews do the same work in the same order, later where they must, and what cannot be done "
                        + "or paid any more is left out. What a plan made for the scenario is worth more is the worth of planning anew, as the scenario weighs it.",
                "Maps. As a single change, true maps of a district mean that what survey would find there is known at once. A scenario that raises the reliability of maps "
                        + "instead says that less of the suspected ground is free than was assumed: more has to be cleared, and the plan can be worth less than it seemed.",
                "Held by its earmark: money left over that could pay for work that is left out for want of money, were it not for the earmark; reckoned with the cheapest "
                        + "crew that can do the work.").forEach(t -> page.element("p", t));
        page.open("footer").text("RESTRICTED · planning aid, not a clearance record · \"ready\" means planned ready: only the authority declares land safe. Made for problem "
                + comparison.problem().sha256().substring(0, Math.min(12, comparison.problem().sha256().length())) + ".").close();
    }
}
