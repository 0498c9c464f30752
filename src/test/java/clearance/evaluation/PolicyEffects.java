package clearance.evaluation;

import static clearance.testing.Seen.capableCrews;
import static clearance.testing.Seen.confirmed;
import static clearance.testing.Seen.cost;
import static clearance.testing.Seen.criterion;
import static clearance.testing.Seen.dailyRisk;
import static clearance.testing.Seen.finish;
import static clearance.testing.Seen.indicator;
import static clearance.testing.Seen.minutes;
import static clearance.testing.Seen.packages;
import static clearance.testing.Seen.rule;
import static clearance.testing.Seen.travel;
import static clearance.testing.Seen.waitsFor;

import clearance.model.Plan;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.testing.Effect;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each field of the policy does. */
final class PolicyEffects {

    private PolicyEffects() {
    }

    static Stream<Effect> all() {
        return Stream.of(value(), weights(), milestones(), stages(), time(), methods(), assumed()).flatMap(List::stream);
    }

    private static List<Effect> value() {
        return List.of(
                Effect.of("Policy.objective").set("policy/objective", "RISK_REMOVED").lowers(rule(Rule.RISK)),
                Effect.of("Policy.tailWeeks").set("policy/tailWeeks", 8).lowers(rule(Rule.RISK)),
                Effect.of("Policy.areaExponent").set("policy/areaExponent", 1).multiplies(dailyRisk("H2"), Math.sqrt(0.4)),
                Effect.of("Policy.riskClasses").set("policy/riskClasses", Map.of("HIGH", 0.5)).multiplies(criterion("H1", "riskClass"), 0.5),
                Effect.of("Policy.landUse").set("policy/landUse", Map.of("HOUSING", 0.5)).multiplies(criterion("H1", "landUse"), 0.5),
                Effect.of("Policy.lethality").set("policy/lethality", Map.of("AP_MINE", 0.5)).multiplies(criterion("H1", "lethality"), 0.5),
                Effect.of("Policy.peopleDistanceM").set("policy/peopleDistanceM", 80).multiplies(criterion("H7", "people"), 0),
                Effect.of("Policy.infrastructureDistanceM").set("policy/infrastructureDistanceM", 40).multiplies(criterion("H2", "infrastructure"), 0),
                Effect.of("Policy.directiveWeight").set("policy/directiveWeight", 0.2).multiplies(rule(Rule.DIRECTIVES), 2),
                Effect.of("Policy.stabilityWeight").given("publishedPlan", published("M1", "2026-11-30T08:04")).set("policy/stabilityWeight", 20)
                        .multiplies(rule(Rule.STABILITY), 2),
                Effect.of("Policy.valueOfMoney").set("policy/valueOfMoney", 0.01).lowers(rule(Rule.VALUE_OF_MONEY)));
    }

    /** A published plan that has H2 cleared by a crew from a time on. */
    static Map<String, Object> published(String crew, String start) {
        return Map.of("assignments", List.of(Map.of("crew", crew, "hazardArea", "H2", "stage", "CLEARANCE", "start", start)));
    }

    private static List<Effect> weights() {
        return List.of(weight("riskClass", "H1"), weight("casualties", "H1"), weight("people", "H1"), weight("infrastructure", "H2"), weight("landUse", "H1"),
                weight("lethality", "H1"), weight("environment", "H1"), weight("evidence", "H1"));
    }

    private static Effect weight(String criterion, String hazard) {
        return Effect.of("Weights." + criterion).set("policy/weights/" + criterion, 0).multiplies(criterion(hazard, criterion), 0);
    }

    private static List<Effect> milestones() {
        return List.of(
                Effect.of("Policy.safetyRadiusM").set("policy/safetyRadiusM", 1500).adds(waitsFor("V1"), 1),
                Effect.of("Policy.milestoneClasses").set("policy/milestoneClasses", List.of("HIGH", "MEDIUM", "UNKNOWN", "LOW")).adds(waitsFor("V1"), 1),
                Effect.of("Policy.milestoneWeight").set("policy/milestoneWeight", 2).raises(rule(Rule.MILESTONES)),
                Effect.of("Policy.latenessWeight").set("policy/latenessWeight", 2).raises(rule(Rule.MILESTONES)),
                Effect.of("Policy.handoverDays").set("policy/handoverDays", 20).lowers(rule(Rule.MILESTONES)));
    }

