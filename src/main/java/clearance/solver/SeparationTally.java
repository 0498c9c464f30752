package clearance.solver;

import clearance.work.WorkModel;

/** Crews on neighbouring hazard areas keep the safety distance: minutes in which two packages that are too near overlap. */
final class SeparationTally implements Tally {

    private final WorkModel work;
    private final PlanState state;
    private long total;

    SeparationTally(WorkModel work, PlanState state) {
        this.work = work;
        this.state = state;
    }

    @Override
    public void put(Timing stop) {
        total += overlaps(stop);
    }

    @Override
    public void drop(Timing stop) {
        total -= overlaps(stop);
    }

    private long overlaps(Timing stop) {
        long sum = 0;
        for (int other : work.neighbours(stop.workPackage)) {
            if (state.assigned(other)) {
                sum += Math.max(0, Math.min(stop.finish, state.finish[other]) - Math.max(stop.start, state.start[other]));
            }
        }
        return sum;
    }

    @Override
    public long total() {
        return total;
    }
}
