package clearance.generate;

import clearance.io.GeoJsonFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The real places that problems are made on. */
final class Geography {

    /** Hectares cleared in 2023 by district (trend.az), by which hazards are spread. */
    static final Map<String, Double> SHARE_BY_DISTRICT = shares();

    /**
     * A named place.
     *
     * @param code feature code of GeoNames; PPLQ = abandoned, BDG = bridge, HSP = hospital
     */
    record Place(String id, String name, Coordinate at, String code, int population, double elevationM, String district) {
    }

    private final List<Place> settlements;
    private final List<Place> features;
    private final Map<String, Geometry> districts = new LinkedHashMap<>();
    private final Map<String, PreparedGeometry> prepared = new LinkedHashMap<>();
    private final Geometry line;

    Geography() {
        settlements = places("settlements.csv");
        features = places("features.csv");
        for (GeoJsonFeatures.Feature f : GeoJsonFeatures.read(bytes("districts.geojson"))) {
            String name = district(f.properties().getOrDefault("name", ""));
            districts.merge(name, f.geometry(), Geometry::union);
        }
        districts.forEach((name, area) -> prepared.put(name, PreparedGeometryFactory.prepare(area)));
        line = GeoJsonFeatures.read(bytes("ceasefire_line_1994.geojson")).getFirst().geometry();
    }

    private static Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("Jabrayil", 14_017.0);
        shares.put("Aghdam", 7_956.0);
        shares.put("Gubadli", 6_994.0);
        shares.put("Kalbajar", 6_400.0);
        shares.put("Fuzuli", 6_025.0);
        shares.put("Khojavend", 4_400.0);
        shares.put("Zangilan", 3_571.0);
        shares.put("Lachin", 1_454.0);
        shares.put("Tartar", 1_287.0);
        shares.put("Shusha", 585.0);
        shares.put("Khojaly", 175.0);
        return shares;
    }

    List<Place> settlements(String district) {
        return settlements.stream().filter(p -> p.district().equals(district)).toList();
    }

    List<Place> features(String code) {
        return features.stream().filter(p -> p.code().equals(code)).toList();
    }

    /** The seat of a district: the settlement that bears its name, else the largest, else the first. */
    Place seat(String district) {
        List<Place> there = settlements(district);
        return there.stream().filter(p -> p.code().startsWith("PPLA")).findFirst()
                .orElseGet(() -> there.stream().max(Comparator.comparingInt(Place::population)).orElseThrow());
    }

    boolean inDistrict(String district, Coordinate at) {
        PreparedGeometry area = prepared.get(district);
        return area != null && area.contains(area.getGeometry().getFactory().createPoint(at));
    }

    /** The part of the 1994 line in or near a district, in lon/lat; empty where it does not pass. */
    Geometry line(String district) {
        Geometry area = districts.get(district);
        return area == null ? line.getFactory().createLineString() : line.intersection(area.buffer(0.01));
    }

    /** Elevation of the nearest settlement of the district in metres. */
    double elevationM(String district, Coordinate at) {
        return settlements(district).stream().min(Comparator.comparingDouble(p -> p.at().distance(at))).map(Place::elevationM).orElse(500.0);
    }

    /** The town of Shusha counts to its district. */
    private static String district(String name) {
        return name.startsWith("Shusha") ? "Shusha" : name;
    }

    private static List<Place> places(String file) {
        List<Place> places = new ArrayList<>();
        String[] lines = new String(bytes(file), StandardCharsets.UTF_8).split("\r?\n");
        for (int i = 1; i < lines.length; i++) {
            String[] c = lines[i].split(",");
            places.add(new Place(c[0], c[2], new Coordinate(Double.parseDouble(c[4]), Double.parseDouble(c[3])), c[5], (int) Double.parseDouble(c[6]),
                    Double.parseDouble(c[7]), district(c[8])));
        }
        return places;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Geography.class.getResourceAsStream("geography/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without geography/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
