package clearance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ProblemFile;
import clearance.model.MilestoneKind;
import clearance.model.Money;
import clearance.model.Problem;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.Movement;
import clearance.model.ScenarioComparison.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scenarios of tiny.json with numbers worked by hand. */
class TinyComparisonTest {

    private static ComparisonRun.Result result;
    private static ScenarioComparison comparison;

    @BeforeAll
    static void compare() {
        Problem problem = ProblemFile.read(Path.of("problems/tiny.json")).value();
        CompareOptions options = new CompareOptions(List.of("first-only", "all-at-once"), 2, 1, null, 2_000L, 2, List.of(), false, 0, null);
        result = ComparisonRun.prepare(problem, options).value().run(p -> { });
        comparison = result.comparison();
    }

    private static Entry entry(String id) {
        return comparison.scenarios().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theBaselineStandsFirstThenScenariosAsAsked() {
        assertEquals(List.of("baseline", "first-only", "all-at-once"), comparison.scenarios().stream().map(Entry::id).toList());
        assertEquals(List.copyOf(result.plans().keySet()), comparison.scenarios().stream().map(Entry::id).toList());
        assertNull(comparison.baseline().against());
        assertNull(comparison.frontier());
        assertNull(comparison.binding());
        assertTrue(comparison.help().isEmpty());
        assertEquals(3 * (2 + 1), comparison.effort().solves());
    }

    /**
     * Of H1 58 % have to be cleared, for its map is right to 25 % and survey releases 56 % of what is not mapped: 5,800 m² are 14.5 days of M1 at 400, after 5 days
     * of S1 at 300; both start at the village, so that nothing is travelled. 7,300 of 8,500 are spent; nothing else can be paid from the rest.
     */
    @Test
    void withTheFirstTrancheAloneOnlyTheVillageEdgeIsDone() {
        Entry first = entry("first-only");
        assertTrue(first.feasible());
        assertEquals(Money.of(5 * 300 + 14.5 * 400), first.indicators().cost());
        ScenarioComparison.FundLine fund = first.funds().getFirst();
        assertEquals(Money.of(8_500), fund.budget());
        assertEquals(Money.of(7_300), fund.committed());
        assertEquals(Money.of(1_200), fund.unspent());
        assertEquals(Money.ZERO, fund.heldByEarmark());
        assertEquals(1, first.indicators().hazardAreasReleased());
        assertEquals(5_800, first.indicators().areaClearedM2(), 1e-6);
        assertEquals(4_200, first.indicators().areaCancelledM2() + first.indicators().areaReducedM2(), 1e-6);
    }

    /** S1 ends on Friday, 4 December. M1's 14.5 days from Saturday on, six a week, end on Tuesday, 22 December; hand-over takes a day. */
    @Test
    void theVillageIsReadyTheDayAfterTheLastWork() {
        ScenarioComparison.Ready village = entry("first-only").milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY).findFirst().orElseThrow();
        assertEquals(LocalDate.of(2026, 12, 23), village.ready());
        assertEquals(2, village.daysLate());
    }

    @Test
    void withoutTheSecondTrancheTheRoadShoulderLeaves() {
        assertEquals(List.of("H3"), entry("first-only").hazardAreas().stream().filter(h -> h.movement() == Movement.LEAVES).map(h -> h.id()).toList());
        assertEquals(2, comparison.baseline().indicators().hazardAreasReleased());
    }

    /** The baseline's plan does the village edge first; without the second tranche only that is left of it, which is the best plan there, too. */
    @Test
    void withoutTheSecondTrancheTheBaselinesPlanLosesTheRoadShoulderToo() {
        ScenarioComparison.Kept kept = entry("first-only").kept();
        assertEquals(1, kept.hazardAreasReleased());
        assertEquals(entry("first-only").ownValue(), kept.value(), 1e-9);
        assertEquals(0, kept.gain(), 1e-9);
        assertNull(comparison.baseline().kept());
    }

    @Test
    void moneyOrdersTheScenarios() {
        assertEquals(List.of(), entry("first-only").noLessThan());
        assertEquals(List.of("first-only"), comparison.baseline().noLessThan());
        assertEquals(List.of("baseline", "first-only"), entry("all-at-once").noLessThan());
        assertTrue(entry("first-only").value() < comparison.baseline().value() && comparison.baseline().value() < entry("all-at-once").value());
    }

    /** Every seed finds the best plan of so small a problem, so that each difference is clear. */
    @Test
    void differencesAreHeldAgainstTheSpread() {
        for (Entry e : comparison.scenarios()) {
            assertEquals(0.0, e.spread());
            assertEquals(2, e.coldValues().size());
        }
        assertEquals(Verdict.CLEAR, entry("first-only").against().verdict());
        assertEquals(entry("first-only").value() - comparison.baseline().value(), entry("first-only").against().value(), 1e-9);
    }

    @Test
    void crewsAreUsedByTheirWorkAndTravel() {
        Map<String, Double> used = Map.of("M1", 14.5 / 36, "S1", 5.0 / 36);
        entry("first-only").crews().forEach(c -> assertEquals(used.get(c.id()), c.used(), 1e-9, c.id()));
    }

    @Test
    void theConclusionsNameBestAndWorst() {
        String text = String.join("\n", comparison.conclusions());
        assertTrue(text.contains("\"All money from the start\" is worth most"), text);
        assertTrue(text.contains("\"The second tranche never comes\" is worth least"), text);
    }

    @Test
    void aDifferenceNotLargerThanTheSpreadSaysNothing() {
        assertEquals(Verdict.WITHIN_SPREAD, Entries.verdict(1.5, 1.5));
        assertEquals(Verdict.CLEAR, Entries.verdict(-1.6, 1.5));
        assertEquals(Verdict.UNKNOWN, Entries.verdict(100, null));
        assertNull(Entries.spread(List.of(5.0)));
        assertEquals(3.0, Entries.spread(List.of(5.0, 2.0, 4.0)));
    }
}
