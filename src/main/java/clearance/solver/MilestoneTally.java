package clearance.solver;

import clearance.work.Milestone;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;

/** Communities and infrastructure are planned ready, by the wanted date where possible. */
final class MilestoneTally extends GroupTally {

    private final WorkModel work;
    private final PlanState state;
    private final int[][] packages;
    private final int[][] milestonesOf;

    MilestoneTally(WorkModel work, PlanState state) {
        super(work.milestones().size());
        this.work = work;
        this.state = state;
        packages = work.milestones().stream().map(Milestone::packages).toArray(int[][]::new);
        List<List<Integer>> of = new ArrayList<>();
        work.packages().forEach(p -> of.add(new ArrayList<>()));
        for (Milestone m : work.milestones()) {
            if (m.worth() > 0) {
                for (int p : m.packages()) {
                    of.get(p).add(m.index());
                }
            }
        }
        milestonesOf = of.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    @Override
    public boolean looksAtStops() {
        return packages.length > 0;
    }

    @Override
    void touchedBy(Timing stop) {
        for (int milestone : milestonesOf[stop.workPackage]) {
            touch(milestone);
        }
    }

    @Override
    long amount(int milestone) {
        int last = 0;
        for (int p : packages[milestone]) {
            if (!state.assigned(p)) {
                return 0;
            }
            last = Math.max(last, state.finish[p]);
        }
        return work.worth().milestoneMicro(work.milestones().get(milestone), last + work.order().handoverMinutes());
    }
}
