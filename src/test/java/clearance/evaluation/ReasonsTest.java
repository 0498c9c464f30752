package clearance.evaluation;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.fund;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.point;
import static clearance.testing.Fixtures.policy;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.route;
import static clearance.testing.Fixtures.routes;
import static clearance.testing.Fixtures.takes;
import static clearance.testing.Fixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Classification;
import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Equipment;
import clearance.model.Estimate;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Plan;
import clearance.model.ProblemBuilder;
import clearance.model.ReasonCode;
import clearance.model.Stage;
import clearance.model.Vegetation;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each reason names the limit that keeps work out: with that limit lifted, and only then, a plan with the work in it keeps every rule. */
class ReasonsTest {

    private static final int DAY = 360;
    private static final int ALL_DAYS = 24;

    private static List<Plan.Unassigned> reasons(ProblemBuilder problem, Routes routes) {
        return Reasons.of(Evaluation.of(work(problem), routes));
    }

    private static void assertReason(ReasonCode expected, ProblemBuilder problem, Routes routes) {
        List<Plan.Unassigned> reasons = reasons(problem, routes);
        assertEquals(1, reasons.size(), reasons.toString());
        assertEquals(expected, reasons.getFirst().reason(), reasons.getFirst().text());
        assertEquals("H1", reasons.getFirst().hazardArea());
    }

    /** The plan with H1 in it breaks a rule; with the limit lifted it does not. */
    private static void assertLifted(ProblemBuilder given, ProblemBuilder lifted, Routes with) {
        assertFalse(Evaluation.of(work(given), with).feasible(), "the limit does not hold");
        assertTrue(Evaluation.of(work(lifted), with).feasible(), Evaluation.of(work(lifted), with).rules().toString());
    }

    private static ProblemBuilder noTail(Crew... crews) {
        return problem(hazard("H0").build(), hazard("H1").build()).crews(List.of(crews)).policy(policy(Map.of("tailWeeks", 0)));
    }

    private static List<Estimate> fullTime() {
        return List.of(takes(ALL_DAYS * DAY, "H0").getFirst(), takes(DAY, "H1").getFirst());
    }

    @Test
    void noCrewCanDoIt() {
        ProblemBuilder given = noTail(crew("M").maxVegetation(Vegetation.LOW).build())
                .hazardAreas(List.of(hazard("H0").vegetation(Vegetation.LOW).build(), hazard("H1").vegetation(Vegetation.HIGH).build()));
        given.estimates(takes(DAY, "H0", "H1"));
        assertReason(ReasonCode.NO_CREW, given, routes(route(0)));
        assertTrue(reasons(given, routes(route(0))).getFirst().text().contains("M works in vegetation up to LOW, here it is HIGH"));
        ProblemBuilder lifted = given.build().toBuilder().crews(List.of(crew("M").maxVegetation(Vegetation.HIGH).build()));
        assertLifted(given, lifted, routes(route(0, 1)));
    }

    @Test
    void thePlannerExcludedIt() {
        ProblemBuilder given = problem(hazard("H0").build(), hazard("H1").excludedReason("closed zone").build()).crews(List.of(crew("M").build()))
                .estimates(takes(DAY, "H0", "H1"));
        assertReason(ReasonCode.EXCLUDED, given, routes(route(0)));
        assertEquals("Left out by the planner: closed zone.", reasons(given, routes(route(0))).getFirst().text());
        assertLifted(given, given.build().toBuilder().hazardAreas(List.of(hazard("H0").build(), hazard("H1").build())), routes(route(0, 1)));
    }

    @Test
    void crewsHaveNoTimeLeft() {
        ProblemBuilder given = noTail(crew("M").build()).estimates(fullTime());
        assertReason(ReasonCode.TIME, given, routes(route(0)));
        ProblemBuilder lifted = given.build().toBuilder().policy(policy(Map.of("tailWeeks", 1)));
        assertLifted(given, lifted, routes(route(1, 0)));
    }

    /** Where very many crews can do the work not all are asked, and the answer says so and names only those that were. */
    @Test
    void ofManyCrewsThoseNearestAreAsked() {
        int crews = NearestCrews.MOST + 1;
        ProblemBuilder given = problem(IntStream.rangeClosed(0, crews).mapToObj(h -> hazard("H" + h).build()).toArray(HazardArea[]::new))
                .crews(IntStream.range(0, crews).mapToObj(c -> c == 0 ? crew("M0").base(point(40, 40)).build() : crew("M" + c).build()).toList()).policy(policy(Map.of("tailWeeks", 0)))
                .estimates(takes(ALL_DAYS * DAY, IntStream.rangeClosed(0, crews).mapToObj(h -> "H" + h).toArray(String[]::new)));
        Routes full = routes(IntStream.range(0, crews).mapToObj(c -> route(c)).toArray(int[][]::new));
        Plan.Unassigned left = reasons(given, full).getLast();
        assertEquals(ReasonCode.TIME, left.reason());
        assertTrue(left.text().startsWith("None of the 24 crews that start nearest to it has time left: M1, M2, M3, M4, M5 and others"), left.text());
    }

    @Test
    void theHoursOfACrewAreUsedUp() {
        ProblemBuilder given = noTail(crew("M").maxHours(60.0).build()).estimates(takes(10 * DAY, "H0", "H1"));
        assertReason(ReasonCode.TIME, given, routes(route(0)));
        assertLifted(given, noTail(crew("M").maxHours(121.0).build()).estimates(takes(10 * DAY, "H0", "H1")), routes(route(0, 1)));
    }

