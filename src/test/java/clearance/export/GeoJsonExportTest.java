package clearance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.GeoJsonFeatures;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of RFC 7946, section by section. */
class GeoJsonExportTest {

    private static final Handout HANDOUT = Samples.aghdam();
    private static final JsonNode ROOT = new JsonMapper().readTree(ExportFormat.GEOJSON.export(HANDOUT));

    @Test
    void aFeatureCollectionWithoutCrs() {
        assertEquals("FeatureCollection", ROOT.path("type").stringValue());
        assertFalse(ROOT.has("crs"), "RFC 7946 section 4 takes crs away");
        assertTrue(ROOT.path("restricted").stringValue().startsWith("RESTRICTED"));
        Set<String> ids = new HashSet<>();
        for (JsonNode feature : ROOT.path("features")) {
            assertEquals("Feature", feature.path("type").stringValue());
            assertTrue(feature.path("properties").isObject() && feature.path("geometry").isObject());
            assertTrue(ids.add(feature.path("id").stringValue()), "ids differ: " + feature.path("id"));
            assertFalse(feature.path("properties").has("coordinates") || feature.path("geometry").has("properties"), "section 7.1");
        }
    }

    @Test
    void positionsAreLonLatInsideTheBoxAndRingsAreClosedAndRightHanded() {
        JsonNode box = ROOT.path("bbox");
        assertTrue(box.get(0).doubleValue() < box.get(2).doubleValue() && box.get(1).doubleValue() < box.get(3).doubleValue());
        assertTrue(box.get(0).doubleValue() > 44 && box.get(3).doubleValue() < 43, "longitude comes first: Karabakh lies at 46–48° east, 38–41° north");
        int rings = 0;
        for (JsonNode feature : ROOT.path("features")) {
            JsonNode coordinates = feature.path("geometry").path("coordinates");
            switch (feature.path("geometry").path("type").stringValue()) {
                case "Polygon" -> rings += polygon(coordinates);
                case "MultiPolygon" -> {
                    for (JsonNode part : coordinates) {
                        rings += polygon(part);
                    }
                }
                case "Point" -> assertEquals(2, coordinates.size());
                case "LineString" -> assertTrue(coordinates.size() >= 2);
                default -> throw new AssertionError(feature.path("geometry"));
            }
        }
        assertTrue(rings > 50, "rings were looked at");
    }

    private static int polygon(JsonNode rings) {
        for (int i = 0; i < rings.size(); i++) {
            Coordinate[] ring = new Coordinate[rings.get(i).size()];
            for (int k = 0; k < ring.length; k++) {
                ring[k] = new Coordinate(rings.get(i).get(k).get(0).doubleValue(), rings.get(i).get(k).get(1).doubleValue());
            }
            assertTrue(ring.length >= 4 && ring[0].equals2D(ring[ring.length - 1]), "section 3.1.6: closed, four or more positions");
            assertTrue(CoordinateArrays.isRing(ring));
            assertEquals(i == 0, Orientation.isCCW(ring), "section 3.1.6: outer rings counter-clockwise, holes clockwise");
        }
        return rings.size();
    }

    @Test
    void hazardsParcelsAndWorkCarryThePlan() {
        List<GeoJsonFeatures.Feature> features = GeoJsonFeatures.read(ExportFormat.GEOJSON.export(HANDOUT));
        assertEquals(ROOT.path("features").size(), features.size(), "the program reads its own map");
        var work = features.stream().filter(f -> f.properties().get("layer").equals("work")).toList();
        assertEquals(HANDOUT.plan().assignments().size(), work.size());
        assertTrue(work.stream().allMatch(f -> f.properties().get("start").startsWith("202")));
        var hazards = features.stream().filter(f -> f.properties().get("layer").equals("hazardArea")).toList();
        assertEquals(HANDOUT.problem().hazardAreas().size(), hazards.size());
        assertTrue(hazards.stream().anyMatch(f -> f.properties().get("released").startsWith("202") && !f.properties().get("crews").isEmpty()));
        assertTrue(features.stream().filter(f -> f.properties().get("layer").equals("parcel")).anyMatch(f -> f.properties().get("clearanceStart").startsWith("202")));
    }
}
