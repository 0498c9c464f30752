package clearance.solver;

import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;

/** Translates stops of routes into elements and counts those that are pinned. */
final class Elements {

    private Elements() {
    }

    /** Elements of a route: each wait becomes the first standby of the crew's pool that is not before it. */
    static int[] of(Scheduler scheduler, int crew, List<Routes.Stop> stops) {
        List<Integer> elements = new ArrayList<>();
        for (Routes.Stop stop : stops) {
            if (stop.notBefore() > 0) {
                int standby = scheduler.standbyFor(crew, stop.notBefore());
                if (standby >= 0 && !elements.contains(standby)) {
                    elements.add(standby);
                }
            }
            elements.add(stop.workPackage());
        }
        return elements.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many elements at the front of a route are started work and may not be moved; 0 where the route does not begin with all of it. */
    static int pinned(WorkModel work, int crew, int[] elements) {
        int count = 0;
        while (count < elements.length && elements[count] < work.packages().size() && work.pins().started(elements[count])
                && work.pins().crew(elements[count]) == crew) {
            count++;
        }
        return count;
    }
}
