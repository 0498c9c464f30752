package clearance.work;

import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Policy;
import clearance.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * Travel between bases and hazard areas: given minutes where there are some, else the distance over the ground × circuity ÷ speed, computed on demand.
 *
 * <p>The distance is the arc between two points on the sphere whose radius is the ellipsoid's mean radius (√(M·N)) at the middle of the problem; at
 * latitudes of 35–55° it differs from the geodesic by less than 0.25 %. The point of a hazard area is one inside its drawing.
 */
public final class Roads {

    /** Stands for where a crew is at the start: its position, else its base. */
    public static final int START = -1;

    private static final int MOST_KNOWN = 2000;
    private static final double SHORT_HALF_CHORD = 0.05;
    private static final double EQUATOR_RADIUS_M = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

    private final double[][] hazards;
    private final double[][] bases;
    private final double[][] starts;
    private final double radiusM;
    private final double circuity;
    private final double metresPerMinute;
    private final int @Nullable [][] fromBase;
    private final int @Nullable [][] toBase;
    private final int @Nullable [][] between;
    private final boolean[] startsAtBase;
    /** Minutes + 1 between hazard areas as far as they have been asked for; none for very many hazard areas. */
    private final int @Nullable [] known;
    private final float @Nullable [] knownKm;

    Roads(Problem problem) {
        List<HazardArea> areas = problem.hazardAreas();
        List<Crew> crews = problem.crews();
        Policy policy = problem.policy();
        circuity = policy.circuity();
        metresPerMinute = policy.travelSpeedKmh() * 1000 / 60;
        hazards = areas.stream().map(h -> unitVector(h.geometry().getInteriorPoint().getCoordinate())).toArray(double[][]::new);
        bases = crews.stream().map(c -> unitVector(c.base().getCoordinate())).toArray(double[][]::new);
        starts = crews.stream().map(c -> unitVector((c.position() == null ? c.base() : c.position()).getCoordinate())).toArray(double[][]::new);
        startsAtBase = new boolean[crews.size()];
        for (int i = 0; i < crews.size(); i++) {
            startsAtBase[i] = crews.get(i).position() == null;
        }
        known = areas.size() <= MOST_KNOWN ? new int[areas.size() * areas.size()] : null;
        knownKm = known == null ? null : new float[known.length];
        double middle = areas.stream().mapToDouble(h -> h.geometry().getCoordinate().y).average().orElse(0);
        double sine = Math.sin(Math.toRadians(middle));
        radiusM = EQUATOR_RADIUS_M * Math.sqrt(1 - ECCENTRICITY_SQUARED) / (1 - ECCENTRICITY_SQUARED * sine * sine);

        Map<String, Map<String, Integer>> given = problem.travel().matrixMinutes();
        Map<String, Integer> hazardIds = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            hazardIds.put(areas.get(i).id(), i);
        }
        if (given.isEmpty()) {
            fromBase = null;
            toBase = null;
            between = null;
        } else {
            fromBase = new int[crews.size()][];
            toBase = new int[crews.size()][];
            between = new int[areas.size()][];
            for (int crew = 0; crew < crews.size(); crew++) {
                fromBase[crew] = row(given.get(crews.get(crew).id()), hazardIds);
                toBase[crew] = column(given, crews.get(crew).id(), areas);
            }
            for (int hazard = 0; hazard < areas.size(); hazard++) {
                between[hazard] = row(given.get(areas.get(hazard).id()), hazardIds);
            }
        }
    }

    private static int[] row(@Nullable Map<String, Integer> minutes, Map<String, Integer> hazardIds) {
        int[] row = new int[hazardIds.size()];
        java.util.Arrays.fill(row, -1);
        if (minutes != null) {
            minutes.forEach((to, value) -> {
                Integer hazard = hazardIds.get(to);
                if (hazard != null) {
                    row[hazard] = value;
                }
            });
        }
        return row;
    }

    private static int[] column(Map<String, Map<String, Integer>> given, String to, List<HazardArea> areas) {
        return areas.stream().mapToInt(h -> given.getOrDefault(h.id(), Map.of()).getOrDefault(to, -1)).toArray();
    }

    /** Whether travel between hazard areas is given, at least in part, rather than worked out from distances. */
    public boolean given() {
        return between != null;
    }

    /** Working minutes of a crew's travel to a hazard area from another one or from its {@link #START}; 0 on the same hazard area. */
    public int minutes(int crew, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (between != null && fromBase != null) {
            int given = from != START ? between[from][to] : startsAtBase[crew] ? fromBase[crew][to] : -1;
            if (given >= 0) {
                return given;
            }
        }
        if (from == START || known == null) {
            return drive(from == START ? starts[crew] : hazards[from], hazards[to]);
        }
        int index = from * hazards.length + to;
        int minutes = known[index];
        if (minutes == 0) {
            minutes = drive(hazards[from], hazards[to]) + 1;
            known[index] = minutes;
        }
        return minutes - 1;
    }

    /** Working minutes of the way back from a hazard area to the crew's base. */
    public int minutesBack(int crew, int from) {
        if (toBase != null && toBase[crew][from] >= 0) {
            return toBase[crew][from];
        }
        return drive(hazards[from], bases[crew]);
    }

    /** Minutes of the daily drive from the crew's base to a hazard area. */
    int commuteMinutes(int crew, int to) {
        if (fromBase != null && fromBase[crew][to] >= 0) {
            return fromBase[crew][to];
        }
        return drive(bases[crew], hazards[to]);
    }

    /** Minutes of the drive from a point to a hazard area. */
    int driveMinutes(Point from, int to) {
        return drive(unitVector(from.getCoordinate()), hazards[to]);
    }

    /** Road kilometres to a hazard area from another one or from the crew's {@link #START}. */
    public double km(int crew, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (from == START || knownKm == null) {
            return roadM(from == START ? starts[crew] : hazards[from], hazards[to]) / 1000;
        }
        int index = from * hazards.length + to;
        if (knownKm[index] == 0) {
            knownKm[index] = (float) (roadM(hazards[from], hazards[to]) / 1000);
        }
        return knownKm[index];
    }

    /** Road kilometres from a hazard area to the crew's base. */
    public double kmBack(int crew, int from) {
        return roadM(hazards[from], bases[crew]) / 1000;
    }

    private int drive(double[] from, double[] to) {
        return (int) Math.ceil(roadM(from, to) / metresPerMinute - 1e-9);
    }

    private double roadM(double[] a, double[] b) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        double dz = a[2] - b[2];
        double halfChord = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
        return 2 * radiusM * arcsine(halfChord) * circuity;
    }

    /** Below 600 km the first terms of the series, which are exact to the last digit and take a tenth of the time: this is asked for at every place that is tried. */
    private static double arcsine(double x) {
        if (x > SHORT_HALF_CHORD) {
            return Math.asin(Math.min(1, x));
        }
        double square = x * x;
        return x * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0 + square * (105 / 3456.0)))));
    }

    private static double[] unitVector(Coordinate lonLat) {
        double lon = Math.toRadians(lonLat.x);
        double lat = Math.toRadians(lonLat.y);
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }
}
