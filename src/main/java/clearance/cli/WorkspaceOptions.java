package clearance.cli;

import clearance.store.ConflictException;
import clearance.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the workspace is. */
class WorkspaceOptions {

    @Option(names = "--workspace", paramLabel = "DIR", defaultValue = ".clearance", description = "Folder of the workspace (default: ${DEFAULT-VALUE}).")
    private Path folder = Workspace.DEFAULT_FOLDER;

    @Option(names = "--database", paramLabel = "URL", description = "Workspace in PostgreSQL instead: jdbc:postgresql://….")
    private @Nullable String database;

    /** @throws InputException if it cannot be opened */
    Workspace open() {
        try {
            return database == null ? Workspace.open(folder, Clock.systemDefaultZone()) : Workspace.open(database, Clock.systemDefaultZone());
        } catch (ConflictException e) {
            throw new InputException("no-workspace", folder.toString(), String.valueOf(e.getMessage()), "");
        }
    }
}
