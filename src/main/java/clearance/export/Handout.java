package clearance.export;

import clearance.geo.Footprint;
import clearance.geo.LocalProjection;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Level;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.work.WorkModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/** A plan ready to be handed out, with look-ups that every format needs. */
public final class Handout {

    /** What every print says. */
    public static final String RESTRICTED = "RESTRICTED";
    public static final String NO_RECORD = "Planning aid, not a clearance record. \"Ready\" means planned ready: only the authority declares land safe.";

    private static final Comparator<Plan.Assignment> ORDER = Comparator.comparing(Plan.Assignment::crew).thenComparingInt(Plan.Assignment::sequence);

    private final WorkModel work;
    private final Plan plan;
    private final ExportOptions options;
    private final LocalProjection projection;
    private final Map<String, HazardArea> hazards = new LinkedHashMap<>();
    private final Map<String, Crew> crews = new LinkedHashMap<>();
    private final Map<String, Plan.HazardResult> results = new LinkedHashMap<>();
    private final List<Plan.Assignment> assignments;

    /** How sure the dates of work are. */
    public enum Certainty {
        FIRM, TENTATIVE, OUTLOOK
    }

    private Handout(WorkModel work, Plan plan, ExportOptions options) {
        this.work = work;
        this.plan = plan;
        this.options = options;
        problem().hazardAreas().forEach(h -> hazards.put(h.id(), h));
        problem().crews().forEach(c -> crews.put(c.id(), c));
        plan.hazardAreas().forEach(h -> results.put(h.id(), h));
        List<Geometry> everything = new ArrayList<>(problem().hazardAreas().stream().map(HazardArea::geometry).toList());
        problem().crews().forEach(c -> everything.add(c.base()));
        projection = LocalProjection.around(everything);
        List<String> order = List.copyOf(crews.keySet());
        assignments = plan.assignments().stream().sorted(Comparator.comparingInt((Plan.Assignment a) -> order.indexOf(a.crew())).thenComparing(ORDER)).toList();
    }

    /**
     * Prepares a plan.
     *
     * @param work of the problem as the plan's scenario has it
     * @param plan with its times replayed and its hazard areas stated, as {@code PlanJob} makes it
     * @throws IllegalArgumentException if the plan lacks times or names what the problem does not have
     * @throws ExportException          if the options name a crew that the problem does not have
     */
    public static Handout of(WorkModel work, Plan plan, ExportOptions options) {
        Handout handout = new Handout(work, plan, options);
        for (Plan.Assignment a : plan.assignments()) {
            if (a.start() == null || a.finish() == null || !handout.hazards.containsKey(a.hazardArea()) || !handout.crews.containsKey(a.crew())) {
                throw new IllegalArgumentException("the assignment of " + a.hazardArea() + " " + a.stage() + " to " + a.crew() + " has not been replayed");
            }
        }
        if (options.crew() != null && !handout.crews.containsKey(options.crew())) {
            throw new ExportException("unknown-crew", options.crew(), "There is no crew \"" + options.crew() + "\".", "Use one of "
                    + String.join(", ", handout.crews.keySet()) + ".");
        }
        return handout;
    }

    /** The same for one crew only. */
    Handout only(String crew) {
        return new Handout(work, plan, new ExportOptions(options.language(), crew, options.version()));
    }

    public WorkModel work() {
        return work;
    }

    public Problem problem() {
        return work.problem();
    }

    public Plan plan() {
        return plan;
    }

    public ExportOptions options() {
        return options;
    }

    /** Assignments by crew in the problem's order, then in order of the route. */
    public List<Plan.Assignment> assignments() {
        return assignments;
    }

    /** Crews that are wanted: one, or all. */
    public List<Crew> wantedCrews() {
        return problem().crews().stream().filter(c -> options.crew() == null || c.id().equals(options.crew())).toList();
    }

    public HazardArea hazard(String id) {
        return Objects.requireNonNull(hazards.get(id), id);
    }

    public Crew crew(String id) {
        return Objects.requireNonNull(crews.get(id), id);
    }

    /** What the plan says of a hazard area. */
    public Plan.HazardResult result(String hazardArea) {
        return Objects.requireNonNull(results.get(hazardArea), hazardArea);
    }

    /** A plane in metres for everything in the problem. */
    public LocalProjection projection() {
        return projection;
    }

    /** Ground of a hazard area in lon/lat: as drawn, lines and points as what they stand for. */
    public Geometry footprint(HazardArea hazard) {
        return hazard.geometry().getDimension() == 2 ? hazard.geometry()
                : projection.toLonLat(Footprint.of(hazard.geometry(), hazard.widthM(), hazard.areaM2(), projection));
    }

    /** Ground of an assignment in lon/lat: its parcel, or the whole hazard area. */
    public Geometry ground(Plan.Assignment a) {
        return a.parcel() == null ? footprint(hazard(a.hazardArea()))
                : result(a.hazardArea()).parcels().stream().filter(p -> p.id().equals(a.parcel())).findFirst().map(Plan.Parcel::geometry)
                        .orElseGet(() -> footprint(hazard(a.hazardArea())));
    }

    /** Start of work, which a replayed plan always has. */
    public static LocalDateTime start(Plan.Assignment a) {
        return Objects.requireNonNull(a.start());
    }

    /** End of work, which a replayed plan always has. */
    public static LocalDateTime finish(Plan.Assignment a) {
        return Objects.requireNonNull(a.finish());
    }

    /** Last day of work. */
    public static LocalDate lastDay(Plan.Assignment a) {
        LocalDate day = finish(a).minusMinutes(1).toLocalDate();
        return day.isBefore(start(a).toLocalDate()) ? start(a).toLocalDate() : day;
    }

    /** First day after the firm weeks. */
    public LocalDate firmUntil() {
        return problem().calendar().start().plusWeeks(Math.max(1, problem().policy().firmWeeks()));
    }

    /** First day after the tentative weeks. */
    public LocalDate tentativeUntil() {
        return firmUntil().plusWeeks(problem().policy().tentativeWeeks());
    }

    /** How sure the dates of an assignment are, by its start. */
    public Certainty certainty(Plan.Assignment a) {
        LocalDate day = start(a).toLocalDate();
        return day.isBefore(firmUntil()) ? Certainty.FIRM
                : day.isBefore(tentativeUntil()) ? Certainty.TENTATIVE : Certainty.OUTLOOK;
    }

    /** Hard rules the plan breaks. */
    public List<Plan.RuleResult> broken() {
        return plan.rules().stream().filter(r -> r.rule().level() == Level.HARD && r.penalty() != 0).toList();
    }

    /** When the plan was made; the start of the plan where it does not say. */
    public LocalDateTime madeAt() {
        return plan.createdAt() != null ? plan.createdAt() : problem().calendar().start().atStartOfDay();
    }

    /** Eight hexadecimal digits that tell plans apart: of the problem, the scenario and all that decides the plan. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder(plan.problem().sha256()).append('\n').append(plan.scenario());
        for (Plan.Assignment a : assignments) {
            text.append('\n').append(a.crew()).append(' ').append(a.hazardArea()).append(' ').append(a.stage()).append(' ').append(a.parcel()).append(' ')
                    .append(a.start()).append(' ').append(a.finish());
        }
        return HexFormat.of().formatHex(sha256(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 4);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
