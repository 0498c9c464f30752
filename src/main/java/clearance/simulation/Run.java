package clearance.simulation;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Visit;
import clearance.work.Milestone;
import clearance.work.Roads;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One run: the plan's routes and order with drawn rates and shares. */
final class Run {

    private static final int NOT_PLANNED = -1;

    private final WorkModel work;
    private final Evaluation plan;
    private final Draw draw;
    private final int[] finish;
    private final int[] freeFrom;
    private final int[][] unitsFree;
    private final List<int[]> placesFree = new ArrayList<>();
    private long cents;

    Run(Evaluation plan, Draw draw) {
        this.plan = plan;
        this.draw = draw;
        work = plan.work();
        finish = new int[work.packages().size()];
        Arrays.fill(finish, NOT_PLANNED);
        freeFrom = new int[work.problem().crews().size()];
        unitsFree = work.equipment().pools().stream().map(pool -> new int[pool.units()]).toArray(int[][]::new);
        work.problem().hazardAreas().forEach(h -> placesFree.add(new int[work.problem().policy().maxCrewsPerHazard()]));
        plan.visits().forEach(this::work);
    }

    private void work(Visit planned) {
        int p = planned.workPackage();
        int crew = planned.crew();
        WorkPackage what = work.packages().get(p);
        Visit before = planned.index() == 0 ? null : plan.byCrew().get(crew).get(planned.index() - 1);
        int place = before == null ? Roads.START : work.packages().get(before.workPackage()).hazard();
        int arrival = work.clocks().road(crew).after(freeFrom[crew], planned.travelMinutes());
        int earliest = Math.max(arrival, Math.max(work.notBefore(what.hazard()), planned.notBefore()));
        for (int first : work.order().predecessors(p)) {
            earliest = Math.max(earliest, finish[first] + work.order().lagMinutes(first));
        }
        for (int blocker : work.order().blockers(what.hazard())) {
            earliest = Math.max(earliest, released(work.order().ofHazard(blocker)));
        }
        for (int neighbour : work.neighbours(p)) {
            earliest = Math.max(earliest, finish[neighbour]);
        }
        int[] places = placesFree.get(what.hazard());
        int spot = first(places);
        earliest = Math.max(earliest, places[spot]);
        long needs = work.equipment().needs(crew, p);
        int[] units = new int[unitsFree.length];
        for (int pool = 0; pool < unitsFree.length; pool++) {
            if ((needs >> pool & 1) != 0) {
                units[pool] = first(unitsFree[pool]);
                earliest = Math.max(earliest, unitsFree[pool][units[pool]]);
            }
        }
        int start = work.clocks().site(crew, p).nextWorking(earliest);
        int effort = work.durations().minutes(crew, p, true, start);
        int setUp = place == what.hazard() ? 0 : work.durations().minutes(crew, p, false, start) - effort;
        int minutes = draw.minutes(crew, what, effort, setUp);
        int end = work.clocks().site(crew, p).after(start, minutes);
        finish[p] = end;
        freeFrom[crew] = end;
        places[spot] = end;
        for (int pool = 0; pool < unitsFree.length; pool++) {
            if ((needs >> pool & 1) != 0) {
                unitsFree[pool][units[pool]] = end;
            }
        }
        cents += work.costs().cents(crew, p, minutes, planned.travelMinutes(), planned.km(), work.clocks().road(crew).between(arrival, start), before == null,
                planned.index() == plan.byCrew().get(crew).size() - 1);
    }

    /** The place that is free first. */
    private static int first(int[] free) {
        int first = 0;
        for (int i = 1; i < free.length; i++) {
            first = free[i] < free[first] ? i : first;
        }
        return first;
    }

    private int released(int[] packages) {
        int last = 0;
        for (int p : packages) {
            last = Math.max(last, finish[p]);
        }
        return packages.length == 0 ? 0 : last + work.order().handoverMinutes();
    }

    /** Minute at which a package is finished; −1 = it is not in the plan. */
    int finish(int workPackage) {
        return finish[workPackage];
    }

    /** Minute at which a milestone is ready; −1 = not in this plan; 0 = from the start. */
    int ready(Milestone milestone) {
        int[] packages = milestone.packages();
        return Arrays.stream(packages).anyMatch(p -> finish[p] == NOT_PLANNED) ? NOT_PLANNED : released(packages);
    }

    /** Cost in hundredths of the currency, wages apart. */
    long cents() {
        return cents;
    }

    /** Share of the daily risk of the end that is removed by the end of the plan. */
    double riskRemovedShare() {
        int end = work.horizon().endMinute();
        double all = 0;
        double removed = 0;
        for (WorkPackage p : work.packages()) {
            double risk = p.riskShare() * draw.riskFactor(p) * work.risk().exposure(p.hazard()).dailyRiskAt(Math.max(0, end - 1));
            all += risk;
            removed += finish[p.index()] != NOT_PLANNED && finish[p.index()] <= end ? risk : 0;
        }
        return all > 0 ? removed / all : 0;
    }

    /** Risk-days of removed risk and milestones. */
    double value() {
        double micro = 0;
        for (WorkPackage p : work.packages()) {
            if (finish[p.index()] != NOT_PLANNED) {
                micro += work.worth().packageMicro(p.index(), finish[p.index()]) * draw.riskFactor(p);
            }
        }
        for (Milestone m : work.milestones()) {
            int ready = ready(m);
            micro += ready < 0 ? 0 : work.worth().milestoneMicro(m, ready);
        }
        return micro / 1e6;
    }
}
