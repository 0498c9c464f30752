package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A planner's way through the page, in a real browser against a real server: one step after the other, on one plan. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageTest {

    @RegisterExtension
    static final LivePage page = LivePage.withSamples(1);

    private static Browser browser;
    private static String plan;

    @BeforeAll
    static void look() {
        browser = page.browser();
    }

    private static String heading() {
        return (String) browser.script("return document.querySelector('.panel h2')?.textContent ?? ''");
    }

    /** The hazard area of the first assignment, by the table that says the same as the timeline. */
    private static String firstHazard() {
        browser.click("[data-tab=assignments]");
        String cell = browser.text(".table-box tbody tr:not(.filler) td:nth-child(5)");
        browser.click("[data-tab=timeline]");
        return cell.split(" · ")[0];
    }

    @Test
    @Order(1)
    void oneClickSolvesASampleAndAReloadLosesNothing() throws IOException {
        page.sample("Aghdam");
        browser.picture("problems");
        page.solveSample("Aghdam");
        browser.await("the plan's page", () -> "RUNNING".equals(page.state()));
        browser.await("a first plan on the desk", () -> browser.shows(".desk .timeline"));
        plan = browser.address();
        browser.reload();
        browser.await("the same search after a reload", () -> browser.address().equals(plan) && browser.shows(".live .search-curve path"));
        browser.picture("solving");
        browser.click("[data-action=stop]");
        browser.await("the end", () -> "DONE".equals(page.state()));
        browser.await("figures", () -> browser.shows("[data-figure=value]"));
        assertTrue(browser.text("[data-figure=communitiesReady]").contains("of"), "figures say what they are out of");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(2)
    void aHazardAreaChosenOnTheMapIsShownOnTheTimelineAndExplained() throws IOException {
        String hazard = firstHazard();
        List<?> place = (List<?>) browser.script("return clearanceMap.screenOf(arguments[0])", hazard);
        browser.clickAt(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
        browser.await("the panel of a hazard area", () -> !heading().isEmpty());
        browser.click("[data-tab=assignments]");
        browser.await("its row in the table", () -> browser.shows(".table-box tr[aria-selected=true]"));
        browser.click("[data-tab=timeline]");
        browser.await("why", () -> browser.shows(".why li"));
        assertTrue(browser.shows(".criteria li"), "the criteria of the risk index are shown as bars");
        browser.picture("why");
    }

    @Test
    @Order(3)
    void aBarChosenOnTheTimelineIsExplainedBesideIt() {
        browser.keys(Keys.ESCAPE);
        List<?> bar = (List<?>) browser.script("""
                const key = [...clearanceTimeline.keys()].find((one) => clearanceTimeline.screenOf(one));
                return [...clearanceTimeline.screenOf(key), key.split('|')[0]]""");
        browser.clickAt(((Number) bar.get(0)).doubleValue(), ((Number) bar.get(1)).doubleValue());
        browser.await("the panel of " + bar.get(2), () -> browser.text(".panel").contains((String) bar.get(2)));
    }

    @Test
    @Order(3)
    void aMenuIsNotCoveredByTheNoteBesideThePointer() {
        List<?> place = (List<?>) browser.script("return clearanceMap.screenOf(clearanceTimeline.keys()[0].split('|')[0])");
        double x = ((Number) place.get(0)).doubleValue();
        double y = ((Number) place.get(1)).doubleValue();
        browser.move(x, y);
        browser.await("the note", () -> browser.shows(".tip"));
        browser.openMenuAt(x, y);
        browser.await("the menu alone", () -> browser.shows(".menu") && !browser.shows(".tip"));
        browser.keys(Keys.ESCAPE);
    }

    @Test
    @Order(4)
    void theWeekSliderTellsWhatIsReleasedAndWorkedOn() throws IOException {
        page.set(".week-slider input", "4");
        browser.await("the week", () -> browser.text(".week-text").startsWith("Week 4"));
        assertTrue(browser.text(".week-text").contains("at work"));
        browser.picture("week");
        browser.click(".week-slider .button[aria-pressed]");
    }

    @Test
    @Order(5)
    void weightsChangeTheOrderAtOnce() throws IOException {
        browser.click("[data-tab=priorities]");
        browser.await("the order", () -> browser.shows(".ranking[data-ready=true] li"));
        String before = browser.text(".ranking");
        browser.script("""
                for (const slider of document.querySelectorAll('[data-weight]')) {
                  slider.value = slider.dataset.weight === 'evidence' ? 60 : 0;
                  slider.dispatchEvent(new Event('input', {bubbles: true}));
                }""");
        browser.await("another order", () -> !browser.text(".ranking").equals(before) && browser.text(".ranking").contains("▲"));
        browser.picture("priorities");
        browser.click("[data-tab=overview]");
    }

    @Test
    @Order(6)
    void aChangeByKeyboardIsJudgedBeforeItIsKept() throws IOException {
        browser.script("document.querySelector('.timeline-box canvas').focus()");
        browser.keys(Keys.ARROW_RIGHT);
        browser.keys(Keys.ARROW_RIGHT);
        browser.keys(Keys.ENTER);
        browser.find(".menu");
        browser.picture("menu");
        List<?> before = (List<?>) browser.script("return clearanceTimeline.keys()");
        browser.click(".menu button", "Take out of the plan");
        browser.await("what it costs", () -> browser.shows(".change-figures dd"));
        assertEquals(before.size() - 1, ((List<?>) browser.script("return clearanceTimeline.keys()")).size(), "the timeline shows the plan as changed");
        browser.picture("change");
        browser.click("[data-action=keep]");
        browser.await("the edited plan", () -> !browser.address().equals(plan) && "DONE".equals(page.state()) && browser.text(".crumbs").contains("Edited"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(6)
    void aDraggedBarIsJudgedAndPutBack() {
        openPlan();
        List<?> bar = (List<?>) browser.script("""
                return [...clearanceTimeline.keys()].map((key) => clearanceTimeline.screenOf(key)).filter(Boolean).sort((a, b) => b[0] - a[0])[1]""");
        double x = ((Number) bar.get(0)).doubleValue();
        double y = ((Number) bar.get(1)).doubleValue();
        browser.drag(x, y, x - 260, y);
        browser.await("what it costs", () -> browser.shows(".change-figures dd"));
        browser.click("[data-action=discard]");
        browser.await("the plan as it was", () -> !browser.shows(".change-panel"));
    }

    @Test
    @Order(7)
    void twoPlansAreComparedByWhatMoved() throws IOException {
        browser.click("[data-action=compare]");
        browser.click(".menu button", "Edited plan");
        browser.await("the comparison", () -> browser.address().contains("#/compare/") && browser.shows(".compare-moved tbody tr"));
        browser.await("both maps", () -> browser.shows(".one-map[data-side='0'] .map-canvas") && browser.shows(".one-map[data-side='1'] .map-canvas"));
        browser.picture("compare");
        Axe.check(browser, "two plans");
        browser.checkPrint("print-compare");
    }

    private static void openPlan() {
        browser.open(plan);
        browser.await("the plan again", () -> "DONE".equals(page.state()) && browser.shows(".desk .timeline-box canvas"));
    }

    @Test
    @Order(8)
    void aPlanIsExported() throws IOException {
        openPlan();
        browser.click("[data-action=export]");
        browser.click(".menu button", "(.json)");
        assertTrue(Files.readString(browser.downloaded(".json")).contains("\"assignments\""));
    }

    @Test
    @Order(9)
    void aPublishedPlanStartsTheRoundOfWeeks() throws IOException {
        openPlan();
        browser.click(".crumbs li:nth-child(2) a");
        browser.click("[data-tab=week]");
        browser.await("that nothing is published", () -> browser.text(".problem .empty").contains("Nothing is published"));
        openPlan();
        browser.click("[data-action=more]");
        browser.click(".menu button", "Publish");
        browser.find("dialog input").sendKeys("first week");
        browser.click("dialog footer .primary");
        browser.await("the version's number", () -> browser.text(".toasts").contains("Version 1"));
        browser.click(".crumbs li:nth-child(2) a");
        browser.click("[data-tab=week]");
        browser.await("what is published", () -> browser.shows(".cycle") && browser.text(".cycle").contains("first week"));
        assertTrue(browser.shows("[data-action=replan]"), "the next week can be planned from here");
        browser.picture("week-cycle");
        browser.checkPrint("print-weeks");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(9)
    void aBadFileIsAnsweredWithEveryErrorAndItsPlace() throws IOException {
        String tiny = Files.readString(Path.of("problems/tiny.json"));
        Path bad = page.file("bad.json", tiny.replace("\"costPerDay\": 400", "\"costPerDy\": 400").replace("\"MEDIUM\"", "\"MEDIOCRE\""));
        page.open("");
        browser.find("#problem-file").sendKeys(bad.toString());
        browser.await("the findings", () -> browser.shows(".findings li.error"));
        String findings = browser.text(".findings");
        assertTrue(findings.contains("/crews/0/costPerDy") && findings.contains("costPerDay"), findings);
        assertTrue(findings.contains("/hazardAreas/1/riskClass") && findings.contains("MEDIOCRE"), findings);
        browser.picture("bad-file");
        assertEquals(List.of(), browser.complaints("422"));
    }

    @Test
    @Order(10)
    void anEditIsKeptByItselfAndCanBeTakenBack() throws IOException {
        page.open("");
        browser.click(".problem-card h3 a", "Tiny");
        browser.click("[data-tab=data]");
        browser.picture("data");
        browser.click("[data-tab=crews]");
        String cost = ".sheet [data-field=costPerDay]";
        String before = browser.find(cost).getAttribute("value");
        browser.find(cost).sendKeys("7");
        browser.await("the change kept", () -> (before + "7").equals(page.kept("crews.0.costPerDay")) && browser.shows("[data-saved=true]")
                && browser.shows("[data-action=undo]:not(:disabled)"));
        browser.click("[data-action=undo]");
        browser.await("the step taken back", () -> before.equals(browser.find(cost).getAttribute("value")) && before.equals(page.kept("crews.0.costPerDay")));
        browser.find(cost).sendKeys("x");
        browser.await("the remedy in the cell", () -> String.valueOf(browser.find(cost).getAttribute("title")).contains("Write a number"));
        assertEquals(before, page.kept("crews.0.costPerDay"));
    }

    @Test
    @Order(11)
    void headingsAreThereInAllLanguages() {
        page.sample("Aghdam");
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("az", "Tapşırıqlar");
        headings.put("ru", "Задачи");
        headings.put("en", "Problems");
        headings.forEach((code, heading) -> {
            page.set("#language", code);
            browser.await("language " + code, () -> code.equals(browser.script("return document.documentElement.lang")));
            browser.await("its heading", () -> browser.text("h1").equals(heading));
        });
    }

    @Test
    @Order(12)
    void thePageFitsASmallLaptop() throws IOException {
        browser.size(1280, 720);
        browser.open(plan);
        browser.await("the desk", () -> browser.shows(".desk .timeline-box canvas") && browser.shows(".chart svg"));
        assertFalse((Boolean) browser.script("""
                const page = document.documentElement;
                return page.scrollWidth > innerWidth || page.scrollHeight > innerHeight + 1"""),
                "the desk fits 1280 × 720 without scrolling the page");
        browser.picture("plan-small");
    }

    @Test
    @Order(13)
    void everyPrintSaysWhatItIsAndWhatItIsNot() throws IOException {
        browser.size(1440, 900);
        openPlan();
        List<String> sheets = browser.printed("print-plan");
        assertTrue(sheets.getFirst().replaceAll("\\s+", "").contains("Aghdam,eightweeks"), "the first sheet says which plan this is");
        assertTrue(sheets.size() >= 3, "map, figures and timeline have a sheet each");
        browser.checkPrint("print-plan");
        browser.click("[data-tab=assignments]");
        browser.checkPrint("print-assignments");
        browser.click("[data-tab=timeline]");
        browser.click("[data-mode=RELEASE]");
        browser.checkPrint("print-release");
        assertFalse(browser.find(".print-head").isDisplayed(), "the screen is as it was");
    }

    @Test
    @Order(14)
    void noRequestHasLeftTheMachine() {
        assertEquals(List.of(), browser.foreignRequests(page.own()));
    }
}
