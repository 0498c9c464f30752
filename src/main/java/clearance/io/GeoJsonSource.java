package clearance.io;

import clearance.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** Features of a GeoJSON file (RFC 7946) with whatever geometry they have, and the coordinate system that older files name. */
final class GeoJsonSource {

    private static final String FEATURE_ID = "id";

    private GeoJsonSource() {
    }

    /** @throws BadFileException if it is not GeoJSON with features */
    static SourceTable read(byte[] json, String shown) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        if (root == null) {
            Finding first = findings.list().stream().filter(f -> f.severity() == Finding.Severity.ERROR).findFirst().orElseThrow();
            throw new BadFileException(first.code(), first.value(), shown + ": " + first.message(), first.remedy());
        }
        List<JsonNode> features = features(root);
        if (features.isEmpty()) {
            throw new BadFileException("no-records", shown, shown + " has no features.", "Give a GeoJSON FeatureCollection.");
        }
        Set<String> columns = new LinkedHashSet<>();
        features.forEach(f -> columns.addAll(f.path("properties").propertyNames()));
        boolean ids = columns.stream().noneMatch(FEATURE_ID::equalsIgnoreCase) && features.stream().anyMatch(f -> f.path(FEATURE_ID).isValueNode());
        if (ids) {
            columns.add(FEATURE_ID);
        }
        List<SourceTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            rows.add(row(i + 1, features.get(i), columns, ids));
        }
        return new SourceTable(shown, "feature", List.copyOf(columns), rows, true, crs(root), false);
    }

    /** The features of a collection; the file may be a single one, or a geometry alone. */
    private static List<JsonNode> features(JsonNode root) {
        if (root.path("type").asString("").equals("Feature")) {
            return List.of(root);
        }
        boolean geometry = root.path("coordinates").isArray() || root.path("geometries").isArray();
        return geometry ? List.of(JsonText.MAPPER.createObjectNode().set("geometry", root)) : root.path("features").valueStream().toList();
    }

    private static @Nullable String crs(JsonNode root) {
        JsonNode name = root.path("crs").path("properties").path("name");
        return name.isString() ? name.stringValue() : null;
    }

    private static SourceTable.Row row(int number, JsonNode feature, Set<String> columns, boolean ids) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            JsonNode value = ids && column.equals(FEATURE_ID) ? feature.path(FEATURE_ID) : feature.path("properties").path(column);
            values.add(value.isMissingNode() || value.isNull() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.isValueNode()
                    ? value.asString()
                    : value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode) ? String.join("; ", value.valueStream().map(JsonNode::asString)
                    .toList())
                            : value.toString());
        }
        try {
            return new SourceTable.Row(number, values, geometry(feature.path("geometry")), null);
        } catch (IllegalArgumentException e) {
            return new SourceTable.Row(number, values, null, e.getMessage());
        }
    }

    /**
     * A geometry as it comes; null where the feature has none.
     *
     * @throws IllegalArgumentException with what is wrong, where it makes no sense
     */
    private static @Nullable Geometry geometry(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        JsonNode coordinates = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> coordinates.isEmpty() ? null : LooseShapes.point(position(coordinates));
            case "LineString" -> LooseShapes.line(positions(coordinates));
            case "Polygon" -> LooseShapes.polygon(coordinates.valueStream().map(GeoJsonSource::positions).toList());
            case "MultiPoint" -> LooseShapes.together(positions(coordinates).stream().map(LooseShapes::point).toList());
            case "MultiLineString" -> LooseShapes.together(coordinates.valueStream().map(GeoJsonSource::positions).map(LooseShapes::line).toList());
            case "MultiPolygon" -> LooseShapes.together(coordinates.valueStream().map(p -> LooseShapes.polygon(p.valueStream().map(GeoJsonSource::positions)
                    .toList()))
                    .toList());
            case "GeometryCollection" -> collection(node.path("geometries").valueStream().map(GeoJsonSource::geometry).filter(Objects::nonNull).toList());
            default -> throw new IllegalArgumentException("its geometry is of the kind \"" + node.path("type").asString("") + "\", which cannot be read");
        };
    }

    private static Geometry collection(List<Geometry> parts) {
        if (parts.stream().mapToInt(Geometry::getDimension).distinct().count() > 1) {
            throw new IllegalArgumentException("its geometry mixes areas, lines and points; keep those of one kind");
        }
        return LooseShapes.together(parts.stream().flatMap(g -> IntStream.range(0, g.getNumGeometries()).mapToObj(g::getGeometryN)).toList());
    }

    private static List<Coordinate> positions(JsonNode list) {
        return list.valueStream().map(GeoJsonSource::position).toList();
    }

    private static Coordinate position(JsonNode node) {
        if (node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            throw new IllegalArgumentException("its geometry has the position " + Findings.shown(node) + ", which is not two numbers");
        }
        return new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
    }
}
