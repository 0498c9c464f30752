package clearance.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Lists;
import clearance.io.ProblemFile;
import clearance.model.Crew;
import clearance.model.Equipment;
import clearance.model.Stage;
import clearance.solver.Planner;
import clearance.solver.Solved;
import clearance.solver.SolverOptions;
import clearance.testing.AllPlans;
import clearance.testing.Fixtures;
import clearance.testing.RandomProblems;
import clearance.work.FundBook;
import clearance.work.WorkModel;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No plan is worth more than the bound. */
class BoundTest {

    private static final int PROBLEMS = 400;
    private static final int MOST_PACKAGES = 5;
    /** Bounds of samples, each worked out once. */
    private static final Map<String, Bound> BOUNDS = new ConcurrentHashMap<>();

    private static WorkModel sample(String name) {
        return WorkModel.of(ProblemFile.read(Path.of("problems", name)).value());
    }

    private static Bound bound(String name) {
        return BOUNDS.computeIfAbsent(name, n -> Bound.of(sample(n)));
    }

    /** The best value of all plans tried that keep every hard rule; −1 where there is none. */
    private static double bestValue(WorkModel work) {
        double[] best = {-1};
        int[] later = Arrays.stream(work.funds().periodStarts()).filter(m -> m > 0 && m < work.horizon().endMinute()).limit(1).toArray();
        AllPlans.of(work, work.packages().size() <= 3 ? later : new int[0], plan -> {
            if (plan.value() > best[0] && plan.feasible()) {
                best[0] = plan.value();
            }
        });
        return best[0];
    }

    @Test
    void theBoundIsNeverBelowTheBestOfAllPlansOfTinyProblems() {
        int tried = 0;
        int reached = 0;
        int valuable = 0;
        Random random = new Random(8);
        for (int number = 0; tried < PROBLEMS; number++) {
            WorkModel work = WorkModel.of(RandomProblems.problem(number));
            if (work.packages().isEmpty() || work.packages().size() > MOST_PACKAGES) {
                continue;
            }
            tried++;
            double best = bestValue(work);
            double bound = Bound.of(work).value();
            assertTrue(bound >= best, "problem " + number + ": bound " + bound + ", best plan " + best);
            double atAnyPrices = atRandomPrices(work, random);
            assertTrue(atAnyPrices >= best, "problem " + number + ": bound at random prices " + atAnyPrices + ", best plan " + best);
            valuable += best > 0 ? 1 : 0;
            reached += best > 0 && best >= 0.8 * bound ? 1 : 0;
        }
        assertTrue(valuable > PROBLEMS / 4, "only " + valuable + " problems have a plan worth anything");
        assertTrue(reached > valuable / 2, "the bound means something: " + reached + " of " + valuable + " best plans reach 80 % of it");
    }

