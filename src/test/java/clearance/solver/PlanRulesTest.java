package clearance.solver;

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

import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import clearance.model.Commitment;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Equipment;
import clearance.model.Estimate;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.ProblemBuilder;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule: kept, broken by an exact amount, and at its boundary. A day has 360 working minutes from 08:00; crews need no time to travel. */
class PlanRulesTest {

    private static final int DAY = 1440;
    private static final int EIGHT = 480;
    private static final Map<String, Object> ONE_MINUTE_PER_JOURNEY = Map.of();
    private final ConstraintVerifier<PlanRules, Schedule> verifier = ConstraintVerifier.build(new PlanRules(), Schedule.class, CrewRoute.class);

    private void penalised(WorkModel work, Rule rule, long amount, Routes routes) {
        Schedule schedule = Schedule.of(FirstPlan.of(work, new Scheduler(work), routes));
        verifier.verifyThat((rules, factory) -> PlanRules.constraint(factory, rule)).givenSolution(schedule).penalizesBy(amount);
    }

    private void rewarded(WorkModel work, Rule rule, long amount, Routes routes) {
        Schedule schedule = Schedule.of(FirstPlan.of(work, new Scheduler(work), routes));
        verifier.verifyThat((rules, factory) -> PlanRules.constraint(factory, rule)).givenSolution(schedule).rewardsWith(amount);
    }

    /** Hazards next to each other, so that a journey takes one minute at most; every clearance takes the given minutes. */
    private static ProblemBuilder near(int minutes, HazardArea... hazards) {
        List<HazardArea> moved = java.util.Arrays.stream(hazards).map(h -> h.toBuilder().geometry(point(46.5005, 39.9005)).build()).toList();
        return problem(moved.toArray(HazardArea[]::new)).policy(policy(ONE_MINUTE_PER_JOURNEY))
                .estimates(takes(minutes, moved.stream().map(HazardArea::id).toArray(String[]::new)));
    }

    private static ProblemBuilder twoHazards(int minutes) {
        return near(minutes, hazard("H0").build(), hazard("H1").build()).crews(List.of(crew("A").build(), crew("B").build()));
    }

    @Test
    void capability() {
        WorkModel work = work(near(360, hazard("H0").build()).crews(List.of(crew("A").build(), crew("B").method(Method.SURVEY).build())));
        penalised(work, Rule.CAPABILITY, 0, routes(route(0), route()));
        penalised(work, Rule.CAPABILITY, 10_000, routes(route(), route(0)));
    }

    @Test
    void stageOrderCountsMinutesTooEarlyAndTheLag() {
        HazardArea both = hazard("H0").stages(List.of(Stage.PREPARATION, Stage.CLEARANCE)).build();
        Crew machine = crew("X").method(Method.MECHANICAL).build();
        ProblemBuilder problem = near(360, both).crews(List.of(machine, crew("A").build()));
        problem.estimates(List.of(new Estimate("H0", Stage.PREPARATION, null, 360), new Estimate("H0", Stage.CLEARANCE, null, 360)));
        WorkModel work = work(problem);
        penalised(work, Rule.STAGE_ORDER, 360 + 2 * DAY, routes(route(0), route(1)));
        penalised(work, Rule.STAGE_ORDER, 28 * DAY - EIGHT, routes(route(), route(1)));
        penalised(work, Rule.STAGE_ORDER, 0, routes(route(0), route()));
        WorkModel noLag = work(problem.policy(policy(Map.of("lagDays", Map.of("PREPARATION", 0)))).crews(List.of(machine, crew("A").availableFrom(START.plusDays(1)).build())));
        penalised(noLag, Rule.STAGE_ORDER, 0, routes(route(0), route(1)));
    }

    @Test
    void accessWaitsForTheReleaseOfWhatBlocksTheWay() {
        ProblemBuilder problem = near(360, hazard("H0").build(), hazard("H1").blockedBy(List.of("H0")).build()).crews(List.of(crew("A").build(), crew("B").build()));
        WorkModel work = work(problem);
        int released = EIGHT + 360 + 5 * DAY;
        penalised(work, Rule.ACCESS, released - EIGHT, routes(route(0), route(1)));
        penalised(work, Rule.ACCESS, 28 * DAY - EIGHT, routes(route(), route(1)));
        penalised(work, Rule.ACCESS, 0, routes(route(0), route()));
        WorkModel atOnce = work(problem.policy(policy(Map.of("handoverDays", 0))).crews(List.of(crew("A").build(), crew("B").availableFrom(START.plusDays(1)).build())));
        penalised(atOnce, Rule.ACCESS, 0, routes(route(0), route(1)));
    }

