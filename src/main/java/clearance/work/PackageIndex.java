package clearance.work;

import clearance.geo.ProximityIndex;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Packages by the ground they lie on. */
final class PackageIndex {

    private final ProximityIndex<WorkPackage> index;

    PackageIndex(List<WorkPackage> packages) {
        index = new ProximityIndex<>(packages, WorkPackage::ground);
    }

    /** Indices of packages whose ground meets a zone in local metres. */
    List<Integer> meeting(Geometry zone) {
        return zone.isEmpty() ? List.of() : index.within(zone, 0).stream().map(hit -> hit.item().index()).toList();
    }

    /** Indices of packages of other hazard areas nearer than a distance, ascending. */
    int[] neighbours(WorkPackage of, double metres) {
        return index.within(of.ground(), metres).stream().filter(hit -> hit.item().hazard() != of.hazard() && hit.distanceM() < metres)
                .mapToInt(hit -> hit.item().index()).sorted().toArray();
    }
}