    @ParameterizedTest
    @CsvSource({"tiny.json", "aghdam-week.json"})
    void anyPricesGiveAValidBound(String name) {
        WorkModel work = sample(name);
        Solved solved = Planner.solve(work, new SolverOptions(1, null, 2_000L, null, 1), p -> { });
        double value = Evaluation.of(work, solved.routes()).value();
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            double bound = atRandomPrices(work, random);
            assertTrue(bound >= value, "prices " + i + ": " + bound + " below " + value);
        }
    }

    /** The bound at prices and with cells as they come. */
    private static double atRandomPrices(WorkModel work, Random random) {
        Relaxation relaxation = new Relaxation(work, 1 + random.nextInt(12));
        double[] prices = Descent.firstPrices(relaxation, 0);
        for (int row = 0; row < prices.length; row++) {
            prices[row] += random.nextInt(3) * random.nextDouble() * 0.3 * relaxation.rows().scale(row);
        }
        relaxation.shares().project(prices, relaxation.rows().shares());
        return relaxation.evaluate(prices, new double[prices.length]) + 1e-5;
    }

    @ParameterizedTest
    @CsvSource({"tiny.json", "aghdam-week.json", "karabakh.json"})
    void noListOfASampleAndNoSolvedPlanIsWorthMore(String name) {
        WorkModel work = sample(name);
        Bound bound = bound(name);
        Solved solved = Planner.solve(work, new SolverOptions(1, null, 1_000L, null, 1), p -> { });
        for (var routes : List.of(Lists.ranked(work), Lists.density(work), solved.routes())) {
            double value = Evaluation.of(work, routes).value();
            assertTrue(value > 0 && value <= bound.value(), name + ": " + value + " and bound " + bound.value());
            assertEquals(value / bound.value(), bound.beside(value).ratio(), 1e-12);
        }
    }

    /** One crew, one hazard area, nothing to choose: it is finished after six days, on Saturday at 14:00, and that is the bound. */
    @Test
    void oneHazardAreaThatIsClearedAtOnceReachesTheBound() {
        WorkModel work = Fixtures.work(Fixtures.problem(Fixtures.hazard("H0").priorityScore(1.0).build()).crews(List.of(Fixtures.crew("M1").build()))
                .estimates(Fixtures.takes(6 * 360, "H0")));
        double daysLeft = 7 * (4 + 26) - 5 - 14 / 24.0;
        Evaluation plan = Evaluation.of(work, Fixtures.routes(Fixtures.route(0)));
        assertEquals(daysLeft, plan.value(), 1e-5);
        assertEquals(daysLeft, Bound.of(work).value(), daysLeft * 2e-3);
    }

    /** Two equal hazard areas and money for half of them: the bound is half of both, which only parts of plans could reach, and money is what is scarce. */
    @Test
    void moneyThatPaysForHalfOfTheWorkHalvesTheBoundAndHasThePrice() {
        Crew[] crews = {Fixtures.crew("M1").costPerDay(400.0).mobilised(true).build(), Fixtures.crew("M2").costPerDay(400.0).mobilised(true).build()};
        WorkModel work = Fixtures.work(Fixtures.problem(Fixtures.hazard("H0").priorityScore(1.0).build(), Fixtures.hazard("H1").priorityScore(1.0).build())
                .crews(List.of(crews)).estimates(Fixtures.takes(360, "H0", "H1")).funds(List.of(Fixtures.fund("F1", Fixtures.START, 400))));
        double daysLeft = 7 * (4 + 26) - 14 / 24.0;
        Bound bound = Bound.of(work);
        assertEquals(daysLeft, bound.value(), daysLeft * 0.01);
        Scarcity first = bound.explain().getFirst();
        assertEquals(Scarcity.Kind.FUND, first.kind());
        assertEquals("F1", first.id());
        assertEquals(daysLeft / 400, first.perUnit(), daysLeft / 400 * 0.02);
        assertEquals("F1", bound.prices().funds().getFirst().fund());
    }

    /** Three weeks of work in a plan of four for one crew: later work is worth less, so time is scarce and its price falls. */
    @Test
    void theTimeOfTheOnlyCrewHasAPriceThatFalls() {
        WorkModel work = Fixtures.work(Fixtures.problem(Fixtures.hazard("H0").priorityScore(1.0).build(), Fixtures.hazard("H1").priorityScore(1.0).build(),
                Fixtures.hazard("H2").priorityScore(1.0).build()).policy(Fixtures.policy(Map.of("tailWeeks", 1))).crews(List.of(Fixtures.crew("M1").build()))
                .estimates(Fixtures.takes(6 * 360, "H0", "H1", "H2")));
        Bound bound = Bound.of(work);
        double best = bestValue(work);
        assertTrue(bound.value() >= best && bound.value() <= best * 1.1, "bound " + bound.value() + ", best " + best);
        assertEquals(Scarcity.Kind.CREW, bound.explain().getFirst().kind());
        List<Prices.CrewTime> times = bound.prices().crews();
        assertTrue(times.getFirst().perDay() > times.getLast().perDay(), times.toString());
    }

    /** One excavator for two crews that work on different days of the week: it can be in use on all of them, so a week of it is more than either crew has. */
    @Test
    void aUnitOfEquipmentHasTheDaysOfAllItsCrews() {
        Crew first = Fixtures.crew("M1").workingDays(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)).build();
        Crew second = Fixtures.crew("M2").workingDays(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)).build();
        WorkModel work = Fixtures.work(Fixtures.problem(Fixtures.hazard("H0").build()).crews(List.of(first, second)).estimates(Fixtures.takes(360, "H0"))
                .equipment(List.of(new Equipment("E", "EXCAVATOR", 1, 0, 1, new Equipment.NeededFor(Set.of(Stage.CLEARANCE), Set.of(), Set.of(), Set.of())))));
        Rows rows = new Relaxation(work, 7).rows();
        assertEquals(3 * 360, rows.capacity(rows.crewRow(0, 0)));
        assertEquals(2 * 360, rows.capacity(rows.crewRow(1, 0)));
        assertEquals(5 * 360, rows.capacity(rows.poolRow(0, 0)));
    }

    @Test
    void theSameProblemHasTheSameBound() {
        assertEquals(bound("aghdam-week.json").value(), Bound.of(sample("aghdam-week.json")).value());
    }

    @Test
    void aProblemWithNothingToDoHasABoundOfNothing() {
        WorkModel work = Fixtures.work(Fixtures.problem().crews(List.of(Fixtures.crew("M1").build())));
        assertEquals(0, Bound.of(work).value(), 1e-5);
        assertTrue(Bound.of(work).explain().isEmpty());
    }

    /** A fund whose tranches are all spent limits as one that never was: no source, no price, no division by nothing. */
    @Test
    void moneyThatIsNotThereLeavesOnlyWhatCostsNothing() {
        WorkModel work = Fixtures.work(Fixtures.problem(Fixtures.hazard("H0").build()).crews(List.of(Fixtures.crew("M1").build()))
                .estimates(Fixtures.takes(360, "H0")).funds(List.of(Fixtures.fund("F1", Fixtures.START, 0))));
        FundBook book = work.funds();
        assertEquals(0, book.sources().getFirst().cents());
        assertEquals(0, Bound.of(work).value(), 1e-5);
    }
}
