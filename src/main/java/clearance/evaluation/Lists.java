package clearance.evaluation;

import clearance.work.LeastEffort;
import clearance.work.Milestone;
import clearance.work.Routes;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What programmes do without an optimizer: work off a list. */
public final class Lists {

    private Lists() {
    }

    /** The ranked list: hazard areas in order of their risk index. What a spreadsheet does. */
    public static Routes ranked(WorkModel work) {
        return ListPlan.of(work, sorted(work, h -> work.risk().index(h).value()));
    }

    /** The density list: by worth per working day and by worth per money of the cheapest capable crews; the better of the two plans. */
    public static Routes density(WorkModel work) {
        int count = work.problem().hazardAreas().size();
        double[] worth = new double[count];
        double[] days = new double[count];
        double[] cost = new double[count];
        for (WorkPackage p : work.packages()) {
            worth[p.hazard()] += work.worth().packageMicro(p.index(), 0);
            LeastEffort effort = LeastEffort.of(work, p.index());
            days[p.hazard()] += effort.nobody() ? 1e9 : effort.minutes() / (double) work.durations().dayMinutes();
            cost[p.hazard()] += effort.nobody() ? 1e15 : effort.cents();
        }
        for (Milestone m : work.milestones()) {
            TreeSet<Integer> hazards = new TreeSet<>();
            IntStream.of(m.packages()).forEach(p -> hazards.add(work.packages().get(p).hazard()));
            hazards.forEach(h -> worth[h] += work.worth().milestoneMicro(m, 0) / (double) hazards.size());
        }
        Routes perDay = ListPlan.of(work, sorted(work, h -> worth[h] / Math.max(0.01, days[h])));
        Routes perMoney = ListPlan.of(work, sorted(work, h -> worth[h] / Math.max(1, cost[h])));
        return Evaluation.of(work, perDay).score().compareTo(Evaluation.of(work, perMoney).score()) >= 0 ? perDay : perMoney;
    }

    private static int[] sorted(WorkModel work, ToDoubleFunction<Integer> key) {
        return IntStream.range(0, work.problem().hazardAreas().size()).filter(h -> work.order().ofHazard(h).length > 0).boxed()
                .sorted(Comparator.comparingDouble(key).reversed().thenComparing(h -> work.problem().hazardAreas().get(h).id()))
                .mapToInt(Integer::intValue).toArray();
    }
}
