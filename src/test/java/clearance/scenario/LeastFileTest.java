package clearance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Finding;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.solver.SolverListener;
import clearance.solver.SolverProgress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hazard areas with geometry only, crews with id, method and base only, no funds, no policy: it must give a plan, and say what was assumed. */
class LeastFileTest {

    private static final String HAZARDS = """
            {"id": "H1", "classification": "CHA", "geometry": {"type": "Polygon", "coordinates": [[[46.9, 39.9], [46.901, 39.9], [46.901, 39.901], [46.9, 39.9]]]}},
            {"id": "H2", "classification": "SHA", "geometry": {"type": "LineString", "coordinates": [[46.92, 39.9], [46.923, 39.9]]}},
            {"id": "H3", "classification": "CHA", "geometry": {"type": "Point", "coordinates": [46.94, 39.9]}}""";
    private static final String CREWS = """
            {"id": "T1", "method": "MANUAL", "base": {"type": "Point", "coordinates": [46.9, 39.9]}}""";

    private static Problem read(String hazards, String crews) {
        String json = "{\"format\": 1, \"calendar\": {\"start\": \"2026-11-30\"}, \"hazardAreas\": [" + hazards + "], \"crews\": [" + crews + "]}";
        var read = Intake.read(json.getBytes(StandardCharsets.UTF_8)).problem();
        assertTrue(read.findings().stream().allMatch(f -> f.code().equals("stage-left-out") && f.severity() == Finding.Severity.WARNING), read.findings().toString());
        return read.value();
    }

    private static Plan solve(Problem problem) {
        return PlanJob.of(problem, problem, Scenario.BASELINE).solve(new PlanJob.Options(1, null, 300L, 1, null, null), new SolverListener() {
            @Override
            public void progress(SolverProgress progress) {
                // nobody watches
            }

            @Override
            public boolean stop() {
                return false;
            }
        });
    }

    private static Set<String> assumed(Plan plan, String kind, String id) {
        return plan.assumed().stream().filter(a -> a.kind().equals(kind) && a.id().equals(id)).map(a -> a.field() + "=" + a.value()).collect(Collectors.toSet());
    }

    @Test
    void theLeastFileIsPlannedWhole() {
        Plan plan = solve(read(HAZARDS, CREWS));
        assertTrue(plan.feasible());
        assertEquals(Set.of("H1", "H2", "H3"), plan.assignments().stream().map(Plan.Assignment::hazardArea).collect(Collectors.toSet()));
        assertTrue(plan.hazardAreas().stream().allMatch(h -> h.released() != null), "all of it is done within half a year");
    }

    @Test
    void everythingAssumedIsListedWithItsValue() {
        Plan plan = solve(read(HAZARDS, CREWS));
        Set<String> common = Set.of("riskClass=UNKNOWN", "casualties=0", "landUse=OTHER", "explosives=AP_MINE", "environmentalHarm=0.0", "vegetation=LOW",
                "slopeDegrees=5.0", "elevationM=0.0", "depthCm=20.0");
        assertTrue(assumed(plan, "hazardArea", "H1").containsAll(common), assumed(plan, "hazardArea", "H1").toString());
        assertEquals(common.size() + 1, assumed(plan, "hazardArea", "H1").size(), "and estimatedDevices");
        assertTrue(assumed(plan, "hazardArea", "H2").containsAll(Set.of("widthM=20.0", "mapReliability=evidence 0.3")));
        assertTrue(assumed(plan, "hazardArea", "H3").contains("areaM2=100.0"));
        assertEquals(Set.of("rateM2PerDay=350.0", "costPerDay=400.0", "people=10", "maxSlopeDegrees=35.0", "maxVegetation=HIGH"), assumed(plan, "crew", "T1"));
        assertEquals(Set.of("H1", "H2", "H3", "T1"), plan.assumed().stream().map(Plan.AssumedValue::id).collect(Collectors.toSet()));
    }

    @Test
    void whatIsGivenIsNotAssumed() {
        Plan plan = solve(read("""
                {"id": "H1", "classification": "SHA", "geometry": {"type": "LineString", "coordinates": [[46.9, 39.9], [46.903, 39.9]]}, "widthM": 10, "riskClass": "HIGH",
                 "explosives": ["UXO"], "estimatedDevices": 3, "depthCm": 15, "mapReliability": 0.5, "casualties": 1, "casualtyYears": 5, "environmentalHarm": 0.1,
                 "landUse": "HOUSING", "vegetation": "NONE", "slopeDegrees": 2, "elevationM": 300}""", """
                {"id": "T1", "method": "MANUAL", "base": {"type": "Point", "coordinates": [46.9, 39.9]}, "rateM2PerDay": 300, "costPerDay": 500, "people": 8,
                 "maxSlopeDegrees": 30, "maxVegetation": "MEDIUM"}"""));
        assertEquals(List.of(), plan.assumed());
        assertFalse(plan.assignments().isEmpty());
    }

    @Test
    void aRateOfOneStageLeavesThatOfAnotherAssumed() {
        String dogs = """
                {"id": "D1", "method": "DOGS", "base": {"type": "Point", "coordinates": [46.9, 39.9]}, "rates": {"SURVEY": 5000}}""";
        assertTrue(assumed(solve(read(HAZARDS, dogs)), "crew", "D1").contains("rateM2PerDay=850.0"));
        assertFalse(assumed(solve(read(HAZARDS, dogs.replace("5000}", "5000, \"CLEARANCE\": 900}"))), "crew", "D1").stream().anyMatch(a -> a.startsWith("rate")));
    }
}
