package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Visit;
import clearance.model.Objective;
import clearance.model.Rule;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.HashMap;
import java.util.Map;

/**
 * The one measure for plans of different variants: risk and milestones as the baseline weighs them, less the variant's own charges. A better map, for
 * example, is evidence of risk and would raise the own value of the same plan; here it does not.
 */
final class Yardstick {

    private static final double MICRO = 1e6;

    private final WorkModel base;
    private final Map<String, Integer> hazards = new HashMap<>();
    private final Map<String, Milestone> milestones = new HashMap<>();

    Yardstick(WorkModel base) {
        this.base = base;
        for (int h = 0; h < base.problem().hazardAreas().size(); h++) {
            hazards.put(base.problem().hazardAreas().get(h).id(), h);
        }
        base.milestones().forEach(m -> milestones.put(m.kind() + m.id(), m));
    }

    /** Value in risk-days. */
    double value(Evaluation plan) {
        if (plan.work() == base) {
            return own(plan);
        }
        long risk = 0;
        for (Visit v : plan.visits()) {
            WorkPackage p = plan.work().packages().get(v.workPackage());
            Integer hazard = hazards.get(plan.work().problem().hazardAreas().get(p.hazard()).id());
            if (hazard != null && p.riskShare() != 0) {
                risk += Math.round(MICRO * (p.riskShare() * base.risk().exposure(hazard).worthAt(onBaseTime(plan, v.finish()))));
            }
        }
        long milestone = 0;
        for (Milestone m : plan.work().milestones()) {
            int ready = plan.ready(m);
            Milestone here = milestones.get(m.kind() + m.id());
            if (here != null && ready >= 0) {
                milestone += base.worth().milestoneMicro(here, onBaseTime(plan, ready));
            }
        }
        long charges = plan.score().medium() - plan.penalty(Rule.RISK) - plan.penalty(Rule.MILESTONES);
        return (risk + milestone + charges) / MICRO;
    }

    /** Value in risk-days as the plan's own variant weighs it. */
    static double own(Evaluation plan) {
        return plan.score().medium() / MICRO;
    }

    /** Where only the end of the plan counts, a variant's own end stands for the baseline's. */
    private int onBaseTime(Evaluation plan, int minute) {
        if (base.problem().policy().objective() == Objective.RISK_OVER_TIME) {
            return minute;
        }
        int end = base.horizon().endMinute();
        return minute <= plan.work().horizon().endMinute() ? Math.min(minute, end) : end + 1;
    }
}
