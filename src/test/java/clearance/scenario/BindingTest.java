package clearance.scenario;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.fund;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.takes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Equipment;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Problem;
import clearance.model.ProblemBuilder;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.Stage;
import clearance.model.Tranche;
import clearance.testing.Fixtures;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Problems of four weeks whose binding limit is known, because there is plenty of everything else. */
class BindingTest {

    private static final int DAY = 360;
    private static final long MOVES = 150;

    private static HazardArea[] hazards(int count) {
        return IntStream.range(0, count).mapToObj(i -> hazard("H" + i).build()).toArray(HazardArea[]::new);
    }

    private static List<Crew> crews(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> crew("T" + i).organisation("Agency").build()).toList();
    }

    /** Some hazard areas that take each some days. */
    private static ProblemBuilder problem(int hazards, int days, int crews, Fund... funds) {
        return Fixtures.problem(hazards(hazards)).crews(crews(crews)).funds(List.of(funds))
                .estimates(takes(days * DAY, IntStream.range(0, hazards).mapToObj(i -> "H" + i).toArray(String[]::new)));
    }

    private static ScenarioComparison compare(ProblemBuilder problem) {
        CompareOptions options = new CompareOptions(List.of(), 2, 1, null, MOVES, 2, List.of(), true, 0, null);
        return ComparisonRun.prepare(problem.build(), options).value().run(p -> { }).comparison();
    }

    private static void binds(Limit limit, List<String> ids, String words, ProblemBuilder problem) {
        ScenarioComparison comparison = compare(problem);
        ScenarioComparison.Binding binding = comparison.binding();
        assertEquals(limit, binding.limit(), binding.toString());
        assertEquals(ids, binding.ids(), binding.toString());
        assertTrue(comparison.conclusions().getFirst().contains(words), comparison.conclusions().toString());
        assertTrue(binding.trials().stream().allMatch(t -> t.gain() >= 0), "what takes nothing away loses nothing: " + binding);
    }

    @Test
    void crews() {
        binds(Limit.CREWS, List.of("MANUAL"), "crews: there are too few manual teams", problem(6, 12, 1, fund("F1", START, 1e6)));
    }

    @Test
    void crewsOfTheMethodThatIsShort() {
        ProblemBuilder problem = Fixtures.problem(IntStream.range(0, 6).mapToObj(i -> hazard("H" + i).stages(List.of(Stage.CLEARANCE, Stage.QUALITY_CONTROL)).build())
                .toArray(HazardArea[]::new));
        List<Crew> crews = List.of(crew("T1").build(), crew("T2").build(), crew("T3").build(), crew("T4").build(), crew("T5").build(), crew("T6").build(),
                Crew.builder("Q1", Method.QUALITY_CONTROL, Fixtures.point(46.5005, 39.9005)).build());
        problem.crews(crews).policy(Fixtures.policy(java.util.Map.of("qualityControlShare", 0.9, "siteSetupDays", 0)));
        List<clearance.model.Estimate> estimates = new java.util.ArrayList<>(takes(DAY, "H0", "H1", "H2", "H3", "H4", "H5"));
        IntStream.range(0, 6).forEach(i -> estimates.add(new clearance.model.Estimate("H" + i, Stage.QUALITY_CONTROL, null, 12 * DAY)));
        binds(Limit.CREWS, List.of("QUALITY_CONTROL"), "too few quality control teams", problem.estimates(estimates));
    }

    @Test
    void money() {
        binds(Limit.MONEY, List.of(), "money: there is too little of it", problem(6, 2, 3, fund("F1", START, 1000)));
    }

    @Test
    void anEarmark() {
        Fund tied = new Fund("EU", "European grant", List.of(new Tranche(START, Money.of(1e6))), null, Money.ZERO,
                new Earmark(Set.of("Elsewhere"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
        ProblemBuilder problem = problem(6, 2, 3, fund("F1", START, 1000), tied);
        binds(Limit.EARMARK, List.of("EU"), "the earmark of European grant, not the amount of money", problem);
        ScenarioComparison.FundLine line = compare(problem).baseline().funds().get(1);
        assertEquals(Money.ZERO, line.committed());
        assertEquals(Money.of(1e6), line.unspent());
        assertEquals(Money.of(5 * 800), line.heldByEarmark(), "five hazard areas of two days at 400 are left out");
    }

    @Test
    void theDateOfMoney() {
        binds(Limit.DATES, List.of(), "the dates on which money arrives", problem(3, 2, 3, fund("F1", START.plusDays(26), 1e6)));
    }

    @Test
    void aMachine() {
        Equipment excavator = new Equipment("EX", "ARMOURED_EXCAVATOR", 1, 0, 1, new Equipment.NeededFor(Set.of(Stage.CLEARANCE), Set.of(), Set.of(), Set.of()));
        binds(Limit.EQUIPMENT, List.of("ARMOURED_EXCAVATOR"), "too few units of armoured excavator", problem(6, 12, 4, fund("F1", START, 1e6))
                .equipment(List.of(excavator)));
    }

    @Test
    void time() {
        HazardArea[] chain = IntStream.range(0, 6).mapToObj(i -> hazard("H" + i).blockedBy(i == 0 ? List.of() : List.of("H" + (i - 1))).build()).toArray(HazardArea[]::new);
        Problem problem = problem(6, 6, 6, fund("F1", START, 1e6)).hazardAreas(List.of(chain)).build();
        binds(Limit.TIME, List.of(), "time: the plan is too short", problem.toBuilder());
    }

    /** Money for one hazard area and a crew for one: more money alone is of no use, and more crews alone neither. */
    @Test
    void moneyAndCrewsTogether() {
        ProblemBuilder problem = problem(6, 24, 1, fund("F1", START, 24 * 400.0));
        binds(Limit.JOINT, List.of(), "money, crews and equipment together", problem);
    }

    /** Wages fall due in the longer plan, too, so that "more time" must not make it impossible to pay. */
    @Test
    void moreTimeIsTriedWithSalariedCrews() {
        Crew salaried = crew("T1").organisation("Agency").payment(Payment.SALARIED).build();
        ProblemBuilder problem = problem(3, 12, 1, fund("F1", START, 24 * 400.0)).crews(List.of(salaried));
        ScenarioComparison comparison = compare(problem);
        assertTrue(comparison.baseline().feasible());
        assertTrue(comparison.binding().trials().stream().anyMatch(t -> t.limit() == Limit.TIME && t.gain() >= 0), comparison.binding().toString());
    }

    @Test
    void nothing() {
        binds(Limit.NOTHING, List.of(), "Nothing holds the plan back", problem(2, 2, 2, fund("F1", START, 1e6)));
    }
}
