package clearance.evaluation;

import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When everything of a plan happens: its visits by crew, by package and in order of start. */
final class Timetable {

    private final WorkModel work;
    private final List<List<Visit>> byCrew;
    private final @Nullable Visit[] byPackage;
    private final List<Visit> byStart;

    /** The visits of each crew in the order of its route. */
    Timetable(WorkModel work, List<List<Visit>> byCrew) {
        this.work = work;
        this.byCrew = byCrew.stream().map(List::copyOf).toList();
        byPackage = new Visit[work.packages().size()];
        List<Visit> all = new ArrayList<>();
        for (List<Visit> route : byCrew) {
            all.addAll(route);
            route.forEach(visit -> byPackage[visit.workPackage()] = visit);
        }
        all.sort(Visit.BY_START);
        byStart = Collections.unmodifiableList(all);
    }

    List<List<Visit>> byCrew() {
        return byCrew;
    }

    /** All visits in order of start, then crew. */
    List<Visit> visits() {
        return byStart;
    }

    /** The visit that does a package; null = it is left out. */
    @Nullable Visit find(int workPackage) {
        return byPackage[workPackage];
    }

    /** Minute at which a hazard area is released, hand-over included; −1 = not in this plan; 0 = it has been released before. */
    int released(int hazard) {
        return afterAll(work.order().ofHazard(hazard));
    }

    /** Minute at which the last of some packages is finished, hand-over included; −1 = one of them is left out; 0 = there is none. */
    int afterAll(int[] packages) {
        int last = 0;
        for (int p : packages) {
            Visit visit = byPackage[p];
            if (visit == null) {
                return -1;
            }
            last = Math.max(last, visit.finish());
        }
        return packages.length == 0 ? 0 : last + work.order().handoverMinutes();
    }
}
