package clearance.evaluation;

import clearance.model.SeasonFactor;
import clearance.work.Clock;
import clearance.work.WorkModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much what follows in a route can be late at most before its end is: what the followers wait, or stand still within their work, and what is left behind
 * the last one, all in working minutes of the road. It tells early that there is no place, never that there is one. Where a season has more than the plain
 * hours or a camp changes how long work takes, work that is late may go faster, and nothing is told.
 */
final class Spare {

    private final WorkModel work;
    private final boolean known;
    /** By crew: what was worked out last, and the route it is of; routes are tried by thousands and none comes back but the plan's own. */
    private final int[][] spare;
    private final @Nullable List<Visit>[] spareOf;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Spare(WorkModel work) {
        this.work = work;
        spare = new int[work.problem().crews().size()][];
        spareOf = new List[spare.length];
        known = work.problem().camps().isEmpty() && work.problem().calendar().seasonFactors().stream().mapToDouble(SeasonFactor::factor).allMatch(f -> f <= 1);
    }

    /** Whether the last visit of a route is certainly too late if the one at a place is finished at another minute than it is now. */
    boolean tooLate(List<Visit> route, int index, int finish) {
        if (!known) {
            return false;
        }
        Visit visit = route.get(index);
        int crew = visit.crew();
        if (spareOf[crew] != route) {
            spare[crew] = compute(route);
            spareOf[crew] = route;
        }
        return work.clocks().road(crew).between(visit.finish(), finish) > spare[crew][index];
    }

    private int[] compute(List<Visit> route) {
        int[] result = new int[route.size()];
        Clock road = work.clocks().road(route.getLast().crew());
        long behind = road.between(route.getLast().finish(), work.horizon().tailEndMinute());
        for (int i = route.size() - 1; i >= 0; i--) {
            Visit v = route.get(i);
            result[i] = (int) Math.min(Integer.MAX_VALUE, behind);
            behind += Math.max(0, road.between(v.arrival(), v.finish()) - v.workMinutes());
        }
        return result;
    }
}
