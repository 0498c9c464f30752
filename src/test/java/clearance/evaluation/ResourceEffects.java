package clearance.evaluation;

import static clearance.testing.Seen.cost;
import static clearance.testing.Seen.finish;
import static clearance.testing.Seen.indicator;
import static clearance.testing.Seen.minutes;
import static clearance.testing.Seen.rule;
import static clearance.testing.Seen.start;
import static clearance.testing.Seen.travel;

import clearance.model.Rule;
import clearance.testing.Effect;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each field of calendar, equipment, camps, funds, travel, estimates, commitments and the published plan does. */
final class ResourceEffects {

    private ResourceEffects() {
    }

    static Stream<Effect> all() {
        return Stream.of(calendar(), standDowns(), equipment(), camps(), funds(), estimates(), commitments()).flatMap(List::stream);
    }

    private static List<Effect> calendar() {
        return List.of(
                Effect.of("Calendar.start").set("calendar/start", "2026-12-07").shows(s -> s.written().weeks().getFirst().from(), LocalDate.of(2026, 12, 7)),
                Effect.of("Calendar.weeks").set("calendar/weeks", 8).raises(rule(Rule.HORIZON)),
                Effect.of("Calendar.workingDays").set("calendar/workingDays", List.of("MONDAY", "TUESDAY")).raises(finish("H2 CLEARANCE")),
                Effect.of("Calendar.dayStart").set("calendar/dayStart", "09:00").adds(start("H1 SURVEY"), 60),
                Effect.of("Calendar.hoursPerDay").set("calendar/hoursPerDay", 12).raises(minutes("H2 CLEARANCE")),
                Effect.of("Calendar.holidays").set("calendar/holidays/+", "2026-12-01").adds(finish("H1 SURVEY"), 1440),
                season("months", List.of(7)).lowers(finish("H2 CLEARANCE")),
                season("factor", 0.5).raises(finish("H2 CLEARANCE")),
                season("methods", List.of("DOGS")).lowers(finish("H2 CLEARANCE")),
                season("aboveElevationM", 3000).lowers(finish("H2 CLEARANCE")));
    }

    private static Effect season(String field, Object value) {
        return Effect.of("SeasonFactor." + field).set("calendar/seasonFactors/0/" + field, value);
    }

    /** H6 lies high; its clearance waits until the stand-down of December is over. */
    private static List<Effect> standDowns() {
        return List.of(
                Effect.of("DateSpan.from").set("calendar/standDowns/0/from", "2026-12-14").lowers(start("H6 CLEARANCE")),
                Effect.of("DateSpan.to").set("calendar/standDowns/0/to", "2026-12-16").adds(start("H6 CLEARANCE"), 1440),
                standDown("stages", List.of("SURVEY")).lowers(start("H6 CLEARANCE")),
                standDown("methods", List.of("DOGS")).lowers(start("H6 CLEARANCE")),
                standDown("districts", List.of("Fuzuli")).lowers(start("H6 CLEARANCE")),
                standDown("aboveElevationM", 3000).lowers(start("H6 CLEARANCE")));
    }

    private static Effect standDown(String field, Object value) {
        return Effect.of("StandDown." + field).set("calendar/standDowns/0/" + field, value);
    }

    private static List<Effect> equipment() {
        return List.of(
                Effect.of("Equipment.type").given("equipment/+", Map.of("id", "DR", "type", "EXCAVATOR", "units", 1, "costPerDay", 150, "rateFactor", 1.2,
                        "neededFor", Map.of("methods", List.of("MECHANICAL")))).set("equipment/DR/type", "DRONE").lowers(minutes("H1 PREPARATION")),
                Effect.of("Equipment.units").set("equipment/EX/units", 0).raises(rule(Rule.EQUIPMENT)),
                Effect.of("Equipment.costPerDay").set("equipment/EX/costPerDay", 300).raises(cost("H1 PREPARATION")),
                Effect.of("Equipment.rateFactor").set("equipment/EX/rateFactor", 2.4).lowers(minutes("H1 PREPARATION")),
                neededFor("stages", "SURVEY"), neededFor("methods", "DOGS"), neededFor("vegetation", "NONE"), neededFor("explosives", "UXO"));
    }

    /** Without the excavator the machine is slower. */
    private static Effect neededFor(String field, String value) {
        return Effect.of("NeededFor." + field).set("equipment/EX/neededFor/" + field, List.of(value)).raises(minutes("H1 PREPARATION"));
    }

