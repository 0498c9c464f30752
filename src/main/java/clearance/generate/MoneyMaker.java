package clearance.generate;

import clearance.model.Change;
import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Scenario;
import clearance.model.Stage;
import clearance.model.Tranche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invents funds, sized by what the crews can spend, and scenarios of them. */
final class MoneyMaker {

    /** Foreign aid so far (AVIM commentary 2025/30). */
    private static final double FOREIGN_AID = 12_500_000;
    private static final double WORKED_DAYS_PER_WEEK = 5.2;
    /** Share of what the crews paid by the day could spend that the donors cover; an assumption that lets money bind. */
    private static final double DONOR_COVER = 0.65;

    private final Chance chance;
    private final LocalDate start;
    private final int weeks;
    final List<Fund> funds = new ArrayList<>();
    final List<Scenario> scenarios = new ArrayList<>();

    MoneyMaker(Chance chance, LocalDate start, int weeks) {
        this.chance = chance;
        this.start = start;
        this.weeks = weeks;
    }

    void make(List<Crew> crews, List<String> districts, List<String> communities) {
        double wages = crews.stream().filter(c -> c.payment() == Payment.SALARIED).mapToDouble(Crew::costPerDay).sum() * weeks * 6;
        double daily = crews.stream().filter(c -> c.payment() == Payment.PER_DAY).mapToDouble(Crew::costPerDay).sum();
        double donors = Math.max(20_000, daily * weeks * WORKED_DAYS_PER_WEEK * DONOR_COVER);
        state(wages * 1.12);
        fund("EU", "European Union grant", donors * 0.35, 3, 0.9, earmark(Set.of(), limited(communities, 20), Set.of(), Set.of()));
        fund("UN", "United Nations programme", donors * 0.25, 2, 0.7, earmark(limited(districts, Math.max(1, districts.size() / 3)), Set.of(), Set.of(), Set.of()));
        fund("TWIN", "Twin-town fund", donors * 0.15, 1, 1.0, earmark(Set.of(), Set.of(), Set.of(Stage.SURVEY, Stage.CLEARANCE), Set.of()));
        fund("NGO", "Foundation for the NGO", donors * 0.10, 2, 1.1, earmark(Set.of(), Set.of(), Set.of(), Set.of(CrewMaker.CONTRACTORS.getLast())));
        fund("OPEN", "Bilateral donors", donors * 0.15, 2, 1.1, Earmark.NONE);
        scenarios(crews);
    }

    private void state(double amount) {
        int quarters = Math.max(1, (weeks + 12) / 13);
        List<Tranche> tranches = new ArrayList<>();
        for (int q = 0; q < quarters; q++) {
            tranches.add(new Tranche(start.plusWeeks(13L * q), Money.of(Chance.round(amount / quarters * (q == 0 ? 1.06 : 1), 1000))));
        }
        funds.add(new Fund("STATE", "State budget", tranches, null, Money.ZERO, earmark(Set.of(), Set.of(), Set.of(), Set.of(CrewMaker.STATE,
                CrewMaker.INSPECTION))));
    }

    private void fund(String id, String donor, double amount, int parts, double until, Earmark earmark) {
        List<Tranche> tranches = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            LocalDate date = start.plusDays((long) (weeks * 7.0 * i / parts * 0.7)).plusDays(i == 0 ? 0 : chance.whole(0, 13));
            tranches.add(new Tranche(date, Money.of(Chance.round(amount / parts, 500))));
        }
        LocalDate spendBy = until >= 1 ? null : start.plusDays((long) (weeks * 7 * until));
        funds.add(new Fund(id, donor, tranches, spendBy, Money.ZERO, earmark));
    }

    private static Earmark earmark(Set<String> districts, Set<String> communities, Set<Stage> stages, Set<String> organisations) {
        return new Earmark(districts, Set.of(), communities, stages, organisations, Set.of());
    }

    private static Set<String> limited(List<String> all, int most) {
        return Set.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private void scenarios(List<Crew> crews) {
        scenario("half", "Half of the donors' money", null, donorScale(0.5));
        scenario("double", "Twice the donors' money", null, donorScale(2));
        scenario("aid-only", "The 12.5 million of foreign aid alone", null, aidOnly(crews));
        scenario("late-money", "The EU grant comes 90 days late", null, List.of(new Change.DelayTranches("EU", 90)));
        scenario("no-earmarks", "The EU grant without its earmark", null, noEarmark("EU"));
        scenario("all-maps", "All minefield maps received", null, List.of(new Change.SetMapReliability(Set.of(), 0.9)));
        scenario("risk-first", "Risk alone counts, no villages", null, List.of(new Change.SetPolicy(new LinkedHashMap<>(Map.of("milestoneWeight", 0)))));
        scenario("maps-and-double", "All maps and twice the donors' money", "all-maps", donorScale(2));
        crews.stream().filter(c -> c.method() == clearance.model.Method.DOGS).findFirst()
                .ifPresent(dogs -> scenario("more-dogs", "One more dog team", null, moreDogs(dogs)));
    }

    private List<Change> moreDogs(Crew dogs) {
        Crew extra = dogs.toBuilder().id("D-EXTRA").name("Extra dog team").payment(Payment.PER_DAY).costPerDay(600.0).build();
        Earmark own = new Earmark(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(extra.id()));
        Tranche money = new Tranche(start, Money.of(600.0 * weeks * 6));
        return List.of(new Change.AddCrew(extra), new Change.AddFund(new Fund("DOGS", "Donor of the dog team", List.of(money), null, Money.ZERO, own)));
    }

    private void scenario(String id, String name, @org.jspecify.annotations.Nullable String basedOn, List<Change> changes) {
        scenarios.add(new Scenario(id, name, basedOn, changes));
    }

    private List<Change> donorScale(double factor) {
        return funds.stream().filter(f -> !f.id().equals("STATE")).<Change>map(f -> new Change.ScaleFunds(factor, f.id())).toList();
    }

    /** Without the state there are no state crews either: what is left are contractors and one fund. */
    private List<Change> aidOnly(List<Crew> crews) {
        List<Change> changes = new ArrayList<>();
        crews.stream().filter(c -> c.payment() == Payment.SALARIED && !c.organisation().equals(CrewMaker.INSPECTION))
                .forEach(c -> changes.add(new Change.RemoveCrew(c.id())));
        funds.forEach(f -> changes.add(new Change.RemoveFund(f.id())));
        changes.add(new Change.AddFund(new Fund("AID", "Foreign aid", List.of(new Tranche(start, Money.of(FOREIGN_AID))), null, Money.ZERO, Earmark.NONE)));
        return changes;
    }

    private List<Change> noEarmark(String id) {
        Fund fund = funds.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
        return List.of(new Change.RemoveFund(id), new Change.AddFund(new Fund(id, fund.donor(), fund.tranches(), fund.spendBy(), fund.spent(), Earmark.NONE)));
    }
}
