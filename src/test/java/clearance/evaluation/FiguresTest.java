package clearance.evaluation;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.point;
import static clearance.testing.Fixtures.policy;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.route;
import static clearance.testing.Fixtures.routes;
import static clearance.testing.Fixtures.takes;
import static clearance.testing.Fixtures.work;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Estimate;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Plan;
import clearance.model.ProblemBuilder;
import clearance.model.Stage;
import clearance.model.Tranche;
import clearance.model.Travel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Indicators, weeks and milestones with numbers worked by hand: hectares of daily risk 0.8, 0.5 and 0.4 that one crew clears in this order in 12, 6 and 2 days of
 * 400, finished on day 12, 19 and 22 at 14:00. The plan has 28 days with 24 working ones and no tail; hand-over takes five days.
 */
class FiguresTest {

    private static final int DAY = 360;
    private static final double AFTERNOON = 14 / 24.0;

    private static HazardArea area(int number, double score, double devices) {
        return hazard("H" + number).priorityScore(score).estimatedDevices(devices).build();
    }

    private static ProblemBuilder three() {
        Map<String, Integer> near = Map.of("H0", 0, "H1", 0, "H2", 0, "H3", 0);
        return problem(area(0, 0.8, 10), area(1, 0.5, 5), area(2, 0.4, 3)).crews(List.of(crew("M").build())).policy(policy(Map.of("tailWeeks", 0)))
                .travel(new Travel(Map.of("M", near, "H0", near, "H1", near, "H2", near, "H3", near)))
                .estimates(Stream.of(takes(12 * DAY, "H0"), takes(6 * DAY, "H1"), takes(2 * DAY, "H2")).flatMap(List::stream).toList());
    }

    private static Evaluation plan(ProblemBuilder problem) {
        return Evaluation.of(work(problem), routes(route(0, 1, 2)));
    }

    @Test
    void valueAreaCostAndPeople() {
        Plan.Indicators figures = Figures.of(plan(three()));
        double value = 0.8 * (16 - AFTERNOON) + 0.5 * (9 - AFTERNOON) + 0.4 * (6 - AFTERNOON);
        assertEquals(value, figures.value(), 1e-5);
        assertEquals(value / (1.7 * 28), figures.riskDaysRemovedShare(), 1e-6, "all at once at the start would be 28 days of 1.7");
        assertEquals(1, figures.riskRemovedShare(), 1e-9);
        assertEquals(30_000, figures.areaClearedM2(), 1e-6);
        assertEquals(0, figures.areaCancelledM2() + figures.areaReducedM2());
        assertEquals(20 * 400, figures.cost().amount());
        assertEquals(8_000.0 / 30_000, figures.costPerM2(), 1e-9);
        assertEquals(18, figures.devices(), 1e-9);
        assertEquals(8_000.0 / 18, figures.costPerDevice(), 1e-9);
        assertEquals(3, figures.hazardAreasReleased(), "the last one on day 22 + 5");
        assertEquals(20 * 10, figures.personDays(), 1e-9, "a manual team has ten people");
        assertEquals(20.0 / 24, figures.crewUtilisation(), 1e-9);
    }

    @Test
    void whatIsFinishedOnlyInTheTailDoesNotCount() {
        ProblemBuilder longer = three().policy(policy(Map.of("tailWeeks", 4)))
                .estimates(Stream.of(takes(12 * DAY, "H0"), takes(6 * DAY, "H1"), takes(9 * DAY, "H2")).flatMap(List::stream).toList());
        Plan.Indicators figures = Figures.of(plan(longer));
        assertEquals(20_000, figures.areaClearedM2(), 1e-6);
        assertEquals(1 - 0.4 / 1.7, figures.riskRemovedShare(), 1e-9);
        assertEquals(2, figures.hazardAreasReleased());
        assertEquals(1, figures.crewUtilisation(), 1e-9, "all 24 days, though 27 are planned");
    }

    @Test
    void surveyCancelsAndReducesWhatItReleases() {
        HazardArea suspected = hazard("H0").classification(Classification.SHA).stages(List.of(Stage.SURVEY, Stage.CLEARANCE)).build();
        Crew survey = Crew.builder("S", Method.SURVEY, point(46.5, 39.9)).build();
        ProblemBuilder problem = problem(suspected).crews(List.of(crew("M").build(), survey))
                .estimates(List.of(new Estimate("H0", Stage.SURVEY, null, DAY), new Estimate("H0", Stage.CLEARANCE, null, DAY)));
        Plan.Indicators figures = Figures.of(Evaluation.of(work(problem), routes(route(1), route(0))));
        assertEquals(5_600 * 0.57, figures.areaCancelledM2(), 1e-6, "survey releases 56 %, 57 % of it cancelled");
        assertEquals(5_600 * 0.43, figures.areaReducedM2(), 1e-6);
        assertEquals(4_400, figures.areaClearedM2(), 1e-6);
    }

