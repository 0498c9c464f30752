package clearance.export;

import clearance.export.Table.Kind;
import clearance.model.MilestoneKind;
import clearance.model.Money;
import clearance.model.Plan;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a plan about its figures: indicators, milestones, money, rules. */
final class FigureTables {

    private FigureTables() {
    }

    /** What the plan is, and what it is not. */
    static Table about(Handout handout) {
        Plan plan = handout.plan();
        Table.Builder table = new Table.Builder("about", "About").column("what", "", Kind.TEXT).column("value", "", Kind.TEXT);
        table.row(Handout.RESTRICTED, Handout.NO_RECORD);
        table.row("problem", plan.problem().name());
        table.row("description", handout.problem().description());
        table.row("scenario", plan.scenario());
        table.row("plan version", handout.options().version());
        table.row("plan fingerprint", handout.fingerprint());
        table.row("made at", plan.createdAt() == null ? null : plan.createdAt().toString().replace('T', ' '));
        table.row("first day", handout.problem().calendar().start().toString());
        table.row("weeks", Integer.toString(handout.problem().calendar().weeks()));
        table.row("firm until", handout.firmUntil().minusDays(1).toString());
        table.row("currency", handout.problem().currency());
        table.row("keeps every hard rule", plan.feasible() ? "yes" : "NO: " + String.join(", ", handout.broken().stream().map(r -> r.rule().name()).toList()));
        table.row("problem sha256", plan.problem().sha256());
        plan.warnings().forEach(w -> table.row("to know", w));
        return table.build();
    }

    static Table milestones(Handout handout) {
        Table.Builder table = new Table.Builder("milestones", "Villages and infrastructure").column("kind", "Kind", Kind.TEXT).column("id", "Id", Kind.TEXT)
                .column("name", "Name", Kind.TEXT).column("people", "People", Kind.WHOLE).column("wanted", "Wanted", Kind.DATE)
                .column("ready", "Planned ready", Kind.DATE).column("daysLate", "Days late", Kind.WHOLE).column("waitingFor", "Waits for", Kind.TEXT);
        handout.plan().milestones().forEach(m -> table.row(m.kind().name(), m.id(), m.name(),
                m.kind() == MilestoneKind.COMMUNITY ? m.people() : null, m.wanted(), m.ready(), m.daysLate(),
                String.join("; ", m.waitingFor())));
        return table.build();
    }

    /** One row per indicator: this plan beside the ranked and the density list. */
    static Table indicators(Handout handout) {
        Table.Builder table = new Table.Builder("indicators", "Indicators").column("indicator", "Indicator", Kind.TEXT).column("unit", "Unit", Kind.TEXT)
                .column("plan", "This plan", Kind.DECIMAL).column("rankedList", "Ranked list", Kind.DECIMAL)
                .column("densityList", "Density list", Kind.DECIMAL);
        String currency = handout.problem().currency();
        Indicator add = (name, unit, figure) -> table.row(name, unit, figure.apply(handout.plan().indicators()),
                of(handout.plan().comparison().rankedList(), figure), of(handout.plan().comparison().densityList(), figure));
        add.row("value", "risk-days", i -> i.value());
        add.row("risk over time removed", "share", i -> i.riskDaysRemovedShare());
        add.row("risk removed by the end", "share", i -> i.riskRemovedShare());
        add.row("area cancelled", "m²", i -> i.areaCancelledM2());
        add.row("area reduced", "m²", i -> i.areaReducedM2());
        add.row("area cleared", "m²", i -> i.areaClearedM2());
        add.row("hazard areas released", "number", i -> (double) i.hazardAreasReleased());
        add.row("people who can return", "number", i -> (double) i.peopleReady());
        add.row("communities planned ready", "number", i -> (double) i.communitiesReady());
        add.row("communities planned ready on time", "number", i -> (double) i.communitiesOnTime());
        add.row("communities", "number", i -> (double) i.communities());
        add.row("infrastructure open", "number", i -> (double) i.infrastructureOpen());
        add.row("cost", currency, i -> i.cost().amount());
        add.row("cost per m² released", currency, i -> i.costPerM2());
        add.row("cost per expected device", currency, i -> i.costPerDevice());
        add.row("expected devices", "number", i -> i.devices());
        add.row("money that expires unspent", currency, i -> i.unspentAtExpiry().amount());
        add.row("crew time used", "share", i -> i.crewUtilisation());
        return table.build();
    }

