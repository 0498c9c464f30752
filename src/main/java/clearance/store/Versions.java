package clearance.store;

import clearance.io.PlanFile;
import clearance.model.Plan;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Published plans: frozen, numbered from 1 for each problem. */
public final class Versions {

    private static final String SELECT = "select problem_id, number, plan_id, published_at, published_by, note, scenario, sha256 from version ";

    private final Workspace workspace;
    private final Journal journal;
    private final Clock clock;

    Versions(Workspace workspace, Journal journal, Clock clock) {
        this.workspace = workspace;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A published plan, without the plan.
     *
     * @param sha256 of the text of the problem it was made for
     */
    public record Version(long problem, int number, long plan, LocalDateTime publishedAt, String by, String note, String scenario, String sha256) {

        /** What papers call it. */
        public String label() {
            return Integer.toString(number);
        }
    }

    /**
     * Publishes a plan.
     *
     * @throws ConflictException if there is no plan yet, or it breaks a hard rule
     */
    public Version publish(long plan, String by, String note) {
        Plan content = workspace.plans().plan(plan);
        if (!content.feasible()) {
            throw new ConflictException("Plan " + plan + " breaks hard rules and cannot be published. Solve again, or mend what was changed by hand.");
        }
        return workspace.write(h -> {
            PlanEntry entry = workspace.plans().get(plan);
            if (entry.state() == PlanState.QUEUED || entry.state() == PlanState.RUNNING) {
                throw new ConflictException("Plan " + plan + " is being made. Stop it, or wait until it is done.");
            }
            h.createQuery("select id from problem where id = :id for update").bind("id", entry.problem()).mapTo(Long.class).one();
            Integer last = h.createQuery("select coalesce(max(number), 0) from version where problem_id = :problem").bind("problem", entry.problem())
                    .mapTo(Integer.class).one();
            int number = last + 1;
            h.createUpdate("insert into version (problem_id, number, plan_id, published_at, published_by, note, scenario, sha256, content) values (:problem, :number, "
                    + ":plan, :now, :by, :note, :scenario, :sha, :content)").bind("problem", entry.problem()).bind("number", number).bind("plan", plan)
                    .bind("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)).bind("by", by).bind("note", note)
                    .bind("scenario", entry.order().scenario()).bind("sha", entry.sha256()).bind("content", Compressed.pack(PlanFile.write(content))).execute();
            journal.note(h, entry.problem(), plan, "Published as version " + number + (note.isBlank() ? "." : ": " + note));
            return get(h, entry.problem(), number);
        });
    }

    /** The versions of a problem, newest first. */
    public List<Version> of(long problem) {
        return workspace.read(h -> h.createQuery(SELECT + "where problem_id = :problem order by number desc").bind("problem", problem).map((rs, c) -> row(rs)).list());
    }

    /** The version in force; null = nothing was published. */
    public @Nullable Version latest(long problem) {
        List<Version> all = of(problem);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** What papers call a plan: the {@link Version#label} of the last version as which it was published; null = it was not. */
    public @Nullable String labelOfPlan(long plan) {
        return workspace.read(h -> h.createQuery(SELECT + "where plan_id = :plan order by number desc").bind("plan", plan).map((rs, c) -> row(rs)).stream()
                .findFirst().map(Version::label).orElse(null));
    }

    /** @throws NotFoundException if there is none with this number */
    public Version get(long problem, int number) {
        return workspace.read(h -> get(h, problem, number));
    }

    private static Version get(Handle h, long problem, int number) {
        return h.createQuery(SELECT + "where problem_id = :problem and number = :number").bind("problem", problem).bind("number", number).map((rs, c) -> row(rs))
                .findOne().orElseThrow(() -> new NotFoundException("Problem " + problem + " has no version " + number + "."));
    }

    /** The plan as it was published. */
    public Plan plan(Version version) {
        byte[] content = workspace.read(h -> h.createQuery("select content from version where problem_id = :problem and number = :number")
                .bind("problem", version.problem()).bind("number", version.number()).map((rs, c) -> rs.getBytes(1)).one());
        Plan plan = PlanFile.read(Compressed.unpack(content)).value();
        if (plan == null) {
            throw new IllegalStateException("the workspace holds a version that cannot be read: " + version.number() + " of problem " + version.problem());
        }
        return plan;
    }

    private static Version row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Version(rs.getLong("problem_id"), rs.getInt("number"), rs.getLong("plan_id"), rs.getObject("published_at", LocalDateTime.class),
                rs.getString("published_by"), rs.getString("note"), rs.getString("scenario"), rs.getString("sha256"));
    }
}
