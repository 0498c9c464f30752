package clearance.io;

import clearance.geo.GeometryCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** GeoJSON geometries (RFC 7946). */
final class GeoJson {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double DECIMALS = 1e7;
    private static final String KINDS = "Point, LineString, Polygon, MultiPoint, MultiLineString or MultiPolygon";

    private final Findings findings;

    GeoJson(Findings findings) {
        this.findings = findings;
    }

    /** Reads a geometry and checks it; null where it cannot be used, which has been reported. */
    @Nullable Geometry read(JsonNode node, Pointer pointer) {
        if (!node.isObject() || !node.path("type").isString()) {
            findings.wrongType(pointer.text(), node, "a GeoJSON geometry such as {\"type\": \"Point\", \"coordinates\": [46.9, 39.9]}");
            return null;
        }
        for (String field : node.propertyNames()) {
            if (!field.equals("type") && !field.equals("coordinates")) {
                findings.unknownField(pointer.text(), field, List.of("type", "coordinates"));
            }
        }
        int before = findings.list().size();
        JsonNode coordinates = node.path("coordinates");
        Pointer at = pointer.field("coordinates");
        Geometry geometry = switch (node.path("type").stringValue()) {
            case "Point" -> point(coordinates, at);
            case "LineString" -> line(coordinates, at);
            case "Polygon" -> polygon(coordinates, at);
            case "MultiPoint" -> FACTORY.createMultiPoint(parts(coordinates, at, this::point).toArray(Point[]::new));
            case "MultiLineString" -> FACTORY.createMultiLineString(parts(coordinates, at, this::line).toArray(LineString[]::new));
            case "MultiPolygon" -> FACTORY.createMultiPolygon(parts(coordinates, at, this::polygon).toArray(Polygon[]::new));
            default -> {
                findings.error("unknown-geometry", pointer.field("type").text(), node.path("type"), "\"" + Findings.shown(node.path("type")) + "\""
                        + findings.owner(pointer.text()) + " is not a kind of geometry that can be read.", "Use " + KINDS + ".");
                yield null;
            }
        };
        return geometry == null || findings.list().size() > before ? null : checked(geometry, pointer);
    }

    private @Nullable Geometry checked(Geometry geometry, Pointer pointer) {
        GeometryCheck.Result result = GeometryCheck.check(geometry);
        if (result.geometry() == null) {
            Coordinate place = result.place() == null ? new Coordinate(0, 0) : result.place();
            if (result.place() == null) {
                findings.error("empty-geometry", pointer.text(), "",
                        "The geometry" + findings.owner(pointer.text()) + " has no coordinates.", "Draw it, or remove the record.");
            } else {
                findings.errorAt(place, "bad-polygon", pointer.text(), shown(place), "The polygon" + findings.owner(pointer.text())
                        + " cannot be used: " + result.problem() + " at " + shown(place) + ".", "Redraw it there.");
            }
        } else if (result.repaired()) {
            findings.warning("repaired-polygon", pointer.text(), "",
                    "The polygon" + findings.owner(pointer.text()) + " was repaired: " + result.problem() + ".", "Check it on the map.");
        }
        return result.geometry();
    }

    private static String shown(Coordinate place) {
        return Math.round(place.x * DECIMALS) / DECIMALS + " " + Math.round(place.y * DECIMALS) / DECIMALS;
    }

    private interface PartReader<T> {
        @Nullable T read(JsonNode node, Pointer pointer);
    }

    private <T> List<T> parts(JsonNode node, Pointer pointer, PartReader<T> reader) {
        List<T> parts = new ArrayList<>();
        if (!node.isArray()) {
            findings.wrongType(pointer.text(), node, "a list");
            return parts;
        }
        for (int i = 0; i < node.size(); i++) {
            T part = reader.read(node.get(i), pointer.item(i));
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private @Nullable Point point(JsonNode node, Pointer pointer) {
        Coordinate c = position(node, pointer);
        return c == null ? null : FACTORY.createPoint(c);
    }

    private @Nullable LineString line(JsonNode node, Pointer pointer) {
        int before = findings.list().size();
        List<Coordinate> points = parts(node, pointer, this::position);
        if (findings.list().size() > before) {
            return null;
        }
        if (points.size() < 2) {
            findings.error("empty-geometry", pointer.text(), points.size(), "The line" + findings.owner(pointer.text())
                    + " needs at least two points, here are " + points.size() + ".", "Draw it, or remove the record.");
            return null;
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private @Nullable Polygon polygon(JsonNode node, Pointer pointer) {
        int before = findings.list().size();
        List<LinearRing> rings = parts(node, pointer, this::ring);
        if (findings.list().size() > before) {
            return null;
        }
        if (rings.isEmpty()) {
            findings.error("empty-geometry", pointer.text(), "", "The polygon" + findings.owner(pointer.text()) + " has no outline.",
                    "Draw it, or remove the record.");
            return null;
        }
        return FACTORY.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private @Nullable LinearRing ring(JsonNode node, Pointer pointer) {
        int before = findings.list().size();
        List<Coordinate> points = parts(node, pointer, this::position);
        if (findings.list().size() > before) {
            return null;
        }
        if (points.isEmpty()) {
            findings.error("empty-geometry", pointer.text(), "", "A ring" + findings.owner(pointer.text()) + " has no points.",
                    "Draw it, or remove the record.");
            return null;
        }
        if (!points.getFirst().equals2D(points.getLast())) {
            findings.errorAt(points.getLast(), "unclosed-ring", pointer.text(), points.size() + " points", "A ring" + findings.owner(pointer.text())
                    + " is not closed: its last point differs from its first.",
                    "Repeat the first point at the end.");
            return null;
        }
        if (points.size() < 4) {
            findings.errorAt(points.getFirst(), "unclosed-ring", pointer.text(), points.size() + " points",
                    "A ring" + findings.owner(pointer.text()) + " has " + points.size()
                    + " points; an area needs at least four, the last equal to the first.", "Add the missing points.");
            return null;
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private @Nullable Coordinate position(JsonNode node, Pointer pointer) {
        if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            findings.wrongType(pointer.text(), node, "a position such as [46.9, 39.9]: longitude, then latitude");
            return null;
        }
        double lon = node.get(0).doubleValue();
        double lat = node.get(1).doubleValue();
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            boolean swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
            findings.error("out-of-range", pointer.text(), node, "The position " + Findings.shown(node) + findings.owner(pointer.text())
                    + " is not on earth.", swapped ? "Longitude comes first: the two numbers seem to be swapped." : "Give WGS84 degrees: longitude −180 to 180, then latitude −90 to 90.");
            return null;
        }
        return new Coordinate(lon, lat);
    }

    static ObjectNode write(Geometry geometry) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.put("type", geometry.getGeometryType());
        node.set("coordinates", coordinates(geometry));
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        ArrayNode node = JsonText.MAPPER.createArrayNode();
        switch (geometry) {
            case Point point -> {
                return position(point.getCoordinate());
            }
            case LineString line -> {
                for (Coordinate c : line.getCoordinates()) {
                    node.add(position(c));
                }
            }
            case Polygon polygon -> {
                node.add(coordinates(polygon.getExteriorRing()));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    node.add(coordinates(polygon.getInteriorRingN(i)));
                }
            }
            default -> {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    node.add(coordinates(geometry.getGeometryN(i)));
                }
            }
        }
        return node;
    }

    private static ArrayNode position(Coordinate c) {
        return JsonText.MAPPER.createArrayNode().add(Math.round(c.x * DECIMALS) / DECIMALS).add(Math.round(c.y * DECIMALS) / DECIMALS);
    }
}
