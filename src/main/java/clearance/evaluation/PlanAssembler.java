package clearance.evaluation;

import clearance.model.Crew;
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
import java.util.TreeSet;
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
        return assemble(plan, context, new Reasons(plan).all());
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
                new FundBooking(plan.work(), plan).use(), context.comparison(), assembler.assumed(), warnings);
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
        List<Plan.HazardResult> results = new ArrayList<>();
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            HazardArea hazard = problem.hazardAreas().get(h);
            RiskIndex index = work.risk().index(h);
            int released = plan.released(h);
            results.add(new Plan.HazardResult(hazard.id(), hazard.label(), index.value(), index.criteria(), work.risk().sizeFactor(h), work.chain(h).areaM2(),
                    work.chain(h).confirmedShare(), hazard.depthCm() == null ? problem.policy().depthCm() : hazard.depthCm(), assumedOf(hazard, index),
                    released < 0 ? null : horizon.dateOf(released), work.parcels(h)));
        }
        return results;
    }

    /** Beside what the risk index assumed, what the work assumed. */
    private static Set<String> assumedOf(HazardArea hazard, RiskIndex index) {
        Set<String> assumed = new TreeSet<>(index.assumed());
        if (hazard.vegetation() == null) {
            assumed.add("vegetation");
        }
        if (hazard.slopeDegrees() == null) {
            assumed.add("slopeDegrees");
        }
        if (hazard.elevationM() == null) {
            assumed.add("elevationM");
        }
        if (hazard.estimatedDevices() == null) {
            assumed.add("estimatedDevices");
        }
        if (hazard.depthCm() == null) {
            assumed.add("depthCm");
        }
        return assumed;
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

    private List<Plan.AssumedValue> assumed() {
        List<Plan.AssumedValue> values = new ArrayList<>();
        for (Crew crew : problem.crews()) {
            if (crew.rateM2PerDay() == null && crew.rates().isEmpty()) {
                values.add(new Plan.AssumedValue("crew", crew.id(), "rateM2PerDay", Double.toString(work.capability().rate(crew).likely())));
            }
            if (crew.costPerDay() == null) {
                values.add(new Plan.AssumedValue("crew", crew.id(), "costPerDay", Double.toString(work.capability().costPerDay(crew))));
            }
            if (crew.people() == null) {
                values.add(new Plan.AssumedValue("crew", crew.id(), "people", Integer.toString(work.capability().people(crew))));
            }
        }
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            HazardArea hazard = problem.hazardAreas().get(h);
            for (String field : assumedOf(hazard, work.risk().index(h))) {
                values.add(new Plan.AssumedValue("hazardArea", hazard.id(), field, assumedValue(field, h)));
            }
        }
        return values;
    }

    private String assumedValue(String field, int hazard) {
        var assumed = problem.policy().assumed();
        return switch (field) {
            case "riskClass" -> "UNKNOWN";
            case "casualties" -> Integer.toString(assumed.casualties());
            case "casualtyYears" -> Double.toString(assumed.casualtyYears());
            case "landUse" -> assumed.landUse().name();
            case "explosives" -> assumed.explosive().name();
            case "environmentalHarm" -> Double.toString(assumed.environmentalHarm());
            case "mapReliability" -> "evidence " + assumed.evidence();
            case "vegetation" -> assumed.vegetation().name();
            case "slopeDegrees" -> Double.toString(assumed.slopeDegrees());
            case "elevationM" -> Double.toString(assumed.elevationM());
            case "depthCm" -> Double.toString(problem.policy().depthCm());
            case "estimatedDevices" -> Long.toString(Math.round(assumed.devicesPerHa() * work.chain(hazard).areaM2() / 10_000));
            default -> throw new IllegalStateException("nothing is assumed for " + field);
        };
    }
}
