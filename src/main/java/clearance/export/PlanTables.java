package clearance.export;

import clearance.export.Table.Kind;
import clearance.geo.Mgrs;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Plan;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** The tables of a plan about land and work; {@link FigureTables} has those about figures. */
final class PlanTables {

    private PlanTables() {
    }

    /** Every table, in the order in which a planner reads them. */
    static List<Table> all(Handout handout) {
        return List.of(FigureTables.about(handout), assignments(handout), crews(handout), FigureTables.milestones(handout), hazardAreas(handout), parcels(handout),
                unassigned(handout), FigureTables.indicators(handout), FigureTables.weeks(handout), FigureTables.funds(handout), FigureTables.funding(handout),
                FigureTables.rules(handout), FigureTables.assumed(handout));
    }

    /** Who does what when. */
    static Table assignments(Handout handout) {
        String currency = handout.problem().currency();
        Table.Builder table = new Table.Builder("assignments", "Assignments").column("crew", "Crew", Kind.TEXT).column("crewName", "Crew name", Kind.TEXT)
                .column("organisation", "Organisation", Kind.TEXT).column("method", "Method", Kind.TEXT).column("hazardArea", "Hazard area", Kind.TEXT)
                .column("hazardName", "Name", Kind.TEXT).column("district", "District", Kind.TEXT).column("classification", "Class", Kind.TEXT)
                .column("stage", "Stage", Kind.TEXT).column("parcel", "Parcel", Kind.TEXT).column("of", "of", Kind.WHOLE)
                .column("sequence", "Order", Kind.WHOLE).column("notBefore", "Not before", Kind.DATE).column("start", "Start", Kind.TIME)
                .column("finish", "Finish", Kind.TIME).column("certainty", "Dates are", Kind.TEXT).column("provisional", "Provisional", Kind.FLAG)
                .column("areaM2", "Area, m²", Kind.WHOLE).column("travelMinutes", "Travel, min", Kind.WHOLE).column("distanceKm", "Distance, km", Kind.DECIMAL)
                .column("cost", "Cost, " + currency, Kind.MONEY).column("funds", "Paid by", Kind.TEXT).column("equipment", "Equipment", Kind.TEXT)
                .column("pinned", "Pinned", Kind.FLAG).column("longitude", "Longitude", Kind.DEGREES).column("latitude", "Latitude", Kind.DEGREES)
                .column("mgrs", "MGRS", Kind.TEXT);
        for (Plan.Assignment a : handout.assignments()) {
            Crew crew = handout.crew(a.crew());
            HazardArea hazard = handout.hazard(a.hazardArea());
            Coordinate inside = inside(handout, a);
            table.row(crew.id(), crew.label(), crew.employer(), crew.method().name(), hazard.id(), hazard.label(), hazard.district(),
                    hazard.classification().name(), a.stage().name(), a.parcel(), a.of(), a.sequence() + 1, a.notBefore(), a.start(), a.finish(),
                    handout.certainty(a).name(), a.provisional(), a.areaM2(), a.travelMinutes(), a.distanceKm(), a.cost(),
                    a.funding().stream().map(Plan.Funding::fund).distinct().collect(Collectors.joining("; ")), String.join("; ", a.equipment()), a.pinned(),
                    inside.x, inside.y, Mgrs.of(inside));
        }
        return table.build();
    }

    private static Coordinate inside(Handout handout, Plan.Assignment a) {
        return rounded(handout.ground(a).getInteriorPoint().getCoordinate());
    }

    /** To a millionth of a degree, about 0.1 m. */
    static Coordinate rounded(Coordinate c) {
        return new Coordinate(Math.round(c.x * 1e6) / 1e6, Math.round(c.y * 1e6) / 1e6);
    }

    private static Table crews(Handout handout) {
        Table.Builder table = new Table.Builder("crews", "Crews").column("crew", "Crew", Kind.TEXT).column("name", "Name", Kind.TEXT)
                .column("organisation", "Organisation", Kind.TEXT).column("method", "Method", Kind.TEXT).column("packages", "Work packages", Kind.WHOLE)
                .column("areaM2", "Area worked, m²", Kind.WHOLE).column("firstStart", "First start", Kind.TIME).column("lastFinish", "Last finish", Kind.TIME)
                .column("distanceKm", "Distance, km", Kind.DECIMAL).column("cost", "Cost, " + handout.problem().currency(), Kind.MONEY);
        for (Crew crew : handout.problem().crews()) {
            List<Plan.Assignment> own = handout.assignments().stream().filter(a -> a.crew().equals(crew.id())).toList();
            table.row(crew.id(), crew.label(), crew.employer(), crew.method().name(), own.size(), own.stream().mapToDouble(Plan.Assignment::areaM2).sum(),
                    own.isEmpty() ? null : own.getFirst().start(), own.isEmpty() ? null : own.getLast().finish(),
                    own.stream().mapToDouble(Plan.Assignment::distanceKm).sum(), FigureTables.cost(own));
        }
        return table.build();
    }