    private static List<Effect> stages() {
        return List.of(
                Effect.of("Policy.stages").set("policy/stages", Map.of("QUALITY_CONTROL", "NEVER")).adds(packages("H1"), -1),
                Effect.of("Policy.stages").set("policy/stages", Map.of("DISPOSAL", "NEVER")).adds(capableCrews("H5 DISPOSAL"), -1),
                Effect.of("Policy.stages").given("hazardAreas/H2/stages", null).given("crews/Q1/method", "SURVEY")
                        .set("policy/stages", Map.of("CLEARANCE", "NEVER")).adds(capableCrews("H2 CLEARANCE"), -1),
                Effect.of("Policy.surveyReleaseShare").set("policy/surveyReleaseShare", 0.8).adds(confirmed("H1"), 0.4 - 0.58),
                Effect.of("Policy.cancelledShare").set("policy/cancelledShare", 1).multiplies(indicator(Plan.Indicators::areaReducedM2), 0),
                Effect.of("Policy.preparationFromVegetation").given("hazardAreas/H2/stages", null).set("policy/preparationFromVegetation", "MEDIUM")
                        .adds(packages("H2"), 1),
                Effect.of("Policy.qualityControlShare").set("policy/qualityControlShare", 0.3).multiplies(
                        s -> s.work().packages().get(s.work().find("H1", Stage.QUALITY_CONTROL, null)).riskShare(), 3),
                Effect.of("Policy.lagDays").set("policy/lagDays", Map.of("SURVEY", 3)).raises(rule(Rule.STAGE_ORDER)),
                Effect.of("Policy.maxPackageDays").set("policy/maxPackageDays", 10).adds(packages("H1"), 2),
                Effect.of("Policy.maxCrewsPerHazard").given("hazardAreas/H1/notBefore", "2027-01-25").given("policy/maxCrewsPerHazard", 4)
                        .set("policy/maxCrewsPerHazard", 1).raises(rule(Rule.CREWS_PER_HAZARD)),
                Effect.of("Policy.separationM").set("policy/separationM", 100).raises(rule(Rule.SEPARATION)));
    }

    private static List<Effect> time() {
        return List.of(
                Effect.of("Policy.maxCommuteMinutes").set("policy/maxCommuteMinutes", 2).raises(minutes("H2 CLEARANCE")),
                Effect.of("Policy.siteSetupDays").set("policy/siteSetupDays", 1).adds(minutes("H5 DISPOSAL"), 180),
                Effect.of("Policy.campSetupDays").given("policy/maxCommuteMinutes", 2).set("policy/campSetupDays", 2).adds(minutes("H2 CLEARANCE"), 360),
                Effect.of("Policy.maxCasevacMinutes").set("policy/maxCasevacMinutes", 20).adds(capableCrews("H1 CLEARANCE"), -1),
                Effect.of("Policy.travelSpeedKmh").set("policy/travelSpeedKmh", 20).raises(travel("H6 CLEARANCE")),
                Effect.of("Policy.circuity").set("policy/circuity", 2.8).raises(travel("H6 CLEARANCE")),
                Effect.of("Policy.disposalCostPerDevice").set("policy/disposalCostPerDevice", 40).adds(cost("H1 CLEARANCE"), 20 * 20 * 0.58),
                Effect.of("Policy.depthCm").set("policy/depthCm", 30).shows(s -> s.written().hazardAreas().get(1).depthCm(), 30.0),
                Effect.of("Policy.vegetationFactors").set("policy/vegetationFactors", Map.of("MEDIUM", 0.75)).raises(minutes("H2 CLEARANCE")),
                Effect.of("Policy.slopeFactors").set("policy/slopeFactors", Map.of("15", 0.75)).raises(minutes("H2 CLEARANCE")));
    }

    private static List<Effect> methods() {
        return List.of(
                manual("rateM2PerDay", 700).lowers(minutes("H2 CLEARANCE")),
                manual("rates", Map.of("CLEARANCE", 700)).lowers(minutes("H2 CLEARANCE")),
                manual("costPerDay", 800).raises(cost("H2 CLEARANCE")),
                manual("people", 20).raises(indicator(Plan.Indicators::personDays)),
                manual("maxSlopeDegrees", 10).adds(capableCrews("H2 CLEARANCE"), -1),
                manual("maxVegetation", "LOW").adds(capableCrews("H2 CLEARANCE"), -1));
    }

    private static Effect manual(String field, Object value) {
        return Effect.of("MethodDefaults." + field).set("policy/methods/MANUAL", Map.of(field, value));
    }

    /** H4 is a place on the map and nothing more. */
    private static List<Effect> assumed() {
        return List.of(
                assumed("casualties", 3).raises(criterion("H4", "casualties")),
                assumed("casualtyYears", 2).given("policy/assumed", Map.of("casualties", 1)).raises(criterion("H4", "casualties")),
                assumed("environmentalHarm", 0.5).raises(criterion("H4", "environment")),
                assumed("landUse", "HOUSING").raises(criterion("H4", "landUse")),
                assumed("explosive", "UXO").multiplies(criterion("H4", "lethality"), 0.6),
                assumed("vegetation", "MEDIUM").raises(minutes("H4 CLEARANCE")),
                assumed("slopeDegrees", 20).raises(minutes("H4 CLEARANCE")),
                assumed("elevationM", 2000).given("calendar/standDowns/+", Map.of("from", "2027-01-28", "to", "2027-01-29", "aboveElevationM", 1500))
                        .adds(finish("H4 CLEARANCE"), 2 * 1440),
                assumed("evidence", 0.6).multiplies(criterion("H4", "evidence"), 2),
                assumed("devicesPerHa", 16.8).raises(indicator(Plan.Indicators::devices)));
    }

    private static Effect assumed(String field, Object value) {
        return Effect.of("Assumed." + field).set("policy/assumed/" + field, value);
    }
}
