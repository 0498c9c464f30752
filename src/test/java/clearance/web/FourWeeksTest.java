package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four weeks of the sample, turned by a planner on the page alone: publish, fill in what was done, plan the next week. */
class FourWeeksTest {

    private static final int WEEKS = 4;

    @TempDir
    private Path folder;
    private Browser browser;

    private String state() {
        return (String) browser.script("return document.querySelector('.plan')?.dataset.state ?? ''");
    }

    /** Searches until there is a plan. */
    private void planned() {
        browser.await("a plan on the desk", () -> browser.shows(".desk .timeline"));
        if (browser.shows("[data-action=stop]")) {
            browser.click("[data-action=stop]");
        }
        browser.await("the end of the search", () -> "DONE".equals(state()));
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
        try (WebServer server = WebServer.start(new ServerOptions("127.0.0.1", 0, folder.resolve("workspace"), null, 1, null, null, true), Clock.systemDefaultZone(),
                fault -> {
                    throw new AssertionError(fault);
                }); Browser opened = Browser.start(folder)) {
            browser = opened;
            browser.open("http://127.0.0.1:" + server.port() + "/");
            browser.await("the samples", () -> browser.text(".problems").contains("Aghdam"));
            Object id = browser.script("return [...document.querySelectorAll('.problem-card')].find((card) => card.textContent.includes('Aghdam')).dataset.problem");
            browser.click(".problem-card[data-problem='" + id + "'] [data-action=solve]");
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
}
