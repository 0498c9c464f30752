package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** From the files of an office to a problem that was never seen as JSON: brought in, mended on the map, drawn from nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportPageTest {

    private static final String HAZARDS = """
            Hazard_ID;Hazard name;Area (ha);Priority;WKT
            H1;Village edge;1,5;High;POLYGON ((46.90 39.90, 46.91 39.90, 46.91 39.91, 46.90 39.91, 46.90 39.90))
            H2;Old belt;0;Urgent;LINESTRING (46.93 39.92, 46.94 39.92)
            H3;Bow tie;;low;POLYGON ((46.95 39.90, 46.96 39.91, 46.96 39.90, 46.95 39.91, 46.95 39.90))
            H4;Nobody drew it;2;low;
            """;

    private static final String VILLAGES = "Village,Pop,Lon,Lat,Return\nYuxari,850,46.905,39.905,2027-04-01\n";
    private static final String FIRST_CORNER = "hazardAreas.0.geometry.coordinates.0.0";

    @RegisterExtension
    static final LivePage page = LivePage.empty();

    private static Browser browser;

    @BeforeAll
    static void look() {
        browser = page.browser();
    }

    @Test
    @Order(1)
    void filesOfAnOfficeBecomeAProblemWithTheirMappingShown() throws IOException {
        page.open("");
        browser.find("#problem-file").sendKeys(page.file("minefields.csv", HAZARDS) + "\n" + page.file("villages.csv", VILLAGES));
        browser.await("what each file is", () -> browser.shows("[data-source='minefields.csv'] [data-column='Area (ha)']")
                && browser.shows("[data-source='villages.csv'] [data-column=Pop]"));
        assertEquals("areaM2", browser.find("[data-column='Area (ha)'] select").getAttribute("value"));
        browser.await("what is missing", () -> browser.text("[data-source='minefields.csv']").contains("Every record needs this"));
        assertTrue(!browser.find("[data-action=import]").isEnabled(), "without a classification nothing can be made");
        page.set("[data-for-all=classification]", "SHA");
        browser.await("what becomes of the records", () -> browser.shows("[data-tally=HAZARDS]") && browser.find("[data-action=import]").isEnabled());
        assertEquals("Hazard areas 2 1 1", browser.text("[data-tally=HAZARDS]").replace('\n', ' '));
        browser.click("[data-outcome=REFUSED]");
        browser.await("the refused record", () -> browser.text(".import-report .table-box tbody").contains("line 5"));
        browser.picture("import");
        page.set("[data-column='Hazard name'] select", "");
        browser.await("the column is not used", () -> browser.shows("tr.unused[data-column='Hazard name']"));
        page.set("[data-column='Hazard name'] select", "name");
        browser.find("[data-field=name]").sendKeys("Brought in");
        browser.await("the trial of the last change", () -> browser.find("[data-action=import]").isEnabled());
        browser.click("[data-action=import]");
        browser.await("the problem's data", () -> browser.address().endsWith("/data") && browser.text("h1").equals("Brought in"));
        assertEquals("Village edge", page.kept("hazardAreas.0.name"));
        assertEquals("15000", page.kept("hazardAreas.0.areaM2"));
        assertEquals("850", page.kept("communities.0.population"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(2)
    void anOutlineIsPulledOnTheMapAndTakenBack() throws IOException {
        browser.click(".sheet [data-field=name]");
        browser.await("the corners of the chosen record", () -> browser.shows(".place-facts .corners"));
        String before = page.kept(FIRST_CORNER);
        List<?> corner = (List<?>) browser.script("return clearancePlaces.screenOf(46.90, 39.90)");
        double x = ((Number) corner.get(0)).doubleValue();
        double y = ((Number) corner.get(1)).doubleValue();
        browser.drag(x, y, x + 30, y - 12);
        browser.await("the pulled corner kept", () -> browser.shows("[data-saved=true]") && !page.kept(FIRST_CORNER).equals(before));
        browser.click("[data-action=undo]");
        browser.await("the corner as it was", () -> page.kept(FIRST_CORNER).equals(before));
    }

    @Test
    @Order(2)
    void anEditIsStillThereAfterLookingElsewhere() {
        browser.find(".sheet [data-field=name]").sendKeys(" east");
        browser.await("the edit kept", () -> browser.shows("[data-saved=true]") && page.kept("hazardAreas.0.name").equals("Village edge east"));
        browser.click("[data-tab=plans]");
        browser.click("[data-tab=data]");
        assertEquals("Village edge east", browser.find(".sheet [data-field=name]").getAttribute("value"));
    }

    @Test
    @Order(3)
    void aNewHazardAreaIsDrawnWithThePointer() throws IOException {
        browser.click("[data-draw=AREA]");
        List<?> box = (List<?>) browser.script("""
                const box = document.querySelector('.small-map.editing').getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2]""");
        double x = ((Number) box.get(0)).doubleValue();
        double y = ((Number) box.get(1)).doubleValue();
        browser.clickAt(x - 60, y - 40);
        browser.clickAt(x + 50, y - 55);
        browser.clickAt(x + 70, y + 30);
        browser.clickAt(x - 30, y + 60);
        browser.picture("draw");
        browser.click("[data-action=finish]");
        browser.await("the new record", () -> browser.shows("[data-saved=true]") && page.kept("hazardAreas.3.geometry.type").equals("Polygon"));
        assertEquals("undefined", page.kept("hazardAreas.3.areaM2"), "its size is that of its outline");
        assertEquals("5", page.kept("hazardAreas.3.geometry.coordinates.0.length"), "four corners, and the first again");
    }

    @Test
    @Order(4)
    void everyDrawingHasKeysAndCornersAsText() {
        browser.click("[data-draw=LINE]");
        browser.keys(" ");
        browser.keys(Keys.ARROW_RIGHT);
        browser.keys(" ");
        browser.keys(Keys.ENTER);
        browser.await("the new line", () -> browser.shows("[data-saved=true]") && page.kept("hazardAreas.4.geometry.type").equals("LineString"));
        browser.click(".corners summary");
        browser.script("const text = document.querySelector('.corners textarea'); text.focus(); text.select()");
        browser.keys("39.9 46.9\n38S 750000 4420000");
        browser.click("[data-tab=hazardAreas]");
        browser.await("the typed corners", () -> page.kept("hazardAreas.4.geometry.coordinates.0").equals("46.9,39.9"));
        assertTrue(page.kept("hazardAreas.4.geometry.coordinates.1").startsWith("47.9"), page.kept("hazardAreas.4.geometry.coordinates.1"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(5)
    void metresWithoutASystemAreAskedFor() throws IOException {
        browser.click("[data-action=add-files]");
        browser.find("#import-files").sendKeys(page.file("old.csv", "No,Kind,East,North\n17,minefield,750000,4420000\n").toString());
        browser.await("the question for the system", () -> browser.shows("[data-field=crs][aria-invalid=true]"));
        browser.find("[data-field=crs]").sendKeys("UTM38N" + Keys.TAB);
        browser.await("the record taken", () -> browser.shows("[data-tally=HAZARDS]") && browser.find("[data-action=import]").isEnabled());
        browser.click("[data-action=import]");
        browser.await("the record among the others", () -> browser.address().endsWith("/data") && page.kept("hazardAreas.length").equals("6"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(6)
    void aProblemBeginsWithNothingAndIsDrawn() {
        page.open("");
        browser.click("[data-action=new]");
        browser.await("the empty tables", () -> browser.address().endsWith("/data") && browser.shows(".place-map"));
        browser.click("[data-draw=POINT]");
        browser.keys(" ");
        browser.await("the first hazard area", () -> browser.shows("[data-saved=true]") && page.kept("hazardAreas.0.geometry.type").equals("Point"));
        browser.click("[data-tab=crews]");
        browser.click("[data-draw=POINT]");
        browser.keys(" ");
        browser.await("the first crew", () -> browser.shows("[data-saved=true]") && page.kept("crews.0.base.type").equals("Point"));
    }

    @Test
    @Order(7)
    void aFileFullOfErrorsIsMendedInTablesAndOnTheMap() throws IOException {
        page.open("");
        String tiny = Files.readString(Path.of("problems/tiny.json"));
        String bow = tiny.replace("[46.901, 39.9], [46.901, 39.901], [46.9, 39.901]", "[46.901, 39.901], [46.901, 39.9], [46.9, 39.901]");
        String bad = bow.replace("\"costPerDay\": 400", "\"costPerDy\": 400").replace("\"MEDIUM\"", "\"MEDIOCRE\"");
        browser.find("#problem-file").sendKeys(page.file("bad.json", bad).toString());
        browser.click("[data-action=mend]");
        browser.await("the errors beside the tables", () -> browser.shows(".editor .findings li.error") && browser.shows(".place-map canvas"));
        browser.click(".editor .findings .link", "Show it");
        browser.await("the table that holds the first", () -> browser.shows("[data-tab=crews][aria-selected=true]"));
        browser.click("[data-action=take-out]");
        browser.await("one error less", () -> !browser.text(".findings").contains("costPerDy"));
        browser.click("[data-tab=hazardAreas]");
        browser.click(".sheet [data-field=name]");
        browser.await("the crossing on the map", () -> browser.text(".place-facts").contains("crosses itself"));
        browser.picture("mend");
        browser.click(".corners summary");
        browser.script("const text = document.querySelector('.corners textarea'); text.focus(); text.select()");
        browser.keys("39.9 46.9\n39.9 46.901\n39.901 46.901\n39.901 46.9");
        browser.keys(Keys.TAB);
        page.set(".sheet tbody tr:nth-child(2) [data-field=riskClass]", "MEDIUM");
        browser.await("the problem in the list", () -> browser.address().matches(".*#/problems/\\d+/data") && browser.text("h1").startsWith("Tiny"));
        assertEquals("MEDIUM", page.kept("hazardAreas.1.riskClass"));
        assertEquals(List.of(), browser.complaints("422"));
    }

    @Test
    @Order(8)
    void noRequestHasLeftTheMachine() {
        assertEquals(List.of(), browser.foreignRequests(page.own()));
    }
}
