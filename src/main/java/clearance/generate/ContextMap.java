package clearance.generate;

import clearance.io.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real geography as map layers in GeoJSON. */
public final class ContextMap {

    /** The layers, in the order in which they are drawn. */
    public static final List<Layer> LAYERS = List.of(
            new Layer("districts", "Districts", "polygon", "Who's On First (whosonfirst.org)", "districts.geojson"),
            new Layer("rivers", "Rivers", "line", "Natural Earth", "rivers.geojson"),
            new Layer("ceasefire_line_1994", "Ceasefire line of 1994", "line", "Natural Earth", "ceasefire_line_1994.geojson"),
            new Layer("settlements", "Settlements", "point", "GeoNames (geonames.org), CC BY 4.0", "settlements.csv"),
            new Layer("features", "Other places", "point", "GeoNames (geonames.org), CC BY 4.0", "features.csv"));

    private ContextMap() {
    }

    /** A layer of the map. {@code kind} is polygon, line or point. */
    public record Layer(String id, String name, String kind, String attribution, String file) {
    }

    /** A feature of the map with a point in lon/lat. */
    public record Feature(String type, Map<String, String> properties, Point geometry) {
    }

    /** A GeoJSON point. */
    public record Point(String type, List<Double> coordinates) {
    }

    /** A GeoJSON feature collection. */
    public record Collection(String type, List<Feature> features) {
    }

    /** A layer as a GeoJSON feature collection. */
    public static byte[] geoJson(Layer layer) {
        byte[] content = bytes(layer.file());
        return layer.file().endsWith(".csv") ? JsonTree.bytes(JsonTree.of(points(new String(content, StandardCharsets.UTF_8)))) : content;
    }

    private static Collection points(String csv) {
        String[] lines = csv.split("\r?\n");
        List<String> header = List.of(lines[0].split(","));
        return new Collection("FeatureCollection", java.util.Arrays.stream(lines).skip(1).map(line -> feature(header, line.split(","))).toList());
    }

    private static Feature feature(List<String> header, String[] fields) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!List.of("longitude", "latitude").contains(header.get(i))) {
                properties.put(header.get(i), fields[i]);
            }
        }
        double lon = Double.parseDouble(fields[header.indexOf("longitude")]);
        double lat = Double.parseDouble(fields[header.indexOf("latitude")]);
        return new Feature("Feature", properties, new Point("Point", List.of(lon, lat)));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = ContextMap.class.getResourceAsStream("geography/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without geography/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
