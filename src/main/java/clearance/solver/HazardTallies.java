package clearance.solver;

import clearance.model.Crew;
import clearance.model.Stage;
import clearance.work.PackageOrder;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rules that look at one hazard area, or at one and those that block it. */
final class HazardTallies {

    /** Penalty of a rule that is broken by a package as a whole. */
    static final long PACKAGE_PENALTY = 10_000;

    private final WorkModel work;
    private final PackageOrder order;
    private final PlanState state;
    private final Stage[] stages;
    private final int[] employers;

    HazardTallies(WorkModel work, PlanState state) {
        this.work = work;
        this.order = work.order();
        this.state = state;
        stages = work.packages().stream().map(WorkPackage::stage).toArray(Stage[]::new);
        List<String> names = work.problem().crews().stream().map(Crew::employer).distinct().toList();
        employers = work.problem().crews().stream().mapToInt(c -> names.indexOf(c.employer())).toArray();
    }

    /** A stage starts after every needed earlier stage of the same ground is finished, plus its lag. */
    Tally stageOrder() {
        return new ByHazard(this::hasStages, hazard -> {
            long late = 0;
            for (int p : order.ofHazard(hazard)) {
                if (state.assigned(p)) {
                    for (int before : order.predecessors(p)) {
                        late += state.assigned(before) ? Math.max(0, state.finish[before] + order.lagMinutes(before) - state.start[p]) : missing(p);
                    }
                }
            }
            return late;
        });
    }

    /** Work on a hazard area starts after the areas that block the way to it are released. */
    Tally access() {
        return new ByHazard(hazard -> order.blockers(hazard).length > 0 || order.blocked(hazard).length > 0, hazard -> {
            long late = 0;
            for (int blocker : order.blockers(hazard)) {
                int released = released(blocker);
                for (int p : order.ofHazard(hazard)) {
                    if (state.assigned(p)) {
                        late += released < 0 ? missing(p) : Math.max(0, released - state.start[p]);
                    }
                }
            }
            return late;
        }) {
            @Override
            void touchedBy(Timing stop) {
                if (order.blockers(stop.hazard).length > 0) {
                    touch(stop.hazard);
                }
                for (int blocked : order.blocked(stop.hazard)) {
                    touch(blocked);
                }
            }
        };
    }

    /** No more crews work on one hazard area at once than the policy allows. */
    Tally crewsPerHazard() {
        int most = work.problem().policy().maxCrewsPerHazard();
        return new ByHazard(hazard -> order.ofHazard(hazard).length > most, hazard -> {
            int[] packages = order.ofHazard(hazard);
            int[] events = new int[packages.length * 2];
            int n = 0;
            for (int p : packages) {
                if (state.assigned(p)) {
                    events[n++] = state.start[p];
                    events[n++] = state.finish[p];
                }
            }
            return n / 2 <= most ? 0 : Overuse.of(events, n, most);
        });
    }

    /** Quality control is not done by an organisation that cleared there. */
    Tally independence() {
        return new ByHazard(this::isControlled, hazard -> {
            long broken = 0;
            int[] packages = order.ofHazard(hazard);
            for (int i = packages.length - 1; i >= 0 && stages[packages[i]] == Stage.QUALITY_CONTROL; i--) {
                int control = packages[i];
                if (state.assigned(control) && clearedBy(employers[state.crew[control]], packages)) {
                    broken += PACKAGE_PENALTY;
                }
            }
            return broken;
        });
    }

    private boolean clearedBy(int employer, int[] packages) {
        for (int p : packages) {
            if (stages[p] == Stage.CLEARANCE && state.assigned(p) && employers[state.crew[p]] == employer) {
                return true;
            }
        }
        return false;
    }

    /** Hazard areas required by a date are released by then. */
    Tally directives() {
        return new ByHazard(hazard -> work.problem().hazardAreas().get(hazard).required(), hazard -> {
            int released = released(hazard);
            return released < 0 ? 0 : work.worth().directiveMicro(hazard, released);
        });
    }

    private boolean hasStages(int hazard) {
        return IntStream.of(order.ofHazard(hazard)).anyMatch(p -> order.predecessors(p).length > 0);
    }

    private boolean isControlled(int hazard) {
        int[] packages = order.ofHazard(hazard);
        return packages.length > 1 && stages[packages[packages.length - 1]] == Stage.QUALITY_CONTROL;
    }

    /** A predecessor that is not planned at all is missing for the rest of the plan. */
    private long missing(int workPackage) {
        return Math.max(1, work.horizon().endMinute() - state.start[workPackage]);
    }

    /** Minute at which a hazard area is released; −1 = not in this plan. */
    private int released(int hazard) {
        int last = 0;
        for (int p : order.ofHazard(hazard)) {
            if (!state.assigned(p)) {
                return -1;
            }
            last = Math.max(last, state.finish[p]);
        }
        return last + order.handoverMinutes();
    }

    private interface Amount {
        long of(int hazard);
    }

    /** A rule that some hazard areas can break; the others are not looked at. */
    private class ByHazard extends GroupTally {

        private final boolean[] concerned;
        private final boolean any;
        private final Amount amount;

        ByHazard(IntPredicate concerned, Amount amount) {
            super(work.problem().hazardAreas().size());
            this.concerned = new boolean[work.problem().hazardAreas().size()];
            boolean some = false;
            for (int hazard = 0; hazard < this.concerned.length; hazard++) {
                this.concerned[hazard] = concerned.test(hazard);
                some |= this.concerned[hazard];
            }
            any = some;
            this.amount = amount;
        }

        @Override
        public boolean looksAtStops() {
            return any;
        }

        @Override
        long amount(int hazard) {
            return amount.of(hazard);
        }

        @Override
        void touchedBy(Timing stop) {
            if (concerned[stop.hazard]) {
                touch(stop.hazard);
            }
        }
    }
}
