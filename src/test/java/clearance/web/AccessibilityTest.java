package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * On the screen of a tablet every view keeps the rules of WCAG 2.1 AA that a program can check (axe-core): contrast, names, roles, order of headings,
 * labels; and all of its controls can be reached.
 */
class AccessibilityTest {

    @RegisterExtension
    static final LivePage page = LivePage.withSamples(1);

    private static Browser browser;

    @BeforeAll
    static void look() {
        browser = page.browser();
    }

    private static void check(String view) {
        Axe.check(browser, view);
        assertEquals(List.of(), beyondTheScreen(), view + " on a tablet");
    }

    /**
     * Buttons, tabs, links and fields that stand beyond the sides of the window, where no box of their own lets them be scrolled to; and the page, where
     * it is too broad.
     */
    private static List<?> beyondTheScreen() {
        return (List<?>) browser.script("""
                const scrolls = (element) => element && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
                const beyond = [...document.querySelectorAll('button, a, input, select, [role=tab], canvas')].filter((element) => {
                  const box = element.getBoundingClientRect();
                  return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1) && !element.closest('.leaflet-pane, .skip, .visually-hidden')
                    && !scrolls(element.parentElement);
                }).map((element) => element.outerHTML.slice(0, 120));
                const width = document.documentElement.scrollWidth;
                return width > innerWidth ? [...beyond, 'the page is ' + width + ' wide'] : beyond;""");
    }

    @Test
    void everyViewCanBeReadByAll() throws IOException {
        browser.size(1024, 768);
        String problem = page.sample("Aghdam");
        check("problems");
        String plan = (String) browser.ask("POST", "problems/" + problem + "/plans", "{\"moves\": 3000}", "id");
        String minefields = "Hazard_ID;Type;WKT\nH1;SHA;LINESTRING (46.93 39.92, 46.94 39.92)\nH2;SHA;\n";
        browser.find("#problem-file").sendKeys(page.file("minefields.csv", minefields).toString());
        browser.await("the import", () -> browser.shows("[data-tally=HAZARDS]"));
        check("import");
        page.open("problems/" + problem + "/data");
        browser.await("the tables", () -> browser.shows(".place-map canvas"));
        browser.click(".sheet [data-field=name]");
        browser.await("the corners", () -> browser.shows(".corners"));
        check("data");
        browser.click("[data-tab=calendar]");
        check("calendar");
        page.open("problems/" + problem + "/week");
        browser.await("the week", () -> browser.shows("[data-tab=week][aria-selected=true]"));
        check("week");
        page.open("problems/" + problem + "/findings");
        browser.await("the findings", () -> browser.shows(".findings"));
        check("findings");
        browser.await("the plan", () -> "DONE".equals(browser.ask("GET", "plans/" + plan, null, "entry.state")));
        page.open("problems/" + problem);
        browser.await("the plans", () -> browser.shows(".plan-list"));
        check("plans");
        plan(plan);
    }

    private void plan(String plan) throws IOException {
        page.open("plans/" + plan);
        browser.await("the desk", () -> browser.shows(".desk .timeline-box canvas") && browser.shows(".chart svg"));
        check("plan");
        browser.picture("tablet");
        for (String table : List.of("assignments", "left", "villages", "funds", "hazards")) {
            browser.click("[data-tab=" + table + "]");
            check(table);
        }
        browser.click(".table-box tbody tr:not(.filler)");
        browser.await("why", () -> browser.shows(".criteria"));
        check("why");
        browser.script("[...document.querySelectorAll('.panel .button')].at(-1).click()");
        browser.await("the menu", () -> browser.shows(".menu"));
        check("menu");
        browser.keys(org.openqa.selenium.Keys.ESCAPE);
        browser.click("[data-tab=priorities]");
        browser.await("the order", () -> browser.shows(".ranking[data-ready=true] li"));
        check("priorities");
        browser.click("[data-action=layers]");
        browser.await("the layers", () -> browser.shows("dialog[open]"));
        check("layers");
        browser.keys(org.openqa.selenium.Keys.ESCAPE);
        browser.click("[data-tab=timeline]");
        browser.click("[data-action=more]");
        check("more of a plan");
    }
}
