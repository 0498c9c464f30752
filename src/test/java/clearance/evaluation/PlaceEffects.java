package clearance.evaluation;

import static clearance.testing.Seen.capableCrews;
import static clearance.testing.Seen.confirmed;
import static clearance.testing.Seen.criterion;
import static clearance.testing.Seen.finish;
import static clearance.testing.Seen.indicator;
import static clearance.testing.Seen.minutes;
import static clearance.testing.Seen.packages;
import static clearance.testing.Seen.risk;
import static clearance.testing.Seen.rule;
import static clearance.testing.Seen.start;
import static clearance.testing.Seen.travel;
import static clearance.testing.Seen.waitsFor;
import static clearance.testing.Seen.worth;

import clearance.model.Plan;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.testing.Effect;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each field of hazard areas, communities and infrastructure does. */
final class PlaceEffects {

    private PlaceEffects() {
    }

    static Stream<Effect> all() {
        return Stream.of(riskOfHazards(), workOnHazards(), directives(), parcels(), communities(), infrastructure()).flatMap(List::stream);
    }

    private static Effect hazard(String id, String field, Object value) {
        return Effect.of("HazardArea." + field).set("hazardAreas/" + id + "/" + field, value);
    }

    private static List<Effect> riskOfHazards() {
        return List.of(
                hazard("H1", "riskClass", "LOW").multiplies(criterion("H1", "riskClass"), 0.2),
                hazard("H2", "explosives", List.of("UXO")).multiplies(criterion("H2", "lethality"), 0.6),
                hazard("H1", "casualties", 4).multiplies(criterion("H1", "casualties"), 2),
                hazard("H1", "casualtyYears", 10).multiplies(criterion("H1", "casualties"), 0.5),
                hazard("H1", "environmentalHarm", 0.6).multiplies(criterion("H1", "environment"), 2),
                hazard("H1", "landUse", "FOREST").multiplies(criterion("H1", "landUse"), 0.2),
                hazard("H1", "mapReliability", 0.5).multiplies(criterion("H1", "evidence"), 2),
                hazard("H8", "priorityScore", 0.9).adds(risk("H8"), 0.3));
    }

    private static List<Effect> workOnHazards() {
        return List.of(
                hazard("H1", "classification", "CHA").given("hazardAreas/H1/confirmedShare", 0.58).adds(packages("H1"), -1),
                hazard("H6", "geometry", CrewEffects.FAR).lowers(travel("H6 CLEARANCE")),
                hazard("H1", "name", "school edge").shows(s -> s.written().hazardAreas().getFirst().name(), "school edge"),
                hazard("H1", "areaM2", 20_000).raises(minutes("H1 SURVEY")),
                hazard("H3", "widthM", 40).raises(minutes("H3 CLEARANCE")),
                hazard("H1", "estimatedDevices", 40).adds(indicator(Plan.Indicators::devices), 20 * 0.58),
                hazard("H1", "depthCm", 30).shows(s -> s.written().hazardAreas().getFirst().depthCm(), 30.0),
                hazard("H1", "mapReliability", 0.9).adds(confirmed("H1"), 0.56 * (0.9 - 0.25)),
                hazard("H1", "confirmedShare", 0.5).adds(confirmed("H1"), 0.5 - 0.58),
                hazard("H2", "vegetation", "LOW").lowers(minutes("H2 CLEARANCE")),
                hazard("H2", "slopeDegrees", 5).lowers(minutes("H2 CLEARANCE")),
                hazard("H7", "elevationM", 2000).raises(finish("H7 CLEARANCE")),
                hazard("H2", "district", "Fuzuli").given("funds/F1/earmark", Map.of("districts", List.of("Aghdam"))).raises(rule(Rule.FUNDS)),
                hazard("H1", "casevacMinutes", 50).given("policy/maxCasevacMinutes", 40).adds(capableCrews("H1 CLEARANCE"), -1),
                hazard("H4", "blockedBy", List.of("H8")).raises(rule(Rule.ACCESS)),
                hazard("H1", "stages", List.of("SURVEY", "PREPARATION", "CLEARANCE")).adds(packages("H1"), -1));
    }