    @Test
    void theWeeksTellRiskLeftAndMoney() {
        Fund first = new Fund("F", "First", List.of(new Tranche(START, Money.of(10_000))), LocalDate.of(2026, 12, 20), Money.ZERO, Earmark.NONE);
        Fund second = new Fund("G", "Second", List.of(new Tranche(LocalDate.of(2026, 12, 21), Money.of(1_000))), null, Money.ZERO, Earmark.NONE);
        Evaluation plan = plan(three().funds(List.of(first, second)));
        List<Plan.Week> weeks = Figures.weeks(plan);
        double[] left = {1, 0.9 / 1.7, 0.4 / 1.7, 0};
        assertArrayEquals(left, weeks.stream().mapToDouble(Plan.Week::residualRiskShare).toArray(), 1e-9);
        assertEquals(List.of(4_800.0, 0.0, 2_400.0, 800.0), weeks.stream().map(w -> w.committed().amount()).toList(), "booked with the start of the work");
        assertEquals(List.of(10_000.0, 0.0, 0.0, 1_000.0), weeks.stream().map(w -> w.released().amount()).toList());
        assertEquals(LocalDate.of(2026, 12, 21), weeks.getLast().from());
        assertEquals(2_800, Figures.of(plan).unspentAtExpiry().amount(), "F expires on 20 December; H2 starts on 21 December");
        assertEquals(List.of(7_200.0, 800.0), new FundBooking(plan.work(), plan).use().stream().map(u -> u.committed().amount()).toList());
    }

    @Test
    void salariedCrewsCostTheirWeeksIdleOrNot() {
        Evaluation plan = plan(three().crews(List.of(crew("M").payment(Payment.SALARIED).build())));
        assertEquals(24 * 400, Figures.of(plan).cost().amount());
        assertEquals(List.of(2_400.0, 2_400.0, 2_400.0, 2_400.0), Figures.weeks(plan).stream().map(w -> w.committed().amount()).toList());
    }

    @Test
    void milestonesAreReadyAfterHandOver() {
        Community early = new Community("V1", "Early", point(46.5505, 39.9005), 300, LocalDate.of(2026, 12, 27), 10.0, List.of(), List.of());
        Community late = new Community("V2", "Late", point(46.6005, 39.9005), 100, LocalDate.of(2026, 12, 20), 10.0, List.of(), List.of());
        Community never = new Community("V3", "Never", point(46.6505, 39.9005), 0, LocalDate.of(2026, 12, 21), 10.0, List.of("R"), List.of());
        Infrastructure road = new Infrastructure("R", "Road", InfrastructureKind.ROAD, point(46.5005, 39.9005), 1, null, 10, true, List.of());
        HazardArea left = area(3, 0.3, 1);
        Evaluation plan = plan(three().hazardAreas(List.of(area(0, 0.8, 10), area(1, 0.5, 5), area(2, 0.4, 3), left))
                .communities(List.of(early, late, never)).infrastructure(List.of(road)));
        Plan written = PlanAssembler.plan(plan, new PlanAssembler.Context(new Plan.ProblemReference("", ""), "baseline", null, null, Plan.Comparison.NONE, List.of()));
        List<Plan.MilestoneResult> milestones = written.milestones();

        assertEquals(LocalDate.of(2026, 12, 24), milestones.get(0).ready(), "day 19 + 5");
        assertEquals(0, milestones.get(0).daysLate());
        assertEquals(List.of("H1"), milestones.get(0).waitingFor());
        assertEquals(LocalDate.of(2026, 12, 27), milestones.get(1).ready(), "day 22 + 5");
        assertEquals(7, milestones.get(1).daysLate());
        assertNull(milestones.get(2).ready());
        assertEquals(7, milestones.get(2).daysLate(), "to the end of the plan");
        assertEquals(List.of("H3"), milestones.get(2).waitingFor());
        assertEquals(LocalDate.of(2026, 12, 17), milestones.get(3).ready(), "day 12 + 5");

        Plan.Indicators figures = written.indicators();
        assertEquals(400, figures.peopleReady());
        assertEquals(2, figures.communitiesReady());
        assertEquals(1, figures.communitiesOnTime());
        assertEquals(3, figures.communities());
        assertEquals(1, figures.infrastructureOpen());
        // each group is worth half of 2.0: V1 three quarters and its date kept, V2 a quarter and late, the road all
        double risk = 0.8 * (16 - AFTERNOON) + 0.5 * (9 - AFTERNOON) + 0.4 * (6 - AFTERNOON);
        double gained = 0.75 * (28 - 27) + 0.75 * 30 + 0.25 * (28 - 27 - AFTERNOON) + 1.0 * (28 - 17 - AFTERNOON);
        assertEquals(risk + gained, figures.value(), 1e-5);
    }
}
