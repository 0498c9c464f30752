package clearance.evaluation;

import clearance.risk.Horizon;
import clearance.work.FundFlow;
import clearance.work.PackageOrder;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan made from a list of hazard areas: each whole chain is appended to the crews that finish it first, and skipped if it does not fit. Keeps every hard
 * rule as it goes.
 */
final class ListPlan {

    private static final int MOST_PASSES = 3;

    private final WorkModel work;
    private final PackageOrder order;
    private final List<List<Visit>> routes = new ArrayList<>();
    private final Occupancy taken;
    private final FundFlow flow;
    private final Replay replay;

    private ListPlan(WorkModel work) {
        this.work = work;
        order = work.order();
        work.problem().crews().forEach(c -> routes.add(new ArrayList<>()));
        taken = new Occupancy(work);
        flow = FundFlow.withWages(work);
        replay = new Replay(work);
    }

    /** The plan of a list of hazard areas, commitments first. */
    static Routes of(WorkModel work, int[] hazards) {
        ListPlan plan = new ListPlan(work);
        plan.commitments();
        boolean grown = true;
        for (int pass = 0; pass < MOST_PASSES && grown; pass++) {
            grown = false;
            for (int hazard : hazards) {
                grown |= plan.append(hazard);
            }
        }
        return new Routes(plan.routes.stream().map(route -> route.stream().map(v -> new Routes.Stop(v.workPackage(), v.notBefore())).toList()).toList());
    }

    private void commitments() {
        IntStream.range(0, work.packages().size()).filter(p -> work.pins().crew(p) >= 0).boxed()
                .sorted(Comparator.comparing((Integer p) -> !work.pins().started(p)).thenComparing(p -> work.pins().position(p) < 0 ? Integer.MAX_VALUE
                        : work.pins().position(p)).thenComparing(p -> p))
                .forEach(p -> place(visit(work.pins().crew(p), p, Math.max(0, taken.earliest(p)))));
    }

    /** Appends what is missing of a chain whole; false = it does not fit, and nothing has changed. */
    private boolean append(int hazard) {
        List<Visit> placed = new ArrayList<>();
        for (int p : order.ofHazard(hazard)) {
            if (taken.find(p) == null) {
                Visit best = best(p);
                if (best == null) {
                    for (int i = placed.size() - 1; i >= 0; i--) {
                        takeBack(placed.get(i));
                    }
                    return false;
                }
                place(best);
                placed.add(best);
            }
        }
        return !placed.isEmpty();
    }

    private @Nullable Visit best(int p) {
        int earliest = taken.earliest(p);
        if (earliest < 0) {
            return null;
        }
        List<Visit> candidates = new ArrayList<>();
        for (int crew = 0; crew < routes.size(); crew++) {
            if (work.mayDo(crew, p)) {
                Visit v = visit(crew, p, earliest);
                if (insideHorizon(v)) {
                    candidates.add(v);
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Visit::finish).thenComparingInt(Visit::crew));
        for (Visit v : candidates) {
            if (taken.hasRoomFor(v) && taken.hasEquipmentFor(v) && payable(v)) {
                return v;
            }
        }
        return null;
    }

    /** A visit behind the last one of a crew; where it has to wait, it waits to the beginning of a day. */
    private Visit visit(int crew, int p, int earliest) {
        List<Visit> route = routes.get(crew);
        Visit last = route.isEmpty() ? null : route.getLast();
        Visit next = replay.next(crew, Routes.Stop.of(p), last, true);
        if (next.start() >= earliest) {
            return next;
        }
        int days = (earliest + Horizon.MINUTES_PER_DAY - 1) / Horizon.MINUTES_PER_DAY;
        return replay.next(crew, new Routes.Stop(p, days * Horizon.MINUTES_PER_DAY), last, true);
    }

    private boolean insideHorizon(Visit v) {
        var crew = work.problem().crews().get(v.crew());
        if (v.start() >= work.horizon().endMinute() || v.finish() > work.horizon().tailEndMinute()
                || crew.availableTo() != null && v.start() >= work.horizon().minuteOf(crew.availableTo().plusDays(1))) {
            return false;
        }
        if (crew.maxHours() == null) {
            return true;
        }
        int hazard = work.packages().get(v.workPackage()).hazard();
        long used = routes.get(v.crew()).stream().mapToLong(o -> (long) o.workMinutes() + o.travelMinutes()).sum() + v.workMinutes() + v.travelMinutes()
                + (crew.returnsToBase() ? work.roads().minutesBack(v.crew(), hazard) : 0);
        return used <= crew.maxHours() * 60 + 1e-6;
    }

    private boolean payable(Visit v) {
        long before = flow.shortageCents();
        book(v, 1);
        boolean paid = flow.shortageCents() <= before;
        book(v, -1);
        return paid;
    }

    private void book(Visit v, int sign) {
        flow.add(FundBooking.cell(work, v), sign * v.cents());
    }

    private void place(Visit v) {
        routes.get(v.crew()).add(v);
        taken.add(v);
        book(v, 1);
    }

    private void takeBack(Visit v) {
        routes.get(v.crew()).removeLast();
        taken.remove(v);
        book(v, -1);
    }
}
