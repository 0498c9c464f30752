package clearance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Change;
import clearance.model.Earmark;
import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.model.Tranche;
import clearance.testing.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static Scenario scenario(String id, String basedOn, Change... changes) {
        return new Scenario(id, id, basedOn, List.of(changes));
    }

    private static Problem problem(Scenario... scenarios) {
        return Fixtures.problem(Fixtures.hazard("H0").build()).crews(List.of(Fixtures.crew("T1").build())).funds(List.of(Fixtures.fund("F1", Fixtures.START, 1000)))
                .scenarios(List.of(scenarios)).build();
    }

    private static double money(Problem problem) {
        return problem.funds().getFirst().tranches().getFirst().amount().amount();
    }

    @Test
    void aScenarioStartsFromWhatItIsBasedOn() {
        Problem problem = problem(scenario("half", null, new Change.ScaleFunds(0.5, null)), scenario("quarter", "half", new Change.ScaleFunds(0.5, "F1")));
        var all = Scenarios.applyAll(problem, List.of("baseline", "half", "quarter")).value();
        assertEquals(1000, money(all.get("baseline")));
        assertEquals(500, money(all.get("half")));
        assertEquals(250, money(all.get("quarter")));
        assertEquals(List.of("baseline", "half", "quarter"), List.copyOf(all.keySet()));
    }

    @Test
    void everythingWrongWithAnyScenarioIsToldAtOnce() {
        Fund wrong = new Fund("F1", "", List.of(new Tranche(Fixtures.START, Money.of(1))), null, Money.ZERO,
                new Earmark(Set.of(), Set.of(), Set.of("V9"), Set.of(), Set.of(), Set.of("T9")));
        Problem problem = problem(scenario("a", null, new Change.RemoveCrew("T7"), new Change.AddFund(wrong)),
                scenario("b", "a", new Change.SetPolicy(Map.of("milestoneWeigth", 1))), scenario("c", "nowhere"));
        var read = Scenarios.applyAll(problem, List.of("a", "b", "c", "d"));
        assertNull(read.value());
        assertEquals(List.of("/scenarios dangling-reference", "/scenarios dangling-reference", "/scenarios dangling-reference", "/scenarios duplicate-id",
                "/scenarios unknown-field", "/scenarios unknown-scenario", "/scenarios unknown-scenario"),
                read.findings().stream().map(f -> "/scenarios " + f.code()).sorted().toList(), read.findings().toString());
        assertTrue(read.findings().stream().anyMatch(f -> f.pointer().equals("/scenarios/0/changes/0") && f.value().equals("T7")));
        assertTrue(read.findings().stream().anyMatch(f -> f.pointer().equals("/scenarios/0/changes/1/addFund/earmark/communities") && f.value().equals("V9")));
        assertTrue(read.findings().stream().anyMatch(f -> f.pointer().startsWith("/scenarios/1/changes/0/setPolicy")));
        assertTrue(read.findings().stream().anyMatch(f -> f.pointer().equals("/scenarios/2/basedOn") && f.value().equals("nowhere")));
    }

    @Test
    void aCircleIsNamedWithAllItsScenarios() {
        Problem problem = problem(scenario("a", "b"), scenario("b", "c"), scenario("c", "b"));
        var finding = Scenarios.apply(problem, "a").findings().getFirst();
        assertEquals("cycle", finding.code());
        assertEquals("/scenarios/2/basedOn", finding.pointer());
        assertTrue(finding.message().contains("b → c → b"), finding.message());
    }

    @Test
    void removingAllFundsWarnsThatMoneyIsNoLongerLimited() {
        var read = Scenarios.apply(problem(scenario("a", null, new Change.RemoveFund("F1"))), "a");
        assertTrue(read.ok());
        assertEquals("no-funds-left", read.findings().getFirst().code());
    }

    @Test
    void moreMoneyIsToldFromLess() {
        Problem problem = problem();
        assertTrue(MoneyOrder.atMost(MoreMoney.scaled(problem, 0.5), problem));
        assertTrue(!MoneyOrder.atMost(problem, MoreMoney.scaled(problem, 0.5)));
        assertTrue(MoneyOrder.atMost(problem, MoreMoney.unlimited(problem)));
        assertTrue(MoneyOrder.atMost(problem, problem.toBuilder().funds(List.of()).build()), "no funds: money without limit");
        Problem late = Scenarios.change(problem, List.of(new Change.DelayTranches(null, 7))).value();
        assertTrue(MoneyOrder.atMost(late, problem));
        assertTrue(!MoneyOrder.atMost(problem, late));
        assertTrue(!MoneyOrder.atMost(problem, problem.toBuilder().crews(List.of()).build()), "they differ in crews");
        Problem tied = problem.toBuilder().funds(List.of(new Fund("F1", "", problem.funds().getFirst().tranches(), null, Money.ZERO,
                new Earmark(Set.of("Aghdam"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())))).build();
        assertTrue(MoneyOrder.atMost(tied, problem));
        assertTrue(!MoneyOrder.atMost(problem, tied));
        assertEquals(problem.funds(), MoreMoney.unearmarked(tied, Set.of("F1")).funds().stream().map(f -> new Fund(f.id(), "F1", f.tranches(), null, f.spent(),
                f.earmark())).toList());
    }

    @Test
    void roundAmountsAreOneTwoOrFiveTimesAPowerOfTen() {
        assertEquals(List.of(0.0, 1.0, 2.0, 5.0, 100_000.0, 200_000.0, 500_000.0), java.util.stream.DoubleStream.of(0, 1.9, 4.9, 9.9, 100_000, 352_600, 999_999)
                .map(SingleChanges::round).boxed().toList());
    }
}