    @Test
    void horizonHoldsThePlanTheCrewAndItsHours() {
        WorkModel long24 = work(twoHazards(24 * 360));
        penalised(long24, Rule.HORIZON, 0, routes(route(0), route()));
        int startOfSecond = 28 * DAY + EIGHT;
        penalised(long24, Rule.HORIZON, startOfSecond - 28 * DAY + 1, routes(route(0, 1), route()));
        WorkModel hours = work(twoHazards(360).crews(List.of(crew("A").maxHours(11.5).build(), crew("B").build())));
        penalised(hours, Rule.HORIZON, 30, routes(route(0, 1), route()));
        WorkModel exact = work(twoHazards(360).crews(List.of(crew("A").maxHours(12.0).build(), crew("B").build())));
        penalised(exact, Rule.HORIZON, 0, routes(route(0, 1), route()));
        WorkModel left = work(twoHazards(360).crews(List.of(crew("A").availableTo(START).build(), crew("B").build())));
        penalised(left, Rule.HORIZON, 0, routes(route(0), route()));
    }

    @Test
    void fundsCountWholeUnitsShort() {
        ProblemBuilder problem = twoHazards(360).crews(List.of(crew("A").costPerDay(400.0).build(), crew("B").build()));
        penalised(work(problem.funds(List.of(fund("F", START, 800)))), Rule.FUNDS, 0, routes(route(0, 1), route()));
        penalised(work(problem.funds(List.of(fund("F", START, 799.99)))), Rule.FUNDS, 1, routes(route(0, 1), route()));
        penalised(work(problem.funds(List.of(fund("F", START.plusDays(1), 800)))), Rule.FUNDS, 400, routes(route(0, 1), route()));
    }

    @Test
    void equipmentCountsUnitMinutesOverWhatExists() {
        Equipment one = new Equipment("E", "EXCAVATOR", 1, 0, 1, new Equipment.NeededFor(Set.of(Stage.CLEARANCE), Set.of(), Set.of(), Set.of()));
        Equipment two = new Equipment("E", "EXCAVATOR", 2, 0, 1, one.neededFor());
        penalised(work(twoHazards(100).equipment(List.of(one))), Rule.EQUIPMENT, 100, routes(route(0), route(1)));
        penalised(work(twoHazards(100).equipment(List.of(one))), Rule.EQUIPMENT, 0, routes(route(0, 1), route()));
        penalised(work(twoHazards(100).equipment(List.of(two))), Rule.EQUIPMENT, 0, routes(route(0), route(1)));
    }

    @Test
    void separationCountsMinutesOfOverlap() {
        ProblemBuilder problem = twoHazards(100).policy(policy(Map.of("separationM", 100)));
        penalised(work(problem), Rule.SEPARATION, 100, routes(route(0), route(1)));
        penalised(work(problem), Rule.SEPARATION, 0, routes(route(0, 1), route()));
        HazardArea far = hazard("H1").geometry(point(46.52, 39.9005)).build();
        penalised(work(problem.hazardAreas(List.of(work(problem).problem().hazardAreas().getFirst(), far))), Rule.SEPARATION, 0, routes(route(0), route(1)));
    }

    @Test
    void crewsPerHazardCountsCrewMinutes() {
        HazardArea wide = hazard("H0").areaM2(14_000.0).build();
        ProblemBuilder problem = problem(wide).policy(policy(Map.of("maxCrewsPerHazard", 1))).crews(List.of(crew("A").build(), crew("B").build()));
        penalised(work(problem), Rule.CREWS_PER_HAZARD, 0, routes(route(0, 1), route()));
        WorkModel work = work(problem);
        int finish = work.clocks().site(0, 0).after(0, Math.min(work.durations().minutes(0, 0, false, 0), work.durations().minutes(1, 1, false, 0)));
        penalised(work, Rule.CREWS_PER_HAZARD, finish - EIGHT, routes(route(0), route(1)));
    }

    @Test
    void independenceKeepsClearersFromSamplingTheirOwnWork() {
        HazardArea area = hazard("H0").stages(List.of(Stage.CLEARANCE, Stage.QUALITY_CONTROL)).build();
        Crew own = crew("Q").method(Method.QUALITY_CONTROL).organisation("Org A").build();
        penalised(work(near(360, area).crews(List.of(crew("A").build(), own))), Rule.INDEPENDENCE, 10_000, routes(route(0), route(1)));
        Crew other = crew("Q").method(Method.QUALITY_CONTROL).build();
        penalised(work(near(360, area).crews(List.of(crew("A").build(), other))), Rule.INDEPENDENCE, 0, routes(route(0), route(1)));
    }

