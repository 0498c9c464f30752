package clearance.work;

import clearance.geo.ProximityIndex;
import clearance.model.Community;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Problem;
import clearance.model.RiskClass;
import clearance.risk.Sites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground that must be released for milestones, in local metres: safety circles of communities and buffers of infrastructure.
 */
final class Zones {

    /** Segments of a quarter of a circle: 0.5 % of area lost, far below what is known of any hazard. */
    private static final int QUARTER_SEGMENTS = 16;

    private final Problem problem;
    private final Map<String, Geometry> communities = new HashMap<>();
    private final Map<String, Geometry> infrastructure = new HashMap<>();
    private final Map<String, Set<String>> servedBy = new HashMap<>();
    private final ProximityIndex<Geometry> index;

    Zones(Problem problem, Sites sites) {
        this.problem = problem;
        for (Community c : problem.communities()) {
            double radiusM = c.safetyRadiusM() == null ? problem.policy().safetyRadiusM() : c.safetyRadiusM();
            communities.put(c.id(), sites.community(c.id()).buffer(radiusM, QUARTER_SEGMENTS));
        }
        for (Infrastructure i : problem.infrastructure()) {
            infrastructure.put(i.id(), sites.infrastructure(i.id()).buffer(i.bufferM(), QUARTER_SEGMENTS));
        }
        ProximityIndex<HazardArea> hazards = new ProximityIndex<>(problem.hazardAreas(), h -> sites.hazard(h.id()));
        for (Community c : problem.communities()) {
            Set<String> served = new HashSet<>(c.blockedBy());
            hazards.within(community(c.id()), 0).forEach(hit -> served.add(hit.item().id()));
            servedBy.put(c.id(), served);
        }
        List<Geometry> all = new ArrayList<>();
        problem.communities().forEach(c -> all.add(communities.get(c.id())));
        problem.infrastructure().forEach(i -> all.add(infrastructure.get(i.id())));
        index = new ProximityIndex<>(all.stream().filter(zone -> !zone.isEmpty()).toList(), zone -> zone);
    }

    Geometry community(String id) {
        return Objects.requireNonNull(communities.get(id), () -> "no community " + id);
    }

    Geometry infrastructure(String id) {
        return Objects.requireNonNull(infrastructure.get(id), () -> "no infrastructure " + id);
    }

    /** Whether work on a hazard area serves a community: it meets the safety circle or blocks the community. */
    boolean serves(String community, String hazard) {
        return servedBy.getOrDefault(community, Set.of()).contains(hazard);
    }

    /** Zones that cross a hazard area whose class counts for milestones, in the order of the problem. */
    List<Geometry> crossing(HazardArea hazard, Geometry footprint) {
        RiskClass riskClass = hazard.riskClass() == null ? RiskClass.UNKNOWN : hazard.riskClass();
        if (!problem.policy().milestoneClasses().contains(riskClass)) {
            return List.of();
        }
        return index.within(footprint, 0).stream().map(ProximityIndex.Hit::item).filter(zone -> !zone.covers(footprint)).toList();
    }
}
