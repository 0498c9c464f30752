package clearance.web;

import clearance.desk.Cycle;
import clearance.desk.Models;
import clearance.desk.Solves;
import clearance.desk.Worker;
import clearance.store.ConflictException;
import clearance.store.Workspace;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server of the planner's page, running. */
public final class WebServer implements AutoCloseable {

    private final Workspace workspace;
    private final @Nullable FolderLock lock;
    private Workspace.@Nullable Shared share;
    private final Worker worker;
    private final PlanEvents events;
    private final ComparisonEvents comparisonEvents;
    private final Javalin javalin;

    /** What the page has to know about the server. */
    public record SettingsView(String version, int solves, @Nullable String tiles, int maxBodyBytes, String workspace) {
    }

    private WebServer(Workspace workspace, @Nullable FolderLock lock, ServerOptions options, Clock clock, Consumer<Throwable> faults) {
        this.workspace = workspace;
        this.lock = lock;
        if (options.samples() && workspace.fresh()) {
            Samples.addTo(workspace);
        }
        Models models = new Models(workspace.problems());
        worker = new Worker(workspace, models, clock, options.cores(), faults::accept);
        Solves solves = worker.solves();
        Views views = new Views(workspace, solves);
        events = new PlanEvents(workspace.plans(), solves, views);
        ComparisonRoutes comparisons = new ComparisonRoutes(workspace, models, worker);
        comparisonEvents = new ComparisonEvents(workspace.comparisons(), comparisons);
        ClientFiles client = new ClientFiles(options.client());
        javalin = Javalin.create(config -> {
            plain(config, options);
            new Guard(options.host(), policy(client, options)).add(config.routes);
            Faults.add(config.routes, faults);
            SettingsView settings = new SettingsView("1.0", worker.slots(), options.tiles(), Asked.MOST_BYTES, options.database() == null ? "file" : "database");
            config.routes.get("/api/settings", context -> Answer.send(context, settings));
            config.routes.get("/api/openapi.json", context -> client.send(context, "openapi.json"));
            new ProblemRoutes(workspace, models).add(config.routes);
            new ImportRoutes(workspace, models).add(config.routes);
            new PlanRoutes(workspace, models, solves, views).add(config.routes);
            events.add(config.routes);
            comparisons.add(config.routes);
            comparisonEvents.add(config.routes);
            new ExportRoutes(workspace.plans(), workspace.versions(), models).add(config.routes);
            new WhyRoutes(workspace.plans(), models).add(config.routes);
            new CycleRoutes(workspace, new Cycle(workspace, models), solves, views).add(config.routes);
            new ContextRoutes().add(config.routes);
            client.add(config.routes);
        });
    }

    private static void plain(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.multipartConfig.maxTotalRequestSize(Asked.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.host = options.host();
        config.jetty.port = options.port();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    /**
     * Nothing is loaded from elsewhere, and no script runs that is not a file of the page or its import map.
     */
    private static Supplier<String> policy(ClientFiles client, ServerOptions options) {
        Supplier<String> made = () -> "default-src 'self'; script-src 'self'" + client.inlineScripts().stream().map(h -> " " + h).reduce("", String::concat)
                + "; style-src 'self'; img-src 'self' data: blob:" + tileHosts(options.tiles()) + "; connect-src 'self'; object-src 'none'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        if (options.client() != null) {
            return made;
        }
        String once = made.get();
        return () -> once;
    }

    private static String tileHosts(@Nullable String tiles) {
        return tiles == null ? "" : " " + tiles.replaceFirst("^(https?://[^/]+).*", "$1").replace("{s}", "*");
    }

    /**
     * Opens the workspace and starts to serve it.
     *
     * @param faults told of faults of the program
     * @throws ConflictException if the workspace is in use, or the port
     */
    public static WebServer start(ServerOptions options, Clock clock, Consumer<Throwable> faults) {
        FolderLock lock = options.database() == null ? FolderLock.of(options.folder()) : null;
        Workspace workspace = options.database() == null ? Workspace.open(options.folder(), clock) : Workspace.open(options.database(), clock);
        WebServer server = new WebServer(workspace, lock, options, clock, faults);
        try {
            server.share = options.database() == null ? workspace.share(options.folder()) : null;
            server.javalin.start();
        } catch (JavalinBindException e) {
            server.close();
            throw new ConflictException("Port " + options.port() + " is in use. End what uses it, or give another with --port.");
        }
        return server;
    }

    public int port() {
        return javalin.port();
    }

    /** The declared routes as method and path, such as {@code GET /api/problems}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(h -> h.endpoint.method + " " + h.endpoint.path).toList();
    }

    /** Stops answering, ends all searches and saves their best plans. */
    @Override
    public void close() {
        events.close();
        comparisonEvents.close();
        worker.close();
        javalin.stop();
        if (share != null) {
            share.close();
        }
        workspace.close();
        if (lock != null) {
            lock.close();
        }
    }
}
