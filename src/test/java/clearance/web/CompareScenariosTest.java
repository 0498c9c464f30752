package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A planner builds scenarios in a form, compares them, and reads what came out, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompareScenariosTest {

    private static final long MOST_MILLIS = 600_000;

    @RegisterExtension
    static final LivePage page = LivePage.withSamples(2);

    private static Browser browser;
    private static String problem;
    private static String comparison;

    @BeforeAll
    static void look() {
        browser = page.browser();
    }

    private static void type(String css, String text) {
        var field = browser.find(css);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    @Test
    @Order(1)
    void aScenarioIsBuiltInAFormAndKeptInTheProblem() throws IOException {
        problem = page.sample("Aghdam");
        page.open("problems/" + problem + "/compare");
        browser.click("[data-action=new-scenario]");
        type("[data-field=scenario-name]", "A fifth of the money, one more crew, better maps");
        browser.click("[data-add=scaleFunds]");
        type("[data-field=percent]", "20");
        browser.click("[data-add=addCrew]");
        browser.click("[data-add=setMapReliability]");
        browser.find(".change[data-kind=setMapReliability]");
        browser.picture("compare-form");
        Axe.check(browser, "form of a scenario");
        browser.click("[data-action=save-scenario]");
        browser.await("the scenario in the list", () -> browser.text(".scenario-list").contains("A fifth of the money"));
        assertTrue(browser.text(".scenario-list").contains("20%"), "its changes are told in words: " + browser.text(".scenario-list"));
        Object kept = browser.asyncScript("""
                const done = arguments[1];
                fetch('/api/problems/' + arguments[0]).then((a) => a.json())
                  .then((a) => done(a.problem.scenarios.at(-1).changes.map((c) => Object.keys(c)[0]).join()))""", problem);
        assertEquals("scaleFunds,addCrew,setMapReliability", kept);
    }

    @Test
    @Order(2)
    void whatIsRefusedIsToldInTheFormAndNothingIsLost() {
        browser.click(".scenario-list li:last-child [data-action=edit-scenario]");
        type("[data-field=percent]", "-5");
        browser.click("[data-action=save-scenario]");
        browser.await("what is wrong", () -> browser.text("dialog").contains("factor"));
        assertTrue(browser.shows(".change[data-kind=addCrew]"), "the other changes are still there");
        type("[data-field=percent]", "50");
        browser.click("[data-action=save-scenario]");
        browser.await("the form closed", () -> !browser.shows("dialog"));
        assertTrue(browser.text(".scenario-list").contains("50%"));
        browser.complaints("422");
    }

    @Test
    @Order(3)
    void scenariosAreComparedAndAReloadLosesNothing() throws Exception {
        browser.await("an estimate", () -> browser.text("[data-estimate]").contains("searches"));
        browser.picture("compare-scenarios");
        Axe.check(browser, "scenarios");
        for (String left : new String[] {"Half of the donors' money", "Twice the donors' money", "The EU grant comes 90 days late", "Risk alone counts"}) {
            browser.click(".scenario-list label", left);
        }
        type("[data-field=seconds]", "0.2");
        browser.click("[data-action=compare-now]");
        browser.await("the page of the comparison", () -> browser.address().contains("#/comparisons/") && browser.shows(".comparison"));
        comparison = browser.address().replaceFirst(".*#/comparisons/", "");
        browser.await("its progress", () -> browser.shows(".comparing .running li") || browser.shows(".conclusions"));
        browser.picture("compare-progress");
        browser.reload();
        long until = System.currentTimeMillis() + MOST_MILLIS;
        while (!"DONE".equals(browser.ask("GET", "comparisons/" + comparison, null, "entry.state")) && System.currentTimeMillis() < until) {
            Thread.sleep(500);
        }
        browser.await("the result, without another reload", () -> browser.shows(".conclusions li"));
        int rows = ((Number) browser.ask("GET", "comparisons/" + comparison, null, "comparison.scenarios.length")).intValue();
        assertEquals(rows + 1, ((Number) browser.script("return document.querySelectorAll('.side-by-side thead th').length")).intValue());
        assertFalse(browser.text(".side-by-side thead").contains("90 days late"), "only what was chosen is compared");
        assertTrue(browser.shows(".lines path"), "the curves are drawn");
        assertTrue(browser.text(".other-facts").contains("All minefield maps received"), "other facts are not told as a loss");
        browser.picture("compare-overview");
        Axe.check(browser, "overview of a comparison");
        browser.checkPrint("print-comparison");
    }

    @Test
    @Order(4)
    void moneyLimitsAndHelpAreShown() throws IOException {
        browser.click("[data-tab=money]");
        browser.await("the frontier", () -> browser.shows(".lines circle"));
        assertTrue(browser.text(".comparison").contains("Unspent"));
        browser.picture("compare-money");
        Axe.check(browser, "money");
        browser.checkPrint("print-comparison-money");
        browser.click("[data-tab=limits]");
        browser.await("what would help most", () -> browser.shows("[data-help] .bars li"));
        browser.picture("compare-help");
        Axe.check(browser, "limits");
        for (String tab : new String[] {"villages", "hazards", "crews"}) {
            browser.click("[data-tab=" + tab + "]");
            browser.await("rows of " + tab, () -> browser.shows(".table-box tbody tr"));
            Axe.check(browser, tab);
        }
    }

    @Test
    @Order(5)
    void twoMapsAreDrivenByOneSlider() throws IOException {
        browser.click("[data-tab=schedules]");
        browser.await("two maps", () -> browser.shows(".one-map[data-side='0'] .map-canvas") && browser.shows(".one-map[data-side='1'] .map-canvas"));
        page.set(".week-slider input", "6");
        browser.await("the week on both", () -> browser.text(".one-map[data-side='0'] header").contains("at work")
                && browser.text(".one-map[data-side='1'] header").contains("at work"));
        browser.await("what moved", () -> browser.shows(".compare-moved"));
        browser.picture("compare-maps");
        Axe.check(browser, "two maps");
        browser.checkPrint("print-comparison-maps");
    }

    @Test
    @Order(6)
    void theReportIsDownloaded() {
        browser.click("[data-action=download]");
        assertTrue(browser.downloaded("comparison-" + comparison + ".zip").toFile().exists());
        assertEquals(List.of(), browser.foreignRequests(page.own()), "nothing leaves the machine");
        assertEquals(List.of(), browser.complaints("422"));
    }
}
