package clearance.store;

import clearance.io.PlanFile;
import clearance.model.Plan;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The plans of a workspace, and the orders to make them; {@link Turns} is about their making. */
public final class Plans {

    /** Plans and comparisons stand in one queue. */
    static final String NEXT_NUMBER = "(select coalesce(max(queue_number), 0) + 1 from (select queue_number from plan union all "
            + "select queue_number from comparison) as numbers)";

    private final Workspace workspace;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    Plans(Workspace workspace, Texts texts, Journal journal, Clock clock) {
        this.workspace = workspace;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /** All plans, newest first. */
    public List<PlanEntry> list() {
        return workspace.read(h -> h.createQuery(PlanRows.SELECT + "order by plan.id desc").map((rs, c) -> PlanRows.entry(rs)).list());
    }

    /** The plans for a problem, newest first. */
    public List<PlanEntry> of(long problem) {
        return workspace.read(h -> h.createQuery(PlanRows.SELECT + "where plan.problem_id = :problem order by plan.id desc").bind("problem", problem)
                .map((rs, c) -> PlanRows.entry(rs)).list());
    }

    /** The plans of a comparison, one for each scenario, the baseline first. */
    public List<PlanEntry> ofComparison(long comparison) {
        return workspace.read(h -> h.createQuery(PlanRows.SELECT + "where plan.comparison = :comparison order by plan.id").bind("comparison", comparison)
                .map((rs, c) -> PlanRows.entry(rs)).list());
    }

    /** @throws NotFoundException if there is none with this id */
    public PlanEntry get(long id) {
        return workspace.read(h -> get(h, id));
    }

    /** A plan; empty = there is none with this id. */
    public Optional<PlanEntry> find(long id) {
        return workspace.read(h -> find(h, id));
    }

    static Optional<PlanEntry> find(Handle handle, long id) {
        return handle.createQuery(PlanRows.SELECT + "where plan.id = :id").bind("id", id).map((rs, c) -> PlanRows.entry(rs)).findOne();
    }

    static PlanEntry get(Handle handle, long id) {
        return find(handle, id).orElseThrow(() -> new NotFoundException("There is no plan " + id + "."));
    }

    /** The plan file; empty = there is no plan yet. */
    public Optional<byte[]> content(long id) {
        return packedContent(id).map(Compressed::unpack);
    }

    /** The plan file as it is kept, compressed; empty = there is no plan yet. */
    public Optional<byte[]> packedContent(long id) {
        return bytes(id, "content");
    }

    /**
     * The plan.
     *
     * @throws ConflictException if there is none yet
     */
    public Plan plan(long id) {
        byte[] content = content(id).orElseThrow(() -> new ConflictException("Plan " + id + " has no plan yet: nothing was found or saved so far."));
        Plan plan = PlanFile.read(content).value();
        if (plan == null) {
            throw new IllegalStateException("the workspace holds a plan that cannot be read: " + id);
        }
        return plan;
    }

    /** The plan file without lists of work; empty = there is no plan yet. */
    public Optional<byte[]> summary(long id) {
        return bytes(id, "summary").map(Compressed::unpack);
    }

    private Optional<byte[]> bytes(long id, String column) {
        return workspace.read(h -> h.createQuery("select " + column + " from plan where id = :id").bind("id", id)
                .map((rs, c) -> Optional.ofNullable(rs.getBytes(1))).findOne().orElseThrow(() -> new NotFoundException("There is no plan " + id + ".")));
    }

    /** Puts an order into the queue. It is for the problem as it stands now. */
    public PlanEntry queue(long problem, PlanOrder order) {
        return workspace.write(h -> {
            long id = insert(h, problem, Problems.get(h, problem).sha256(), order, PlanKind.SOLVED, PlanState.QUEUED);
            Jobs.put(h, Jobs.Kind.SOLVE, id, turn(h, id));
            journal.note(h, problem, id, "Plan ordered, scenario " + order.scenario() + ".");
            return get(h, id);
        });
    }

    /** Keeps a plan that was made without a search. */
    public PlanEntry add(long problem, String sha256, PlanOrder order, PlanKind kind, Plan plan) {
        return workspace.write(h -> {
            long id = add(h, problem, sha256, order, kind, plan);
            journal.note(h, problem, id, kind == PlanKind.EDITED ? "Plan edited by hand." : "Plan brought in.");
            return get(h, id);
        });
    }

    long add(Handle h, long problem, String sha256, PlanOrder order, PlanKind kind, Plan plan) {
        long id = insert(h, problem, sha256, order, kind, PlanState.DONE);
        put(h, id, plan);
        h.createUpdate("update plan set finished_at = :now where id = :id").bind("now", now()).bind("id", id).execute();
        return id;
    }

    private long insert(Handle h, long problem, String sha256, PlanOrder order, PlanKind kind, PlanState state) {
        LocalDateTime now = now();
        return h.createUpdate("insert into plan (problem_id, sha256, scenario, name, kind, state, stopped, seconds, seed, moves, from_plan, comparison, created_at, "
                + "queue_number, spent_seconds, spent_moves, moves_per_second, history) values (:problem, :sha, :scenario, :name, :kind, :state, false, :seconds, "
                + ":seed, :moves, :from, :comparison, :now, " + NEXT_NUMBER + ", 0, 0, 0, '')").bind("problem", problem).bind("sha", sha256)
                .bind("scenario", order.scenario()).bind("name", order.name()).bind("kind", kind.name()).bind("state", state.name())
                .bind("seconds", order.seconds()).bind("seed", order.seed()).bind("moves", order.moves()).bind("from", order.from())
                .bind("comparison", order.comparison()).bind("now", now).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
    }

    /** Makes jobs of what waits in a workspace that was filled from a backup; what was being searched when the backup was made is being searched no more. */
    static void putBack(Handle h) {
        h.execute("update plan set state = 'INTERRUPTED', worker = null where state = 'RUNNING'");
        h.execute("update comparison set state = 'INTERRUPTED', worker = null, running = '' where state = 'RUNNING'");
        h.createQuery("select id from comparison where state = 'QUEUED' order by queue_number").mapTo(Long.class).list()
                .forEach(id -> Jobs.put(h, Jobs.Kind.COMPARE, id, Comparisons.turn(h, id)));
        h.createQuery("select id from plan where state = 'QUEUED' order by queue_number").mapTo(Long.class).list()
                .forEach(id -> Jobs.put(h, Jobs.Kind.SOLVE, id, turn(h, id)));
    }

    private static long turn(Handle h, long id) {
        return h.createQuery("select queue_number from plan where id = :id").bind("id", id).mapTo(Long.class).one();
    }

    /** The plans that wait, next first. */
    public List<PlanEntry> waiting() {
        return workspace.read(h -> h.createQuery(PlanRows.SELECT + "where plan.state = 'QUEUED' order by plan.queue_number")
                .map((rs, c) -> PlanRows.entry(rs)).list());
    }

    /**
     * Puts a plan back into the queue, to go on from its best.
     *
     * @throws ConflictException if it waits or runs
     */
    public PlanEntry requeue(long id, @Nullable Double seconds) {
        return workspace.write(h -> {
            PlanEntry entry = get(h, id);
            if (entry.state() == PlanState.QUEUED || entry.state() == PlanState.RUNNING) {
                throw new ConflictException("Plan " + id + " is being made already.");
            }
            if (entry.kind() != PlanKind.SOLVED) {
                throw new ConflictException("Plan " + id + " was not made by a search. Order a new plan that starts from it.");
            }
            h.createUpdate("update plan set state = 'QUEUED', stopped = false, queue_number = " + NEXT_NUMBER + ", started_at = null, finished_at = null, error = null, "
                    + "stop_wanted = false, seconds_before = spent_seconds, moves_before = spent_moves, seconds = coalesce(cast(:seconds as double precision), seconds) "
                    + "where id = :id").bind("seconds", seconds).bind("id", id).execute();
            Jobs.put(h, Jobs.Kind.SOLVE, id, turn(h, id));
            journal.note(h, entry.problem(), id, "Plan ordered again from its best.");
            return get(h, id);
        });
    }

    public PlanEntry rename(long id, String name) {
        return workspace.write(h -> {
            h.createUpdate("update plan set name = :name where id = :id").bind("name", name).bind("id", id).execute();
            return get(h, id);
        });
    }

    /**
     * Removes a plan.
     *
     * @throws ConflictException if it is being made
     */
    public void delete(long id) {
        workspace.write(h -> {
            PlanEntry entry = get(h, id);
            if (entry.state() == PlanState.RUNNING) {
                throw new ConflictException("Plan " + id + " is being made. Stop it first.");
            }
            if (entry.version() != null) {
                throw new ConflictException("Plan " + id + " was published as version " + entry.version() + " and stays.");
            }
            Jobs.drop(h, Jobs.Kind.SOLVE, id);
            h.createUpdate("delete from plan where id = :id").bind("id", id).execute();
            texts.dropUnused(h, entry.sha256());
            journal.note(h, entry.problem(), id, "Plan removed.");
            return null;
        });
    }

    static void put(Handle h, long id, Plan plan) {
        h.createUpdate("update plan set content = :content, summary = :summary where id = :id").bind("content", Compressed.pack(PlanFile.write(plan)))
                .bind("summary", Compressed.pack(PlanFile.write(withoutLists(plan)))).bind("id", id).execute();
    }

    private static Plan withoutLists(Plan p) {
        return new Plan(p.problem(), p.scenario(), p.createdAt(), p.solver(), p.feasible(), p.score(), List.of(), List.of(), List.of(), List.of(), List.of(),
                p.indicators(), p.weeks(), p.funds(), p.comparison(), List.of(), List.of());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