    private static Table hazardAreas(Handout handout) {
        List<String> criteria = handout.plan().hazardAreas().stream().flatMap(h -> h.criteria().keySet().stream()).distinct().toList();
        Table.Builder table = new Table.Builder("hazard-areas", "Hazard areas").column("id", "Hazard area", Kind.TEXT).column("name", "Name", Kind.TEXT)
                .column("district", "District", Kind.TEXT).column("classification", "Class", Kind.TEXT).column("riskClass", "Risk class", Kind.TEXT)
                .column("explosives", "EO types", Kind.TEXT).column("areaM2", "Area, m²", Kind.WHOLE).column("confirmedShare", "Confirmed share", Kind.SHARE)
                .column("riskIndex", "Risk index", Kind.DECIMAL);
        criteria.forEach(c -> table.column(c, "Risk by " + words(c), Kind.DECIMAL));
        table.column("released", "Planned release", Kind.DATE).column("crews", "Crews", Kind.TEXT).column("assumed", "Assumed values", Kind.TEXT)
                .column("longitude", "Longitude", Kind.DEGREES).column("latitude", "Latitude", Kind.DEGREES).column("mgrs", "MGRS", Kind.TEXT);
        for (HazardArea hazard : handout.problem().hazardAreas()) {
            Plan.HazardResult result = handout.result(hazard.id());
            Coordinate inside = rounded(handout.footprint(hazard).getInteriorPoint().getCoordinate());
            List<Object> row = new java.util.ArrayList<>(java.util.Arrays.asList(hazard.id(), hazard.label(), hazard.district(), hazard.classification().name(),
                    hazard.riskClass() == null ? "UNKNOWN" : hazard.riskClass().name(),
                    hazard.explosives().stream().sorted().map(Enum::name).collect(Collectors.joining("; ")), result.areaM2(), result.confirmedShare(),
                    result.riskIndex()));
            criteria.forEach(c -> row.add(result.criteria().get(c)));
            row.addAll(java.util.Arrays.asList(result.released(), crewsOf(handout, hazard), String.join("; ", result.assumed()), inside.x, inside.y,
                    Mgrs.of(inside)));
            table.row(row.toArray());
        }
        return table.build();
    }

    /** Crews that work on a hazard area, in order of their start there. */
    static String crewsOf(Handout handout, HazardArea hazard) {
        return handout.assignments().stream().filter(a -> a.hazardArea().equals(hazard.id())).sorted(java.util.Comparator.comparing(Handout::start))
                .map(Plan.Assignment::crew).distinct().collect(Collectors.joining("; "));
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Table parcels(Handout handout) {
        Table.Builder table = new Table.Builder("parcels", "Parcels").column("hazardArea", "Hazard area", Kind.TEXT).column("parcel", "Parcel", Kind.TEXT)
                .column("areaM2", "Area, m²", Kind.WHOLE).column("longitude", "Longitude", Kind.DEGREES).column("latitude", "Latitude", Kind.DEGREES)
                .column("mgrs", "MGRS", Kind.TEXT);
        handout.plan().hazardAreas().forEach(h -> h.parcels().forEach(p -> {
            Coordinate inside = rounded(p.geometry().getInteriorPoint().getCoordinate());
            table.row(h.id(), p.id(), p.areaM2(), inside.x, inside.y, Mgrs.of(inside));
        }));
        return table.build();
    }

    private static Table unassigned(Handout handout) {
        Table.Builder table = new Table.Builder("left-out", "Left out").column("hazardArea", "Hazard area", Kind.TEXT).column("name", "Name", Kind.TEXT)
                .column("stage", "Stage", Kind.TEXT).column("parcel", "Parcel", Kind.TEXT).column("reason", "Reason", Kind.TEXT)
                .column("text", "In words", Kind.TEXT);
        handout.plan().unassigned().forEach(u -> table.row(u.hazardArea(), handout.hazard(u.hazardArea()).label(), u.stage().name(), u.parcel(),
                u.reason().name(), u.text()));
        return table.build();
    }
}
