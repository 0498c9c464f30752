package clearance.web;

import clearance.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server with a new workspace and a browser that looks at its page, for all tests of a class. Register it as a static field:
 *
 * <pre>{@code @RegisterExtension static final LivePage page = LivePage.withSamples(1);}</pre>
 */
final class LivePage implements BeforeAllCallback, AfterAllCallback {

    private final int cores;
    private final boolean samples;
    private final @Nullable String tiles;
    private final Consumer<Workspace> filling;
    private @Nullable Path folder;
    private @Nullable Browser browser;
    private @Nullable WebServer server;

    private LivePage(int cores, boolean samples, @Nullable String tiles, Consumer<Workspace> filling) {
        this.cores = cores;
        this.samples = samples;
        this.tiles = tiles;
        this.filling = filling;
    }

    /** @param cores processors to solve with */
    static LivePage withSamples(int cores) {
        return new LivePage(cores, true, null, workspace -> { });
    }

    /** A page without any problem. */
    static LivePage empty() {
        return new LivePage(1, false, null, workspace -> { });
    }

    /** A page without any problem, whose maps have a background from elsewhere. */
    static LivePage emptyWithTiles(String tiles) {
        return new LivePage(1, false, tiles, workspace -> { });
    }

    /** A page whose workspace is filled before the server starts. */
    static LivePage filled(Consumer<Workspace> filling) {
        return new LivePage(1, false, null, filling);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("live-page");
        browser = Browser.start(folder);
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), Clock.systemDefaultZone())) {
            filling.accept(workspace);
        }
        server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder.resolve("workspace"), null, cores, tiles, null, samples),
                Clock.systemDefaultZone(), fault -> {
                    throw new AssertionError(fault);
                });
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    Browser browser() {
        return browser;
    }

    /** The address of the page, with a slash at its end. */
    String own() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    /** Writes a file for the planner to bring in. */
    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Opens a view, such as {@code plans/7}; empty = the list of problems. */
    void open(String view) {
        browser.open(own() + "#/" + view);
    }

    /** Opens the list of problems and waits for a sample; returns its id. */
    String sample(String name) {
        open("");
        browser.await("the sample " + name, () -> browser.text(".problems").contains(name));
        return (String) browser.script("""
                return [...document.querySelectorAll('.problem-card')].find((card) => card.textContent.includes(arguments[0])).dataset.problem""", name);
    }

    /** Opens the list of problems and solves a sample with one click. */
    void solveSample(String name) {
        browser.click(".problem-card[data-problem='" + sample(name) + "'] [data-action=solve]");
    }

    /** Keeps a problem and returns its id. */
    String keep(String problem) {
        return (String) browser.ask("POST", "problems", problem, "problem.id");
    }

    /** Makes a plan with few moves and returns its id when it is done. */
    String plan(String problem, int moves) {
        String plan = (String) browser.ask("POST", "problems/" + problem + "/plans", "{\"moves\": " + moves + "}", "id");
        browser.await("the plan", () -> "DONE".equals(browser.ask("GET", "plans/" + plan, null, "entry.state")));
        return plan;
    }

    /** Opens a plan and waits until it can be read. */
    void openPlan(String plan) {
        open("plans/" + plan);
        browser.await("the desk", () -> browser.shows(".desk .timeline-box canvas") && browser.shows("[data-figure=value]"));
    }

    /** The state of the open plan; empty where none is open. */
    String state() {
        return (String) browser.script("return document.querySelector('.plan')?.dataset.state ?? ''");
    }

    /** A value of the problem that is open, as the server has it; {@code undefined} where it has none. */
    String kept(String path) {
        return (String) browser.asyncScript("""
                const done = arguments[arguments.length - 1];
                fetch('/api/problems/' + location.hash.split('/')[2]).then((response) => response.json())
                  .then((answer) => done(String(arguments[0].split('.').reduce((at, step) => at?.[step], answer.problem))))""", path);
    }

    /** Chooses a value of a selection or a slider as a planner does: the page is told. */
    void set(String css, String value) {
        browser.script("""
                arguments[0].value = arguments[1];
                for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, {bubbles: true}))""", browser.find(css), value);
    }
}
