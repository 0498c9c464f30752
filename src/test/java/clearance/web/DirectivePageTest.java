package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What orders cost and what cannot be kept together; and what lies under the map, from a server that was started with tiles. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectivePageTest {

    @TempDir
    private static Path folder;
    private static Browser browser;
    private static WebServer server;
    private static StaticFiles tiles;
    private static String own;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder);
        tiles = new StaticFiles();
        server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder.resolve("workspace"), null, 1, tiles.address() + "tiles/{z}/{x}/{y}.png", null, false),
                Clock.systemDefaultZone(), fault -> {
                    throw new AssertionError(fault);
                });
        own = "http://127.0.0.1:" + server.port() + "/";
        browser.open(own);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        if (tiles != null) {
            tiles.close();
        }
    }

    /** Keeps a problem, solves it and opens the plan; returns the problem's id. */
    private static String planOf(String problem) {
        String id = (String) browser.ask("POST", "problems", problem, "problem.id");
        String plan = (String) browser.ask("POST", "problems/" + id + "/plans", "{\"moves\": 2000}", "id");
        browser.await("the plan", () -> "DONE".equals(browser.ask("GET", "plans/" + plan, null, "entry.state")));
        browser.open(own + "#/plans/" + plan);
        browser.await("the desk", () -> browser.shows(".desk .timeline-box canvas") && browser.shows("[data-figure=value]"));
        return id;
    }

    private static String tiny() throws IOException {
        return Files.readString(Path.of("problems/tiny.json"));
    }

    @Test
    @Order(1)
    void anOrderIsPricedAtOnceAndTakenBackAsAWhole() throws IOException {
        String problem = planOf(tiny());
        String before = String.valueOf(browser.ask("GET", "problems/" + problem, null, "entry.sha256"));
        browser.click("[data-tab=hazards]");
        browser.click(".table-box tbody tr:not(.filler)");
        browser.await("the panel", () -> browser.shows(".criteria"));
        browser.script("[...document.querySelectorAll('.panel .button')].at(-1).click()");
        browser.click(".menu button", "Leave out, with reason");
        browser.find("dialog input").sendKeys("the owner refuses");
        browser.click("dialog footer .primary");
        browser.await("what it costs", () -> browser.shows("[data-trial=done] .change-figures dd"));
        assertTrue(browser.text(".change-figures dd").startsWith("-"), "leaving ground out costs value: " + browser.text(".change-panel"));
        browser.picture("directive");
        assertFalse(before.equals(browser.ask("GET", "problems/" + problem, null, "entry.sha256")), "the order is in the problem");
        browser.click("[data-action=take-back]");
        browser.await("no panel", () -> !browser.shows(".change-panel"));
        assertEquals(before, browser.ask("GET", "problems/" + problem, null, "entry.sha256"));
        assertEquals(1L, ((Number) browser.ask("GET", "plans?problem=" + problem, null, "plans.length")).longValue(), "the trial's plan is gone, too");
    }

    @Test
    @Order(2)
    void aPlanThatCannotBeSaysWhichOrdersConflict() throws IOException {
        String pinned = tiny().replaceFirst("\\{", """
                {"commitments": [{"crew": "M1", "hazardArea": "H2", "stage": "CLEARANCE"}],""");
        planOf(pinned.replaceAll("\"amount\": *\\d+", "\"amount\": 1"));
        browser.await("the conflict", () -> browser.shows(".plan-note.bad .change-broken li"));
        String said = browser.text(".plan-note.bad");
        assertTrue(said.contains("breaks rules") && said.contains("cannot be paid") && said.contains("H2 Clearance · M1"), said);
        assertTrue(browser.shows(".plan-note.bad .change-broken button"), "each breach leads to what it is about");
    }

    @Test
    @Order(3)
    void anOwnLayerStaysInTheBrowserAndTilesComeOnlyFromWhereTheyWereSet() throws IOException {
        browser.click("[data-action=layers]");
        browser.find("#layer-file").sendKeys(Files.writeString(folder.resolve("broken.geojson"), "{}").toString());
        browser.await("what is wrong", () -> browser.text(".toasts").contains("nothing with a place"));
        browser.find("#layer-file").sendKeys(Files.writeString(folder.resolve("zone.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Zone"},
                 "geometry": {"type": "Polygon", "coordinates": [[[46.8, 39.9], [47.1, 39.9], [47.1, 40.1], [46.8, 40.1], [46.8, 39.9]]]}}]}""").toString());
        browser.await("the layer", () -> browser.text(".layer-list").contains("zone.geojson"));
        browser.reload();
        browser.await("the desk again", () -> browser.shows("[data-action=layers]"));
        browser.click("[data-action=layers]");
        browser.await("the layer that was kept", () -> browser.shows(".layer-list li") && browser.text(".layer-list").contains("zone.geojson"));
        browser.click(".layer-list .danger");
        browser.await("no layer", () -> !browser.shows(".layer-list li"));
        List<String> foreign = browser.foreignRequests(own);
        assertFalse(foreign.isEmpty(), "tiles are asked for");
        assertEquals(List.of(), foreign.stream().filter(url -> !url.startsWith(tiles.address() + "tiles/")).toList());
        assertEquals(List.of(), browser.complaints("404"), "the policy of the page lets these tiles in");
    }
}
