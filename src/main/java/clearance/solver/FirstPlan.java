package clearance.solver;

import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Builds a first plan: commitments, then whole chains in order of worth per effort, each package into its best place. Several orders are tried while time
 * allows, the best plan is kept.
 */
final class FirstPlan {

    /** In larger problems only the order that proved best is tried with best places, which take most of the time. */
    private static final int MOST_FOR_ALL_TRIES = 10_000;
    /** Dates that are tried for work that cannot start when its crew comes to it. */
    private static final int MOST_WAITS = 3;

    private final WorkModel work;
    private final Scheduler scheduler;
    private final Hazards hazards;

    FirstPlan(WorkModel work, Scheduler scheduler, Hazards hazards) {
        this.work = work;
        this.scheduler = scheduler;
        this.hazards = hazards;
    }

    /**
     * Tries worth per day of work, worth per money, and worth per both, which weighs the two scarcities alike; each by best place and by appending.
     */
    Draft build() {
        double dayPrice = Math.max(1, Arrays.stream(hazards.days).filter(d -> d < 1e5).sum());
        double moneyPrice = Math.max(1, Arrays.stream(hazards.cost).filter(c -> c < 1e11).sum());
        List<ToDoubleFunction<Integer>> densities = new ArrayList<>();
        densities.add(this::perDay);
        if (work.funds().limited()) {
            densities.add(h -> hazards.worth[h] / Math.max(1, hazards.cost[h]));
            densities.add(h -> hazards.worth[h] / Math.max(1e-9, hazards.days[h] / dayPrice + hazards.cost[h] / moneyPrice));
        }
        List<Draft> appended = densities.parallelStream().map(density -> build(density, true)).toList();
        int best = IntStream.range(1, appended.size()).reduce(0, (a, b) -> better(appended.get(b), appended.get(a)) ? b : a);
        List<ToDoubleFunction<Integer>> worthwhile = work.packages().size() > MOST_FOR_ALL_TRIES ? List.of(densities.get(best)) : densities;
        return worthwhile.parallelStream().map(density -> build(density, false)).reduce(appended.get(best), (a, b) -> better(b, a) ? b : a);
    }

    private static boolean better(Draft one, Draft other) {
        return one.value().compareTo(other.value()) > 0;
    }

    /** A plan by one order of hazard areas. */
    Draft build(ToDoubleFunction<Integer> density, boolean appending) {
        Draft draft = new Draft(work, scheduler);
        Inserter inserter = appending ? new Inserter(draft, hazards).appending() : new Inserter(draft, hazards);
        if (work.packages().size() > MOST_FOR_ALL_TRIES) {
            inserter.quick();
        }
        insertCommitments(draft, inserter);
        return filled(draft, inserter, density);
    }

    /** Puts in what is missing of all chains, in the order of a density. */
    private Draft filled(Draft draft, Inserter inserter, ToDoubleFunction<Integer> density) {
        Chains chains = new Chains(draft, inserter);
        IntStream.of(hazards.open).boxed().sorted(Comparator.comparingDouble(density).reversed().thenComparing(h -> h)).forEach(h -> {
            draft.mark();
            long hard = draft.hard();
            chains.insert(h, null, 0);
            if (!draft.within(hard)) { // what was taken out again let others start earlier, where they are in the way of somebody
                draft.rollback();
            }
        });
        return draft;
    }

    double perDay(int hazard) {
        return hazards.worth[hazard] / Math.max(0.01, hazards.days[hazard]);
    }

    /**
     * Work in a given order and by given crews, each package behind the last stop of its crew. Where it cannot start at once the crew waits; what cannot be
     * done or paid there any more is left out.
     */
    Draft inOrder(List<Planner.Step> steps) {
        return inOrder(steps, false);
    }

