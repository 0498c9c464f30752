package clearance.simulation;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.point;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.route;
import static clearance.testing.Fixtures.routes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.evaluation.RoutesFromPlan;
import clearance.evaluation.Visit;
import clearance.io.ProblemFile;
import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Method;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Rate;
import clearance.model.Stage;
import clearance.scenario.PlanJob;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static Evaluation aghdam() {
        Problem problem = ProblemFile.read(Path.of("problems/aghdam-week.json")).value();
        PlanJob job = PlanJob.of(problem, problem, "baseline");
        Plan plan = job.solve(new PlanJob.Options(1, null, 2000L, 1, null, null), p -> { });
        return Evaluation.of(job.work(), RoutesFromPlan.read(job.work(), plan).routes());
    }

    @Test
    void withoutUncertaintyTheRunIsThePlanToTheMinute() {
        Evaluation plan = aghdam();
        Run run = new Run(plan, Draw.expected(plan.work()));
        for (Visit v : plan.visits()) {
            assertEquals(v.finish(), run.finish(v.workPackage()), plan.work().label(v.workPackage()));
        }
        plan.work().milestones().forEach(m -> assertEquals(plan.ready(m), run.ready(m), m.id()));
        assertEquals(plan.value(), run.value(), 1e-6 * Math.abs(plan.value()));
        assertEquals(Figures.of(plan).riskRemovedShare(), run.riskRemovedShare(), 1e-9);
        assertEquals(plan.visits().stream().mapToLong(Visit::cents).sum(), run.cents());
    }

    @Test
    void theSameSeedGivesTheSameOutcomeAndBandsAreOrdered() {
        Evaluation plan = aghdam();
        Outcome outcome = Simulation.of(plan, 60, 3);
        assertEquals(outcome, Simulation.of(plan, 60, 3));
        for (Band band : List.of(outcome.riskRemovedShare(), outcome.value(), outcome.cost(), outcome.peopleReady())) {
            assertTrue(band.p10() <= band.p50() && band.p50() <= band.p90(), band.toString());
        }
        assertTrue(outcome.value().p10() < outcome.value().p90(), "something is uncertain");
        for (MilestoneChance m : outcome.milestones()) {
            assertEquals(m.planned() == null, m.p50() == null);
            assertTrue(m.byPlanned() >= 0 && m.byPlanned() <= 1 && m.byEnd() >= 0 && m.byEnd() <= 1);
        }
    }

    /** One hectare at 500 m² a day takes 20 days; at 250 to 1000 it takes 10 to 40. The village waits for it. */
    @Test
    void aVillageIsReadyLaterInSomeRuns() {
        Crew team = crew("C1").rateM2PerDay(new Rate(250, 500, 1000)).build();
        Community village = new Community("V", "Village", point(46.5005, 39.9005), 100, START.plusDays(26), null, List.of(), List.of());
        WorkModel work = WorkModel.of(problem(hazard("H0").parcels(List.of()).build()).crews(List.of(team)).communities(List.of(village)).build());
        int[] all = new int[work.packages().size()];
        Arrays.setAll(all, i -> i);
        Evaluation plan = Evaluation.of(work, routes(route(all)));
        assertTrue(plan.feasible(), plan.rules().toString());
        MilestoneChance chance = Simulation.of(plan, 400, 1).milestones().getFirst();
        assertTrue(chance.p10().isBefore(chance.planned()) && chance.p90().isAfter(chance.p10()), chance.toString());
        assertTrue(chance.byPlanned() > 0.3 && chance.byPlanned() < 0.95, "mean of the triangle is above the likely rate: " + chance);
    }

    @Test
    void aMapThatIsWhollyReliableLeavesNothingToSurvey() {
        assertEquals(spread(1.0), 0, "nothing is left to chance");
        assertTrue(spread(0.0) > spread(0.75) && spread(0.75) > 0, "the better the map, the less it varies");
    }

    /** Width of the band of values of a plan of survey and clearance whose crews have exact rates. */
    private static double spread(double reliability) {
        Crew survey = Crew.builder("S", Method.SURVEY, point(46.5005, 39.9005)).rateM2PerDay(Rate.of(5000)).build();
        Crew team = crew("C1").rateM2PerDay(Rate.of(1000)).build();
        WorkModel work = WorkModel.of(problem(hazard("H0").classification(Classification.SHA).mapReliability(reliability)
                .stages(List.of(Stage.SURVEY, Stage.CLEARANCE)).build()).crews(List.of(survey, team)).build());
        int[] clearance = work.packages().stream().filter(p -> p.stage() == Stage.CLEARANCE).mapToInt(p -> p.index()).toArray();
        int first = work.packages().stream().filter(p -> p.stage() == Stage.SURVEY).findFirst().orElseThrow().index();
        var stops = new ArrayList<Routes.Stop>();
        for (int p : clearance) {
            stops.add(new Routes.Stop(p, 4 * 1440));
        }
        Evaluation plan = Evaluation.of(work, new Routes(List.of(List.of(Routes.Stop.of(first)), stops)));
        assertTrue(plan.feasible(), plan.rules().toString());
        Band value = Simulation.of(plan, 200, 5).value();
        return value.p90() - value.p10();
    }

    @Test
    void drawsHaveTheMeansTheyShould() {
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            double share = Beta.draw(0.44, 2, random);
            sum += share;
            squares += share * share;
        }
        double mean = sum / 20_000;
        assertEquals(0.44, mean, 0.01);
        assertEquals(0.44 * 0.56 / 3, squares / 20_000 - mean * mean, 0.003, "variance is mean × (1 − mean) ÷ (weight + 1)");
        Rate rate = new Rate(200, 350, 800);
        assertEquals(200.0 / 350, Draw.rateFactor(rate, 0), 1e-9);
        assertEquals(800.0 / 350, Draw.rateFactor(rate, 1), 1e-9);
        double rates = 0;
        for (int i = 0; i < 20_000; i++) {
            rates += Draw.rateFactor(rate, (i + 0.5) / 20_000) * 350;
        }
        assertEquals((200 + 350 + 800) / 3.0, rates / 20_000, 0.5, "the mean of a triangle");
        assertEquals(1, Draw.rateFactor(Rate.of(300), 0.2));
    }

    @Test
    void aPlanThatBreaksARuleIsRefused() {
        WorkModel work = WorkModel.of(problem(hazard("H0").build()).crews(List.of(crew("C1").maxSlopeDegrees(0.0).build())).build());
        Evaluation plan = Evaluation.of(work, routes(route(0)));
        assertThrows(IllegalArgumentException.class, () -> Simulation.of(plan, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> Simulation.of(Evaluation.of(work, routes(route())), 0, 1));
    }

    @Test
    void bandsAreNearestRanks() {
        assertEquals(new Band(1, 5, 9), Band.of(new double[] {10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
        assertEquals(new Band(3, 3, 3), Band.of(new double[] {3}));
    }
}
