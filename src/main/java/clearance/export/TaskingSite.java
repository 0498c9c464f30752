package clearance.export;

import clearance.geo.Geodesy;
import clearance.geo.Mgrs;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;

/** The page of a tasking order about one site. */
final class TaskingSite {

    private static final float MAP_HEIGHT = 236;
    private static final float GAP = 8;
    private static final float NEAR_SHARE = 0.62f;

    private final Handout handout;
    private final Paper paper;
    private final Words words;
    private final TaskingOrders.Order order;
    private final Plan.Assignment assignment;
    private final HazardArea hazard;
    private final SiteFacts facts;
    private final int number;

    TaskingSite(Handout handout, Paper paper, TaskingOrders.Order order, Plan.Assignment assignment, int number) {
        this.handout = handout;
        this.paper = paper;
        this.order = order;
        this.assignment = assignment;
        this.number = number;
        words = paper.words();
        hazard = handout.hazard(assignment.hazardArea());
        facts = SiteFacts.of(handout, assignment, order.week());
    }

    void print() {
        Paragraph title = new Paragraph(number + "  ·  " + hazard.id() + " · " + hazard.label(), paper.bold(14));
        paper.add(title);
        Paragraph what = new Paragraph(words.name(assignment.stage()) + "  ·  " + TaskingOrders.parcel(words, assignment) + "  ·  "
                + words.time(Handout.start(assignment)) + " – " + TaskingOrders.finish(handout, words, assignment), paper.coloured(9.5f, SiteMaps.colour(assignment.stage())));
        what.setSpacingAfter(6);
        paper.add(what);
        maps();
        PdfPTable columns = new PdfPTable(new float[] {1, 0.04f, 1});
        columns.setWidthPercentage(100);
        columns.addCell(Grid.bare(Grid.facts(paper, 0.38f, task())));
        columns.addCell(Grid.bare(new Phrase("")));
        columns.addCell(Grid.bare(Grid.facts(paper, 0.38f, access())));
        columns.setSpacingBefore(7);
        paper.add(columns);
        near();
        turningPoints();
    }

    private void maps() {
        SiteMaps maps = new SiteMaps(handout, paper, assignment, facts);
        float near = (paper.width() - GAP) * NEAR_SHARE;
        float approach = paper.width() - GAP - near;
        PdfPTable row = new PdfPTable(new float[] {near, GAP, approach});
        row.setWidthPercentage(100);
        row.addCell(Grid.bare(Image.getInstance(maps.near(near, MAP_HEIGHT))));
        row.addCell(Grid.bare(new Phrase("")));
        row.addCell(Grid.bare(Image.getInstance(maps.approach(approach, MAP_HEIGHT))));
        paper.add(row);
        Paragraph legend = new Paragraph(words.get("map.legend"), paper.faint(7));
        legend.setSpacingBefore(2);
        paper.add(legend);
    }

