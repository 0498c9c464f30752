package clearance.work;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.point;
import static clearance.testing.Fixtures.policy;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.geo.Geodesy;
import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Equipment;
import clearance.model.Explosive;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Rate;
import clearance.model.Stage;
import clearance.model.Vegetation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class WorkModelTest {

    private static final List<Crew> ALL_METHODS = List.of(crew("M").build(), of("S", Method.SURVEY), of("X", Method.MECHANICAL), of("Q", Method.QUALITY_CONTROL));

    private static Crew of(String id, Method method) {
        return Crew.builder(id, method, point(46.5, 39.9)).organisation(id).build();
    }

    private static HazardArea suspected() {
        return hazard("H0").classification(Classification.SHA).vegetation(Vegetation.HIGH).stages(List.of()).areaM2(10_000.0).build();
    }

    @Test
    void aSuspectedOvergrownAreaGoesThroughAllStages() {
        WorkModel work = work(problem(suspected()).crews(ALL_METHODS));
        assertEquals(List.of(Stage.SURVEY, Stage.PREPARATION, Stage.CLEARANCE, Stage.QUALITY_CONTROL), work.chain(0).stages());
        assertEquals(Vegetation.LOW, work.chain(0).vegetation().get(Stage.CLEARANCE));
        assertEquals(0.44, work.chain(0).confirmedShare(), 1e-12, "1 − 0.56 × (1 − 0)");
        assertEquals(4_400, work.chain(0).stageAreaM2(Stage.CLEARANCE), 1e-9);
        assertEquals(0.56, work.chain(0).riskShares().get(Stage.SURVEY), 1e-12);
        assertEquals(0.44 * 0.9, work.chain(0).riskShares().get(Stage.CLEARANCE), 1e-12);
        assertEquals(0.44 * 0.1, work.chain(0).riskShares().get(Stage.QUALITY_CONTROL), 1e-12);
    }

    @Test
    void aStageThatNoCrewCanDoIsLeftOutWithAWarning() {
        WorkModel work = work(problem(suspected()).crews(List.of(crew("M").build())));
        assertEquals(List.of(Stage.CLEARANCE), work.chain(0).stages());
        assertEquals(1, work.chain(0).confirmedShare(), "ground that nobody surveys is cleared whole");
        assertEquals(3, work.warnings().size());
    }

    @Test
    void mapsMakeTheConfirmedShareLarger() {
        HazardArea mapped = suspected().toBuilder().mapReliability(0.9).build();
        assertEquals(1 - 0.56 * 0.1, work(problem(mapped).crews(ALL_METHODS)).chain(0).confirmedShare(), 1e-12);
    }

    @Test
    void parcelsAreSoManyThatAMedianCrewNeedsAtMostTwentyDays() {
        HazardArea wide = hazard("H0").areaM2(21_000.0).build();
        WorkModel work = work(problem(wide).crews(List.of(crew("M").build())));
        assertEquals(3, work.packages().size(), "21,000 m² ÷ 350 m² = 60 days");
        assertEquals(1, work.packages().stream().mapToDouble(WorkPackage::stageShare).sum(), 1e-9);
        assertEquals(21_000, work.packages().stream().mapToDouble(WorkPackage::areaM2).sum(), 1e-6);
    }

    @Test
    void durationIsSetUpAndAreaByRateLessTheDailyDrive() {
        WorkModel plain = work(problem(hazard("H0").areaM2(7_000.0).build()).crews(List.of(crew("M").build())).policy(policy(Map.of("siteSetupDays", 0.5))));
        assertEquals(20 * 360 + 180, plain.durations().minutes(0, 0, false, 0));
        assertEquals(20 * 360, plain.durations().minutes(0, 0, true, 0), "the site is set up already");

        HazardArea far = hazard("H1").areaM2(3_500.0).build();
        WorkModel driving = work(problem(far).crews(List.of(crew("M").base(point(46.55, 39.9)).position(point(46.55, 39.9)).build()))
                .policy(policy(Map.of("travelSpeedKmh", 0.3))));
        int drive = driving.roads().commuteMinutes(0, 0);
        assertTrue(drive > 0 && drive <= 60, "drive " + drive);
        assertEquals((int) Math.ceil(10.0 * 360 * 360 / (360 - 2 * drive)), driving.durations().minutes(0, 0, false, 0));
    }

    @Test
    void beyondTheCommuteACrewCamps() {
        WorkModel work = work(problem(hazard("H5").areaM2(3_500.0).build()).crews(List.of(crew("M").build()))
                .policy(policy(Map.of("travelSpeedKmh", 10, "campSetupDays", 1))));
        assertTrue(work.durations().camping(0, 0, 0));
        assertEquals(10 * 360 + 360, work.durations().minutes(0, 0, false, 0));
    }

    @Test
    void vegetationAndSlopeSlowACrewDown() {
        HazardArea steep = hazard("H0").areaM2(3_500.0).vegetation(Vegetation.MEDIUM).slopeDegrees(20.0).build();
        WorkModel work = work(problem(steep).crews(List.of(crew("M").build())));
        assertEquals((int) Math.ceil(10 / 0.8 / 0.8 * 360 - 1e-9), work.durations().minutes(0, 0, false, 0));
    }

    @Test
    void capabilityFollowsMethodAccreditationSlopeVegetationAndDistrict() {
        HazardArea area = hazard("H0").explosives(Set.of(Explosive.IED)).slopeDegrees(20.0).vegetation(Vegetation.HIGH).build();
        assertTrue(capable(area, crew("M").build()));
        assertFalse(capable(area, crew("M").explosives(Set.of(Explosive.AP_MINE)).build()));
        assertFalse(capable(area, crew("M").maxSlopeDegrees(19.0).build()));
        assertTrue(capable(area, crew("M").maxSlopeDegrees(20.0).build()));
        assertFalse(capable(area, crew("M").maxVegetation(Vegetation.MEDIUM).build()));
        assertFalse(capable(area, crew("M").districts(Set.of("Fuzuli")).build()));
        assertFalse(capable(area, of("D", Method.DOGS)), "thick vegetation stops dogs");
        assertFalse(capable(area.toBuilder().excludedReason("closed").build(), crew("M").build()));
        assertFalse(capable(area, of("E", Method.EOD)), "10,000 m² are too much for an EOD team");
        assertTrue(capable(area.toBuilder().areaM2(2_000.0).build(), of("E", Method.EOD)));
    }

    private static boolean capable(HazardArea hazard, Crew crew) {
        return work(problem(hazard).crews(List.of(crew))).capable(0, 0);
    }

    @Test
    void costIsDaysTravelStandbyAndMobilisation() {
        Crew crew = crew("M").costPerDay(400.0).costPerKm(2).mobilisationCost(Money.of(500)).standbyCostPerDay(100).build();
        WorkModel work = work(problem(hazard("H0").build()).crews(List.of(crew)));
        assertEquals(400 * 2.5 * 100 + 20 * 100 + 50 * 100, work.costs().cents(0, 0, 720, 180, 10, 180, false, false));
        assertEquals(50_000, work.costs().cents(0, 0, 0, 0, 0, 0, true, false));
        Crew salaried = crew("M").payment(Payment.SALARIED).costPerDay(400.0).build();
        WorkModel wages = work(problem(hazard("H0").build()).crews(List.of(salaried)));
        assertEquals(0, wages.costs().cents(0, 0, 720, 180, 10, 0, false, false));
        assertEquals(6 * 400 * 100, wages.costs().weeklyWageCents(0, 0), "Monday to Saturday, idle or not");
    }

    @Test
    void distancesAgreeWithTheGeodesicWithinHalfAPercent() {
        HazardArea near = hazard("H0").geometry(point(46.0, 39.5)).build();
        HazardArea far = hazard("H1").geometry(point(47.9, 40.6)).build();
        WorkModel work = work(problem(near, far).crews(List.of(crew("M").build())));
        double geodesic = Geodesy.distanceM(new Coordinate(46.0, 39.5), new Coordinate(47.9, 40.6)) / 1000;
        assertTrue(geodesic > 200);
        assertEquals(geodesic * 1.4, work.roads().km(0, 0, 1), geodesic * 1.4 * 0.005);
    }

    @Test
    void aCommunityNeedsWhatMeetsItsCircleAndWhatBlocksIt() {
        Community village = new Community("V", "Village", point(46.5005, 39.9005), 100, START.plusWeeks(2), null, List.of(), List.of("H2"));
        WorkModel work = work(problem(hazard("H0").build(), hazard("H1").build(), hazard("H2").build()).crews(List.of(crew("M").rateM2PerDay(Rate.of(1000)).build()))
                .communities(List.of(village)));
        Milestone milestone = work.milestones().getFirst();
        List<Integer> hazards = java.util.Arrays.stream(milestone.packages()).map(p -> work.packages().get(p).hazard()).boxed().distinct().toList();
        assertEquals(List.of(0, 2), hazards);
        assertEquals(work.worth().totalDailyRisk() / 2, milestone.worth(), 1e-9);
    }

    @Test
    void progressLeavesTheRestAndWhatIsDoneIsNoPackage() {
        HazardArea begun = hazard("H0").areaM2(7_000.0).progress(Map.of(Stage.CLEARANCE, new HazardArea.Progress(0.35, Map.of()))).build();
        WorkModel work = work(problem(begun).crews(List.of(crew("M").build())));
        assertEquals(7_000 * 0.65, work.packages().getFirst().areaM2(), 1e-9);
        HazardArea done = begun.toBuilder().progress(Map.of(Stage.CLEARANCE, new HazardArea.Progress(1.0, Map.of()))).build();
        assertEquals(0, work(problem(done).crews(List.of(crew("M").build()))).packages().size());
        assertNotNull(work.label(0));
    }

    @Test
    void unitsOfOneTypeThatDifferAreNamed() {
        Equipment.NeededFor all = new Equipment.NeededFor(Set.of(), Set.of(), Set.of(), Set.of());
        WorkModel work = work(problem(hazard("H0").build()).crews(List.of(crew("M").build()))
                .equipment(List.of(new Equipment("A", "DRONE", 1, 60, 1, all), new Equipment("B", "DRONE", 1, 90, 1, all))));
        assertEquals(1, work.warnings().size());
        assertTrue(work.warnings().getFirst().contains("Equipment B counts with costPerDay 60.0"), work.warnings().toString());
    }
}
