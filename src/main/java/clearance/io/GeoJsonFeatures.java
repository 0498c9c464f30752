package clearance.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** Reads feature collections of maps. */
public final class GeoJsonFeatures {

    private GeoJsonFeatures() {
    }

    /** A geometry in lon/lat with its properties as text. */
    public record Feature(Map<String, String> properties, Geometry geometry) {
    }

    /**
     * Reads the features of a collection; those without a usable geometry are left out.
     *
     * @throws IllegalArgumentException if the text is not a feature collection
     */
    public static List<Feature> read(byte[] json) {
        Findings findings = new Findings();
        JsonNode root = JsonText.parse(json, findings.list());
        if (root == null || !root.path("features").isArray()) {
            throw new IllegalArgumentException("the file must be a GeoJSON FeatureCollection");
        }
        List<Feature> features = new ArrayList<>();
        for (JsonNode node : root.path("features")) {
            Geometry geometry = new GeoJson(new Findings()).read(node.path("geometry"), Pointer.ROOT.field("geometry"));
            if (geometry != null) {
                Map<String, String> properties = new LinkedHashMap<>();
                node.path("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue().asString()));
                features.add(new Feature(properties, geometry));
            }
        }
        return features;
    }
}
