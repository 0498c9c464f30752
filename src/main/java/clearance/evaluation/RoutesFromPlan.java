package clearance.evaluation;

import clearance.model.Plan;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The decisions that a plan file holds.
 *
 * @param routes   the routes; what cannot be read is left out
 * @param unknown  what the plan names that the problem does not have, or names twice, in sentences
 * @param differing stated times that differ from the replay, in sentences
 */
public record RoutesFromPlan(Routes routes, List<String> unknown, List<String> differing) {

    private static final int MOST_DIFFERENCES = 20;

    /** Reads the assignments of a plan, whoever wrote them. */
    public static RoutesFromPlan read(WorkModel work, Plan plan) {
        List<String> crews = work.problem().crews().stream().map(c -> c.id()).toList();
        List<List<Routes.Stop>> byCrew = new ArrayList<>();
        crews.forEach(c -> byCrew.add(new ArrayList<>()));
        List<String> unknown = new ArrayList<>();
        List<Plan.Assignment> known = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Plan.Assignment a : plan.assignments().stream().sorted(Comparator.comparingInt(Plan.Assignment::sequence)).toList()) {
            String label = a.hazardArea() + " " + a.stage() + (a.parcel() == null ? "" : " " + a.parcel());
            int p = work.find(a.hazardArea(), a.stage(), a.parcel());
            if (!crews.contains(a.crew())) {
                unknown.add("Crew " + a.crew() + ", which the plan gives " + label + ", is not in the problem.");
            } else if (p < 0) {
                unknown.add(label + ", planned for crew " + a.crew() + ", is not work that the problem has to do.");
            } else if (!seen.add(p)) {
                unknown.add(label + " is planned twice; the later one, of crew " + a.crew() + ", is left out.");
            } else {
                int notBefore = a.notBefore() == null ? Routes.NO_WAIT : Math.max(0, work.horizon().minuteOf(a.notBefore()));
                byCrew.get(crews.indexOf(a.crew())).add(new Routes.Stop(p, notBefore));
                known.add(a);
            }
        }
        Routes routes = new Routes(byCrew);
        return new RoutesFromPlan(routes, List.copyOf(unknown), differences(work, routes, known));
    }

    /** What is unknown, and then what differs. */
    public List<String> warnings() {
        return Stream.concat(unknown.stream(), differing.stream()).toList();
    }

    private static List<String> differences(WorkModel work, Routes routes, List<Plan.Assignment> stated) {
        Evaluation replayed = Evaluation.of(work, routes);
        List<String> differing = new ArrayList<>();
        for (Plan.Assignment a : stated) {
            Visit v = replayed.find(work.find(a.hazardArea(), a.stage(), a.parcel()));
            if (a.start() == null || v == null || differing.size() >= MOST_DIFFERENCES) {
                continue;
            }
            long minutes = Duration.between(work.horizon().timeOf(v.start()), a.start()).toMinutes();
            if (minutes != 0) {
                differing.add("The plan states that " + work.label(v.workPackage()) + " starts " + a.start() + "; by its order it starts "
                        + work.horizon().timeOf(v.start()) + ".");
            }
        }
        return List.copyOf(differing);
    }
}