    private static List<Effect> directives() {
        return List.of(
                hazard("H6", "required", true).raises(rule(Rule.DIRECTIVES)),
                hazard("H7", "deadline", "2027-01-20").lowers(rule(Rule.DIRECTIVES)),
                hazard("H5", "notBefore", "2026-12-14").raises(start("H5 DISPOSAL")),
                Effect.of("HazardArea.excludedReason").set("hazardAreas/H2/excluded", Map.of("reason", "closed")).adds(rule(Rule.CAPABILITY), 10_000));
    }

    private static List<Effect> parcels() {
        return List.of(
                Effect.of("Progress.share").set("hazardAreas/H2/progress", Map.of("CLEARANCE", 0.5)).lowers(minutes("H2 CLEARANCE")),
                Effect.of("Progress.byParcel").set("hazardAreas/H2/progress", Map.of("CLEARANCE", Map.of("1", 0.5))).lowers(minutes("H2 CLEARANCE")),
                Effect.of("HazardArea.parcels").set("hazardAreas/H2/parcels", halves()).adds(packages("H2"), 1),
                Effect.of("Parcel.id").given("hazardAreas/H2/parcels", halves()).set("hazardAreas/H2/parcels/0/id", "north")
                        .shows(s -> s.work().find("H2", Stage.CLEARANCE, "north") >= 0, true),
                Effect.of("Parcel.geometry").given("hazardAreas/H2/parcels", halves()).set("hazardAreas/H2/parcels/0/geometry", strip(39.9055, 39.90575))
                        .raises(s -> s.work().packages().get(s.work().find("H2", Stage.CLEARANCE, "b")).stageShare()));
    }

    private static List<Map<String, Object>> halves() {
        return List.of(Map.of("id", "a", "geometry", strip(39.9055, 39.906)), Map.of("id", "b", "geometry", strip(39.905, 39.9055)));
    }

    /** The part of H2 between two latitudes. */
    private static Map<String, Object> strip(double south, double north) {
        return Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(46.92, south), List.of(46.921, south), List.of(46.921, north), List.of(46.92, north),
                List.of(46.92, south))));
    }

    private static Effect community(String field, Object value) {
        return Effect.of("Community." + field).set("communities/V1/" + field, value);
    }

    private static List<Effect> communities() {
        return List.of(
                community("name", "Old village").shows(s -> s.written().milestones().getFirst().name(), "Old village"),
                community("location", CrewEffects.FAR).adds(waitsFor("V1"), -4),
                community("population", 1800).raises(worth("V1")),
                community("population", 1800).raises(criterion("H1", "people")),
                community("returnDate", "2027-01-04").lowers(rule(Rule.MILESTONES)),
                community("safetyRadiusM", 1500).adds(waitsFor("V1"), 1),
                community("requires", List.of()).adds(waitsFor("V1"), -1),
                community("blockedBy", List.of("H4")).adds(waitsFor("V1"), 1));
    }

    private static Effect item(String id, String field, Object value) {
        return Effect.of("Infrastructure." + field).set("infrastructure/" + id + "/" + field, value);
    }

    private static List<Effect> infrastructure() {
        return List.of(
                item("R1", "name", "Main road").shows(s -> s.written().milestones().get(2).name(), "Main road"),
                item("R1", "kind", "HOSPITAL").raises(worth("R1")),
                item("R1", "geometry", CrewEffects.FAR).adds(waitsFor("R1"), -1),
                item("R1", "importance", 0.1).lowers(worth("R1")),
                item("R1", "neededBy", "2026-12-10").lowers(rule(Rule.MILESTONES)),
                item("W1", "bufferM", 10).adds(waitsFor("W1"), -1),
                item("W1", "funded", false).multiplies(criterion("H2", "infrastructure"), 0.5),
                item("R1", "blockedBy", List.of("H4")).adds(waitsFor("R1"), 1));
    }
}
