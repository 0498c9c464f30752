package clearance.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Jobs of the workspace, done in the order in which they came by the processes that share its database: one that has hands free takes the next. While it works
 * it gives signs of life; when those stay away, another process takes the job. The library db-scheduler does that.
 */
public final class Jobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** The same in all processes of a workspace, since each judges the others by its own; tests, which kill processes, need not wait so long. */
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMillis(Long.getLong("clearance.millisecondsBetweenSignsOfLife", 5_000));
    /** A process that gives no sign for so many times is taken for dead: longer than any pause of a process that is only slow. */
    private static final int MISSED_SIGNS = 4;
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);
    private static final Duration MOST_TIME_TO_END = Duration.ofMinutes(1);

    private final Workspace workspace;
    private final DataSource source;
    private final DatabaseClock clock;

    Jobs(Workspace workspace, DataSource source) {
        this.workspace = workspace;
        this.source = source;
        clock = new DatabaseClock(workspace);
    }

    /** What there is to do. */
    public enum Kind {
        /** Searches a plan; the job's number is the plan's. */
        SOLVE,
        /** Compares scenarios; the job's number is the comparison's. */
        COMPARE
    }

    /** Does jobs of a kind. */
    public interface Work {

        /**
         * Does a job, in a thread of its own.
         *
         * @return whether it is over; false = it goes back, for a process that is free
         */
        boolean done(long number);
    }

    /** A process that takes jobs. */
    public interface Hands {

        /** Looks at once whether there is something to do. */
        void look();

        /** Takes no more jobs and waits for those at work. */
        void close();
    }

    /** Puts a job at the end of the queue. {@code turn} tells apart jobs with the same number. */
    static void put(Handle h, Kind kind, long number, long turn) {
        h.createUpdate("insert into job (task_name, task_instance, execution_time, picked, version) values (:kind, :instance, current_timestamp, false, 1)")
                .bind("kind", kind.name()).bind("instance", number + "/" + turn).execute();
    }

    /** Takes jobs out of the queue. */
    static void drop(Handle h, Kind kind, long number) {
        h.createUpdate("delete from job where task_name = :kind and task_instance like :instance").bind("kind", kind.name()).bind("instance", number + "/%").execute();
    }

    /** Place of a job in the queue, 1 = next; 0 = it does not wait. */
    public int place(Kind kind, long number) {
        return workspace.read(h -> h.createQuery("select count(*) from job where not picked and execution_time <= (select max(execution_time) from job where "
                + "task_name = :kind and task_instance like :instance and not picked)").bind("kind", kind.name()).bind("instance", number + "/%").mapTo(Integer.class).one());
    }

    /** Puts back what a process had taken that has ended: for the only process there can be, when it starts. */
    public void free() {
        workspace.write(h -> h.execute("update job set picked = false, picked_by = null, last_heartbeat = null where picked"));
    }

    /**
     * Starts to take jobs.
     *
     * @param name  of this process among all others
     * @param hands jobs at once
     * @param works who does which kind; others are left alone
     */
    public Hands start(String name, int hands, Map<Kind, Work> works) {
        List<Task<?>> tasks = works.entrySet().stream().<Task<?>>map(e -> task(e.getKey(), e.getValue())).toList();
        Scheduler scheduler = Scheduler.create(source, tasks).tableName("job").schedulerName(new SchedulerName.Fixed(name)).threads(hands).clock(clock::now)
                .pollingInterval(BETWEEN_LOOKS).pollUsingFetch(0, 1).heartbeatInterval(BETWEEN_SIGNS_OF_LIFE).missedHeartbeatsLimit(MISSED_SIGNS)
                .shutdownMaxWait(MOST_TIME_TO_END).build();
        scheduler.start();
        return new Hands() {
            @Override
            public void look() {
                scheduler.triggerCheckForDueExecutions();
            }

            @Override
            public void close() {
                scheduler.stop();
            }
        };
    }

    private Task<Void> task(Kind kind, Work work) {
        return Tasks.custom(kind.name(), Void.class).onDeadExecutionRevive().onFailure(new FailureHandler.OnFailureRetryLater<>(BEFORE_ANOTHER_TRY))
                .execute((instance, context) -> work.done(Long.parseLong(instance.getId().replaceFirst("/.*", ""))) ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(complete, clock.now()));
    }
}
