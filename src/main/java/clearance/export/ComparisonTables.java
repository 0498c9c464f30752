package clearance.export;

import clearance.export.Table.Kind;
import clearance.model.Plan;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import java.util.List;

/** A comparison of scenarios as tables, a row for each scenario and thing. */
final class ComparisonTables {

    private final ScenarioComparison comparison;

    private ComparisonTables(ScenarioComparison comparison) {
        this.comparison = comparison;
    }

    /** Every table; what was not asked for is an empty one. */
    static List<Table> all(ScenarioComparison comparison) {
        ComparisonTables tables = new ComparisonTables(comparison);
        return List.of(tables.scenarios(), tables.weeks(), tables.milestones(), tables.hazards(), tables.crews(), tables.funds(), tables.frontier(), tables.limits(),
                tables.prices(), tables.help());
    }

    private Table scenarios() {
        Table.Builder table = new Table.Builder("scenarios", "Scenarios").column("scenario", "Scenario", Kind.TEXT).column("name", "Name", Kind.TEXT)
                .column("changes", "Changes", Kind.TEXT).column("feasible", "Keeps every rule", Kind.FLAG).column("value", "Value, risk-days", Kind.DECIMAL)
                .column("ownValue", "Own value, risk-days", Kind.DECIMAL).column("spread", "Spread over seeds, risk-days", Kind.DECIMAL)
                .column("upperBound", "No plan is worth more than", Kind.DECIMAL).column("ofUpperBound", "Of the upper bound", Kind.SHARE)
                .column("differenceValue", "More than the baseline, risk-days", Kind.DECIMAL).column("differenceShare", "More than the baseline", Kind.SHARE)
                .column("verdict", "Is the difference clear", Kind.TEXT)
                .column("otherFacts", "Changes facts, so that the difference is neither gain nor loss", Kind.FLAG)
                .column("keptValue", "The baseline's plan carried out here, risk-days", Kind.DECIMAL).column("replanningGain", "Planning anew gains, risk-days", Kind.DECIMAL)
                .column("builtOn", "Builds on", Kind.TEXT).column("builtOnShare", "More than what it builds on", Kind.SHARE).column("riskDaysRemovedShare", "Risk over time removed", Kind.SHARE)
                .column("riskRemovedShare", "Risk removed by the end", Kind.SHARE).column("hazardAreasReleased", "Hazard areas released", Kind.WHOLE)
                .column("areaCancelledM2", "Cancelled, m²", Kind.DECIMAL).column("areaReducedM2", "Reduced, m²", Kind.DECIMAL)
                .column("areaClearedM2", "Cleared, m²", Kind.DECIMAL).column("communitiesReady", "Communities ready", Kind.WHOLE)
                .column("communitiesOnTime", "Communities on time", Kind.WHOLE).column("peopleReady", "People who can return", Kind.WHOLE)
                .column("infrastructureOpen", "Infrastructure open", Kind.WHOLE).column("cost", "Cost, " + comparison.currency(), Kind.MONEY)
                .column("costPerM2", "Cost per m² released", Kind.DECIMAL).column("costPerDevice", "Cost per device", Kind.DECIMAL)
                .column("unspentAtExpiry", "Expires unspent", Kind.MONEY).column("crewUtilisation", "Crew time used", Kind.SHARE);
        for (Entry e : comparison.scenarios()) {
            Plan.Indicators i = e.indicators();
            table.row(e.id(), e.name(), String.join("; ", e.changes()), e.feasible(), e.value(), e.ownValue(), e.spread(), e.upperBound() == null ? null
                    : e.upperBound().value(), e.upperBound() == null ? null : e.upperBound().ratio(), e.against() == null ? null
                    : e.against().value(), e.against() == null ? null : e.against().share(), e.against() == null ? null : e.against().verdict().name(),
                    e.kept() == null ? null : e.kept().otherFacts(), e.kept() == null ? null : e.kept().value(), e.kept() == null ? null : e.kept().gain(),
                    e.builtOn() == null ? null : e.builtOn().id(), e.builtOn() == null ? null : e.builtOn().difference().share(),
                    i.riskDaysRemovedShare(), i.riskRemovedShare(), i.hazardAreasReleased(), i.areaCancelledM2(), i.areaReducedM2(), i.areaClearedM2(),
                    i.communitiesReady(), i.communitiesOnTime(), i.peopleReady(), i.infrastructureOpen(), i.cost(), i.costPerM2(), i.costPerDevice(),
                    i.unspentAtExpiry(), i.crewUtilisation());
        }
        return table.build();
    }

    private static Table.Builder of(String id, String name) {
        return new Table.Builder(id, name).column("scenario", "Scenario", Kind.TEXT);
    }

    private Table weeks() {
        Table.Builder table = of("weeks", "Weeks").column("week", "Week", Kind.WHOLE).column("from", "From", Kind.DATE)
                .column("residualRiskShare", "Residual risk", Kind.SHARE).column("committed", "Committed", Kind.MONEY).column("released", "Money arrives", Kind.MONEY);
        comparison.scenarios().forEach(e -> e.weeks().forEach(w -> table.row(e.id(), w.week(), w.from(), w.residualRiskShare(), w.committed(), w.released())));
        return table.build();
    }

    private Table milestones() {
        Table.Builder table = of("milestones", "Milestones").column("kind", "Kind", Kind.TEXT).column("id", "Id", Kind.TEXT).column("name", "Name", Kind.TEXT)
                .column("people", "People", Kind.WHOLE).column("wanted", "Wanted", Kind.DATE).column("ready", "Planned ready", Kind.DATE)
                .column("daysLate", "Days late", Kind.WHOLE);
        comparison.scenarios().forEach(e -> e.milestones().forEach(m -> table.row(e.id(), m.kind().name(), m.id(), m.name(), m.people(), m.wanted(), m.ready(),
                m.daysLate())));
        return table.build();
    }

