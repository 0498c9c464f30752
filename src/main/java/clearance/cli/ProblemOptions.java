package clearance.cli;

import clearance.store.ProblemEntry;
import clearance.store.Workspace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the workspace is, and which problem of it is meant. */
final class ProblemOptions extends WorkspaceOptions {

    @Option(names = "--problem", paramLabel = "ID", description = "Problem of the workspace (default: the one that was published last changed).")
    private @Nullable Long problem;

    /** The problem that is meant; where none is named, the one with a published plan that changed last. */
    ProblemEntry problem(Workspace workspace) {
        if (problem != null) {
            return workspace.problems().get(problem);
        }
        List<ProblemEntry> all = workspace.problems().list();
        return all.stream().filter(p -> p.publishedVersion() != null).findFirst().orElseThrow(() -> new InputException("no-problem", "",
                "No plan was published in this workspace yet.", all.isEmpty() ? "Publish one: clearance publish PROBLEM PLAN." : "Publish one, or name a problem with --problem: "
                        + all.stream().map(p -> p.id() + " (" + p.name() + ")").collect(Collectors.joining(", ")) + "."));
    }
}
