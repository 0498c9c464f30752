package clearance.store;

import clearance.io.ComparisonFile;
import clearance.model.Plan;
import clearance.model.ScenarioComparison;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of a workspace, and the jobs that make them. Whoever makes one and whoever watches it speak through the table alone: how far it is, and
 * whether it shall end.
 */
public final class Comparisons {

    private final Workspace workspace;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    Comparisons(Workspace workspace, Texts texts, Journal journal, Clock clock) {
        this.workspace = workspace;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The comparisons for a problem, newest first. */
    public List<ComparisonEntry> of(long problem) {
        return workspace.read(h -> h.createQuery(ComparisonRows.SELECT + "where c.problem_id = :problem order by c.id desc").bind("problem", problem)
                .map((rs, c) -> ComparisonRows.entry(rs)).list());
    }

    /** @throws NotFoundException if there is none with this id */
    public ComparisonEntry get(long id) {
        return workspace.read(h -> get(h, id));
    }

    private static ComparisonEntry get(Handle handle, long id) {
        return handle.createQuery(ComparisonRows.SELECT + "where c.id = :id").bind("id", id).map((rs, c) -> ComparisonRows.entry(rs)).findOne()
                .orElseThrow(() -> new NotFoundException("There is no comparison " + id + "."));
    }

    /** The comparison as JSON; empty = it has not ended yet. */
    public Optional<byte[]> content(long id) {
        return workspace.read(h -> h.createQuery("select content from comparison where id = :id").bind("id", id)
                .map((rs, c) -> Optional.ofNullable(rs.getBytes(1))).findOne().orElseThrow(() -> new NotFoundException("There is no comparison " + id + ".")))
                .map(Compressed::unpack);
    }

    /**
     * The comparison.
     *
     * @throws ConflictException if it has not ended yet
     */
    public ScenarioComparison comparison(long id) {
        byte[] content = content(id).orElseThrow(() -> new ConflictException("Comparison " + id + " has no result yet."));
        ScenarioComparison read = ComparisonFile.read(content).value();
        if (read == null) {
            throw new IllegalStateException("the workspace holds a comparison that cannot be read: " + id);
        }
        return read;
    }

    /** Puts an order into the queue. It is for the problem as it stands now. */
    public ComparisonEntry queue(long problem, ComparisonOrder order) {
        return workspace.write(h -> {
            long id = h.createUpdate("insert into comparison (problem_id, sha256, name, scenarios, seeds, seed, seconds, moves, budgets, limits, help, state, stop_asked, "
                    + "stopped, attempts, created_at, queue_number, searches_done, searches_total, spent_seconds, running) values (:problem, :sha, :name, :scenarios, :seeds, "
                    + ":seed, :seconds, :moves, :budgets, :limits, :help, 'QUEUED', false, false, 0, :now, " + Plans.NEXT_NUMBER + ", 0, 0, 0, '')")
                    .bind("problem", problem).bind("sha", Problems.get(h, problem).sha256()).bind("name", order.name())
                    .bind("scenarios", String.join("\n", order.scenarios())).bind("seeds", order.seeds()).bind("seed", order.seed())
                    .bind("seconds", order.seconds()).bind("moves", order.moves()).bind("budgets", order.budgets().stream().map(String::valueOf)
                            .collect(Collectors.joining(" "))).bind("limits", order.limits()).bind("help", order.help()).bind("now", now())
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            Jobs.put(h, Jobs.Kind.COMPARE, id, turn(h, id));
            journal.note(h, problem, null, "Comparison " + id + " ordered.");
            return get(h, id);
        });
    }

    static long turn(Handle h, long id) {
        return h.createQuery("select queue_number from comparison where id = :id").bind("id", id).mapTo(Long.class).one();
    }

    /**
     * Takes a comparison to make it, also from a worker that is lost: it begins anew. Empty = it is over or withdrawn.
     *
     * @param attempts what was begun so often already is marked as interrupted instead: it may be the reason why its workers were lost
     */
    public Optional<ComparisonEntry> take(long id, String worker, int attempts) {
        return workspace.write(h -> {
            h.createUpdate("update comparison set state = 'INTERRUPTED', finished_at = :now, running = '', worker = null where id = :id and state = 'RUNNING' "
                    + "and attempts >= :attempts").bind("now", now()).bind("id", id).bind("attempts", attempts).execute();
            boolean taken = h.createUpdate("update comparison set state = 'RUNNING', worker = :worker, attempts = attempts + 1, started_at = :now, finished_at = null, "
                    + "error = null, searches_done = 0, searches_total = 0, spent_seconds = 0, running = '' where id = :id and state in ('QUEUED', 'RUNNING')")
                    .bind("worker", worker).bind("now", now()).bind("id", id).execute() == 1;
            return taken ? Optional.of(get(h, id)) : Optional.empty();
        });
    }

    /** Saves how far a comparison has come; true = it shall end, for it was asked to, or is not this worker's any more. */
    public boolean save(long id, String worker, ComparisonProgress progress) {
        return workspace.write(h -> {
            if (!has(h, id, worker)) {
                return true;
            }
            progress(h, id, progress);
            return h.createQuery("select stop_asked from comparison where id = :id").bind("id", id).mapTo(Boolean.class).one();
        });
    }

    private static boolean has(Handle h, long id, String worker) {
        return h.createQuery("select count(*) from comparison where id = :id and worker = :worker and state = 'RUNNING'").bind("id", id).bind("worker", worker)
                .mapTo(Integer.class).one() == 1;
    }

    private static void progress(Handle h, long id, ComparisonProgress progress) {
        h.createUpdate("update comparison set searches_done = :done, searches_total = :total, spent_seconds = :seconds, running = :running where id = :id")
                .bind("done", progress.done()).bind("total", progress.total()).bind("seconds", progress.seconds())
                .bind("running", ComparisonRows.running(progress)).bind("id", id).execute();
    }

    /**
     * Ends the making of a comparison with its result: the result and the plans of all its scenarios, or nothing.
     *
     * @param plans by scenario
     */
    public void finish(long id, String worker, ComparisonProgress progress, ScenarioComparison comparison, Map<String, Plan> plans) {
        workspace.write(h -> {
            if (!has(h, id, worker)) {
                return null;
            }
            ComparisonEntry entry = get(h, id);
            progress(h, id, progress);
            deletePlans(h, id);
            for (ScenarioComparison.Entry one : comparison.scenarios()) {
                Plan plan = plans.get(one.id());
                if (plan != null) {
                    workspace.plans().add(h, entry.problem(), entry.sha256(), new PlanOrder(one.id(), one.name(), entry.order().seconds(), entry.order().seed(),
                            entry.order().moves(), null, id), PlanKind.COMPARED, plan);
                }
            }
            h.createUpdate("update comparison set content = :content where id = :id").bind("content", Compressed.pack(ComparisonFile.write(comparison)))
                    .bind("id", id).execute();
            end(h, id, PlanState.DONE, comparison.effort().stopped(), null);
            journal.note(h, entry.problem(), null, "Comparison " + id + " made: " + comparison.scenarios().size() + " scenarios.");
            return null;
        });
    }

    /** Ends the making of a comparison that came to nothing. */
    public void fail(long id, String worker, String error) {
        workspace.write(h -> {
            if (has(h, id, worker)) {
                end(h, id, PlanState.FAILED, false, error);
            }
            return null;
        });
    }

    private void end(Handle h, long id, PlanState state, boolean stopped, @Nullable String error) {
        h.createUpdate("update comparison set state = :state, stopped = :stopped, running = '', worker = null, finished_at = :now, error = :error where id = :id")
                .bind("state", state.name()).bind("stopped", stopped).bind("now", now()).bind("error", error).bind("id", id).execute();
    }

    /** Asks a comparison that runs to end with what it has, or takes one out of the queue. What has ended stays as it is. */
    public ComparisonEntry stop(long id) {
        return workspace.write(h -> {
            int waited = h.createUpdate("update comparison set state = 'INTERRUPTED', stopped = true, finished_at = :now where id = :id and state = 'QUEUED'")
                    .bind("now", now()).bind("id", id).execute();
            if (waited == 1) {
                Jobs.drop(h, Jobs.Kind.COMPARE, id);
            }
            h.createUpdate("update comparison set stop_asked = true where id = :id and state = 'RUNNING'").bind("id", id).execute();
            return get(h, id);
        });
    }

    /**
     * Puts a comparison that ended back into the queue; it begins anew.
     *
     * @throws ConflictException if it waits or runs
     */
    public ComparisonEntry requeue(long id) {
        return workspace.write(h -> {
            ComparisonEntry entry = get(h, id);
            if (!entry.over()) {
                throw new ConflictException("Comparison " + id + " is being made already.");
            }
            h.createUpdate("update comparison set state = 'QUEUED', stopped = false, stop_asked = false, attempts = 0, queue_number = " + Plans.NEXT_NUMBER
                    + ", started_at = null, finished_at = null, error = null where id = :id").bind("id", id).execute();
            Jobs.put(h, Jobs.Kind.COMPARE, id, turn(h, id));
            return get(h, id);
        });
    }

    /** Puts one that was begun back into its place in the queue, as if it had not been. */
    public void putBack(long id, String worker) {
        workspace.write(h -> h.createUpdate("update comparison set state = 'QUEUED', attempts = attempts - 1, running = '', worker = null where id = :id "
                + "and state = 'RUNNING' and worker = :worker").bind("id", id).bind("worker", worker).execute());
    }

    public ComparisonEntry rename(long id, String name) {
        return workspace.write(h -> {
            h.createUpdate("update comparison set name = :name where id = :id").bind("name", name).bind("id", id).execute();
            return get(h, id);
        });
    }

    /**
     * Removes a comparison with its plans; those that were published stay.
     *
     * @throws ConflictException if it is being made
     */
    public void delete(long id) {
        workspace.write(h -> {
            ComparisonEntry entry = get(h, id);
            if (entry.state() == PlanState.RUNNING) {
                throw new ConflictException("Comparison " + id + " is being made. Stop it first.");
            }
            deletePlans(h, id);
            Jobs.drop(h, Jobs.Kind.COMPARE, id);
            h.createUpdate("delete from comparison where id = :id").bind("id", id).execute();
            texts.dropUnused(h, entry.sha256());
            journal.note(h, entry.problem(), null, "Comparison " + id + " removed.");
            return null;
        });
    }

    private static void deletePlans(Handle h, long id) {
        h.createUpdate("delete from plan where comparison = :id and not exists (select 1 from version where version.plan_id = plan.id)").bind("id", id).execute();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
