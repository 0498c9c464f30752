package clearance.evaluation;

import clearance.model.Plan;
import clearance.model.Rule;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Judges a replayed plan rule by rule. Hard rules stand in {@link HardRules}. */
final class Judge {

    private final WorkModel work;
    private final Evaluation plan;

    Judge(WorkModel work, Evaluation plan) {
        this.work = work;
        this.plan = plan;
    }

    /** Gathers breaches of one rule. */
    static final class Breaches {

        private final List<Plan.Breach> list = new ArrayList<>();
        private long penalty;

        void add(long amount, String what, String... ids) {
            if (amount > 0) {
                penalty += amount;
                list.add(new Plan.Breach(what, Arrays.asList(ids)));
            }
        }

        /** A penalty without a breach of its own, for totals that are told in one sentence elsewhere. */
        void raise(long amount) {
            penalty += amount;
        }
    }

    List<Plan.RuleResult> all() {
        HardRules hard = new HardRules(work, plan);
        return Arrays.stream(Rule.values()).map(rule -> {
            Breaches breaches = new Breaches();
            rule(rule, hard).accept(rule, breaches);
            return new Plan.RuleResult(rule, breaches.penalty, breaches.list);
        }).toList();
    }

    private BiConsumer<Rule, Breaches> rule(Rule rule, HardRules hard) {
        return switch (rule) {
            case CAPABILITY -> (r, b) -> hard.capability(b);
            case STAGE_ORDER -> (r, b) -> hard.stageOrder(b);
            case ACCESS -> (r, b) -> hard.access(b);
            case HORIZON -> (r, b) -> hard.horizon(b);
            case FUNDS -> (r, b) -> hard.funds(b);
            case EQUIPMENT -> (r, b) -> hard.equipment(b);
            case SEPARATION -> (r, b) -> hard.separation(b);
            case CREWS_PER_HAZARD -> (r, b) -> hard.crewsPerHazard(b);
            case INDEPENDENCE -> (r, b) -> hard.independence(b);
            case COMMITMENT -> (r, b) -> hard.commitment(b);
            case RISK -> (r, b) -> plan.visits().forEach(v -> b.raise(work.worth().packageMicro(v.workPackage(), v.finish())));
            case MILESTONES -> (r, b) -> b.raise(milestones());
            case DIRECTIVES -> (r, b) -> b.raise(directives());
            case STABILITY -> (r, b) -> b.raise(stability());
            case VALUE_OF_MONEY -> (r, b) -> plan.visits().forEach(v -> b.raise(work.worth().moneyMicro(v.cents())));
            case COST -> (r, b) -> plan.visits().forEach(v -> b.raise(v.cents()));
            case TRAVEL -> (r, b) -> b.raise(travel());
            case IDLE -> (r, b) -> plan.visits().forEach(v -> b.raise(v.standbyMinutes()));
        };
    }

    private long milestones() {
        long sum = 0;
        for (Milestone milestone : work.milestones()) {
            int ready = plan.ready(milestone);
            sum += ready < 0 ? 0 : work.worth().milestoneMicro(milestone, ready);
        }
        return sum;
    }

    private long directives() {
        long sum = 0;
        for (int hazard = 0; hazard < work.problem().hazardAreas().size(); hazard++) {
            int released = plan.released(hazard);
            boolean open = work.order().ofHazard(hazard).length > 0;
            sum += open && released >= 0 ? work.worth().directiveMicro(hazard, released) : 0;
        }
        return sum;
    }

    private long stability() {
        long sum = 0;
        for (WorkModel.PublishedWork published : work.published()) {
            Visit visit = plan.find(published.workPackage());
            if (visit != null && visit.crew() == published.crew()) {
                sum += work.worth().stabilityMicro(published.workPackage(), published.start(), visit.start());
            }
        }
        return sum;
    }

    private long travel() {
        Replay replay = new Replay(work);
        long sum = 0;
        for (List<Visit> route : plan.byCrew()) {
            sum += route.stream().mapToLong(Visit::travelMinutes).sum() + replay.minutesBack(route);
        }
        return sum;
    }
}
