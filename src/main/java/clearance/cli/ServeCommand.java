package clearance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the planner's page. */
@Command(name = "serve", mixinStandardHelpOptions = true, header = "Serves the planner's page in a browser on this machine.",
        description = {"", "Problems, plans and what is being solved are kept in the workspace; ending the program loses nothing. Only this machine can open the page, and "
                + "nothing is loaded from elsewhere, unless the options below say otherwise.", ""},
        footer = {"", "Examples", "  clearance serve", "  clearance serve --port 9000 --workspace /data/clearance",
                "  clearance serve --database 'jdbc:postgresql://db/clearance?user=planner&password=…'"})
public final class ServeCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";

    private final Server server;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port (default: ${DEFAULT-VALUE}; 0 = any free one).")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = LOOPBACK,
            description = "Address to listen on (default: ${DEFAULT-VALUE}). Any other opens the page to the network, without a password.")
    private String host;

    @Option(names = "--workspace", paramLabel = "DIR", defaultValue = ".clearance", description = "Folder of the workspace (default: ${DEFAULT-VALUE}).")
    private Path workspace;

    @Option(names = "--database", paramLabel = "URL", description = "Workspace in PostgreSQL instead: jdbc:postgresql://….")
    private @Nullable String database;

    @Option(names = "--cores", paramLabel = "N", description = "Processors to solve with (default: all).")
    private @Nullable Integer cores;

    @Option(names = "--tiles", paramLabel = "URL", description = "Background map tiles, such as https://tiles.example.org/{z}/{x}/{y}.png (default: none, and nothing "
            + "leaves the machine).")
    private @Nullable String tiles;

    @Option(names = "--client", paramLabel = "DIR", hidden = true, description = "Folder with the page's files, for those who work on them.")
    private @Nullable Path client;

    /** What to serve, and where. */
    public record Request(String host, int port, Path workspace, @Nullable String database, int cores, @Nullable String tiles, @Nullable Path client) {
    }

    ServeCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Request request = new Request(host, port, workspace, database, cores == null ? Runtime.getRuntime().availableProcessors() : cores, tiles, client);
        return server.serve(request, address -> {
            out.println("Clearance is at " + address);
            out.println("Ctrl-C ends it; plans being solved are saved and can be resumed.");
            if (!host.equals(LOOPBACK) && !host.equals("localhost") && !host.equals("::1")) {
                err.println("Warning: the page is open to everyone who can reach " + host + ", without a password.");
            }
        }, err::println);
    }

    private void check() {
        if (port < 0 || port > 65_535) {
            throw new InputException("bad-option", Integer.toString(port), "--port (" + port + ") must be from 0 to 65535.", "Give for example --port 8080.");
        }
        if (cores != null && (cores < 1 || cores > 1024)) {
            throw new InputException("bad-option", cores.toString(), "--cores (" + cores + ") must be from 1 to 1024.", "Give for example --cores 4.");
        }
        if (tiles != null && !tiles.matches("https?://[A-Za-z0-9.:{}-]+/[^;,\\s]*")) {
            throw new InputException("bad-option", tiles, "--tiles (" + tiles + ") is not the URL of map tiles.",
                    "Give for example https://tiles.example.org/{z}/{x}/{y}.png.");
        }
    }
}