    private Table hazards() {
        Table.Builder table = of("hazard-areas", "Hazard areas").column("id", "Id", Kind.TEXT).column("name", "Name", Kind.TEXT)
                .column("riskIndex", "Risk index", Kind.DECIMAL).column("movement", "Movement", Kind.TEXT).column("before", "Released in the baseline", Kind.DATE)
                .column("after", "Released here", Kind.DATE).column("days", "Days later", Kind.WHOLE);
        comparison.scenarios().forEach(e -> e.hazardAreas().forEach(h -> table.row(e.id(), h.id(), h.name(), h.riskIndex(), h.movement().name(), h.before(), h.after(),
                h.movement() == ScenarioComparison.Movement.EARLIER || h.movement() == ScenarioComparison.Movement.LATER ? h.days() : null)));
        return table.build();
    }

    private Table crews() {
        Table.Builder table = of("crews", "Crews").column("id", "Id", Kind.TEXT).column("name", "Name", Kind.TEXT).column("method", "Method", Kind.TEXT)
                .column("used", "Time used", Kind.SHARE);
        comparison.scenarios().forEach(e -> e.crews().forEach(c -> table.row(e.id(), c.id(), c.name(), c.method().name(), c.used())));
        return table.build();
    }

    private Table funds() {
        Table.Builder table = of("funds", "Funds").column("id", "Id", Kind.TEXT).column("donor", "Donor", Kind.TEXT).column("earmarked", "Earmarked", Kind.FLAG)
                .column("budget", "Budget within the plan", Kind.MONEY).column("committed", "Committed", Kind.MONEY).column("unspent", "Unspent", Kind.MONEY)
                .column("expires", "Expires unspent", Kind.MONEY).column("heldByEarmark", "Held by the earmark", Kind.MONEY);
        comparison.scenarios().forEach(e -> e.funds().forEach(f -> table.row(e.id(), f.id(), f.donor(), f.earmarked(), f.budget(), f.committed(), f.unspent(),
                f.expires(), f.heldByEarmark())));
        return table.build();
    }

    private Table frontier() {
        Table.Builder table = new Table.Builder("frontier", "Frontier").column("factor", "Share of today's budget", Kind.SHARE)
                .column("budget", "Budget", Kind.MONEY).column("spent", "Spent", Kind.MONEY).column("feasible", "Keeps every rule", Kind.FLAG)
                .column("value", "Value, risk-days", Kind.DECIMAL).column("riskDaysRemovedShare", "Risk over time removed", Kind.SHARE)
                .column("riskRemovedShare", "Risk removed by the end", Kind.SHARE).column("peopleReady", "People who can return", Kind.WHOLE)
                .column("communitiesReady", "Communities ready", Kind.WHOLE).column("hazardAreasReleased", "Hazard areas released", Kind.WHOLE)
                .column("marginalPerMillion", "Value per further million", Kind.DECIMAL).column("gainFromMoney", "Unlimited money would gain", Kind.DECIMAL)
                .column("gainFromCrews", "Every crew twice would gain", Kind.DECIMAL).column("binds", "What binds", Kind.TEXT);
        if (comparison.frontier() != null) {
            comparison.frontier().points().forEach(p -> table.row(p.factor(), p.budget(), p.spent(), p.feasible(), p.value(), p.riskDaysRemovedShare(),
                    p.riskRemovedShare(), p.peopleReady(), p.communitiesReady(), p.hazardAreasReleased(), p.marginalPerMillion(), p.gainFromMoney(),
                    p.gainFromCrews(), p.binds().name()));
        }
        return table.build();
    }

    private Table limits() {
        Table.Builder table = new Table.Builder("limits", "Limits").column("limit", "Limit", Kind.TEXT).column("ids", "Which", Kind.TEXT)
                .column("what", "What was lifted", Kind.TEXT).column("value", "Value, risk-days", Kind.DECIMAL).column("gain", "Gain, risk-days", Kind.DECIMAL);
        if (comparison.binding() != null) {
            comparison.binding().trials().forEach(t -> table.row(t.limit().name(), String.join(" ", t.ids()), t.what(), t.value(), t.gain()));
        }
        return table.build();
    }

    private Table prices() {
        Table.Builder table = new Table.Builder("prices", "Prices").column("limit", "What is scarce", Kind.TEXT).column("id", "Which", Kind.TEXT)
                .column("worth", "Worth in all, risk-days", Kind.DECIMAL).column("perUnit", "One more unit, risk-days", Kind.DECIMAL)
                .column("unit", "Unit", Kind.TEXT);
        if (comparison.binding() != null) {
            comparison.binding().prices().forEach(p -> table.row(p.limit().name(), p.id(), p.worth(), p.perUnit(), p.unit()));
        }
        return table.build();
    }

    private Table help() {
        Table.Builder table = new Table.Builder("help", "What would help").column("what", "Change", Kind.TEXT).column("cost", "Money it brings", Kind.MONEY)
                .column("value", "Value, risk-days", Kind.DECIMAL).column("gain", "Gain, risk-days", Kind.DECIMAL)
                .column("gainPerMillion", "Gain per million", Kind.DECIMAL).column("morePeople", "More people who can return", Kind.WHOLE)
                .column("verdict", "Is the gain clear", Kind.TEXT);
        comparison.help().forEach(h -> table.row(h.what(), h.cost(), h.value(), h.gain(), h.gainPerMillion(), h.morePeople(), h.verdict().name()));
        return table.build();
    }
}
