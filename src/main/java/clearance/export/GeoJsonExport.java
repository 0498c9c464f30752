package clearance.export;

import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.model.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The plan as a map (GeoJSON, RFC 7946): lon/lat, seven decimals, outer rings counter-clockwise, a bounding box and no {@code crs}. The property {@code layer}
 * tells hazard areas, parcels, work, communities, infrastructure and crews apart. Work is a feature of its own, so that a GIS can filter it by date; its
 * ground is the parcel's, or the hazard area's where a stage is not cut.
 */
final class GeoJsonExport {

    private static final double DECIMALS = 1e7;

    private final Handout handout;
    private final List<Map<String, Object>> features = new ArrayList<>();
    private final Envelope box = new Envelope();

    private GeoJsonExport(Handout handout) {
        this.handout = handout;
    }

    static byte[] of(Handout handout) {
        GeoJsonExport export = new GeoJsonExport(handout);
        export.collect();
        StringBuilder text = new StringBuilder("{\n\"type\": \"FeatureCollection\",\n");
        text.append("\"name\": ").append(Json.write(handout.plan().problem().name())).append(",\n");
        text.append("\"restricted\": ").append(Json.write(Handout.RESTRICTED + ". " + Handout.NO_RECORD)).append(",\n");
        text.append("\"plan\": ").append(Json.write(handout.fingerprint())).append(",\n");
        if (!export.box.isNull()) {
            text.append("\"bbox\": ").append(Json.write(List.of(export.box.getMinX(), export.box.getMinY(), export.box.getMaxX(), export.box.getMaxY())))
                    .append(",\n");
        }
        text.append("\"features\": [\n").append(export.features.stream().map(Json::write).collect(Collectors.joining(",\n"))).append("\n]\n}\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void collect() {
        for (HazardArea hazard : handout.problem().hazardAreas()) {
            add("hazardArea", hazard.id(), hazard.geometry(), hazard(hazard));
        }
        handout.plan().hazardAreas().forEach(h -> h.parcels().forEach(p -> add("parcel", h.id() + "/" + p.id(), p.geometry(), parcel(h, p))));
        handout.assignments().forEach(a -> add("work", a.hazardArea() + "/" + a.stage() + (a.parcel() == null ? "" : "/" + a.parcel()), handout.ground(a),
                work(a)));
        for (Community c : handout.problem().communities()) {
            add("community", c.id(), c.location(), milestone(MilestoneKind.COMMUNITY, c.id(), c.name()));
        }
        for (Infrastructure i : handout.problem().infrastructure()) {
            Map<String, @Nullable Object> properties = milestone(MilestoneKind.INFRASTRUCTURE, i.id(), i.name());
            properties.put("kind", i.kind());
            add("infrastructure", i.id(), i.geometry(), properties);
        }
        for (Crew crew : handout.problem().crews()) {
            Map<String, @Nullable Object> properties = properties();
            properties.put("name", crew.label());
            properties.put("method", crew.method());
            properties.put("organisation", crew.employer());
            add("crew", crew.id(), crew.base(), properties);
        }
    }

    private void add(String layer, String id, Geometry geometry, Map<String, @Nullable Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", layer + ":" + id);
        Map<String, @Nullable Object> all = properties();
        all.put("layer", layer);
        all.put("id", id);
        all.putAll(properties);
        feature.put("properties", all);
        feature.put("geometry", geometry(geometry));
        features.add(feature);
        box.expandToInclude(geometry.getEnvelopeInternal());
    }

    private static Map<String, @Nullable Object> properties() {
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> hazard(HazardArea hazard) {
        Plan.HazardResult result = handout.result(hazard.id());
        List<Plan.Assignment> own = handout.assignments().stream().filter(a -> a.hazardArea().equals(hazard.id())).sorted(Comparator.comparing(Handout::start))
                .toList();
        Map<String, @Nullable Object> properties = properties();
        properties.put("name", hazard.label());
        properties.put("classification", hazard.classification());
        properties.put("riskClass", hazard.riskClass() == null ? "UNKNOWN" : hazard.riskClass());
        properties.put("explosives", String.join(";", new TreeSet<>(hazard.explosives()).stream().map(Enum::name).toList()));
        properties.put("district", hazard.district());
        properties.put("areaM2", (double) Math.round(result.areaM2()));
        properties.put("confirmedShare", result.confirmedShare());
        properties.put("riskIndex", result.riskIndex());
        properties.put("crews", PlanTables.crewsOf(handout, hazard));
        properties.put("start", own.isEmpty() ? null : own.getFirst().start());
        properties.put("finish", own.stream().map(Handout::finish).max(Comparator.naturalOrder()).orElse(null));
        properties.put("released", result.released());
        properties.put("planned", !own.isEmpty());
        properties.put("leftOut", handout.plan().unassigned().stream().filter(u -> u.hazardArea().equals(hazard.id())).map(u -> u.reason().name()).distinct()
                .collect(Collectors.joining(";")));
        return properties;
    }

    private Map<String, @Nullable Object> parcel(Plan.HazardResult hazard, Plan.Parcel parcel) {
        Map<String, @Nullable Object> properties = properties();
        properties.put("name", hazard.name() + " " + parcel.id());
        properties.put("hazardArea", hazard.id());
        properties.put("parcel", parcel.id());
        properties.put("areaM2", (double) Math.round(parcel.areaM2()));
        for (Stage stage : List.of(Stage.PREPARATION, Stage.CLEARANCE)) {
            Plan.Assignment own = handout.assignments().stream().filter(a -> a.hazardArea().equals(hazard.id()) && a.stage() == stage
                    && parcel.id().equals(a.parcel())).findFirst().orElse(null);
            String name = stage.name().toLowerCase(java.util.Locale.ROOT);
            properties.put(name + "Crew", own == null ? null : own.crew());
            properties.put(name + "Start", own == null ? null : own.start());
            properties.put(name + "Finish", own == null ? null : own.finish());
            properties.put(name + "Provisional", own == null ? null : own.provisional());
        }
        return properties;
    }

    private Map<String, @Nullable Object> work(Plan.Assignment a) {
        Map<String, @Nullable Object> properties = properties();
        properties.put("name", handout.hazard(a.hazardArea()).label());
        properties.put("hazardArea", a.hazardArea());
        properties.put("stage", a.stage());
        properties.put("parcel", a.parcel());
        properties.put("of", a.of());
        properties.put("crew", a.crew());
        properties.put("crewName", handout.crew(a.crew()).label());
        properties.put("sequence", a.sequence() + 1);
        properties.put("start", a.start());
        properties.put("finish", a.finish());
        properties.put("certainty", handout.certainty(a));
        properties.put("provisional", a.provisional());
        properties.put("areaM2", (double) Math.round(a.areaM2()));
        properties.put("cost", a.cost().amount());
        properties.put("funds", a.funding().stream().map(Plan.Funding::fund).distinct().collect(Collectors.joining(";")));
        properties.put("equipment", String.join(";", a.equipment()));
        return properties;
    }

    private Map<String, @Nullable Object> milestone(MilestoneKind kind, String id, String name) {
        Map<String, @Nullable Object> properties = properties();
        properties.put("name", name);
        handout.plan().milestones().stream().filter(m -> m.kind() == kind && m.id().equals(id)).findFirst().ifPresent(m -> {
            if (kind == MilestoneKind.COMMUNITY) {
                properties.put("people", m.people());
            }
            properties.put("wanted", m.wanted());
            properties.put("ready", m.ready());
            properties.put("daysLate", m.daysLate());
            properties.put("waitingFor", String.join(";", m.waitingFor()));
        });
        return properties;
    }

    static Map<String, Object> geometry(Geometry geometry) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("type", geometry.getGeometryType());
        node.put("coordinates", coordinates(geometry));
        return node;
    }

    private static List<?> coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> Arrays.stream(line.getCoordinates()).map(GeoJsonExport::position).toList();
            case Polygon polygon -> {
                List<List<?>> rings = new ArrayList<>();
                rings.add(ring(polygon.getExteriorRing(), true));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    rings.add(ring(polygon.getInteriorRingN(i), false));
                }
                yield rings;
            }
            default -> {
                List<List<?>> parts = new ArrayList<>();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    parts.add(coordinates(geometry.getGeometryN(i)));
                }
                yield parts;
            }
        };
    }

    private static List<?> ring(LinearRing ring, boolean counterClockwise) {
        boolean is = Orientation.isCCW(ring.getCoordinateSequence());
        return coordinates(is == counterClockwise ? ring : ring.reverse());
    }

    private static List<Double> position(Coordinate c) {
        return List.of(Math.round(c.x * DECIMALS) / DECIMALS, Math.round(c.y * DECIMALS) / DECIMALS);
    }
}
