package clearance.evaluation;

import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.model.Stage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one plan to another: work that moves, villages and roads that are ready on other days, rules that are kept or broken.
 *
 * @param value in risk-days, later plan minus earlier
 * @param cost  in the problem's currency, later plan minus earlier
 * @param moved in order of the hazard areas' ids, what is first planned for first
 */
public record PlanDifference(double value, double cost, boolean feasible, Plan.PlanScore score, List<RuleChange> rules, List<Move> moved,
        List<MilestoneChange> milestones) {

    /** What became of a work package. */
    public enum Kind {
        EARLIER, LATER,
        /** Another crew on the same day. */
        CREW,
        /** Planned now, was left out. */
        IN,
        /** Left out now, was planned. */
        OUT
    }

    /** A work package that is planned otherwise. */
    public record Move(String hazardArea, Stage stage, @Nullable String parcel, Kind what, long days, @Nullable String crewBefore, @Nullable String crewAfter,
            @Nullable LocalDateTime startBefore, @Nullable LocalDateTime startAfter, String text) {
    }

    /** A rule whose penalty differs; penalties in the rule's unit, the breaches those of the later plan. */
    public record RuleChange(String rule, String level, String meaning, long before, long after, List<Plan.Breach> breaches) {
    }

    /** A community or infrastructure that is ready on another day; null = not within the plan. */
    public record MilestoneChange(MilestoneKind kind, String id, String name, @Nullable LocalDate before, @Nullable LocalDate after) {
    }

    private record Key(String hazardArea, Stage stage, @Nullable String parcel) {

        String label() {
            return hazardArea + " " + stage + (parcel == null ? "" : " " + parcel);
        }
    }

    public PlanDifference {
        rules = List.copyOf(rules);
        moved = List.copyOf(moved);
        milestones = List.copyOf(milestones);
    }

    /** What is different in {@code after}; whatever the two have in common does not appear. */
    public static PlanDifference between(Plan before, Plan after) {
        return new PlanDifference(after.indicators().value() - before.indicators().value(), after.indicators().cost().amount()
                - before.indicators().cost().amount(), after.feasible(), new Plan.PlanScore(after.score().hard() - before.score().hard(),
                after.score().medium() - before.score().medium(), after.score().soft() - before.score().soft()), rules(before, after), moves(before, after),
                milestones(before, after));
    }

    private static List<RuleChange> rules(Plan before, Plan after) {
        Map<String, Long> penalties = new LinkedHashMap<>();
        before.rules().forEach(r -> penalties.put(r.rule().name(), r.penalty()));
        return after.rules().stream().filter(r -> r.penalty() != penalties.getOrDefault(r.rule().name(), 0L)).map(r -> new RuleChange(r.rule().name(),
                r.rule().level().name(), r.rule().meaning(), penalties.getOrDefault(r.rule().name(), 0L), r.penalty(), r.breaches())).toList();
    }

    private static List<MilestoneChange> milestones(Plan before, Plan after) {
        Map<String, Plan.MilestoneResult> known = new LinkedHashMap<>();
        before.milestones().forEach(m -> known.put(m.kind() + m.id(), m));
        List<MilestoneChange> changes = new ArrayList<>();
        for (Plan.MilestoneResult m : after.milestones()) {
            Plan.MilestoneResult was = known.get(m.kind() + m.id());
            if (was != null && !Objects.equals(was.ready(), m.ready())) {
                changes.add(new MilestoneChange(m.kind(), m.id(), m.name(), was.ready(), m.ready()));
            }
        }
        return changes;
    }

    private static Map<Key, Plan.Assignment> byKey(Plan plan) {
        Map<Key, Plan.Assignment> map = new LinkedHashMap<>();
        plan.assignments().forEach(a -> map.put(new Key(a.hazardArea(), a.stage(), a.parcel()), a));
        return map;
    }

    private static List<Move> moves(Plan before, Plan after) {
        Map<Key, Plan.Assignment> was = byKey(before);
        Map<Key, Plan.Assignment> is = byKey(after);
        Map<Key, String> reasons = new LinkedHashMap<>();
        after.unassigned().forEach(u -> reasons.put(new Key(u.hazardArea(), u.stage(), u.parcel()), u.text()));
        Set<Key> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        List<Move> moves = new ArrayList<>();
        for (Key key : keys) {
            Plan.Assignment a = was.get(key);
            Plan.Assignment b = is.get(key);
            Move move = a == null ? in(key, Objects.requireNonNull(b)) : b == null ? out(key, a, reasons.get(key)) : moved(key, a, b);
            if (move != null) {
                moves.add(move);
            }
        }
        moves.sort(Comparator.comparing(Move::hazardArea).thenComparing(Move::stage).thenComparing(m -> m.parcel() == null ? "" : m.parcel()));
        return moves;
    }

    private static Move in(Key key, Plan.Assignment b) {
        return new Move(key.hazardArea(), key.stage(), key.parcel(), Kind.IN, 0, null, b.crew(), null, b.start(), key.label() + " is planned now: " + b.crew()
                + " starts it" + on(b.start()) + ".");
    }

    private static Move out(Key key, Plan.Assignment a, @Nullable String reason) {
        return new Move(key.hazardArea(), key.stage(), key.parcel(), Kind.OUT, 0, a.crew(), null, a.start(), null, key.label() + " drops out, which " + a.crew()
                + " was to start" + on(a.start()) + "." + (reason == null || reason.isEmpty() ? "" : " " + reason));
    }

    private static @Nullable Move moved(Key key, Plan.Assignment a, Plan.Assignment b) {
        LocalDateTime from = a.start();
        LocalDateTime to = b.start();
        long days = from == null || to == null ? 0 : ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
        boolean sameCrew = a.crew().equals(b.crew());
        if (days == 0 && sameCrew) {
            return null;
        }
        String when = days == 0 ? " starts on the same day" : " starts " + Math.abs(days) + (Math.abs(days) == 1 ? " day " : " days ") + (days > 0 ? "later" : "earlier")
                + "," + on(to);
        return new Move(key.hazardArea(), key.stage(), key.parcel(), days == 0 ? Kind.CREW : days > 0 ? Kind.LATER : Kind.EARLIER, days, a.crew(), b.crew(), from, to,
                key.label() + when + (sameCrew ? "" : ", with " + b.crew() + " instead of " + a.crew()) + ".");
    }

    private static String on(@Nullable LocalDateTime time) {
        return time == null ? "" : " on " + time.toLocalDate();
    }
}
