package clearance.desk;

import clearance.evaluation.Evaluation;
import clearance.evaluation.PlanDifference;
import clearance.evaluation.Why;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a plan changes of the one published before, and why.
 *
 * @param change    what moved; value, cost and rules against the published order kept as it was, judged anew
 * @param keptValue value in risk-days of the published order kept as it was
 * @param keepsRules whether the published order could be kept
 * @param unchanged work packages that keep crew and day
 * @param done      work packages that were planned and are finished
 * @param near      how calm the near weeks are
 * @param words     all of it in sentences
 */
public record Changed(PlanDifference change, double keptValue, boolean keepsRules, int unchanged, int done, NearWeeks near, List<String> words) {

    public Changed {
        words = List.copyOf(words);
    }

    /**
     * Holds a plan against an earlier one.
     *
     * @param job of the later plan
     */
    static Changed since(PlanJob job, Plan before, Plan after) {
        WorkModel work = job.work();
        Plan left = begun(work, remaining(work, before), after);
        Plan kept = job.evaluate(left, after);
        PlanDifference judged = PlanDifference.between(kept, after);
        PlanDifference moved = PlanDifference.between(left, after);
        PlanDifference change = new PlanDifference(judged.value(), judged.cost(), judged.feasible(), judged.score(), judged.rules(), moved.moved(),
                moved.milestones().stream().filter(m -> !readyBefore(work, m)).toList());
        int done = before.assignments().size() - left.assignments().size();
        long same = left.assignments().size() - moved.moved().stream().filter(m -> m.what() != PlanDifference.Kind.IN).count();
        NearWeeks near = NearWeeks.of(work, left, after);
        List<String> words = words(job, after, kept, change, (int) same, done);
        if (!near.words().isEmpty()) {
            words.add(2, near.words());
        }
        return new Changed(change, kept.indicators().value(), kept.feasible(), (int) same, done, near, words);
    }

    /** What was ready before the later plan begins is ready from its first day: that is no change. */
    private static boolean readyBefore(WorkModel work, PlanDifference.MilestoneChange m) {
        LocalDate start = work.problem().calendar().start();
        return m.before() != null && m.after() != null && !m.before().isAfter(start) && !m.after().isAfter(start);
    }

    /** Of an earlier plan, what the problem still has to do, with crews it still has. */
    static Plan remaining(WorkModel work, Plan p) {
        List<String> crews = work.problem().crews().stream().map(c -> c.id()).toList();
        List<Plan.Assignment> left = p.assignments().stream().filter(a -> crews.contains(a.crew()) && work.find(a.hazardArea(), a.stage(), a.parcel()) >= 0).toList();
        return withAssignments(p, left);
    }

    /** Work that had begun begins again with the plan: with the same crew that is no change. */
    private static Plan begun(WorkModel work, Plan before, Plan after) {
        List<Plan.Assignment> dated = before.assignments().stream().map(a -> {
            if (!work.pins().started(work.find(a.hazardArea(), a.stage(), a.parcel()))) {
                return a;
            }
            return after.assignments().stream().filter(b -> b.hazardArea().equals(a.hazardArea()) && b.stage() == a.stage() && Objects.equals(b.parcel(), a.parcel()))
                    .findFirst().map(b -> new Plan.Assignment(a.crew(), a.hazardArea(), a.stage(), a.parcel(), a.of(), a.sequence(), a.notBefore(), b.start(), a.finish(),
                            a.provisional(), a.areaM2(), a.travelMinutes(), a.distanceKm(), a.cost(), a.funding(), a.equipment(), a.pinned())).orElse(a);
        }).toList();
        return withAssignments(before, dated);
    }

    private static Plan withAssignments(Plan p, List<Plan.Assignment> assignments) {
        return new Plan(p.problem(), p.scenario(), p.createdAt(), p.solver(), p.feasible(), p.score(), p.rules(), assignments, p.unassigned(), List.of(), p.milestones(),
                p.indicators(), List.of(), List.of(), Plan.Comparison.NONE, List.of(), List.of());
    }

    private static List<String> words(PlanJob job, Plan after, Plan kept, PlanDifference change, int same, int done) {
        List<String> words = new ArrayList<>();
        words.add(done + " work packages are finished, " + same + " keep their crew and day, " + change.moved().size() + " change.");
        if (kept.feasible()) {
            words.add(String.format(Locale.ROOT, "Against keeping the published order the change is worth %,.1f risk-days (%.1f %%) and costs %,.0f more.", change.value(),
                    kept.indicators().value() > 0 ? 100 * change.value() / kept.indicators().value() : 0, change.cost()));
        } else {
            words.add("The published order cannot be kept: it breaks " + String.join(", ", kept.rules().stream().filter(r -> r.penalty() != 0
                    && r.rule().level() == clearance.model.Level.HARD).map(r -> r.rule().name()).toList()) + ".");
        }
        Reasons reasons = new Reasons(job, after);
        change.moved().forEach(m -> words.add((m.text() + " " + reasons.of(m)).strip()));
        change.milestones().forEach(m -> words.add(m.name() + " is planned ready " + (m.after() == null ? "no more within the plan" : "on " + m.after()) + (m.before() == null
                ? "." : ", before on " + m.before() + ".")));
        return words;
    }

    /** Why moved work is when it is now. */
    private static final class Reasons {

        private final WorkModel work;
        private final Why why;
        private final Map<String, Why.HazardWhy> known = new HashMap<>();

        Reasons(PlanJob job, Plan after) {
            Evaluation replayed = job.replay(after);
            work = job.work();
            why = new Why(replayed);
        }

        String of(PlanDifference.Move move) {
            if (move.what() != PlanDifference.Kind.LATER && move.what() != PlanDifference.Kind.EARLIER) {
                return "";
            }
            Why.HazardWhy hazard = known.computeIfAbsent(move.hazardArea(), id -> why.hazard(work.problem().hazardAreas().stream().map(h -> h.id()).toList().indexOf(id)));
            return hazard.packages().stream().filter(p -> p.stage() == move.stage() && Objects.equals(p.parcel(), move.parcel())).flatMap(p -> p.why().stream())
                    .filter(c -> c.code() != Why.Code.TRAVEL && c.code() != Why.Code.PLAN_START).reduce((a, b) -> b).map(Why.Cause::text).orElse("");
        }
    }
}
