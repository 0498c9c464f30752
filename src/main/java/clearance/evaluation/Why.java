package clearance.evaluation;

import clearance.model.Crew;
import clearance.model.Fund;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.model.Stage;
import clearance.model.Tranche;
import clearance.risk.Horizon;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why work of a plan is when it is: what holds its start, and what its release holds back. */
public final class Why {

    private static final int DAY = Horizon.MINUTES_PER_DAY;
    /** What is over at most so long before the start of work is said to hold it: a weekend may lie between. */
    private static final int NEAR_MINUTES = 3 * DAY;

    private final Evaluation plan;
    private final WorkModel work;

    public Why(Evaluation plan) {
        this.plan = plan;
        work = plan.work();
    }

    /** What holds a start. */
    public enum Code {
        PLAN_START, CREW_AVAILABLE, CREW_BUSY, TRAVEL, STAGE_ORDER, ACCESS, NOT_BEFORE, STANDBY
    }

    /** One cause, in a sentence, with the ids it speaks of. */
    public record Cause(Code code, String text, List<String> ids) {
    }

    /** A work package with its causes; without crew and dates where it is left out. */
    public record PackageWhy(Stage stage, @Nullable String parcel, @Nullable String crew, @Nullable LocalDateTime start, @Nullable LocalDateTime finish,
            boolean provisional, List<Cause> why) {
    }

    /** A community or infrastructure that waits for a hazard area. */
    public record Held(MilestoneKind kind, String id, String name) {
    }

    /** A hazard area: its work, the hazard areas whose release it needs first, and who waits for it. */
    public record HazardWhy(String id, String name, @Nullable LocalDate released, List<PackageWhy> packages, List<String> waitsFor, List<String> blocks,
            List<Held> holdsBack) {
    }

    /** What a milestone needs of a hazard area; {@code last} = nothing it needs is released later. */
    public record Needed(String id, @Nullable LocalDate released, boolean last, List<PackageWhy> packages) {
    }

    /** Everything about a hazard area, by its position in the problem. */
    public HazardWhy hazard(int hazard) {
        List<PackageWhy> packages = IntStream.of(work.order().ofHazard(hazard)).mapToObj(this::workPackage).toList();
        int released = plan.released(hazard);
        List<Held> held = work.milestones().stream().filter(m -> Arrays.stream(m.packages()).anyMatch(p -> work.packages().get(p).hazard() == hazard))
                .map(m -> new Held(m.kind(), m.id(), name(m))).toList();
        return new HazardWhy(hazardId(hazard), work.problem().hazardAreas().get(hazard).label(), released < 0 ? null : work.horizon().dateOf(released), packages,
                IntStream.of(work.order().blockers(hazard)).mapToObj(this::hazardId).toList(),
                IntStream.of(work.order().blocked(hazard)).mapToObj(this::hazardId).toList(), held);
    }

    /** What a milestone needs, what is released last first; what is left out stands before all. */
    public List<Needed> milestone(Milestone milestone) {
        Set<Integer> hazards = new LinkedHashSet<>();
        IntStream.of(milestone.packages()).forEach(p -> hazards.add(work.packages().get(p).hazard()));
        int last = 0;
        for (int p : milestone.packages()) {
            Visit v = plan.find(p);
            last = v == null ? Integer.MAX_VALUE : Math.max(last, v.finish());
        }
        int latest = last;
        return hazards.stream().map(h -> needed(milestone, h, latest)).sorted(java.util.Comparator.comparing((Needed n) -> n.released() == null ? LocalDate.MAX
                : n.released()).reversed().thenComparing(Needed::id)).toList();
    }

    private Needed needed(Milestone milestone, int hazard, int latest) {
        int[] packages = Arrays.stream(milestone.packages()).filter(p -> work.packages().get(p).hazard() == hazard).toArray();
        int finish = 0;
        for (int p : packages) {
            Visit v = plan.find(p);
            finish = v == null || finish == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(finish, v.finish());
        }
        boolean missing = finish == Integer.MAX_VALUE;
        return new Needed(hazardId(hazard), missing ? null : work.horizon().dateOf(finish + work.order().handoverMinutes()), missing || finish == latest,
                IntStream.of(packages).mapToObj(this::workPackage).toList());
    }