    private List<List<String>> task() {
        Policy.Assumed assumed = handout.problem().policy().assumed();
        Plan.HazardResult result = handout.result(hazard.id());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.get("class"), words.name(hazard.classification()) + (hazard.riskClass() == null ? "" : ", " + words.name(hazard.riskClass()))));
        if (hazard.district() != null) {
            rows.add(List.of(words.get("district"), hazard.district()));
        }
        rows.add(List.of(words.get("area"), words.area(assignment.areaM2()) + "; " + words.get("area-week-long", words.area(assignment.areaM2()
                * TaskingOrders.shareInWeek(handout, assignment, order.week())))));
        rows.add(List.of(words.get("depth"), words.number(result.depthCm()) + " " + words.get("unit.cm") + (hazard.depthCm() == null ? assumed() : "")));
        rows.add(List.of(words.get("explosives"), hazard.explosives().isEmpty() ? words.name(assumed.explosive()) + assumed() : words.names(hazard.explosives())));
        rows.add(List.of(words.get("devices"), hazard.estimatedDevices() == null ? words.get("unknown") : words.number(hazard.estimatedDevices())));
        rows.add(List.of(words.get("vegetation"), hazard.vegetation() == null ? words.name(assumed.vegetation()) + assumed() : words.name(hazard.vegetation())));
        rows.add(List.of(words.get("slope"), words.number(hazard.slopeDegrees() == null ? assumed.slopeDegrees() : hazard.slopeDegrees()) + "°"
                + (hazard.slopeDegrees() == null ? assumed() : "")));
        rows.add(List.of(words.get("elevation"), hazard.elevationM() == null ? words.get("unknown") : words.number(hazard.elevationM()) + " "
                + words.get("unit.m")));
        rows.add(List.of(words.get("equipment"), assignment.equipment().isEmpty() ? words.get("equipment.own") : String.join(", ", assignment.equipment())));
        rows.add(List.of(words.get("separation"), words.get("separation.text", words.distance(handout.problem().policy().separationM()))));
        return rows;
    }

    private String assumed() {
        return " (" + words.get("assumed") + ")";
    }

    private List<List<String>> access() {
        Policy policy = handout.problem().policy();
        Crew crew = order.crew();
        Coordinate base = crew.base().getCoordinate();
        double direct = Geodesy.distanceM(base, facts.start());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.get("start-point"), TaskingOrders.degrees(facts.start()) + "\n" + TaskingOrders.reference(facts.start())));
        rows.add(List.of(words.get("access"), facts.road() == null ? words.get("access.no-road", words.distance(SiteFacts.ROAD_REACH_M))
                : words.get("access.road", facts.road().name())));
        rows.add(List.of(words.get("access.from-base"), words.get("access.drive", words.distance(direct), words.direction(Geodesy.azimuth(base, facts.start())),
                words.number(Math.ceil(direct * policy.circuity() / 1000 / policy.travelSpeedKmh() * 60)))));
        if (!facts.crossed().isEmpty()) {
            rows.add(List.of(words.get("access.crossed"), words.get("access.crossed-text", facts.crossed().stream().map(HazardArea::id)
                    .collect(Collectors.joining(", ")))));
        }
        rows.add(List.of(words.get("casevac.point"), words.get("casevac.at-start")));
        rows.add(List.of(words.get("casevac.facility"), facility(policy)));
        rows.add(List.of(words.get("casevac.time"), hazard.casevacMinutes() == null ? words.get("to-be-entered") : words.number(hazard.casevacMinutes()) + " "
                + words.get("unit.min")));
        rows.add(List.of(words.get("contact.medical"), words.get("to-be-entered")));
        return rows;
    }

    private String facility(Policy policy) {
        if (facts.hospital() == null) {
            return words.get("to-be-entered");
        }
        Coordinate place = PlanTables.rounded(facts.hospital().geometry().getInteriorPoint().getCoordinate());
        double direct = Geodesy.distanceM(facts.start(), place);
        return facts.hospital().name() + "\n" + words.get("access.drive", words.distance(direct), words.direction(Geodesy.azimuth(facts.start(), place)),
                words.number(Math.ceil(direct * policy.circuity() / 1000 / policy.travelSpeedKmh() * 60))) + "\nMGRS " + Mgrs.of(place);
    }

    private void near() {
        String crews = facts.neighbours().isEmpty() ? words.get("near.no-crews", words.distance(SiteFacts.NEIGHBOUR_REACH_M)) : facts.neighbours().stream()
                .map(n -> words.get("near.crew", handout.crew(n.assignment().crew()).label(), n.assignment().hazardArea(), words.name(n.assignment().stage()),
                        n.assignment().hazardArea().equals(hazard.id()) ? words.get("near.same") : words.distance(n.distanceM()) + " "
                                + words.direction(n.azimuth()), words.shortDate(Handout.start(n.assignment()).toLocalDate()),
                        words.sure(handout, Handout.lastDay(n.assignment()))) + (n.assignment().provisional() ? " (" + words.get("provisional") + ")" : "")).collect(Collectors.joining("\n"));
        String hazards = facts.hazardsNear().isEmpty() ? words.get("near.no-hazards", words.distance(SiteFacts.HAZARD_REACH_M)) : facts.hazardsNear().stream()
                .map(n -> n.hazard().id() + " (" + words.distance(n.distanceM()) + " " + words.direction(n.azimuth()) + ")").collect(Collectors.joining(", "));
        PdfPTable table = Grid.facts(paper, 0.19f, List.of(List.of(words.get("near.crews"), crews), List.of(words.get("near.hazards"), hazards)));
        table.setSpacingBefore(5);
        paper.add(table);
    }

    private void turningPoints() {
        boolean disc = facts.radiusM() > 0;
        Paragraph heading = new Paragraph(words.get(disc ? "middle" : "turning"), paper.coloured(9.5f, Paper.HEAD));
        heading.setSpacingBefore(6);
        paper.add(heading);
        if (disc) {
            Coordinate middle = facts.turning().getFirst().getFirst();
            new Grid(paper, -1.3f, -1.3f, 2, -1.1f).heads(List.of(words.get("longitude"), words.get("latitude"), "MGRS", words.get("middle.radius")))
                    .row(degrees(middle.x), degrees(middle.y), Mgrs.of(middle), words.number(facts.radiusM(), 1) + " " + words.get("unit.m")).add();
            return;
        }
        Grid grid = new Grid(paper, 0.5f, -1.3f, -1.3f, 2, -1.1f, -1.1f).heads(List.of(words.get("turning.number"), words.get("longitude"), words.get("latitude"),
                "MGRS", words.get("turning.bearing"), words.get("turning.distance")));
        int point = 1;
        for (List<Coordinate> part : facts.turning()) {
            for (int i = 0; i < part.size(); i++) {
                Coordinate here = part.get(i);
                Coordinate next = part.get((i + 1) % part.size());
                grid.row(Integer.toString(point++), degrees(here.x), degrees(here.y), Mgrs.of(here),
                        words.number(Geodesy.azimuth(here, next)) + "°", words.number(Geodesy.distanceM(here, next), 1) + " " + words.get("unit.m"));
            }
        }
        grid.add();
        if (facts.toleranceM() > 0) {
            paper.add(new Paragraph(words.get("turning.simplified", words.number(facts.toleranceM(), 1)), paper.faint(7.5f)));
        }
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }
}
