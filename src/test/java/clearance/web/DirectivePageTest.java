package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What orders cost and what cannot be kept together; and what lies under the map, from a server that was started with tiles. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectivePageTest {

    private static final StaticFiles TILES = new StaticFiles();

    @RegisterExtension
    static final LivePage page = LivePage.emptyWithTiles(TILES.address() + "tiles/{z}/{x}/{y}.png");

    private static Browser browser;

    @BeforeAll
    static void look() {
        browser = page.browser();
        page.open("");
    }

    @AfterAll
    static void stop() {
        TILES.close();
    }

    /** Keeps a problem, solves it and opens the plan; returns the problem's id. */
    private static String planOf(String problem) {
        String id = page.keep(problem);
        page.openPlan(page.plan(id, 2000));
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
        browser.find("#layer-file").sendKeys(page.file("broken.geojson", "{}").toString());
        browser.await("what is wrong", () -> browser.text(".toasts").contains("nothing with a place"));
        browser.find("#layer-file").sendKeys(page.file("zone.geojson", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Zone"},
                 "geometry": {"type": "Polygon", "coordinates": [[[46.8, 39.9], [47.1, 39.9], [47.1, 40.1], [46.8, 40.1], [46.8, 39.9]]]}}]}""").toString());
        browser.await("the layer", () -> browser.text(".layer-list").contains("zone.geojson"));
        browser.reload();
        browser.await("the desk again", () -> browser.shows("[data-action=layers]"));
        browser.click("[data-action=layers]");
        browser.await("the layer that was kept", () -> browser.shows(".layer-list li") && browser.text(".layer-list").contains("zone.geojson"));
        browser.click(".layer-list .danger");
        browser.await("no layer", () -> !browser.shows(".layer-list li"));
        List<String> foreign = browser.foreignRequests(page.own());
        assertFalse(foreign.isEmpty(), "tiles are asked for");
        assertEquals(List.of(), foreign.stream().filter(url -> !url.startsWith(TILES.address() + "tiles/")).toList());
        assertEquals(List.of(), browser.complaints("404"), "the policy of the page lets these tiles in");
    }
}