    @Test
    void commitmentsKeepTheirCrewAndPlace() {
        Commitment bound = new Commitment("A", "H1", Stage.CLEARANCE, null, 0, null);
        WorkModel work = work(twoHazards(100).commitments(List.of(bound)));
        penalised(work, Rule.COMMITMENT, 0, routes(route(1, 0), route()));
        penalised(work, Rule.COMMITMENT, 10_000, routes(route(0, 1), route()));
        penalised(work, Rule.COMMITMENT, 10_000, routes(route(), route(1)));
        penalised(work, Rule.COMMITMENT, 10_000, routes(route(), route()));
        Commitment started = new Commitment("A", "H1", Stage.CLEARANCE, null, null, START.minusDays(3));
        WorkModel begun = work(twoHazards(100).commitments(List.of(started)));
        penalised(begun, Rule.COMMITMENT, 0, routes(route(1, 0), route()));
        penalised(begun, Rule.COMMITMENT, 10_000, routes(route(0, 1), route()));
    }

    @Test
    void riskIsWorthItsDaysFromTheFinishOn() {
        WorkModel work = work(near(360, hazard("H0").priorityScore(0.5).areaM2(10_000.0).build()).crews(List.of(crew("A").build())));
        double days = 4 * 7 + 26 * 7 - (EIGHT + 360) / 1440.0;
        rewarded(work, Rule.RISK, Math.round(0.5 * days * 1e6), routes(route(0)));
    }

    @Test
    void aMilestoneIsWorthItsDaysWhenEverythingItNeedsIsDone() {
        Community village = new Community("V", "V", point(46.5005, 39.9005), 100, null, null, List.of(), List.of());
        WorkModel work = work(twoHazards(360).communities(List.of(village)));
        double days = 4 * 7 + 26 * 7 - (EIGHT + 360) / 1440.0 - 5;
        rewarded(work, Rule.MILESTONES, Math.round(work.worth().totalDailyRisk() / 2 * days * 1e6), routes(route(0), route(1)));
        rewarded(work, Rule.MILESTONES, 0, routes(route(0), route()));
    }

    @Test
    void aWantedDateThatIsKeptIsWorthThirtyDaysMore() {
        Community village = new Community("V", "V", point(46.5005, 39.9005), 100, START.plusDays(5), null, List.of(), List.of());
        Community hasty = village.withReturnDate(START.plusDays(4));
        double worth = work(near(360, hazard("H0").build()).crews(List.of(crew("A").build())).communities(List.of(village))).worth().totalDailyRisk() / 2;
        double days = 4 * 7 + 26 * 7 - (EIGHT + 360) / 1440.0 - 5;
        rewarded(work(near(360, hazard("H0").build()).crews(List.of(crew("A").build())).communities(List.of(village))), Rule.MILESTONES,
                Math.round(worth * (days + 30) * 1e6), routes(route(0)));
        double other = work(near(360, hazard("H0").build()).crews(List.of(crew("A").build())).communities(List.of(hasty))).worth().totalDailyRisk() / 2;
        rewarded(work(near(360, hazard("H0").build()).crews(List.of(crew("A").build())).communities(List.of(hasty))), Rule.MILESTONES,
                Math.round(other * days * 1e6), routes(route(0)));
    }

    @Test
    void aDirectiveSparesItsChargeFromTheReleaseOn() {
        WorkModel work = work(near(360, hazard("H0").required(true).deadline(START.plusDays(10)).build()).crews(List.of(crew("A").build())));
        double spared = 4 * 7 + 26 * 7 - 11;
        rewarded(work, Rule.DIRECTIVES, Math.round(0.1 * work.worth().totalDailyRisk() * spared * 1e6), routes(route(0)));
        rewarded(work, Rule.DIRECTIVES, 0, routes(route()));
    }

    @Test
    void tiesAreCostTravelAndIdleTime() {
        WorkModel work = work(twoHazards(360).crews(List.of(crew("A").costPerDay(400.0).build(), crew("B").build())));
        penalised(work, Rule.COST, 800_00, routes(route(0, 1), route()));
        penalised(work, Rule.TRAVEL, 0, routes(route(0, 1), route()));
        WorkModel waiting = work(near(360, hazard("H0").notBefore(START.plusDays(2)).build()).crews(List.of(crew("A").build())));
        penalised(waiting, Rule.IDLE, 720, routes(route(0)));
    }
}