    private PackageWhy workPackage(int p) {
        WorkPackage w = work.packages().get(p);
        Visit v = plan.find(p);
        if (v == null) {
            return new PackageWhy(w.stage(), w.parcel(), null, null, null, w.provisional(), List.of());
        }
        return new PackageWhy(w.stage(), w.parcel(), crew(v).id(), work.horizon().timeOf(v.start()), work.horizon().timeOf(v.finish()), w.provisional(), causes(v));
    }

    private List<Cause> causes(Visit v) {
        List<Cause> causes = new ArrayList<>();
        Visit before = v.index() == 0 ? null : plan.byCrew().get(v.crew()).get(v.index() - 1);
        LocalDate from = crew(v).availableFrom();
        if (before != null) {
            causes.add(new Cause(Code.CREW_BUSY, "Crew " + crew(v).id() + " finishes " + work.label(before.workPackage()) + " only on " + date(before.finish()) + ".",
                    List.of(crew(v).id(), hazardOf(before.workPackage()))));
        } else if (from != null && work.horizon().minuteOf(from) > 0) {
            causes.add(new Cause(Code.CREW_AVAILABLE, "Crew " + crew(v).id() + " is there only from " + from + ".", List.of(crew(v).id())));
        } else {
            causes.add(new Cause(Code.PLAN_START, "It is the first work of crew " + crew(v).id() + ".", List.of(crew(v).id())));
        }
        if (v.travelMinutes() > 0) {
            causes.add(new Cause(Code.TRAVEL, "The way there takes " + v.travelMinutes() + " minutes of working time.", List.of(crew(v).id())));
        }
        waits(v, causes);
        order(v, causes);
        return causes;
    }

    private void waits(Visit v, List<Cause> causes) {
        int hazard = work.packages().get(v.workPackage()).hazard();
        if (work.notBefore(hazard) > v.arrival()) {
            causes.add(new Cause(Code.NOT_BEFORE, "Work on " + hazardId(hazard) + " may not start before " + date(work.notBefore(hazard)) + ".",
                    List.of(hazardId(hazard))));
        }
        if (v.notBefore() > v.arrival()) {
            LocalDate until = work.horizon().dateOf(v.notBefore());
            List<String> funds = work.problem().funds().stream().filter(f -> f.tranches().stream().map(Tranche::date).anyMatch(until::equals)).map(Fund::id).toList();
            causes.add(new Cause(Code.STANDBY, "The crew waits until " + until + (funds.isEmpty() ? "." : ", when money of " + String.join(", ", funds) + " arrives."),
                    funds));
        }
    }

    /** Only what is over shortly before the start holds it. */
    private void order(Visit v, List<Cause> causes) {
        for (int q : work.order().predecessors(v.workPackage())) {
            Visit earlier = plan.find(q);
            int lag = work.order().lagMinutes(q);
            if (earlier != null && near(earlier.finish() + lag, v)) {
                causes.add(new Cause(Code.STAGE_ORDER, work.label(q) + " is finished on " + date(earlier.finish()) + (lag == 0 ? "" : ", and " + lag / DAY
                        + " days must pass") + ".", List.of(hazardOf(q))));
            }
        }
        for (int blocker : work.order().blockers(work.packages().get(v.workPackage()).hazard())) {
            int released = plan.released(blocker);
            if (released >= 0 && near(released, v)) {
                causes.add(new Cause(Code.ACCESS, hazardId(blocker) + ", which blocks the way, is released on " + date(released) + ".", List.of(hazardId(blocker))));
            }
        }
    }

    private static boolean near(int minute, Visit v) {
        return minute > v.start() - NEAR_MINUTES;
    }

    /** What a plan says of packages that are left out, for one hazard area: the first reason; null = nothing is left out. */
    public static Plan.@Nullable Unassigned reason(Plan plan, String hazard) {
        return plan.unassigned().stream().filter(u -> u.hazardArea().equals(hazard)).findFirst().orElse(null);
    }

    private Crew crew(Visit v) {
        return work.problem().crews().get(v.crew());
    }

    private String hazardId(int hazard) {
        return work.problem().hazardAreas().get(hazard).id();
    }

    private String hazardOf(int workPackage) {
        return hazardId(work.packages().get(workPackage).hazard());
    }

    private LocalDate date(int minute) {
        return work.horizon().dateOf(minute);
    }

    private String name(Milestone m) {
        return m.kind() == MilestoneKind.COMMUNITY ? work.problem().communities().get(m.position()).name() : work.problem().infrastructure().get(m.position()).name();
    }
}
