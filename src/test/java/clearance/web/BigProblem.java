package clearance.web;

import java.util.Locale;
import java.util.Random;

/** The answers of a server that holds one plan of very many hazard areas: made up, to see how the page bears the size. */
final class BigProblem {

    private static final String[] CLASSES = {"HIGH", "MEDIUM", "LOW", "UNKNOWN"};
    private static final String START = "2026-11-30";
    private static final int WEEKS = 52;

    private final Random random = new Random(5);
    private final int hazards;
    private final int crews;

    BigProblem(int hazards, int crews) {
        this.hazards = hazards;
        this.crews = crews;
    }

    /** Puts all answers a plan's page asks for. */
    void serve(StaticFiles files) {
        String entry = """
                {"id":"1","problem":"1","problemName":"Big","problemSha256":"x","current":true,"scenario":"baseline","name":"","kind":"SOLVED",
                 "state":"DONE","stopped":false,"createdAt":"2026-11-24T12:00","history":[],"feasible":true}""";
        files.put("/api/settings", "{\"version\":\"1.0\",\"solves\":1}");
        files.put("/api/context", "{\"layers\":[]}");
        StringBuilder areas = new StringBuilder();
        StringBuilder made = new StringBuilder();
        StringBuilder results = new StringBuilder();
        StringBuilder assignments = new StringBuilder();
        StringBuilder unassigned = new StringBuilder();
        int[] next = new int[crews];
        for (int i = 0; i < hazards; i++) {
            String id = "H" + (i + 1);
            String geometry = ring(46 + random.nextDouble() * 1.6, 39 + random.nextDouble() * 1.5);
            String comma = i == 0 ? "" : ",";
            areas.append(comma).append("""
                    {"id":"%s","name":"area %s","classification":"SHA","riskClass":"%s","geometry":%s}""".formatted(id, id, CLASSES[i % 4], geometry));
            made.append(comma).append("""
                    {"id":"%s","rank":%d,"riskIndex":0.5,"outline":%s,"point":%s,"packages":[]}""".formatted(id, i + 1, geometry, point(geometry)));
            boolean planned = i % 3 != 0;
            results.append(comma).append("""
                    {"id":"%s","name":"area","riskIndex":%s,"criteria":{"riskClass":0.3,"people":0.2},"exposure":1,"areaM2":9000,"confirmedShare":1,
                     "assumed":[]%s,"parcels":[{"id":"1","geometry":%s,"areaM2":9000}]}""".formatted(id, number(random.nextDouble()),
                    planned ? ",\"released\":\"2027-03-01\"" : "", geometry));
            if (planned) {
                int crew = i % crews;
                int day = next[crew]++ * 4 % (WEEKS * 7);
                assignments.append(assignments.isEmpty() ? "" : ",").append("""
                        {"crew":"T%d","hazardArea":"%s","stage":"CLEARANCE","parcel":"1","of":1,"sequence":%d,"start":"%sT08:00","finish":"%sT12:00",
                         "provisional":%s,"areaM2":9000,"travelMinutes":30,"distanceKm":10,"cost":1200,"funding":[],"equipment":[],"pinned":false}"""
                        .formatted(crew, id, next[crew] - 1, date(day), date(day + 3), i % 2 == 0));
            } else {
                unassigned.append(unassigned.isEmpty() ? "" : ",").append("""
                        {"hazardArea":"%s","stage":"CLEARANCE","parcel":"1","reason":"TIME","text":"crews have no time left"}""".formatted(id));
            }
        }
        StringBuilder teams = new StringBuilder();
        for (int i = 0; i < crews; i++) {
            teams.append(i == 0 ? "" : ",").append("""
                    {"id":"T%d","method":"MANUAL","base":{"type":"Point","coordinates":[46.5,39.8]}}""".formatted(i));
        }
        files.put("/api/problems/1/file", """
                {"name":"Big","calendar":{"start":"%s","weeks":%d},"hazardAreas":[%s],"communities":[],"crews":[%s]}""".formatted(START, WEEKS, areas, teams));
        files.put("/api/problems/1/work", """
                {"hazardAreas":[%s],"crewGroups":[],"crews":[],"milestones":[],"totalDailyRisk":1,"warnings":[]}""".formatted(made));
        files.put("/api/plans/1", "{\"entry\":" + entry + "}");
        files.put("/api/plans/1/file", """
                {"problem":{"name":"Big","sha256":"xxxxxxxxxxxx"},"scenario":"baseline","feasible":true,"rules":[],"assignments":[%s],"unassigned":[%s],
                 "hazardAreas":[%s],"milestones":[],"indicators":{"value":1,"riskRemovedShare":0.5,"peopleReady":0,"communitiesReady":0,"areaClearedM2":1,
                 "areaReducedM2":1,"areaCancelledM2":1,"cost":1,"costPerM2":1,"crewUtilisation":0.5},
                 "weeks":[{"week":1,"from":"%s","residualRiskShare":0.9,"committed":1,"released":2}],
                 "funds":[],"comparison":{},"assumed":[],"warnings":[]}""".formatted(assignments, unassigned, results, START));
    }

    /** A polygon of twelve corners, some 300 m wide. */
    private String ring(double lon, double lat) {
        StringBuilder corners = new StringBuilder();
        for (int i = 0; i <= 12; i++) {
            double angle = 2 * Math.PI * (i % 12) / 12;
            corners.append(i == 0 ? "" : ",").append('[')
                    .append(number(lon + 0.002 * Math.cos(angle))).append(',').append(number(lat + 0.0015 * Math.sin(angle))).append(']');
        }
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}";
    }

    private static String point(String geometry) {
        int from = geometry.indexOf("[[[") + 2;
        return geometry.substring(from, geometry.indexOf(']', from) + 1);
    }

    private static String date(int day) {
        return java.time.LocalDate.parse(START).plusDays(day).toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
