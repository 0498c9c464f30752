package clearance.evaluation;

import clearance.model.HazardArea;
import clearance.model.MilestoneKind;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.risk.Horizon;
import clearance.risk.RiskIndex;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an evaluation into the plan that is written to a file. */
public final class PlanAssembler {

    private final WorkModel work;
    private final Problem problem;
    private final Evaluation plan;
    private final Horizon horizon;

    /** What a plan says of itself beyond what follows from the routes. */
    public record Context(Plan.ProblemReference problem, String scenario, @Nullable LocalDateTime createdAt, Plan.@Nullable SolverRun solver,
            Plan.Comparison comparison, List<String> warnings) {
    }

    private PlanAssembler(Evaluation plan) {
        this.plan = plan;
        work = plan.work();
        problem = work.problem();
        horizon = work.horizon();
    }

    /** The whole plan. */
    public static Plan plan(Evaluation plan, Context context) {
        return assemble(plan, context, Reasons.of(plan));
    }

    /**
     * The plan without looking for reasons, which takes longest: for plans that change while somebody looks at them.
     *
     * @param known reasons from before, for what is left out still
     */
    public static Plan draft(Evaluation plan, Context context, List<Plan.Unassigned> known) {
        WorkModel work = plan.work();
        return assemble(plan, context, known.stream().filter(u -> {
            int p = work.find(u.hazardArea(), u.stage(), u.parcel());
            return p >= 0 && !plan.assigned(p);
        }).toList());
    }

    private static Plan assemble(Evaluation plan, Context context, List<Plan.Unassigned> unassigned) {
        PlanAssembler assembler = new PlanAssembler(plan);
        List<String> warnings = new ArrayList<>(plan.work().warnings());
        warnings.addAll(context.warnings());
        return new Plan(context.problem(), context.scenario(), context.createdAt(), context.solver(), plan.feasible(), plan.score(), plan.rules(),
                assembler.assignments(), unassigned, assembler.hazards(), assembler.milestones(), Figures.of(plan), Figures.weeks(plan),
                new FundBooking(plan.work(), plan).use(), context.comparison(), new Assumptions(plan.work()).all(), warnings);
    }

    private List<Plan.Assignment> assignments() {
        FundBooking booking = new FundBooking(work, plan);
        EquipmentNames equipment = new EquipmentNames(work, plan);
        List<Plan.Assignment> assignments = new ArrayList<>();
        for (List<Visit> route : plan.byCrew()) {
            for (Visit v : route) {
                WorkPackage p = work.packages().get(v.workPackage());
                assignments.add(new Plan.Assignment(problem.crews().get(v.crew()).id(), problem.hazardAreas().get(p.hazard()).id(), p.stage(), p.parcel(), p.of(),
                        v.index(), v.notBefore() < 0 ? null : horizon.dateOf(v.notBefore()), horizon.timeOf(v.start()), horizon.timeOf(v.finish()),
                        p.provisional(), p.areaM2(), v.travelMinutes(), v.km(), new Money(v.cents()), booking.of(v), equipment.of(v),
                        work.pins().crew(p.index()) >= 0));
            }
        }
        return assignments;
    }

    private List<Plan.HazardResult> hazards() {
        Assumptions assumptions = new Assumptions(work);
        List<Plan.HazardResult> results = new ArrayList<>();
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            HazardArea hazard = problem.hazardAreas().get(h);
            RiskIndex index = work.risk().index(h);
            int released = plan.released(h);
            results.add(new Plan.HazardResult(hazard.id(), hazard.label(), index.value(), index.criteria(), work.risk().sizeFactor(h), work.chain(h).areaM2(),
                    work.chain(h).confirmedShare(), hazard.depthCm() == null ? problem.policy().depthCm() : hazard.depthCm(), assumptions.of(h),
                    released < 0 ? null : horizon.dateOf(released), work.parcels(h)));
        }
        return results;
    }

    private List<Plan.MilestoneResult> milestones() {
        List<Plan.MilestoneResult> results = new ArrayList<>();
        for (Milestone m : work.milestones()) {
            boolean community = m.kind() == MilestoneKind.COMMUNITY;
            String name = community ? problem.communities().get(m.position()).name() : problem.infrastructure().get(m.position()).name();
            int people = community ? problem.communities().get(m.position()).population() : 0;
            LocalDate wanted = m.wantedMinute() == Milestone.NO_DATE ? null : horizon.dateOf(m.wantedMinute());
            int ready = plan.ready(m);
            LocalDate date = ready < 0 ? null : horizon.dateOf(ready);
            LocalDate until = date == null ? problem.calendar().end() : date;
            long late = wanted == null ? 0 : Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(wanted, until));
            results.add(new Plan.MilestoneResult(m.kind(), m.id(), name, people, wanted, date, late, waitingFor(m)));
        }
        return results;
    }

    /** Hazard areas of which something needed is left out; where nothing is, the ones that are released last. */
    private List<String> waitingFor(Milestone m) {
        Set<String> missing = new LinkedHashSet<>();
        int last = -1;
        for (int p : m.packages()) {
            Visit v = plan.find(p);
            if (v == null) {
                missing.add(hazardId(p));
            } else {
                last = Math.max(last, v.finish());
            }
        }
        if (missing.isEmpty()) {
            for (int p : m.packages()) {
                Visit v = plan.find(p);
                if (v != null && v.finish() == last) {
                    missing.add(hazardId(p));
                }
            }
        }
        return List.copyOf(missing);
    }

    private String hazardId(int workPackage) {
        return problem.hazardAreas().get(work.packages().get(workPackage).hazard()).id();
    }
}
