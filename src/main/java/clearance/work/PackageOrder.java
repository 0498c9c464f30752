package clearance.work;

import clearance.model.Problem;
import clearance.risk.Horizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which package waits for which: within a hazard area by stage, between hazard areas by access. Finished packages hold nothing up.
 */
public final class PackageOrder {

    private final int[][] ofHazard;
    private final int[][] predecessors;
    private final int[][] successors;
    private final int[] lagMinutes;
    private final int[][] blockers;
    private final int[][] blocked;
    private final int handoverMinutes;

    PackageOrder(Problem problem, List<WorkPackage> packages) {
        int hazards = problem.hazardAreas().size();
        handoverMinutes = problem.policy().handoverDays() * Horizon.MINUTES_PER_DAY;
        List<List<WorkPackage>> byHazard = new ArrayList<>();
        for (int h = 0; h < hazards; h++) {
            byHazard.add(new ArrayList<>());
        }
        packages.forEach(p -> byHazard.get(p.hazard()).add(p));
        ofHazard = byHazard.stream().map(list -> list.stream().mapToInt(WorkPackage::index).toArray()).toArray(int[][]::new);
        lagMinutes = packages.stream().mapToInt(p -> problem.policy().lagDays().getOrDefault(p.stage(), 0) * Horizon.MINUTES_PER_DAY).toArray();
        predecessors = packages.stream().map(p -> byHazard.get(p.hazard()).stream().filter(q -> precedes(q, p))
                .mapToInt(WorkPackage::index).toArray()).toArray(int[][]::new);
        successors = invert(predecessors);
        Map<String, Integer> ids = new HashMap<>();
        for (int h = 0; h < hazards; h++) {
            ids.put(problem.hazardAreas().get(h).id(), h);
        }
        blockers = problem.hazardAreas().stream().map(h -> h.blockedBy().stream().filter(ids::containsKey).mapToInt(ids::get)
                .filter(b -> ofHazard[b].length > 0).distinct().sorted().toArray()).toArray(int[][]::new);
        blocked = invert(blockers);
    }

    private static boolean precedes(WorkPackage earlier, WorkPackage later) {
        if (earlier.stage().compareTo(later.stage()) >= 0) {
            return false;
        }
        boolean sameCut = Chain.parcelled(earlier.stage()) && Chain.parcelled(later.stage());
        return !sameCut || java.util.Objects.equals(earlier.parcel(), later.parcel());
    }

    private static int[][] invert(int[][] before) {
        int[] counts = new int[before.length];
        for (int[] row : before) {
            for (int from : row) {
                counts[from]++;
            }
        }
        int[][] after = new int[before.length][];
        Arrays.setAll(after, i -> new int[counts[i]]);
        Arrays.fill(counts, 0);
        for (int to = 0; to < before.length; to++) {
            for (int from : before[to]) {
                after[from][counts[from]++] = to;
            }
        }
        return after;
    }

    /** Packages left to do on a hazard area, in the order of the chain. */
    public int[] ofHazard(int hazard) {
        return ofHazard[hazard];
    }

    /** Packages of the same hazard area that must be finished before this one starts. */
    public int[] predecessors(int workPackage) {
        return predecessors[workPackage];
    }

    /** Packages of the same hazard area that wait for this one. */
    public int[] successors(int workPackage) {
        return successors[workPackage];
    }

    /** Calendar minutes to wait after a package before what follows it may start. */
    public int lagMinutes(int workPackage) {
        return lagMinutes[workPackage];
    }

    /** Hazard areas, not yet released, that must be released before any work on this one starts. */
    public int[] blockers(int hazard) {
        return blockers[hazard];
    }

    /** Hazard areas that wait for this one to be released. */
    public int[] blocked(int hazard) {
        return blocked[hazard];
    }

    /** Calendar minutes from the last finish on a hazard area to its release. */
    public int handoverMinutes() {
        return handoverMinutes;
    }
}
