package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Visit;
import clearance.solver.Planner;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A variant and the best plan found for it so far. Safe for use by several threads. */
final class Trial {

    private final Variant variant;
    private final WorkModel work;
    private final Map<Long, Evaluation> cold = new HashMap<>();
    private @Nullable Routes first;
    private @Nullable Evaluation built;
    private @Nullable Evaluation best;
    private int version;

    Trial(Variant variant, WorkModel work) {
        this.variant = variant;
        this.work = work;
    }

    Variant variant() {
        return variant;
    }

    WorkModel work() {
        return work;
    }

    /** Builds the plan that searches start from, unless that has been done. */
    void build() {
        if (first == null) {
            first = Planner.first(work);
            built = Evaluation.of(work, first);
            offer(built);
        }
    }

    /** The plan that was built without any search. */
    Routes first() {
        return Objects.requireNonNull(first, "the first plan has been built");
    }

    /** Keeps a plan if it is better than the best so far. */
    synchronized boolean offer(Evaluation plan) {
        if (best != null && plan.score().compareTo(best.score()) <= 0) {
            return false;
        }
        best = plan;
        version++;
        return true;
    }

    /** Keeps what a search from the first plan found. */
    synchronized void keepCold(long seed, Evaluation plan) {
        cold.put(seed, plan);
        offer(plan);
    }

    /** What searches from the first plan found, by seed. */
    synchronized List<Evaluation> cold() {
        return cold.keySet().stream().sorted().map(cold::get).toList();
    }

    /**
     * Whether searches from the first plan were too short to find anything better than it, although there is better: that they all ended alike then says nothing
     * of the solver's spread.
     */
    synchronized boolean tooShort() {
        return built != null && best != null && !cold.isEmpty() && best.score().compareTo(built.score()) > 0
                && cold.values().stream().allMatch(plan -> plan.score().compareTo(built.score()) <= 0);
    }

    synchronized Evaluation best() {
        return Objects.requireNonNull(best, "there is a plan");
    }

    synchronized boolean solved() {
        return best != null;
    }

    /** Grows with each better plan. */
    synchronized int version() {
        return version;
    }

    /** A plan of another variant, carried over: the same crews do the same packages in the same order, as far as both are there. */
    Routes carry(Evaluation from) {
        if (from.work() == work) {
            return from.routes();
        }
        WorkModel other = from.work();
        Map<String, Integer> crews = new HashMap<>();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            crews.put(work.problem().crews().get(crew).id(), crew);
        }
        List<List<Routes.Stop>> byCrew = new ArrayList<>();
        work.problem().crews().forEach(c -> byCrew.add(new ArrayList<>()));
        for (int crew = 0; crew < from.routes().byCrew().size(); crew++) {
            Integer here = crews.get(other.problem().crews().get(crew).id());
            if (here == null) {
                continue;
            }
            for (Routes.Stop stop : from.routes().byCrew().get(crew)) {
                var p = other.packages().get(stop.workPackage());
                int index = work.find(other.problem().hazardAreas().get(p.hazard()).id(), p.stage(), p.parcel());
                if (index >= 0) {
                    byCrew.get(here).add(new Routes.Stop(index, stop.notBefore()));
                }
            }
        }
        return new Routes(byCrew);
    }

    /** What becomes of another variant's plan where it is carried out here: the same work by the same crews in the same order, as far as it can be. */
    Evaluation carriedOut(Evaluation plan) {
        Map<String, Integer> crews = new HashMap<>();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            crews.put(work.problem().crews().get(crew).id(), crew);
        }
        WorkModel other = plan.work();
        List<Planner.Step> steps = new ArrayList<>();
        plan.visits().stream().sorted(Visit.BY_START).forEach(visit -> {
            var p = other.packages().get(visit.workPackage());
            Integer crew = crews.get(other.problem().crews().get(visit.crew()).id());
            int here = work.find(other.problem().hazardAreas().get(p.hazard()).id(), p.stage(), p.parcel());
            if (crew != null && here >= 0) {
                steps.add(new Planner.Step(crew, here, Math.max(0, visit.notBefore())));
            }
        });
        Evaluation followed = Evaluation.of(work, Planner.carriedOut(work, steps));
        Evaluation asItIs = judge(plan);
        return asItIs.score().compareTo(followed.score()) >= 0 ? asItIs : followed;
    }

    /** Another variant's plan, judged here. */
    Evaluation judge(Evaluation plan) {
        return Evaluation.of(work, carry(plan));
    }
}
