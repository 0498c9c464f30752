package clearance.risk;

import clearance.geo.Footprint;
import clearance.geo.Geodesy;
import clearance.geo.LocalProjection;
import clearance.model.Community;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Footprints of a problem's hazard areas, communities and infrastructure in one local projection in metres.
 */
public final class Sites {

    private final LocalProjection projection;
    private final Map<String, Geometry> hazards = new HashMap<>();
    private final Map<String, Double> areas = new HashMap<>();
    private final Map<String, Geometry> communities = new HashMap<>();
    private final Map<String, Geometry> infrastructure = new HashMap<>();

    private Sites(LocalProjection projection) {
        this.projection = projection;
    }

    public static Sites of(Problem problem) {
        List<Geometry> everything = new ArrayList<>();
        problem.hazardAreas().stream().map(HazardArea::geometry).forEach(everything::add);
        problem.communities().stream().map(Community::location).forEach(everything::add);
        problem.infrastructure().stream().map(Infrastructure::geometry).forEach(everything::add);
        Sites sites = new Sites(LocalProjection.around(everything));
        for (HazardArea hazard : problem.hazardAreas()) {
            Geometry footprint = Footprint.of(hazard.geometry(), hazard.widthM(), hazard.areaM2(), sites.projection);
            sites.hazards.put(hazard.id(), footprint);
            sites.areas.put(hazard.id(), hazard.areaM2() != null ? hazard.areaM2() : Geodesy.areaM2(sites.projection.toLonLat(footprint)));
        }
        problem.communities().forEach(c -> sites.communities.put(c.id(), sites.projection.toLocal(c.location())));
        problem.infrastructure().forEach(i -> sites.infrastructure.put(i.id(), sites.projection.toLocal(i.geometry())));
        return sites;
    }

    public LocalProjection projection() {
        return projection;
    }

    /** Footprint of a hazard area in local metres. */
    public Geometry hazard(String id) {
        return get(hazards, id);
    }

    /** Area of a hazard area in square metres: as given, else as drawn. */
    public double areaM2(String hazardId) {
        return get(areas, hazardId);
    }

    /** Location of a community in local metres. */
    public Geometry community(String id) {
        return get(communities, id);
    }

    /** Infrastructure in local metres, as drawn. */
    public Geometry infrastructure(String id) {
        return get(infrastructure, id);
    }

    private static <T> T get(Map<String, T> map, String id) {
        T value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException("no site with id " + id);
        }
        return value;
    }
}