    @Test
    void noMoneyIsLeft() {
        ProblemBuilder given = noTail(crew("M").build()).estimates(takes(10 * DAY, "H0", "H1")).funds(List.of(fund("F", START, 4_010)));
        assertReason(ReasonCode.FUNDS, given, routes(route(0)));
        assertLifted(given, given.build().toBuilder().funds(List.of(fund("F", START, 8_020))), routes(route(0, 1)));
    }

    @Test
    void theMoneyThatIsLeftIsEarmarkedForOtherWork() {
        Fund elsewhere = new Fund("G", "G", fund("G", START, 10_000).tranches(), null, clearance.model.Money.ZERO,
                new Earmark(Set.of("Fuzuli"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
        ProblemBuilder given = noTail(crew("M").build()).estimates(takes(10 * DAY, "H0", "H1")).funds(List.of(fund("F", START, 4_010), elsewhere));
        assertReason(ReasonCode.FUNDS, given, routes(route(0)));
        assertLifted(given, given.build().toBuilder().funds(List.of(fund("F", START, 4_010), fund("G", START, 10_000))), routes(route(0, 1)));
    }

    @Test
    void theEquipmentIsInUse() {
        ProblemBuilder given = noTail(crew("A").build(), crew("B").build()).estimates(fullTime()).equipment(List.of(drones(1)));
        assertReason(ReasonCode.EQUIPMENT, given, routes(route(0), route()));
        assertLifted(given, given.build().toBuilder().equipment(List.of(drones(2))), routes(route(0), route(1)));
    }

    private static Equipment drones(int units) {
        return new Equipment("D", "DRONE", units, 0, 1, new Equipment.NeededFor(Set.of(), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void itComesInOnlyInPlaceOfOtherWork() {
        ProblemBuilder given = noTail(crew("M").build()).estimates(fullTime()).funds(List.of(fund("F", START, ALL_DAYS * 400 + 10)));
        assertReason(ReasonCode.DISPLACED, given, routes(route(0)));
        assertTrue(Evaluation.of(work(given), routes(route(1))).feasible(), "without H0 there are time and money");
    }

    @Test
    void whatFitsAsItIsWasNotWorthIt() {
        ProblemBuilder given = noTail(crew("M").build()).estimates(takes(DAY, "H0", "H1"));
        assertReason(ReasonCode.DISPLACED, given, routes(route(0)));
        assertTrue(reasons(given, routes(route(0))).getFirst().text().startsWith("It fits"));
    }

    @Test
    void theWayToItIsBlockedByWorkThatIsLeftOut() {
        ProblemBuilder given = problem(hazard("H0").excludedReason("closed zone").build(), hazard("H1").blockedBy(List.of("H0")).build())
                .crews(List.of(crew("M").build())).estimates(takes(DAY, "H0", "H1"));
        List<Plan.Unassigned> reasons = reasons(given, routes(route()));
        assertEquals(List.of(ReasonCode.EXCLUDED, ReasonCode.DISPLACED), reasons.stream().map(Plan.Unassigned::reason).toList());
        assertEquals("The way is blocked by H0, which is not released in this plan.", reasons.get(1).text());
        ProblemBuilder lifted = given.build().toBuilder().hazardAreas(List.of(hazard("H0").excludedReason("closed zone").build(), hazard("H1").build()));
        assertLifted(given, lifted, routes(route(1)));
    }

    @Test
    void aChainComesInWholeBehindWhatOthersDo() {
        Crew survey = Crew.builder("S", Method.SURVEY, point(46.5, 39.9)).organisation("S").build();
        ProblemBuilder given = noTail(crew("M").build(), survey).funds(List.of(fund("F", START, 4_010)))
                .hazardAreas(List.of(hazard("H0").build(), hazard("H1").classification(Classification.SHA).stages(List.of(Stage.SURVEY, Stage.CLEARANCE)).build()))
                .estimates(List.of(takes(10 * DAY, "H0").getFirst(), takes(DAY, "H1").getFirst(), new Estimate("H1", Stage.SURVEY, null, DAY)));
        List<Plan.Unassigned> reasons = reasons(given, routes(route(0), route()));
        assertEquals(List.of(Stage.SURVEY, Stage.CLEARANCE), reasons.stream().map(Plan.Unassigned::stage).toList());
        assertTrue(reasons.stream().allMatch(r -> r.reason() == ReasonCode.FUNDS), reasons.toString());
    }

    @Test
    void workIsFitIntoAGapWhereItsEndOfARouteIsFull() {
        WorkModel work = work(noTail(crew("M").build()).hazardAreas(List.of(hazard("H0").build(), hazard("H1").build(), hazard("H2").build()))
                .estimates(takes(5 * DAY, "H0", "H1", "H2")).funds(List.of(fund("F", START, 4_010))));
        Routes waiting = new Routes(List.of(List.of(Routes.Stop.of(0), new Routes.Stop(2, 21 * 1440))));
        Evaluation plan = Evaluation.of(work, waiting);
        assertTrue(plan.feasible());
        assertEquals(ReasonCode.FUNDS, Reasons.of(plan).getFirst().reason(), "two weeks lie free between H0 and H2");
    }
}
