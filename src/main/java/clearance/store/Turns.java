package clearance.store;

import clearance.model.Plan;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The turns of processes at making plans. A plan has one worker at a time; what a worker says that has lost its plan to another, because it gave no sign of life
 * for too long, is not heard any more.
 */
public final class Turns {

    private final Journal journal;
    private final Workspace workspace;
    private final Clock clock;

    Turns(Workspace workspace, Journal journal, Clock clock) {
        this.workspace = workspace;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a worker should do with its search. */
    public enum Wish {
        GO_ON,
        /** Somebody wants the plan as it is. */
        END,
        /** Another worker has the plan. */
        LOST
    }

    /** Takes a plan to search it, also from a worker that is lost; empty = it is over or withdrawn. */
    public Optional<PlanEntry> take(long id, String worker) {
        return workspace.write(h -> {
            PlanEntry before = Plans.find(h, id).orElse(null);
            if (before == null || before.state() != PlanState.QUEUED && before.state() != PlanState.RUNNING) {
                return Optional.empty();
            }
            if (before.state() == PlanState.RUNNING) {
                journal.note(h, before.problem(), id, "The search goes on with " + worker + "; " + before.worker() + " was lost.");
            }
            String lost = before.state() == PlanState.RUNNING ? before.worker() : null;
            h.createUpdate("update plan set state = 'RUNNING', worker = :worker, taken_at = :now, taken_from = :lost, started_at = coalesce(started_at, :now), finished_at = null, error = null where id = :id")
                    .bind("worker", worker).bind("lost", lost).bind("now", now()).bind("id", id).execute();
            return Optional.of(Plans.get(h, id));
        });
    }

    /** What is wanted of the search of a plan. */
    public Wish wish(long id, String worker) {
        return workspace.read(h -> h.createQuery("select stop_wanted from plan where id = :id and worker = :worker and state = 'RUNNING'").bind("id", id)
                .bind("worker", worker).map((rs, c) -> rs.getBoolean(1) ? Wish.END : Wish.GO_ON).findOne().orElse(Wish.LOST));
    }

    /** Saves how far a search has come, and its best plan. */
    public void save(long id, String worker, PlanProgress progress, @Nullable Plan best) {
        workspace.write(h -> keep(h, id, worker, progress, best));
    }

    /** Ends the making of a plan. */
    public void finish(long id, String worker, PlanState state, boolean stopped, PlanProgress progress, @Nullable Plan best, @Nullable String error) {
        workspace.write(h -> {
            if (keep(h, id, worker, progress, best)) {
                h.createUpdate("update plan set state = :state, stopped = :stopped, finished_at = :now, error = :error, worker = null where id = :id")
                        .bind("state", state.name()).bind("stopped", stopped).bind("now", now()).bind("error", error).bind("id", id).execute();
            }
            return null;
        });
    }

    /** Puts a plan back to where it was in the queue, with its best so far. */
    public void giveBack(long id, String worker, PlanProgress progress, @Nullable Plan best) {
        workspace.write(h -> {
            if (keep(h, id, worker, progress, best)) {
                h.createUpdate("update plan set state = 'QUEUED', worker = null where id = :id").bind("id", id).execute();
            }
            return null;
        });
    }

    private static boolean keep(Handle h, long id, String worker, PlanProgress p, @Nullable Plan best) {
        boolean mine = h.createUpdate("update plan set spent_seconds = :seconds, spent_moves = :moves, moves_per_second = :speed, hard = :hard, medium = :medium, "
                + "history = :history where id = :id and worker = :worker and state = 'RUNNING'").bind("seconds", p.seconds()).bind("moves", p.moves())
                .bind("speed", p.movesPerSecond()).bind("hard", p.hard()).bind("medium", p.medium()).bind("history", PlanRows.history(p.history())).bind("id", id)
                .bind("worker", worker).execute() == 1;
        if (mine && best != null) {
            Plans.put(h, id, best);
        }
        return mine;
    }

    /** Ends a plan that only waits; false = it does not wait. */
    public boolean withdraw(long id) {
        return workspace.write(h -> {
            boolean waited = h.createUpdate("update plan set state = 'INTERRUPTED', stopped = true, finished_at = :now where id = :id and state = 'QUEUED'")
                    .bind("now", now()).bind("id", id).execute() == 1;
            if (waited) {
                Jobs.drop(h, Jobs.Kind.SOLVE, id);
            }
            return waited;
        });
    }

    /** Asks the worker of a plan to end its search, wherever it is. */
    public void wantEnd(long id) {
        workspace.write(h -> h.createUpdate("update plan set stop_wanted = true where id = :id and state = 'RUNNING'").bind("id", id).execute());
    }

    /** Marks what was being searched when the only process there is ended; returns how many. */
    public int markInterrupted() {
        return workspace.write(h -> {
            h.createQuery("select id from plan where state = 'RUNNING'").mapTo(Long.class).list().forEach(id -> Jobs.drop(h, Jobs.Kind.SOLVE, id));
            return h.createUpdate("update plan set state = 'INTERRUPTED', finished_at = :now, worker = null where state = 'RUNNING'").bind("now", now()).execute();
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