    /** Adds one row. */
    private interface Indicator {
        void row(String name, String unit, Function<Plan.Indicators, Double> figure);
    }

    private static @Nullable Double of(Plan.@Nullable Indicators indicators, Function<Plan.Indicators, Double> figure) {
        return indicators == null ? null : figure.apply(indicators);
    }

    static Table weeks(Handout handout) {
        String currency = handout.problem().currency();
        Table.Builder table = new Table.Builder("weeks", "Weeks").column("week", "Week", Kind.WHOLE).column("from", "From", Kind.DATE)
                .column("residualRiskShare", "Risk left", Kind.SHARE).column("committed", "Committed, " + currency, Kind.MONEY)
                .column("released", "Money arriving, " + currency, Kind.MONEY);
        handout.plan().weeks().forEach(w -> table.row(w.week(), w.from(), w.residualRiskShare(), w.committed(), w.released()));
        return table.build();
    }

    static Table funds(Handout handout) {
        String currency = handout.problem().currency();
        Table.Builder table = new Table.Builder("funds", "Funds").column("fund", "Fund", Kind.TEXT).column("donor", "Donor", Kind.TEXT)
                .column("available", "Available, " + currency, Kind.MONEY).column("committed", "Committed, " + currency, Kind.MONEY)
                .column("unspentAtExpiry", "Expires unspent, " + currency, Kind.MONEY);
        handout.plan().funds().forEach(f -> table.row(f.id(), f.donor(), f.available(), f.committed(), f.unspentAtExpiry()));
        return table.build();
    }

    /** Which fund pays how much of which work. */
    static Table funding(Handout handout) {
        Table.Builder table = new Table.Builder("funding", "Funding of work").column("crew", "Crew", Kind.TEXT).column("hazardArea", "Hazard area", Kind.TEXT)
                .column("stage", "Stage", Kind.TEXT).column("parcel", "Parcel", Kind.TEXT).column("start", "Start", Kind.TIME)
                .column("fund", "Fund", Kind.TEXT).column("amount", "Amount, " + handout.problem().currency(), Kind.MONEY);
        handout.assignments().forEach(a -> a.funding().forEach(f -> table.row(a.crew(), a.hazardArea(), a.stage().name(), a.parcel(), a.start(), f.fund(),
                f.amount())));
        return table.build();
    }

    static Table rules(Handout handout) {
        Table.Builder table = new Table.Builder("rules", "Rules").column("rule", "Rule", Kind.TEXT).column("level", "Level", Kind.TEXT)
                .column("penalty", "Penalty or value", Kind.WHOLE).column("unit", "Unit", Kind.TEXT).column("meaning", "Meaning", Kind.TEXT)
                .column("breaches", "Breaches", Kind.TEXT);
        handout.plan().rules().forEach(r -> table.row(r.rule().name(), r.rule().level().name(), r.penalty(), r.rule().unit(), r.rule().meaning(),
                String.join(" ", r.breaches().stream().map(Plan.Breach::what).toList())));
        return table.build();
    }

    static Table assumed(Handout handout) {
        Table.Builder table = new Table.Builder("assumed", "Assumed values").column("kind", "Of", Kind.TEXT).column("id", "Id", Kind.TEXT)
                .column("field", "Field", Kind.TEXT).column("value", "Assumed value", Kind.TEXT);
        handout.plan().assumed().forEach(a -> table.row(a.kind(), a.id(), a.field(), a.value()));
        return table.build();
    }

    /** What assignments cost together. */
    static Money cost(List<Plan.Assignment> assignments) {
        return assignments.stream().map(Plan.Assignment::cost).reduce(Money.ZERO, Money::plus);
    }
}
