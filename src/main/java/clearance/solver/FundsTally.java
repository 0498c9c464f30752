package clearance.solver;

import clearance.work.FundFlow;
import clearance.work.WorkModel;

/** Every commitment is paid from money that is released, not yet expired and allowed for it: whole currency units short. */
final class FundsTally implements Tally {

    private static final long CENTS = 100;

    private final WayBack wayBack;
    private final FundFlow flow;

    FundsTally(WorkModel work, WayBack wayBack) {
        this.wayBack = wayBack;
        flow = FundFlow.withWages(work);
    }

    @Override
    public void put(Timing stop) {
        flow.add(stop.fundCell, stop.cents);
    }

    @Override
    public void drop(Timing stop) {
        flow.add(stop.fundCell, -stop.cents);
    }

    @Override
    public void putLast(Timing last) {
        flow.add(last.fundCell, wayBack.cents(last));
    }

    @Override
    public void dropLast(Timing last) {
        flow.add(last.fundCell, -wayBack.cents(last));
    }

    @Override
    public long total() {
        return (flow.shortageCents() + CENTS - 1) / CENTS;
    }
}
