package clearance.risk;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.point;
import static clearance.testing.Fixtures.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Community;
import clearance.model.Explosive;
import clearance.model.HazardArea;
import clearance.model.LandUse;
import clearance.model.Problem;
import clearance.model.ProblemBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskModelTest {

    private static RiskModel risk(ProblemBuilder builder) {
        Problem problem = builder.build();
        return RiskModel.of(problem, Sites.of(problem));
    }

    @Test
    void theIndexIsTheWeightedSumOfItsCriteria() {
        HazardArea area = hazard("H0").casualties(2).casualtyYears(5.0).landUse(LandUse.HOUSING).explosives(Set.of(Explosive.AT_MINE, Explosive.UXO))
                .environmentalHarm(0.4).build();
        RiskIndex index = risk(problem(area)).index(0);
        assertEquals(0.30, index.criteria().get("riskClass"), 1e-12, "HIGH: 30 of 100");
        assertEquals(0.20 * 0.4, index.criteria().get("casualties"), 1e-12, "2 of 5");
        assertEquals(0, index.criteria().get("people"));
        assertEquals(0.05, index.criteria().get("landUse"), 1e-12);
        assertEquals(0.05 * 0.6, index.criteria().get("lethality"), 1e-12, "the more lethal of the two");
        assertEquals(0.05 * 0.4, index.criteria().get("environment"), 1e-12);
        assertEquals(0.05, index.criteria().get("evidence"), 1e-12, "confirmed");
        assertEquals(0.30 + 0.08 + 0.05 + 0.03 + 0.02 + 0.05, index.value(), 1e-12);
        assertTrue(index.assumed().isEmpty());
    }

    @Test
    void whatIsMissingIsAssumedAndNamed() {
        HazardArea area = hazard("H0").riskClass(null).build();
        RiskIndex index = risk(problem(area)).index(0);
        assertEquals(0.15, index.criteria().get("riskClass"), 1e-12, "unknown counts as medium");
        assertEquals(Set.of("riskClass", "casualties", "landUse", "explosives", "environmentalHarm"), index.assumed());
    }

    @Test
    void peopleCountByDistanceFromTheDayTheyReturn() {
        Community there = new Community("V", "V", point(46.5005, 39.9005), 500, START.plusDays(10), null, List.of(), List.of());
        RiskModel risk = risk(problem(hazard("H0").build()).communities(List.of(there)));
        double people = 0.15 * (1 - Math.exp(-1));
        assertEquals(people, risk.index(0).criteria().get("people"), 1e-9, "inside the area: distance 0");
        Exposure exposure = risk.exposure(0);
        assertEquals(people, exposure.dailyRiskAt(10 * 1440) - exposure.dailyRiskAt(10 * 1440 - 1), 1e-9);
    }

    @Test
    void dailyRiskGrowsWithTheRootOfTheArea() {
        RiskModel risk = risk(problem(hazard("H0").areaM2(40_000.0).build()));
        assertEquals(2, risk.sizeFactor(0), 1e-12);
        assertEquals(risk.index(0).value() * 2, risk.exposure(0).dailyRiskAt(0), 1e-12);
    }

    @Test
    void removedRiskIsWorthItsDaysToTheEndOfTheTail() {
        HazardArea area = hazard("H0").priorityScore(0.5).build();
        Exposure exposure = risk(problem(area)).exposure(0);
        int days = 4 * 7 + 26 * 7;
        assertEquals(0.5 * days, exposure.worthAt(0), 1e-9);
        assertEquals(0.5 * (days - 7.25), exposure.worthAt(7 * 1440 + 360), 1e-9);
        assertEquals(0, exposure.worthAt(days * 1440), 1e-12);
    }
}
