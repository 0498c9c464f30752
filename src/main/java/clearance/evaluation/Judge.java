package clearance.evaluation;

import clearance.model.Level;
import clearance.model.Plan;
import clearance.model.Rule;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Judges a replayed plan rule by rule. Hard rules stand in {@link HardRules}. */
final class Judge {

    private final WorkModel work;
    private final Evaluation plan;

    Judge(WorkModel work, Evaluation plan) {
        this.work = work;
        this.plan = plan;
    }

    List<Plan.RuleResult> all() {
        HardRules hard = new HardRules(work, plan.times());
        List<Plan.RuleResult> results = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule.level() == Level.HARD) {
                Breaches breaches = hard.breaches(rule);
                results.add(new Plan.RuleResult(rule, breaches.penalty(), breaches.list()));
            } else {
                results.add(new Plan.RuleResult(rule, total(rule), List.of()));
            }
        }
        return List.copyOf(results);
    }

    /** What a rule that cannot be broken counts, in its unit. */
    private long total(Rule rule) {
        return switch (rule) {
            case RISK -> sum(v -> work.worth().packageMicro(v.workPackage(), v.finish()));
            case MILESTONES -> milestones();
            case DIRECTIVES -> directives();
            case STABILITY -> stability();
            case VALUE_OF_MONEY -> sum(v -> work.worth().moneyMicro(v.cents()));
            case COST -> sum(Visit::cents);
            case TRAVEL -> travel();
            case IDLE -> sum(Visit::standbyMinutes);
            default -> throw new IllegalArgumentException(rule + " is a hard rule");
        };
    }

    private long sum(ToLongFunction<Visit> figure) {
        return plan.visits().stream().mapToLong(figure).sum();
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
