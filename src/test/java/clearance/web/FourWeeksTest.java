package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Four weeks of the sample, turned by a planner on the page alone: publish, fill in what was done, plan the next week. */
class FourWeeksTest {

    private static final int WEEKS = 4;

    @RegisterExtension
    static final LivePage page = LivePage.withSamples(1);

    private static Browser browser;

    @BeforeAll
    static void look() {
        browser = page.browser();
    }

    /** Searches until there is a plan. */
    private void planned() {
        browser.await("a plan on the desk", () -> browser.shows(".desk .timeline"));
        if (browser.shows("[data-action=stop]")) {
            browser.click("[data-action=stop]");
        }
        browser.await("the end of the search", () -> "DONE".equals(page.state()));
    }

    private void publish(int version) {
        browser.click("[data-action=more]");
        browser.click(".menu button", "Publish");
        browser.find("dialog input").sendKeys("week " + version);
        browser.click("dialog footer .primary");
        browser.await("the version's number", () -> browser.text(".toasts").contains("Version " + version));
    }

    private void weekTab() {
        browser.click(".crumbs li:nth-child(2) a");
        browser.click("[data-tab=week]");
        browser.await("the round of weeks", () -> browser.shows(".cycle"));
    }

    private void report(int reports) throws IOException {
        browser.click("[data-action=fill-report]");
        browser.await("the week as planned", () -> browser.shows(".report tbody tr"));
        if (reports == 1) {
            browser.picture("report-form");
        }
        browser.click("[data-action=send-report]");
        browser.await("the report's end", () -> !browser.shows(".report"));
        browser.await("report " + reports, () -> ((Number) browser.script("return document.querySelectorAll('section .table-box').length")).intValue() > 0);
    }

    @Test
    void fourWeeksTurnOnThePage() throws IOException {
        page.solveSample("Aghdam");
        for (int week = 1; week <= WEEKS; week++) {
            planned();
            publish(week);
            weekTab();
            report(week);
            browser.click("[data-action=replan]");
        }
        planned();
        publish(WEEKS + 1);
        weekTab();
        browser.click("[data-action=difference]");
        browser.await("what changed, in words", () -> browser.text(".difference").contains("work packages are finished"));
        assertFalse(browser.text(".difference").contains("cemetery is planned ready"), "what was ready from the start is no change");
        assertTrue(browser.text(".cycle").contains("week " + (WEEKS + 1)));
        browser.picture("four-weeks");
        assertEquals(List.of(), browser.complaints());
    }
}
