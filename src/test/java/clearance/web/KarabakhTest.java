package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the start of the program to a readable plan of the biggest sample in two clicks; takes the pictures of the README. */
class KarabakhTest {

    @TempDir
    private Path folder;

    @Test
    void twoClicksLeadToAReadablePlan() throws IOException {
        try (Browser browser = Browser.start(folder);
                WebServer server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder.resolve("workspace"), null, 2, null, null, true), Clock.systemDefaultZone(), fault -> {
                    throw new AssertionError(fault);
                })) {
            browser.size(1280, 800);
            String own = "http://127.0.0.1:" + server.port() + "/";
            browser.open(own);
            browser.await("the samples", () -> browser.text(".problems").contains("Karabakh"));
            Object id = browser.script("return [...document.querySelectorAll('.problem-card')].find((card) => card.textContent.includes('Karabakh')).dataset.problem");
            browser.click(".problem-card[data-problem='" + id + "'] [data-action=solve]");
            browser.await("a first plan and its curve", () -> browser.shows(".live .search-curve path"));
            browser.picture("karabakh-solving");
            browser.click("[data-action=stop]");
            browser.await("the end", () -> Boolean.TRUE.equals(browser.script("return document.querySelector('.plan')?.dataset.state === 'DONE' && document.querySelector('[data-figure=value]') !== null")));
            assertTrue(browser.text("[data-figure=peopleReady]").matches("(?s).*\\d.*"), "people who can return are told");
            browser.picture("karabakh-plan");
            browser.script("""
                    const slider = document.querySelector('.week-slider input');
                    slider.value = 14;
                    slider.dispatchEvent(new Event('input', {bubbles: true}))""");
            browser.await("the week", () -> browser.text(".week-text").startsWith("Week 14"));
            browser.picture("karabakh-week");
            browser.click("[data-tab=villages]");
            browser.click(".table-box tbody tr:not(.filler)");
            browser.await("what the village waits for", () -> browser.shows(".panel h2"));
            browser.picture("karabakh-village");
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.foreignRequests(own));
        }
    }
}
