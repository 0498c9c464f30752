package clearance.work;

import clearance.model.Commitment;
import clearance.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commitments of a problem, by package: who must do it, and where in the route. */
public final class Pins {

    private final @Nullable Commitment[] commitments;
    private final int[] crews;
    private final int[] positions;
    private final int[] startedByCrew;
    private final List<WorkPackage> bound;

    Pins(Problem problem, List<WorkPackage> packages) {
        commitments = new Commitment[packages.size()];
        crews = new int[packages.size()];
        positions = new int[packages.size()];
        startedByCrew = new int[problem.crews().size()];
        java.util.Arrays.fill(crews, -1);
        java.util.Arrays.fill(positions, -1);
        Map<String, Integer> crewIndex = new HashMap<>();
        for (int i = 0; i < problem.crews().size(); i++) {
            crewIndex.put(problem.crews().get(i).id(), i);
        }
        Map<String, List<WorkPackage>> byHazard = new HashMap<>();
        for (WorkPackage p : packages) {
            byHazard.computeIfAbsent(problem.hazardAreas().get(p.hazard()).id(), k -> new ArrayList<>()).add(p);
        }
        for (Commitment c : problem.commitments()) {
            Integer crew = crewIndex.get(c.crew());
            if (crew == null) {
                continue;
            }
            for (WorkPackage p : byHazard.getOrDefault(c.hazardArea(), List.of())) {
                if (p.stage() == c.stage() && (c.parcel() == null || c.parcel().equals(p.parcel()))) {
                    commitments[p.index()] = c;
                    crews[p.index()] = crew;
                    positions[p.index()] = c.position() == null ? -1 : c.position();
                    startedByCrew[crew] += c.startedOn() == null ? 0 : 1;
                }
            }
        }
        bound = packages.stream().filter(p -> crews[p.index()] >= 0).toList();
    }

    /** The packages that are bound to a crew. */
    public List<WorkPackage> bound() {
        return bound;
    }

    /** The commitment that binds a package; null = none. */
    public @Nullable Commitment commitment(int workPackage) {
        return commitments[workPackage];
    }

    /** The crew a package is bound to; −1 = any. */
    public int crew(int workPackage) {
        return crews[workPackage];
    }

    /** The exact index a package must have in the route; −1 = any. */
    public int position(int workPackage) {
        return positions[workPackage];
    }

    /** Whether work on a package has begun: set-up done, cost booked, part of the route's prefix. */
    public boolean started(int workPackage) {
        Commitment c = commitments[workPackage];
        return c != null && c.startedOn() != null;
    }

    /** How many started packages a crew has; they are the first ones of its route. */
    public int startedBy(int crew) {
        return startedByCrew[crew];
    }
}
