package clearance.work;

import clearance.geo.ProximityIndex;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Packages by the ground they lie on. Stages of one piece of ground are held together, so that it is measured once for all of them. */
final class PackageIndex {

    private final List<Ground> grounds = new ArrayList<>();
    private final ProximityIndex<Ground> index;

    private record Ground(int hazard, Geometry geometry, List<Integer> packages) {
    }

    PackageIndex(List<WorkPackage> packages) {
        Map<Geometry, Ground> byGeometry = new IdentityHashMap<>();
        for (WorkPackage p : packages) {
            byGeometry.computeIfAbsent(p.ground(), geometry -> {
                Ground ground = new Ground(p.hazard(), geometry, new ArrayList<>());
                grounds.add(ground);
                return ground;
            }).packages().add(p.index());
        }
        index = new ProximityIndex<>(grounds, Ground::geometry);
    }

    /** Indices of packages whose ground meets a zone in local metres. */
    List<Integer> meeting(Geometry zone) {
        return zone.isEmpty() ? List.of() : index.within(zone, 0).stream().flatMap(hit -> hit.item().packages().stream()).sorted().toList();
    }

    /** By package: indices of packages of other hazard areas nearer than a distance, ascending. All packages are to be in the index. */
    int[][] neighbours(double metres) {
        List<int[]> near = grounds.parallelStream().map(of -> index.within(of.geometry(), metres, other -> other.hazard() != of.hazard()).stream()
                .filter(hit -> hit.distanceM() < metres).flatMap(hit -> hit.item().packages().stream()).mapToInt(Integer::intValue).sorted().toArray()).toList();
        int[][] result = new int[grounds.stream().mapToInt(ground -> ground.packages().size()).sum()][];
        for (int i = 0; i < near.size(); i++) {
            for (int p : grounds.get(i).packages()) {
                result[p] = near.get(i);
            }
        }
        return result;
    }
}
