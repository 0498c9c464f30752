package clearance.store;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who did what when. */
public final class Journal {

    private final Workspace workspace;
    private final Clock clock;

    Journal(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** One thing that was done, in a sentence. */
    public record Event(LocalDateTime at, @Nullable Long plan, String who, String what) {
    }

    /** What was done to a problem and its plans, newest first. */
    public List<Event> of(long problem) {
        return workspace.read(h -> h.createQuery("select at, plan_id, who, what from journal where problem_id = :problem order by id desc")
                .bind("problem", problem).map((rs, c) -> {
                    long plan = rs.getLong("plan_id");
                    return new Event(rs.getObject("at", LocalDateTime.class), rs.wasNull() ? null : plan, rs.getString("who"), rs.getString("what"));
                }).list());
    }

    void note(Handle handle, @Nullable Long problem, @Nullable Long plan, String what) {
        handle.createUpdate("insert into journal (at, problem_id, plan_id, who, what) values (:at, :problem, :plan, :who, :what)")
                .bind("at", LocalDateTime.now(clock)).bind("problem", problem).bind("plan", plan).bind("who", System.getProperty("user.name", ""))
                .bind("what", what).execute();
    }
}
