package clearance.work;

import clearance.geo.ParcelCutter;
import clearance.model.Crew;
import clearance.model.Estimate;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.risk.Sites;
import clearance.work.Capability.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts hazard areas into parcels, once on the base problem: an id means the same ground for ever. A hazard area that comes with parcels keeps them.
 */
final class Parcels {

    static final int MOST = 12;
    static final double LEAST_AREA_M2 = 2000;

    private final Map<String, List<Parcel>> byHazard = new HashMap<>();

    /**
     * A part of a hazard area.
     *
     * @param ground in local metres
     * @param share  of the area of the hazard area
     */
    record Parcel(String id, Geometry ground, double share) {
    }

    Parcels(Problem base, Sites sites, List<Chain> chains, Capability capability, Zones zones) {
        Set<String> estimated = base.estimates().stream().filter(e -> Chain.parcelled(e.stage())).map(Estimate::hazardArea).collect(Collectors.toSet());
        List<List<Parcel>> cut = IntStream.range(0, chains.size()).parallel().mapToObj(i -> {
            HazardArea hazard = base.hazardAreas().get(i);
            int most = estimated.contains(hazard.id()) ? 1 : count(base, hazard, chains.get(i), capability);
            return hazard.parcels().isEmpty() ? cut(hazard, sites.hazard(hazard.id()), most, zones) : given(hazard, sites);
        }).toList();
        for (int i = 0; i < cut.size(); i++) {
            byHazard.put(base.hazardAreas().get(i).id(), cut.get(i));
        }
    }

    private static List<Parcel> cut(HazardArea hazard, Geometry footprint, int most, Zones zones) {
        List<Geometry> grounds = most == 1 ? List.of(footprint) : ParcelCutter.cut(footprint, most, zones.crossing(hazard, footprint), LEAST_AREA_M2);
        return shares(IntStream.rangeClosed(1, grounds.size()).mapToObj(Integer::toString).toList(), grounds);
    }

    private static List<Parcel> given(HazardArea hazard, Sites sites) {
        return shares(hazard.parcels().stream().map(HazardArea.Parcel::id).toList(),
                hazard.parcels().stream().map(parcel -> sites.projection().toLocal(parcel.geometry())).toList());
    }

    /** The parcels of a hazard area in the order in which progress fills them. */
    List<Parcel> of(String hazard) {
        return byHazard.getOrDefault(hazard, List.of());
    }

    private static List<Parcel> shares(List<String> ids, List<Geometry> grounds) {
        double total = grounds.stream().mapToDouble(Geometry::getArea).sum();
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            double share = total > 0 ? grounds.get(i).getArea() / total : 1.0 / ids.size();
            parcels.add(new Parcel(ids.get(i), grounds.get(i), share));
        }
        return List.copyOf(parcels);
    }

    /** So many that a median capable crew needs at most {@code maxPackageDays} for one. */
    private static int count(Problem base, HazardArea hazard, Chain chain, Capability capability) {
        double areaM2 = chain.stageAreaM2(Stage.CLEARANCE);
        double days = 0;
        for (Stage stage : chain.stages()) {
            if (Chain.parcelled(stage)) {
                Demand demand = new Demand(hazard, stage, chain.vegetationAt(stage), areaM2);
                double[] rates = base.crews().stream().filter(crew -> capability.obstacle(crew, demand) == null)
                        .mapToDouble((Crew crew) -> capability.rateM2PerDay(crew, demand)).sorted().toArray();
                if (rates.length > 0) {
                    days = Math.max(days, areaM2 / rates[(rates.length - 1) / 2]);
                }
            }
        }
        int byDays = (int) Math.ceil(days / base.policy().maxPackageDays() - 1e-9);
        int byArea = (int) Math.floor(areaM2 / LEAST_AREA_M2);
        return Math.max(1, Math.min(MOST, Math.min(byDays, byArea)));
    }
}
