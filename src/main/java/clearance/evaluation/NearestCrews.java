package clearance.evaluation;

import clearance.work.Roads;
import clearance.work.WorkModel;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The crews that are asked whether they have a place for a package that is left out: of all that can do it those that start nearest to it, so that the time for
 * a package does not grow with the number of crews.
 */
final class NearestCrews {

    /** More than a programme of one province has for a stage. */
    static final int MOST = 24;

    private final WorkModel work;

    NearestCrews(WorkModel work) {
        this.work = work;
    }

    /** Ascending. */
    int[] of(int p) {
        int[] able = IntStream.range(0, work.problem().crews().size()).filter(crew -> work.mayDo(crew, p)).toArray();
        if (able.length <= MOST) {
            return able;
        }
        int hazard = work.packages().get(p).hazard();
        return IntStream.of(able).boxed().sorted(Comparator.comparingInt(crew -> work.roads().minutes(crew, Roads.START, hazard))).limit(MOST).sorted()
                .mapToInt(Integer::intValue).toArray();
    }
}
