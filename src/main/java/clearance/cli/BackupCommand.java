package clearance.cli;

import clearance.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs a workspace up. */
@Command(name = "backup", mixinStandardHelpOptions = true, header = "Writes the whole workspace into one file, or fills an empty one from it.",
        description = {"", "A backup can be made while the page is served. It can be restored into a folder or a database, whichever it came from.", ""},
        footer = {"", "Examples", "  clearance backup monday.zip", "  clearance backup --restore monday.zip --workspace new-folder"})
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOptions options;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(names = "--restore", description = "Fill the workspace, which must be empty, from the file.")
    private boolean restore;

    @Override
    public Integer call() {
        if (restore && !Files.isRegularFile(file)) {
            throw new InputException("no-file", file.toString(), "The file " + file + " does not exist.", "Check the path.");
        }
        try (Workspace workspace = options.open()) {
            if (restore) {
                workspace.restore(file);
            } else {
                workspace.backup(file);
            }
            spec.commandLine().getOut().println(workspace.problems().list().size() + " problems and " + workspace.plans().list().size() + " plans "
                    + (restore ? "restored from " : "backed up to ") + file);
        } catch (IOException e) {
            throw new InputException("cannot-write", file.toString(), "The file " + file + " cannot be " + (restore ? "read" : "written") + ".",
                    "Check the path, the disk and the rights.");
        }
        return ExitCode.DONE;
    }
}
