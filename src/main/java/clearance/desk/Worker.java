package clearance.desk;

import clearance.store.Jobs;
import clearance.store.Workspace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * A process that makes what is ordered in a workspace: plans and comparisons, in the order in which they came, some at a time. Where the workspace is a file it
 * is the only one there; a workspace in a database server may have many, on several machines. Safe for use by several threads.
 */
public final class Worker implements AutoCloseable {

    private static final int MOST_HOST_LETTERS = 30;

    private final String name = nameOfProcess();
    private final int slots;
    private final int threads;
    private final Watcher watcher;
    private final Solves solves;
    private final Comparing comparing;
    private final Jobs.Hands hands;
    private volatile boolean closing;

    /** Hears of what is done here. */
    @FunctionalInterface
    public interface Watcher {

        /** A fault of the program. */
        void fault(Throwable e);

        /** Something began or is over, in a line. */
        default void tell(String what) {
        }
    }

    /**
     * Starts with what waits in the workspace.
     *
     * @param cores processors to share among jobs; half as many run at once, at least one
     */
    public Worker(Workspace workspace, Models models, Clock clock, int cores, Watcher watcher) {
        slots = Math.max(1, cores / 2);
        threads = Math.max(1, cores / slots);
        this.watcher = watcher;
        solves = new Solves(workspace, models, clock, this);
        comparing = new Comparing(workspace, models, clock, this);
        if (!workspace.shared()) {
            workspace.turns().markInterrupted();
            workspace.jobs().free();
        }
        hands = workspace.jobs().start(name, slots, Map.of(Jobs.Kind.SOLVE, solves::make, Jobs.Kind.COMPARE, comparing::make));
    }

    /** No two processes have the same name, whatever machines they are on. */
    private static String nameOfProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unnamed";
        }
        return host.substring(0, Math.min(MOST_HOST_LETTERS, host.length())) + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 4);
    }

    /** Name of this process among those that share the workspace. */
    public String name() {
        return name;
    }

    /** How many jobs run at once. */
    public int slots() {
        return slots;
    }

    /** Threads for each of them. */
    public int threads() {
        return threads;
    }

    public Solves solves() {
        return solves;
    }

    public Comparing comparing() {
        return comparing;
    }

    /** Looks at once for what was just ordered. */
    void look() {
        hands.look();
    }

    Watcher watcher() {
        return watcher;
    }

    boolean closing() {
        return closing;
    }

    /** Why a job failed, in a sentence for planners. */
    static String why(Throwable e) {
        return e instanceof OutOfMemoryError ? "There is not enough memory for this problem. Start the program with more, for example JAVA_OPTS=-Xmx4g."
                : "A fault of the program: " + e.getMessage() + ". Please report it with the problem file.";
    }

    /**
     * Ends everything; the best plans are saved. What waits goes on waiting, for the next start or for another process, and so do comparisons, and plans where
     * there may be others to go on with them.
     */
    @Override
    public void close() {
        closing = true;
        solves.endAll();
        hands.close();
    }
}
