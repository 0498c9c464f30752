package clearance.evaluation;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.fund;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.policy;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.takes;
import static clearance.testing.Fixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.HazardArea;
import clearance.model.ProblemBuilder;
import clearance.model.Travel;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three hectares of daily risk 0.8, 0.5 and 0.4 that take 12, 6 and 2 of the 24 working days there are; no tail, so that value counts to day 28; no way between.
 */
class ListsTest {

    private static final int DAY = 360;

    private static HazardArea ranked(int number, double score) {
        return hazard("H" + number).priorityScore(score).build();
    }

    private static ProblemBuilder three() {
        Map<String, Integer> near = Map.of("H0", 0, "H1", 0, "H2", 0);
        return problem(ranked(0, 0.8), ranked(1, 0.5), ranked(2, 0.4)).crews(List.of(crew("M").build())).policy(policy(Map.of("tailWeeks", 0)))
                .travel(new Travel(Map.of("M", near, "H0", near, "H1", near, "H2", near)))
                .estimates(Stream.of(takes(12 * DAY, "H0"), takes(6 * DAY, "H1"), takes(2 * DAY, "H2")).flatMap(List::stream).toList());
    }

    private static List<String> order(WorkModel work, Routes routes) {
        return routes.byCrew().getFirst().stream().map(stop -> work.problem().hazardAreas().get(work.packages().get(stop.workPackage()).hazard()).id()).toList();
    }

    @Test
    void theRankedListGoesByRiskIndex() {
        WorkModel work = work(three());
        Routes list = Lists.ranked(work);
        assertEquals(List.of("H0", "H1", "H2"), order(work, list));
        // finished on Saturday 12 December, Saturday 19 and Tuesday 22, each at 14:00
        double value = 0.8 * (28 - 12 - 14 / 24.0) + 0.5 * (28 - 19 - 14 / 24.0) + 0.4 * (28 - 22 - 14 / 24.0);
        assertEquals(value, Evaluation.of(work, list).value(), 1e-5);
        assertEquals(18.708333, value, 1e-6);
    }

    @Test
    void theDensityListGoesByWorthPerDay() {
        WorkModel work = work(three());
        Routes list = Lists.density(work);
        assertEquals(List.of("H2", "H1", "H0"), order(work, list), "28 × 0.8 ÷ 12, 28 × 0.5 ÷ 6 and 28 × 0.4 ÷ 2 a day");
        // finished on Tuesday 1 December, Tuesday 8 and Tuesday 22
        assertEquals(0.4 * (28 - 1 - 14 / 24.0) + 0.5 * (28 - 8 - 14 / 24.0) + 0.8 * (28 - 22 - 14 / 24.0), Evaluation.of(work, list).value(), 1e-5);
    }

    @Test
    void whatCannotBePaidIsSkippedAndTheNextIsTried() {
        WorkModel work = work(three().funds(List.of(fund("F", START, 8 * 400))));
        Routes list = Lists.ranked(work);
        assertEquals(List.of("H1", "H2"), order(work, list), "twelve days cannot be paid, six and two can, to the cent");
        assertTrue(Evaluation.of(work, list).feasible());
        assertEquals(3_200, Figures.of(Evaluation.of(work, list)).cost().amount());
    }

    @Test
    void ofTwoCrewsTheOneThatFinishesFirstGetsTheWork() {
        WorkModel work = work(three().crews(List.of(crew("M").build(), crew("N").build())).travel(Travel.NONE));
        Routes list = Lists.ranked(work);
        assertEquals(List.of(1, 2), list.byCrew().stream().map(List::size).toList(), "H0 keeps M busy for twelve days, N does H1 and H2 in eight");
    }

    @Test
    void theDensityListKeepsTheBetterOfDaysAndMoney() {
        // by days H1 comes first (6 against 12), by money H0: only N may do it, and costs a tenth
        HazardArea cheap = ranked(0, 0.8).toBuilder().district("Fuzuli").build();
        ProblemBuilder problem = three().hazardAreas(List.of(cheap, ranked(1, 0.5))).travel(Travel.NONE)
                .crews(List.of(crew("M").districts(java.util.Set.of("Aghdam")).build(), crew("N").costPerDay(40.0).districts(java.util.Set.of("Fuzuli")).build()))
                .funds(List.of(fund("F", START, 2_420)));
        WorkModel work = work(problem.estimates(Stream.of(takes(12 * DAY, "H0"), takes(6 * DAY, "H1")).flatMap(List::stream).toList()));
        Evaluation best = Evaluation.of(work, Lists.density(work));
        assertEquals(1, IntStream.range(0, 2).filter(best::assigned).count(), "480 and 2,400 are more than there is");
        assertTrue(best.assigned(0), "0.8 × 15.4 risk-days are more than 0.5 × 22.4");
    }
}
