package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the start of the program to a readable plan of the biggest sample in two clicks; takes the pictures of the README. */
class KarabakhTest {

    @RegisterExtension
    static final LivePage page = LivePage.withSamples(2);

    @Test
    void twoClicksLeadToAReadablePlan() throws IOException {
        Browser browser = page.browser();
        browser.size(1280, 800);
        page.solveSample("Karabakh");
        browser.await("a first plan and its curve", () -> browser.shows(".live .search-curve path"));
        browser.picture("karabakh-solving");
        // the search counts more than value: charges that are avoided, too
        browser.await("one value in the bar of the search and among the figures", () -> Boolean.TRUE.equals(browser.script("""
                const bar = Number(document.querySelector('.live-facts dd')?.textContent.replaceAll(',', ''));
                const figure = 1000 * Number(document.querySelector('[data-figure=value] .figure-value')?.textContent.replace('k', ''));
                return bar > 0 && Math.abs(bar - figure) < 0.01 * figure""")));
        browser.click("[data-action=stop]");
        browser.await("the end", () -> "DONE".equals(page.state()) && browser.shows("[data-figure=value]"));
        assertTrue(browser.text("[data-figure=peopleReady]").matches("(?s).*\\d.*"), "people who can return are told");
        browser.picture("karabakh-plan");
        page.set(".week-slider input", "14");
        browser.await("the week", () -> browser.text(".week-text").startsWith("Week 14"));
        browser.picture("karabakh-week");
        browser.click("[data-tab=villages]");
        browser.click(".table-box tbody tr:not(.filler)");
        browser.await("what the village waits for", () -> browser.shows(".panel h2"));
        browser.picture("karabakh-village");
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.foreignRequests(page.own()));
    }
}
