package clearance.evaluation;

import static clearance.testing.Seen.cost;
import static clearance.testing.Seen.finish;
import static clearance.testing.Seen.indicator;
import static clearance.testing.Seen.minutes;
import static clearance.testing.Seen.rule;
import static clearance.testing.Seen.start;
import static clearance.testing.Seen.travel;

import clearance.model.Plan;
import clearance.model.Rule;
import clearance.testing.Effect;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each field of crews does. */
final class CrewEffects {

    static final Map<String, Object> FAR = Map.of("type", "Point", "coordinates", List.of(47.1, 39.9));

    private CrewEffects() {
    }

    static Stream<Effect> all() {
        return Stream.of(work(), money(), time(), rotation()).flatMap(List::stream);
    }

    private static Effect m1(String field, Object value) {
        return Effect.of("Crew." + field).set("crews/M1/" + field, value);
    }

    private static List<Effect> work() {
        return List.of(
                m1("method", "DOGS").lowers(minutes("H2 CLEARANCE")),
                m1("organisation", "Other").given("funds/F1/earmark", Map.of("organisations", List.of("Agency", "Contractor", "Inspection"))).raises(rule(Rule.FUNDS)),
                Effect.of("Crew.organisation").set("crews/Q1/organisation", "Agency").adds(rule(Rule.INDEPENDENCE), 10_000),
                m1("people", 20).raises(indicator(Plan.Indicators::personDays)),
                m1("stages", List.of("SURVEY")).adds(rule(Rule.CAPABILITY), 40_000),
                m1("explosives", List.of("AP_MINE")).adds(rule(Rule.CAPABILITY), 20_000),
                m1("districts", List.of("Aghdam")).adds(rule(Rule.CAPABILITY), 20_000),
                m1("rateM2PerDay", 700).lowers(minutes("H2 CLEARANCE")),
                Effect.of("Rate.likely").given("crews/M1/rateM2PerDay", Map.of("low", 100, "likely", 350, "high", 900)).set("crews/M1/rateM2PerDay/likely", 700)
                        .lowers(minutes("H2 CLEARANCE")),
                m1("rates", Map.of("CLEARANCE", 700)).lowers(minutes("H2 CLEARANCE")),
                m1("vegetationFactors", Map.of("MEDIUM", 0.75)).raises(minutes("H2 CLEARANCE")),
                m1("slopeFactors", Map.of("15", 0.75)).raises(minutes("H2 CLEARANCE")),
                m1("maxSlopeDegrees", 10).adds(rule(Rule.CAPABILITY), 10_000),
                m1("maxVegetation", "LOW").adds(rule(Rule.CAPABILITY), 10_000));
    }

    private static List<Effect> money() {
        return List.of(
                m1("payment", "SALARIED").lowers(cost("H2 CLEARANCE")),
                m1("costPerDay", 800).raises(cost("H2 CLEARANCE")),
                Effect.of("Crew.costPerDay").set("crews/S1/costPerDay", 400).adds(indicator(i -> i.cost().amount()), (12 * 6 - 1) * 100),
                m1("costPerKm", 2).raises(cost("H2 CLEARANCE")),
                m1("mobilisationCost", 500).adds(cost("H2 CLEARANCE"), 500),
                m1("mobilised", true).given("crews/M1/mobilisationCost", 500).adds(cost("H2 CLEARANCE"), -500),
                Effect.of("Crew.standbyCostPerDay").set("crews/Q1/standbyCostPerDay", 100).raises(cost("H1 QUALITY_CONTROL")));
    }

    private static List<Effect> time() {
        return List.of(
                m1("base", FAR).raises(travel("H2 CLEARANCE")),
                m1("position", FAR).raises(travel("H2 CLEARANCE")),
                m1("returnsToBase", true).raises(rule(Rule.TRAVEL)),
                m1("workingDays", List.of("MONDAY", "TUESDAY")).raises(finish("H2 CLEARANCE")),
                m1("leave", List.of(Map.of("from", "2026-12-01", "to", "2026-12-05"))).raises(finish("H2 CLEARANCE")),
                leave("from", "2026-12-03").lowers(finish("H2 CLEARANCE")),
                leave("to", "2026-12-12").raises(finish("H2 CLEARANCE")),
                m1("availableFrom", "2026-12-07").adds(start("H2 CLEARANCE"), 7 * 1440),
                m1("availableTo", "2027-01-25").raises(rule(Rule.HORIZON)),
                m1("maxHours", 100).raises(rule(Rule.HORIZON)),
                m1("reserveShare", 0.5).raises(finish("H2 CLEARANCE")));
    }

    private static Effect leave(String field, String value) {
        return Effect.of("DateSpan." + field).given("crews/M1/leave/+", Map.of("from", "2026-12-01", "to", "2026-12-05")).set("crews/M1/leave/0/" + field, value);
    }

    private static List<Effect> rotation() {
        return List.of(
                rotation("workDays", 10).lowers(finish("H2 CLEARANCE")),
                rotation("restDays", 10).raises(finish("H2 CLEARANCE")),
                rotation("from", "2026-11-24").raises(start("H2 CLEARANCE")));
    }

    private static Effect rotation(String field, Object value) {
        return Effect.of("Rotation." + field).given("crews/M1/rotation", Map.of("workDays", 6, "restDays", 3, "from", "2026-11-30"))
                .set("crews/M1/rotation/" + field, value);
    }
}
