package clearance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.evaluation.Evaluation;
import clearance.generate.Generator;
import clearance.generate.GeneratorOptions;
import clearance.model.Change;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import clearance.solver.Planner;
import clearance.solver.SolverOptions;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The baseline's plan under other facts or means: what becomes of it, and how it is told. */
class CarriedOutTest {

    private static final Problem BASE = Generator.generate(new GeneratorOptions("Random", 5, 40, 8, 10, LocalDate.of(2026, 11, 30), List.of("Aghdam", "Fuzuli")));

    private static Problem with(Scenario... scenarios) {
        return BASE.toBuilder().scenarios(List.of(scenarios)).build();
    }

    private static Scenario scenario(String id, String basedOn, Change change) {
        return new Scenario(id, "", basedOn, List.of(change));
    }

    private static Trial trial(Problem problem, WorkModel base) {
        return new Trial(new Variant("x", "x", List.of(), problem), problem == base.problem() ? base : base.variant(problem));
    }

    private static Set<String> worked(Evaluation plan) {
        return plan.visits().stream().map(v -> plan.work().packages().get(v.workPackage())).map(p -> plan.work().problem().hazardAreas().get(p.hazard()).id() + p.stage() + p.parcel())
                .collect(Collectors.toSet());
    }

    @Test
    void underTheSameFactsThePlanIsWorthWhatItIs() {
        WorkModel work = WorkModel.of(BASE);
        Evaluation plan = Evaluation.of(work, Planner.first(work));
        assertEquals(plan.score(), trial(BASE, work).carriedOut(plan).score());
    }

    @Test
    void underOtherFactsItKeepsEveryRuleAndBringsNothingNew() {
        WorkModel work = WorkModel.of(BASE);
        Evaluation plan = Evaluation.of(work, Planner.first(work));
        assertTrue(plan.feasible());
        for (Change change : List.of(new Change.SetMapReliability(Set.of(), 1), new Change.SetPolicy(Map.of("travelSpeedKmh", 8)),
                new Change.RemoveCrew(BASE.crews().getFirst().id()), new Change.ScaleFunds(0.4, BASE.funds().getLast().id()))) {
            Problem changed = Scenarios.change(BASE, List.of(change)).value();
            Evaluation there = trial(changed, work).carriedOut(plan);
            assertTrue(there.feasible(), change + " " + there.score());
            assertTrue(!there.visits().isEmpty() && worked(plan).containsAll(worked(there)), change + ": nothing is chosen anew");
        }
    }

    @Test
    void mapsDatesAndRulesOfWorkAreFactsMoneyCrewsAndWeightsAreNot() {
        Problem problem = with(scenario("maps", null, new Change.SetMapReliability(Set.of(), 0.9)), scenario("maps-and-money", "maps", new Change.ScaleFunds(2, null)),
                scenario("money", null, new Change.ScaleFunds(2, null)), scenario("weights", null, new Change.SetPolicy(Map.of("milestoneWeight", 0))),
                scenario("rules", null, new Change.SetPolicy(Map.of("surveyReleaseShare", 0.2))),
                scenario("date", null, new Change.SetCommunity(BASE.communities().getFirst().id(), null)));
        assertEquals(List.of("maps", "maps-and-money", "rules", "date"), problem.scenarios().stream().map(Scenario::id).filter(id -> OtherFacts.in(problem, id)).toList());
    }

    @Test
    void aScenarioOfOtherFactsIsNotCalledWorse() {
        Problem problem = with(scenario("maps", null, new Change.SetMapReliability(Set.of(), 1)), scenario("less", null, new Change.ScaleFunds(0.6, null)),
                scenario("maps-and-money", "maps", new Change.ScaleFunds(3, null)));
        ScenarioComparison comparison = ComparisonRun.prepare(problem, new CompareOptions(List.of(), 2, 1, null, 40L, 2, List.of(), false, 0, null)).value().run(p -> { })
                .comparison();
        Entry maps = comparison.scenarios().get(1);
        assertTrue(maps.kept().otherFacts());
        assertFalse(comparison.scenarios().get(2).kept().otherFacts());
        for (Entry e : comparison.scenarios().subList(1, 3)) {
            assertEquals(e.ownValue() - e.kept().value(), e.kept().gain(), 1e-9);
            assertTrue(e.kept().gain() >= 0, "planning anew is never worse than going on as planned: " + e.kept());
        }
        String text = String.join("\n", comparison.conclusions());
        assertTrue(text.contains("\"maps\" changes what is so"), text);
        assertFalse(text.contains("\"maps\" is worth"), text);
        Entry both = comparison.scenarios().get(3);
        assertEquals("maps", both.builtOn().id());
        assertEquals(both.ownValue() - maps.ownValue(), both.builtOn().difference().value(), 1e-9);
        assertTrue(both.builtOn().difference().value() >= 0, "more money is never worse");
        assertTrue(text.contains("Against \"maps\", on which it builds"), text);
        assertNull(maps.builtOn());
    }

    /** One move is too few for any search to find something; that all ended alike must not make every difference count. */
    @Test
    void searchesTooShortToFindAnythingTellNothingOfChance() {
        Problem problem = with(scenario("less", null, new Change.ScaleFunds(0.9, BASE.funds().getLast().id())));
        WorkModel work = WorkModel.of(problem);
        Trial trial = trial(problem, work);
        trial.build();
        Evaluation built = trial.best();
        assertFalse(trial.tooShort(), "nothing was searched");
        trial.keepCold(1, built);
        trial.keepCold(2, built);
        assertFalse(trial.tooShort(), "nothing better is known");
        Evaluation better = PlanJob.judged(work, Planner.solve(work, new SolverOptions(1, null, 400L, built.routes(), 1, true), p -> { }));
        assertTrue(better.score().compareTo(built.score()) > 0);
        trial.offer(better);
        assertTrue(trial.tooShort());
        trial.keepCold(3, better);
        assertFalse(trial.tooShort(), "one of them found something");
    }
}
