package clearance.cli;

import clearance.scenario.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads a large problem while the command line is still being understood, which takes a quarter of a second that another processor has nothing to do in. What
 * the command asks for then is what was read; a command that asks for another file, or for none, loses nothing.
 */
final class ReadAhead {

    /** Smaller files are read in no time. */
    private static final long LEAST_BYTES = 1_000_000;
    /** Commands that are first given a problem. */
    private static final Set<String> COMMANDS = Set.of("validate", "solve", "evaluate", "compare", "export", "simulate");
    private static final ThreadLocal<@Nullable ReadAhead> CURRENT = new ThreadLocal<>();

    private final Path file;
    private final FutureTask<Intake> intake;

    private ReadAhead(Path file) {
        this.file = file;
        intake = new FutureTask<>(() -> Intake.read(file));
    }

    /** Begins to read the file that a command is going to ask for on this thread. */
    static void start(String... args) {
        CURRENT.remove();
        if (args.length < 2 || !COMMANDS.contains(args[0])) {
            return;
        }
        try {
            Path file = Path.of(args[1]);
            if (Files.isRegularFile(file) && Files.size(file) >= LEAST_BYTES) {
                ReadAhead ahead = new ReadAhead(file);
                Thread.ofPlatform().name("read-ahead").daemon().start(ahead.intake);
                CURRENT.set(ahead);
            }
        } catch (InvalidPathException | IOException e) {
            // the command itself says what is wrong with the path
        }
    }

    /** What came of reading a file, begun before or read now; what was begun is handed out once. */
    static Intake intake(Path file) {
        ReadAhead ahead = CURRENT.get();
        CURRENT.remove();
        if (ahead == null || !ahead.file.equals(file)) {
            return Intake.read(file);
        }
        try {
            return ahead.intake.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Intake.read(file);
        }
    }
}
