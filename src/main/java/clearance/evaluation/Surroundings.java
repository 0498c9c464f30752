package clearance.evaluation;

import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The part of a plan that a change of some visits can touch by what has to wait for what: everything on their hazard areas and on those that block them or are
 * blocked by them. Such rules change by the same amount in this part as in the whole plan.
 */
final class Surroundings {

    private final WorkModel work;
    private final BitSet hazards = new BitSet();

    private Surroundings(WorkModel work) {
        this.work = work;
    }

    /** The surroundings of all visits that are in one version of a route and not in the other. */
    static Surroundings of(WorkModel work, List<List<Visit>> before, List<List<Visit>> after) {
        Surroundings surroundings = new Surroundings(work);
        for (int crew = 0; crew < before.size(); crew++) {
            if (before.get(crew) != after.get(crew)) {
                surroundings.addMissing(before.get(crew), new HashSet<>(after.get(crew)));
                surroundings.addMissing(after.get(crew), new HashSet<>(before.get(crew)));
            }
        }
        return surroundings;
    }

    private void addMissing(List<Visit> visits, Set<Visit> others) {
        for (Visit v : visits) {
            if (!others.contains(v)) {
                int hazard = hazard(v.workPackage());
                hazards.set(hazard);
                for (int blocker : work.order().blockers(hazard)) {
                    hazards.set(blocker);
                }
                for (int blocked : work.order().blocked(hazard)) {
                    hazards.set(blocked);
                }
            }
        }
    }

    private int hazard(int workPackage) {
        return work.packages().get(workPackage).hazard();
    }

    /** The rules for this part of a plan, whose visits are found by package. */
    HardRules rules(IntFunction<@Nullable Visit> plan) {
        List<List<Visit>> byCrew = new ArrayList<>();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            byCrew.add(new ArrayList<>());
        }
        for (int hazard = hazards.nextSetBit(0); hazard >= 0; hazard = hazards.nextSetBit(hazard + 1)) {
            for (int p : work.order().ofHazard(hazard)) {
                Visit v = plan.apply(p);
                if (v != null) {
                    byCrew.get(v.crew()).add(v);
                }
            }
        }
        byCrew.forEach(route -> route.sort(Visit.BY_START));
        return new HardRules(work, new Timetable(work, byCrew));
    }
}
