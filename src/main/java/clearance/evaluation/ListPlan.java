package clearance.evaluation;

import clearance.model.Stage;
import clearance.risk.Horizon;
import clearance.work.FundFlow;
import clearance.work.PackageOrder;
import clearance.work.Roads;
import clearance.work.Routes;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final @Nullable Visit[] byPackage;
    private final FundFlow flow;
    private final List<List<Visit>> holders = new ArrayList<>();

    private ListPlan(WorkModel work) {
        this.work = work;
        order = work.order();
        work.problem().crews().forEach(c -> routes.add(new ArrayList<>()));
        byPackage = new Visit[work.packages().size()];
        flow = FundFlow.withWages(work);
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            holders.add(new ArrayList<>());
        }
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
        IntStream.range(0, byPackage.length).filter(p -> work.pins().crew(p) >= 0).boxed()
                .sorted(Comparator.comparing((Integer p) -> !work.pins().started(p)).thenComparing(p -> work.pins().position(p) < 0 ? Integer.MAX_VALUE
                        : work.pins().position(p)).thenComparing(p -> p))
                .forEach(p -> place(visit(work.pins().crew(p), p, Math.max(0, earliest(p)))));
    }

    /** Appends what is missing of a chain whole; false = it does not fit, and nothing has changed. */
    private boolean append(int hazard) {
        List<Visit> placed = new ArrayList<>();
        for (int p : order.ofHazard(hazard)) {
            if (byPackage[p] == null) {
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
        int earliest = earliest(p);
        if (earliest < 0) {
            return null;
        }
        List<Visit> candidates = new ArrayList<>();
        for (int crew = 0; crew < routes.size(); crew++) {
            if ((work.pins().crew(p) < 0 || work.pins().crew(p) == crew) && work.capable(crew, p)) {
                Visit v = visit(crew, p, earliest);
                if (insideHorizon(v)) {
                    candidates.add(v);
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Visit::finish).thenComparingInt(Visit::crew));
        for (Visit v : candidates) {
            if (apart(v) && fewEnough(v) && independent(v) && equipped(v) && payable(v)) {
                return v;
            }
        }
        return null;
    }

    private int earliest(int p) {
        int earliest = 0;
        for (int before : order.predecessors(p)) {
            Visit v = byPackage[before];
            if (v == null) {
                return -1;
            }
            earliest = Math.max(earliest, v.finish() + order.lagMinutes(before));
        }
        for (int blocker : order.blockers(work.packages().get(p).hazard())) {
            for (int q : order.ofHazard(blocker)) {
                Visit v = byPackage[q];
                if (v == null) {
                    return -1;
                }
                earliest = Math.max(earliest, v.finish() + order.handoverMinutes());
            }
        }
        return earliest;
    }

    /** A visit behind the last one of a crew; where it has to wait, it waits to the beginning of a day. */
    private Visit visit(int crew, int p, int earliest) {
        List<Visit> route = routes.get(crew);
        Visit last = route.isEmpty() ? null : route.getLast();
        Visit next = visit(crew, p, last, Routes.NO_WAIT);
        if (next.start() >= earliest) {
            return next;
        }
        int days = (earliest + Horizon.MINUTES_PER_DAY - 1) / Horizon.MINUTES_PER_DAY;
        return visit(crew, p, last, days * Horizon.MINUTES_PER_DAY);
    }

    private Visit visit(int crew, int p, @Nullable Visit last, int notBefore) {
        int place = last == null ? Roads.START : work.packages().get(last.workPackage()).hazard();
        int hazard = work.packages().get(p).hazard();
        int travel = work.roads().minutes(crew, place, hazard);
        double km = work.roads().km(crew, place, hazard);
        int arrival = work.clocks().road(crew).after(last == null ? 0 : last.finish(), travel);
        int start = work.clocks().site(crew, p).nextWorking(Math.max(arrival, Math.max(work.notBefore(hazard), notBefore)));
        int minutes = work.durations().minutes(crew, p, place == hazard, start);
        int standby = work.clocks().road(crew).between(arrival, start);
        long cents = work.costs().cents(crew, p, minutes, travel, km, standby, last == null, true);
        return new Visit(crew, p, last == null ? 0 : last.index() + 1, notBefore, arrival, start, work.clocks().site(crew, p).after(start, minutes), minutes,
                travel, km, standby, cents);
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

    private boolean apart(Visit v) {
        return Arrays.stream(work.neighbours(v.workPackage())).mapToObj(o -> byPackage[o]).allMatch(o -> o == null || o.overlap(v) == 0);
    }

    private boolean fewEnough(Visit v) {
        int hazard = work.packages().get(v.workPackage()).hazard();
        long meeting = Arrays.stream(order.ofHazard(hazard)).mapToObj(p -> byPackage[p]).filter(o -> o != null && o.overlap(v) > 0).count();
        return meeting < work.problem().policy().maxCrewsPerHazard();
    }

    private boolean independent(Visit v) {
        WorkPackage p = work.packages().get(v.workPackage());
        if (p.stage() != Stage.QUALITY_CONTROL && p.stage() != Stage.CLEARANCE) {
            return true;
        }
        Stage other = p.stage() == Stage.CLEARANCE ? Stage.QUALITY_CONTROL : Stage.CLEARANCE;
        String employer = work.problem().crews().get(v.crew()).employer();
        return Arrays.stream(order.ofHazard(p.hazard())).mapToObj(q -> byPackage[q]).noneMatch(o -> o != null
                && work.packages().get(o.workPackage()).stage() == other && work.problem().crews().get(o.crew()).employer().equals(employer));
    }

    /** Every pool has a unit free for the whole time: fewer than its units are held at any moment in it. */
    private boolean equipped(Visit v) {
        long needs = work.equipment().needs(v.crew(), v.workPackage());
        for (int pool = 0; pool < holders.size(); pool++) {
            if ((needs >> pool & 1) != 0) {
                List<Visit> overlapping = holders.get(pool).stream().filter(o -> o.overlap(v) > 0).toList();
                int units = work.equipment().pools().get(pool).units();
                boolean full = units == 0 || overlapping.stream().anyMatch(o -> {
                    int at = Math.max(o.start(), v.start());
                    return overlapping.stream().filter(q -> q.start() <= at && at < q.finish()).count() >= units;
                });
                if (full) {
                    return false;
                }
            }
        }
        return true;
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
        byPackage[v.workPackage()] = v;
        book(v, 1);
        forEachPool(v, pool -> holders.get(pool).add(v));
    }

    private void takeBack(Visit v) {
        routes.get(v.crew()).removeLast();
        byPackage[v.workPackage()] = null;
        book(v, -1);
        forEachPool(v, pool -> holders.get(pool).remove(v));
    }

    private void forEachPool(Visit v, java.util.function.IntConsumer action) {
        long needs = work.equipment().needs(v.crew(), v.workPackage());
        for (int pool = 0; pool < holders.size(); pool++) {
            if ((needs >> pool & 1) != 0) {
                action.accept(pool);
            }
        }
    }
}
