package clearance.cli;

import clearance.desk.Models;
import clearance.desk.Worker;
import clearance.store.ConflictException;
import clearance.store.Workspace;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes plans that others order. */
@Command(name = "worker", mixinStandardHelpOptions = true, header = "Makes plans that were ordered on other machines, in a workspace they share.",
        description = {"", "Everything that waits in the workspace's database is taken in turn, by this worker, by others and by the servers of the page. The best plan is saved every few "
                + "seconds. A worker that is ended gives back what it has; of one that dies or loses its connection, another goes on from the best plan within half a minute.", "",
                "A workspace in a folder needs no workers: the server of the page makes its plans.", ""},
        footer = {"", "Example", "  clearance worker --database 'jdbc:postgresql://db/clearance?user=planner' --cores 4", "",
                "The password may stand in ~/.pgpass instead of the URL, where other users of the machine do not see it."})
final class WorkerCommand implements Callable<Integer> {

    private static final int MOST_CORES = 1024;

    @Spec
    private CommandSpec spec;

    @Option(names = "--database", paramLabel = "URL", required = true, description = "The workspace in PostgreSQL: jdbc:postgresql://….")
    private String database;

    @Option(names = "--cores", paramLabel = "N", description = "Processors to solve with (default: all); half as many plans at once.")
    private @Nullable Integer cores;

    @Override
    public Integer call() throws InterruptedException {
        if (cores != null && (cores < 1 || cores > MOST_CORES)) {
            throw new InputException("bad-option", cores.toString(), "--cores (" + cores + ") must be from 1 to " + MOST_CORES + ".", "Give for example --cores 4.");
        }
        Workspace workspace;
        try {
            workspace = Workspace.open(database, Clock.systemDefaultZone());
        } catch (ConflictException e) {
            throw new InputException("no-workspace", "--database", String.valueOf(e.getMessage()), "");
        }
        PrintWriter out = spec.commandLine().getOut();
        Worker worker = new Worker(workspace, new Models(workspace.problems()), Clock.systemDefaultZone(),
                cores == null ? Runtime.getRuntime().availableProcessors() : cores, new Log(out, spec.commandLine().getErr()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            worker.close();
            workspace.close();
        }));
        out.println("Worker " + worker.name() + " waits for plans to make: " + worker.slots() + " at once, " + worker.threads() + (worker.threads() == 1 ? " thread" : " threads")
                + " each. Ctrl-C gives back what it has.");
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    /** A line for each job that is taken or over; nothing of where it is. */
    private record Log(PrintWriter out, PrintWriter err) implements Worker.Watcher {

        @Override
        public void fault(Throwable e) {
            err.println(FaultLine.of(e));
        }

        @Override
        public void tell(String what) {
            out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + what);
        }
    }
}
