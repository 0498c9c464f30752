package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A week's report by form: a survey's confirmed polygon is drawn, a new hazard area found, and what contradicts is said where it was entered. */
class ReportPageTest {

    @RegisterExtension
    static final LivePage page = LivePage.empty();

    private static Browser browser;

    @BeforeAll
    static void look() {
        browser = page.browser();
    }

    private static void clickCorner(double lon, double lat) {
        List<?> at = (List<?>) browser.script("return clearancePlaces.screenOf(arguments[0], arguments[1])", lon, lat);
        browser.clickAt(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
    }

    private static double number(String css) {
        return ((Number) browser.script("return Number(document.querySelector(arguments[0]).value)", css)).doubleValue();
    }

    private static void openWeek(String problem) {
        page.open("problems/" + problem + "/week");
        browser.await("the round of weeks", () -> browser.shows(".cycle"));
        browser.click("[data-action=fill-report]");
        browser.await("the week as planned", () -> browser.shows(".report tbody tr"));
    }

    @Test
    void whatASurveyConfirmedAndWhatWasFoundAreDrawn() throws IOException {
        browser.size(1440, 1400);
        page.open("");
        browser.await("the page", () -> browser.shows(".problems"));
        String problem = page.keep(Files.readString(Path.of("problems/tiny.json")));
        browser.ask("POST", "plans/" + page.plan(problem, 500) + "/publish", "{}", "number");
        openWeek(problem);

        browser.click("[data-action=draw-confirmed][data-hazard=H1]");
        browser.await("the survey on the map", () -> browser.text(".place-facts").contains("not drawn yet"));
        browser.script("document.querySelector('.report-ground').scrollIntoView()");
        browser.click("[data-redraw=AREA]");
        for (double[] corner : new double[][] {{46.9004, 39.9003}, {46.9012, 39.9003}, {46.9012, 39.9009}, {46.9004, 39.9009}}) {
            clickCorner(corner[0], corner[1]);
        }
        browser.click("[data-action=finish]");
        browser.await("the square metres of the drawing", () -> number("[name=confirmed]") > 1_000);
        double whole = number("tr:has([data-hazard=H1]) [name=areaM2]");
        assertEquals(whole, number("[name=cancelled]") + number("[name=reduced]") + number("[name=confirmed]"), 1, "the parts make the whole");

        browser.click(".report-ground [data-action=add-row]");
        browser.script("const text = document.querySelector('.report-ground .corners textarea'); text.focus()");
        browser.keys("POLYGON ((46.905 39.905, 46.906 39.905");
        browser.await("a word about the half polygon", () -> browser.text(".report-ground .corners").contains("This is not WKT"));
        browser.keys(", 46.906 39.906, 46.905 39.905))", Keys.TAB);
        browser.await("its shape in the table", () -> "polygon".equals(browser.script("return document.querySelector('.report-ground [data-field=geometry]').value")));
        page.set(".report-ground [data-field=id]", "H1");
        page.set(".report-ground [data-field=explosives]", "AP_MINE");
        page.set(".report-ground [data-field=name]", "seen by a shepherd");
        browser.click("[data-action=spent-beside]");
        page.set("[name=amount]", "1250");
        page.set("[name=what]", "repairs");
        browser.picture("report-ground");

        browser.click("[data-action=send-report]");
        browser.await("the contradiction at its place", () -> browser.text(".report-ground .said").contains("There is a hazard area H1 already."));
        assertEquals("true", browser.find(".report-ground [data-field=id]").getAttribute("aria-invalid"));
        page.set(".report-ground [data-field=id]", "N1");
        browser.click("[data-action=send-report]");
        browser.await("the report's end", () -> !browser.shows(".report"));
        browser.await("the new hazard in the list of reports", () -> browser.text(".cycle ~ section").contains("new"));
        assertTrue(browser.text(".cycle ~ section").contains("1 amount spent beside work"), "the only fund is chosen already");

        browser.ask("POST", "problems/" + problem + "/replan", "{\"moves\": 100}", "plan.id");
        page.open("problems/" + problem + "/data");
        browser.await("the problem moved on", () -> "N1".equals(page.kept("hazardAreas.3.id")));
        assertEquals("AP_MINE", page.kept("hazardAreas.3.explosives.0"));
        assertEquals("CHA", page.kept("hazardAreas.0.classification"), "what was drawn is a confirmed hazard area");
        assertTrue(page.kept("hazardAreas.0.geometry.coordinates.0.0").startsWith("46.900"), page.kept("hazardAreas.0.geometry.coordinates.0.0"));
        assertEquals(List.of(), browser.complaints("422"));
    }
}
