package clearance.store;

import clearance.io.ProblemFile;
import clearance.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The problems of a workspace. */
public final class Problems {

    private static final String SELECT = "select p.*, (select count(*) from plan where plan.problem_id = p.id) as plans, "
            + "(select max(plan.id) from plan where plan.problem_id = p.id) as latest_plan, "
            + "(select max(number) from version where version.problem_id = p.id) as published_version from problem p ";

    private final Workspace workspace;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    Problems(Workspace workspace, Texts texts, Journal journal, Clock clock) {
        this.workspace = workspace;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /** All problems, what was changed last first. */
    public List<ProblemEntry> list() {
        return workspace.read(h -> h.createQuery(SELECT + "order by p.changed_at desc, p.id desc").map((rs, c) -> entry(rs)).list());
    }

    /** @throws NotFoundException if there is none with this id */
    public ProblemEntry get(long id) {
        return workspace.read(h -> get(h, id));
    }

    static ProblemEntry get(Handle handle, long id) {
        return handle.createQuery(SELECT + "where p.id = :id").bind("id", id).map((rs, c) -> entry(rs)).findOne()
                .orElseThrow(() -> new NotFoundException("There is no problem " + id + "."));
    }

    /**
     * The canonical text of a problem as it stands, or as it was when a plan was made for it.
     *
     * @throws NotFoundException if the workspace does not have it
     */
    public byte[] text(String sha256) {
        return workspace.read(h -> texts.get(h, sha256));
    }

    /**
     * The same text as it is kept, compressed.
     *
     * @throws NotFoundException if the workspace does not have it
     */
    public byte[] packedText(String sha256) {
        return workspace.read(h -> texts.packed(h, sha256));
    }

    /** Keeps a problem. */
    public ProblemEntry add(Problem problem, int warnings, boolean sample) {
        byte[] text = ProblemFile.write(problem);
        String sha256 = ProblemFile.sha256(problem);
        return workspace.write(h -> {
            texts.put(h, sha256, text);
            LocalDateTime now = now();
            long id = bind(h.createUpdate("insert into problem (name, description, sample, sha256, revision, created_at, changed_at, start_date, weeks, hazard_areas, "
                    + "crews, communities, warnings) values (:name, :description, :sample, :sha256, 1, :now, :now, :start, :weeks, :hazardAreas, :crews, "
                    + ":communities, :warnings)"), problem, sha256, warnings).bind("sample", sample).bind("now", now).executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class).one();
            journal.note(h, id, null, "Problem added.");
            return get(h, id);
        });
    }

    /**
     * Replaces the text of a problem. Plans made for the earlier text keep it.
     *
     * @param expectedSha256 the text that was edited; null = whatever is there
     * @throws ConflictException if the problem was changed meanwhile
     */
    public ProblemEntry replace(long id, Problem problem, int warnings, @Nullable String expectedSha256) {
        return workspace.write(h -> replace(h, id, problem, warnings, expectedSha256));
    }

    ProblemEntry replace(Handle h, long id, Problem problem, int warnings, @Nullable String expectedSha256) {
        byte[] text = ProblemFile.write(problem);
        String sha256 = ProblemFile.sha256(problem);
        String before = h.createQuery("select sha256 from problem where id = :id for update").bind("id", id).mapTo(String.class).findOne()
                .orElseThrow(() -> new NotFoundException("There is no problem " + id + "."));
        if (expectedSha256 != null && !expectedSha256.equals(before)) {
            throw new ConflictException("The problem was changed elsewhere meanwhile. Load it again, then make your change.");
        }
        if (!before.equals(sha256)) {
            texts.put(h, sha256, text);
            bind(h.createUpdate("update problem set name = :name, description = :description, sha256 = :sha256, revision = revision + 1, changed_at = :now, "
                    + "start_date = :start, weeks = :weeks, hazard_areas = :hazardAreas, crews = :crews, communities = :communities, warnings = :warnings "
                    + "where id = :id"), problem, sha256, warnings).bind("now", now()).bind("id", id).execute();
            texts.dropUnused(h, before);
        }
        return get(h, id);
    }

    /**
     * Removes a problem with all its plans.
     *
     * @throws ConflictException if one of them is being made
     */
    public void delete(long id) {
        workspace.write(h -> {
            get(h, id);
            int busy = h.createQuery("select count(*) from plan where problem_id = :id and state in ('QUEUED', 'RUNNING')").bind("id", id)
                    .mapTo(Integer.class).one();
            if (busy > 0) {
                throw new ConflictException("A plan for this problem is being made. Stop it first.");
            }
            int comparing = h.createQuery("select count(*) from comparison where problem_id = :id and state in ('QUEUED', 'RUNNING')").bind("id", id)
                    .mapTo(Integer.class).one();
            if (comparing > 0) {
                throw new ConflictException("Scenarios of this problem are being compared. Stop that first.");
            }
            List<String> used = h.createQuery("select sha256 from plan where problem_id = :id union select sha256 from problem where id = :id "
                    + "union select sha256 from version where problem_id = :id union select sha256 from comparison where problem_id = :id").bind("id", id)
                    .mapTo(String.class).list();
            h.createUpdate("delete from problem where id = :id").bind("id", id).execute();
            used.forEach(sha -> texts.dropUnused(h, sha));
            journal.note(h, id, null, "Problem removed.");
            return null;
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Problem p, String sha256, int warnings) {
        return statement.bind("name", p.name()).bind("description", p.description()).bind("sha256", sha256).bind("start", p.calendar().start())
                .bind("weeks", p.calendar().weeks()).bind("hazardAreas", p.hazardAreas().size()).bind("crews", p.crews().size())
                .bind("communities", p.communities().size()).bind("warnings", warnings);
    }

    private static ProblemEntry entry(ResultSet rs) throws SQLException {
        long latest = rs.getLong("latest_plan");
        Long latestPlan = rs.wasNull() ? null : latest;
        return new ProblemEntry(rs.getLong("id"), rs.getString("name"), rs.getString("description"), rs.getBoolean("sample"), rs.getString("sha256"),
                rs.getInt("revision"), rs.getObject("created_at", LocalDateTime.class), rs.getObject("changed_at", LocalDateTime.class),
                rs.getObject("start_date", LocalDate.class), rs.getInt("weeks"), rs.getInt("hazard_areas"), rs.getInt("crews"), rs.getInt("communities"),
                rs.getInt("warnings"), rs.getInt("plans"), latestPlan,
                rs.getObject("published_version", Integer.class));
    }
}