    /** @param giveAway whether work that its crew cannot do goes behind the last stop of another */
    private Draft inOrder(List<Planner.Step> steps, boolean giveAway) {
        Draft draft = new Draft(work, scheduler);
        insertCommitments(draft, new Inserter(draft, hazards).appending());
        Inserter inserter = new Inserter(draft, hazards).appending();
        Inserter others = new Inserter(draft, hazards).appending();
        for (Planner.Step step : steps) {
            if (!draft.state().assigned(step.workPackage()) && !inserter.to(step.crew()).insert(step.workPackage(), null, 0)) {
                insertLater(draft, inserter, step);
            }
            if (giveAway && !draft.state().assigned(step.workPackage())) {
                others.insert(step.workPackage(), null, 0);
            }
        }
        return draft;
    }

    /**
     * What of given routes can still be done, by the same crews in the order of time, and then all else that fits. Where a crew is gone or work came in, this keeps
     * near weeks calm, which no plan that is built anew does. Two ways are tried: work whose crew cannot do it is given away at its time, or after all others.
     */
    Draft mended(Routes routes) {
        Draft given = of(work, scheduler, routes);
        List<Planner.Step> steps = IntStream.range(0, given.crews()).boxed().flatMap(crew -> IntStream.range(0, given.size(crew)).mapToObj(i -> given.at(crew, i)))
                .filter(Timing::isPackage).sorted(Comparator.comparingInt((Timing t) -> t.start).thenComparingInt(t -> t.workPackage))
                .map(t -> new Planner.Step(t.crew, t.workPackage, t.start)).toList();
        Draft atItsTime = filled(inOrder(steps, true));
        Draft afterAll = filled(inOrder(steps, false));
        return better(atItsTime, afterAll) ? atItsTime : afterAll;
    }

    private Draft filled(Draft draft) {
        return filled(draft, new Inserter(draft, hazards), this::perDay);
    }

    /** Tries the next dates for which the crew may wait. */
    private void insertLater(Draft draft, Inserter inserter, Planner.Step step) {
        Timing last = draft.last(step.crew());
        int after = Math.max(step.notBefore(), last == null ? 0 : last.finish);
        for (int i = 0; i < MOST_WAITS; i++) {
            int standby = scheduler.standbyFor(step.crew(), after);
            if (standby < 0 || draft.indexOf(step.crew(), standby) >= 0) {
                return;
            }
            int index = draft.size(step.crew());
            draft.insert(step.crew(), index, standby);
            if (inserter.insert(step.workPackage(), null, 0)) {
                return;
            }
            draft.remove(step.crew(), index);
            after = scheduler.minuteOf(standby) + 1;
        }
    }

    /** Started work first, then what has a position, then what is only bound to a crew. */
    private void insertCommitments(Draft draft, Inserter inserter) {
        int[] pinned = IntStream.range(0, work.packages().size()).filter(p -> work.pins().crew(p) >= 0).toArray();
        IntStream.of(pinned).filter(work.pins()::started).boxed().sorted(Comparator.comparingInt(this::position).thenComparing(p -> p)).forEach(p -> {
            int crew = work.pins().crew(p);
            draft.insert(crew, draft.size(crew), p);
            draft.pin(crew, draft.size(crew));
        });
        IntStream.of(pinned).filter(p -> !work.pins().started(p)).boxed().sorted(Comparator.comparingInt(this::position).thenComparing(p -> p)).forEach(p -> {
            int crew = work.pins().crew(p);
            if (!inserter.insert(p, null, 0)) {
                int position = work.pins().position(p);
                draft.insert(crew, position < 0 ? draft.size(crew) : Math.min(draft.size(crew), position), p);
            }
        });
    }

    private int position(int workPackage) {
        int position = work.pins().position(workPackage);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    /** A draft that holds given routes. */
    static Draft of(WorkModel work, Scheduler scheduler, Routes routes) {
        Draft draft = new Draft(work, scheduler);
        for (int crew = 0; crew < draft.crews(); crew++) {
            int[] elements = Elements.of(scheduler, crew, routes.byCrew().get(crew));
            draft.set(crew, elements);
            draft.pin(crew, Elements.pinned(work, crew, elements));
        }
        return draft;
    }
}
