package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.geo.Geodesy;
import clearance.model.Plan;
import clearance.model.Problem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Papers, read back as text. */
class PaperTest {

    private static List<String> pages(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor text = new PdfTextExtractor(reader);
        List<String> pages = new java.util.ArrayList<>();
        for (int i = 1; i <= reader.getNumberOfPages(); i++) {
            pages.add(text.getTextFromPage(i).replaceAll("\\s+", " "));
        }
        reader.close();
        return pages;
    }

    private static Handout aghdam(Language language) {
        return Samples.aghdam(new ExportOptions(language, null, "12"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfEveryPaperIsRestrictedAndNoRecordAndNamesThePlan(Language language) throws IOException {
        Handout handout = aghdam(language);
        Words words = Words.of(language);
        for (ExportFormat format : List.of(ExportFormat.TASKING_ORDERS, ExportFormat.WEEKLY_PLAN, ExportFormat.DONOR_REPORT)) {
            byte[] pdf = format.export(handout);
            for (String page : pages(pdf)) {
                assertTrue(page.contains(words.get("restricted")) && page.contains("RESTRICTED"), page);
                assertTrue(page.contains(words.get("no-record")), page);
                assertTrue(page.contains("12 · " + handout.fingerprint()), page);
            }
            assertArrayEquals(pdf, format.export(handout), format + " is the same twice");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTaskingOrderIsCompleteInEveryLanguage(Language language) throws IOException {
        Handout handout = aghdam(language);
        Words words = Words.of(language);
        List<TaskingOrders.Order> orders = TaskingOrders.orders(handout);
        String text = String.join(" ", pages(ExportFormat.TASKING_ORDERS.export(handout)));
        for (TaskingOrders.Order order : orders) {
            assertTrue(text.contains(words.get("order.title") + " " + order.number()), order.number());
            for (Plan.Assignment a : order.work()) {
                SiteFacts facts = SiteFacts.of(handout, a, order.week());
                TaskingOrders.reference(facts.start()).lines().forEach(line -> assertTrue(text.contains(line), "start point " + line));
                assertTrue(text.contains(TaskingOrders.degrees(facts.start())));
                assertTrue(text.contains(words.name(a.stage())) && text.contains(words.names(handout.hazard(a.hazardArea()).explosives())), a.toString());
            }
        }
        for (String key : List.of("sign.issued", "sign.received", "casevac.point", "casevac.facility", "depth", "explosives", "access", "near.crews", "turning",
                "contact.radio", "separation", "plan-version", "equipment")) {
            assertTrue(text.contains(words.get(key)), key);
        }
    }

    @Test
    void ordersHoldFirmWorkOnly() {
        Handout handout = aghdam(Language.ENGLISH);
        List<TaskingOrders.Order> orders = TaskingOrders.orders(handout);
        assertFalse(orders.isEmpty());
        for (TaskingOrders.Order order : orders) {
            assertTrue(order.week().isBefore(handout.firmUntil()));
            order.work().forEach(a -> assertTrue(!a.provisional() && Handout.start(a).toLocalDate().isBefore(handout.firmUntil()), a.toString()));
        }
        long firm = handout.assignments().stream().filter(a -> !a.provisional() && handout.certainty(a) == Handout.Certainty.FIRM).count();
        assertEquals(firm, orders.stream().mapToLong(o -> o.work().size()).sum(), "one firm week: everything firm is ordered once");
    }

    @Test
    void aSpotTaskTakesOnePage() throws IOException {
        Handout handout = aghdam(Language.ENGLISH);
        TaskingOrders.Order spots = TaskingOrders.orders(handout).stream().filter(o -> o.work().stream().allMatch(a -> handout.hazard(a.hazardArea()).geometry().getDimension() == 0))
                .findFirst().orElseThrow();
        List<String> pages = pages(ExportFormat.TASKING_ORDERS.export(handout.only(spots.crew().id())));
        assertEquals(1 + spots.work().size(), pages.size(), "a sheet for the crew, and one for each site");
        assertTrue(pages.getLast().contains("Middle of the area") && pages.getLast().contains("Radius"), pages.getLast());
    }

    @Test
    void aPlanThatBreaksARuleOrdersNothingButIsShownAsSuch() throws IOException {
        Handout broken = Samples.of(Samples.problem("tiny.json"), "{\"assignments\": [{\"crew\": \"M1\", \"hazardArea\": \"H1\", \"stage\": \"CLEARANCE\", \"sequence\": 0}]}",
                ExportOptions.DEFAULT);
        ExportException refused = assertThrows(ExportException.class, () -> ExportFormat.TASKING_ORDERS.export(broken));
        assertTrue(refused.getMessage().contains("STAGE_ORDER"), refused.getMessage());
        assertTrue(pages(ExportFormat.WEEKLY_PLAN.export(broken)).getFirst().contains("breaks hard rules (STAGE_ORDER"));
        assertTrue(Bundle.files(broken).containsKey("orders/not-ordered.txt"));
    }

    @Test
    void aCrewWithoutFirmWorkHasNoOrder() {
        Problem tiny = Samples.problem("tiny.json");
        Handout handout = Samples.of(tiny, "{\"assignments\": [{\"crew\": \"S1\", \"hazardArea\": \"H1\", \"stage\": \"SURVEY\", \"sequence\": 0},"
                + "{\"crew\": \"M1\", \"hazardArea\": \"H1\", \"stage\": \"CLEARANCE\", \"sequence\": 0, \"notBefore\": \"2026-12-14\"}]}", ExportOptions.DEFAULT);
        assertEquals(List.of("S1"), TaskingOrders.orders(handout).stream().map(o -> o.crew().id()).toList());
        assertThrows(ExportException.class, () -> ExportFormat.TASKING_ORDERS.export(handout.only("M1")));
    }

    @Test
    void theSiteIsDescribedAsItLies() {
        Handout handout = aghdam(Language.ENGLISH);
        for (TaskingOrders.Order order : TaskingOrders.orders(handout)) {
            for (Plan.Assignment a : order.work()) {
                SiteFacts facts = SiteFacts.of(handout, a, order.week());
                var outline = facts.plane().toLocal(handout.ground(a));
                var start = facts.plane().toLocal(new org.locationtech.jts.geom.GeometryFactory().createPoint(facts.start()));
                assertEquals(0, outline.getBoundary().distance(start), 0.2, "the start point lies on the outline");
                facts.turning().forEach(part -> assertTrue(part.size() <= SiteFacts.MOST_POINTS));
                if (facts.radiusM() > 0) {
                    assertEquals(outline.getArea(), Math.PI * facts.radiusM() * facts.radiusM(), 1, "middle and radius say all of a disc");
                    assertEquals(1, facts.turning().getFirst().size());
                } else if (facts.toleranceM() == 0) {
                    double perimeter = facts.turning().stream().mapToDouble(PaperTest::length).sum();
                    assertEquals(outline.getLength(), perimeter, 0.01 * perimeter, "without holes, the turning points go all around");
                }
                facts.neighbours().forEach(n -> assertFalse(n.assignment().crew().equals(a.crew())));
            }
        }
    }

    private static double length(List<org.locationtech.jts.geom.Coordinate> corners) {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            sum += Geodesy.distanceM(corners.get(i), corners.get((i + 1) % corners.size()));
        }
        return sum;
    }

    @Test
    void releasedLandAddsUpToTheIndicators() {
        Handout handout = aghdam(Language.ENGLISH);
        Plan.Indicators figures = handout.plan().indicators();
        ReleasedLand all = handout.assignments().stream().map(a -> ReleasedLand.of(handout, a)).reduce(ReleasedLand.NONE, ReleasedLand::plus);
        assertEquals(figures.areaCancelledM2(), all.cancelledM2(), 0.5);
        assertEquals(figures.areaReducedM2(), all.reducedM2(), 0.5);
        assertEquals(figures.areaClearedM2(), all.clearedM2(), 0.5);
        assertEquals(all.totalM2(), ReleasedLand.by(handout, Plan.Assignment::stage).values().stream().mapToDouble(ReleasedLand::totalM2).sum(), 0.5);
        double paid = ReleasedLand.byFund(handout).values().stream().mapToDouble(ReleasedLand::totalM2).sum();
        double costing = handout.assignments().stream().filter(a -> !a.funding().isEmpty()).mapToDouble(a -> ReleasedLand.of(handout, a).totalM2()).sum();
        assertEquals(costing, paid, 0.5, "what funds pay is split among them without a rest");
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        String raw = new String(ExportFormat.WEEKLY_PLAN.export(aghdam(Language.AZERBAIJANI)), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(raw.contains("/FontFile2") && raw.contains("+Roboto-Regular") && raw.contains("+Roboto-Bold"));
        assertTrue(pages(ExportFormat.WEEKLY_PLAN.export(aghdam(Language.AZERBAIJANI))).getFirst().contains("Təmizləmə"), "ə is there");
    }
}