    private static List<Effect> camps() {
        return List.of(
                Effect.of("Camp.location").set("camps/C1/location", CrewEffects.FAR).raises(minutes("H6 CLEARANCE")),
                Effect.of("Camp.from").set("camps/C1/from", "2027-02-01").raises(minutes("H6 CLEARANCE")),
                Effect.of("Camp.to").set("camps/C1/to", "2026-12-01").raises(minutes("H6 CLEARANCE")),
                Effect.of("Travel.matrixMinutes").set("travel/matrixMinutes", Map.of("M1", Map.of("H2", 50))).adds(travel("H2 CLEARANCE"), 46));
    }

    private static List<Effect> funds() {
        return List.of(
                Effect.of("Fund.donor").set("funds/F1/donor", "Budget").shows(s -> s.written().funds().getFirst().donor(), "Budget"),
                Effect.of("Tranche.amount").set("funds/F1/tranches/0/amount", 10_000).raises(rule(Rule.FUNDS)),
                Effect.of("Tranche.date").set("funds/F1/tranches/0/date", "2027-02-15").raises(rule(Rule.FUNDS)),
                Effect.of("Fund.spendBy").set("funds/F1/spendBy", "2026-12-06").raises(rule(Rule.FUNDS)),
                Effect.of("Fund.spendBy").set("funds/F1/spendBy", "2027-02-14").raises(indicator(i -> i.unspentAtExpiry().amount())),
                Effect.of("Fund.spent").set("funds/F1/spent", 50_000).raises(rule(Rule.FUNDS)),
                earmark("districts", "Khojavend"), earmark("explosives", "IED"), earmark("communities", "V2"), earmark("stages", "SURVEY"),
                earmark("organisations", "Nobody"), earmark("crews", "E1"),
                Effect.of("Problem.currency").given("funds/F1/tranches/0/amount", 10).set("currency", "AZN")
                        .shows(s -> s.plan().rules().get(Rule.FUNDS.ordinal()).breaches().getFirst().what().contains("AZN"), true));
    }

    private static Effect earmark(String field, String value) {
        return Effect.of("Earmark." + field).set("funds/F1/earmark", Map.of(field, List.of(value))).raises(rule(Rule.FUNDS));
    }

    private static List<Effect> estimates() {
        return List.of(
                Effect.of("Problem.estimates").set("estimates/+", Map.of("hazardArea", "H2", "stage", "CLEARANCE", "minutes", 100)).lowers(minutes("H2 CLEARANCE")),
                estimate("hazardArea", "H3").raises(minutes("H2 CLEARANCE")),
                estimate("stage", "SURVEY").raises(minutes("H2 CLEARANCE")),
                estimate("crew", "E1").raises(minutes("H2 CLEARANCE")),
                estimate("minutes", 250).adds(minutes("H2 CLEARANCE"), 150));
    }

    private static Effect estimate(String field, Object value) {
        return Effect.of("Estimate." + field).given("estimates/+", Map.of("hazardArea", "H2", "stage", "CLEARANCE", "minutes", 100))
                .set("estimates/0/" + field, value);
    }

    private static List<Effect> commitments() {
        return List.of(
                commitment("crew", "E1").adds(rule(Rule.COMMITMENT), 10_000),
                commitment("hazardArea", "H8").adds(rule(Rule.COMMITMENT), 10_000),
                commitment("stage", "QUALITY_CONTROL").adds(rule(Rule.COMMITMENT), 10_000),
                commitment("position", 0).adds(rule(Rule.COMMITMENT), 10_000),
                commitment("parcel", "7").given("commitments/0/crew", "E1").adds(rule(Rule.COMMITMENT), -10_000),
                commitment("startedOn", "2026-11-20").adds(rule(Rule.COMMITMENT), 10_000),
                commitment("startedOn", "2026-11-20").multiplies(cost("H1 CLEARANCE"), 0),
                Effect.of("Problem.publishedPlan").set("publishedPlan", PolicyEffects.published("M1", "2026-12-01T08:00")).raises(rule(Rule.STABILITY)),
                Effect.of("Problem.publishedPlan").given("publishedPlan", PolicyEffects.published("M1", "2026-12-01T08:00"))
                        .set("publishedPlan", PolicyEffects.published("E1", "2026-12-01T08:00")).multiplies(rule(Rule.STABILITY), 0));
    }

    /** M1 is bound to clear H1, which it does second. */
    private static Effect commitment(String field, Object value) {
        Map<String, Object> bound = new LinkedHashMap<>(Map.of("crew", "M1", "hazardArea", "H1", "stage", "CLEARANCE"));
        return Effect.of("Commitment." + field).given("commitments/+", bound).set("commitments/0/" + field, value);
    }
}
