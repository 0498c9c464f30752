package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Explosive;
import clearance.model.Finding;
import clearance.model.HazardArea;
import clearance.model.Money;
import clearance.model.ProgressReport;
import clearance.model.ProgressReport.CrewOut;
import clearance.model.ProgressReport.Spending;
import clearance.model.ProgressReport.SurveyResult;
import clearance.model.ProgressReport.WorkDone;
import clearance.model.RiskClass;
import clearance.model.Stage;
import clearance.testing.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTableTest {

    private static final LocalDate FROM = Fixtures.START;
    private static final LocalDate TO = FROM.plusDays(6);

    private static ProgressTable read(String csv) {
        return ProgressTable.read(csv.getBytes(StandardCharsets.UTF_8), FROM.toString(), TO.toString());
    }

    private static List<String> found(String csv) {
        return read(csv).report().findings().stream().map(f -> f.code() + " " + f.pointer()).toList();
    }

    private static String text(ProgressReport report) {
        return new String(ProgressFile.write(report), StandardCharsets.UTF_8);
    }

    @Test
    void everythingAWeekBringsFitsIntoATable() {
        HazardArea found = Fixtures.hazard("H9").name("found by a shepherd, \"near the well\"").explosives(Set.of(Explosive.AP_MINE, Explosive.UXO)).estimatedDevices(3.0).stages(List.of()).build();
        ProgressReport report = new ProgressReport(FROM, TO, "", "",
                List.of(new WorkDone("T1", "H1", Stage.CLEARANCE, "2", 1200.5, false, FROM.plusDays(1), new Money(99_950), 3.5, Map.of(Explosive.AP_MINE, 3, Explosive.UXO, 1)),
                        new WorkDone("S1", "H2", Stage.SURVEY, null, 10_000, true, null, null, null, Map.of())),
                List.of(new SurveyResult("H2", 3_000, 5_000, 2_000, Fixtures.square(46.6, 39.9, 0.0005)), new SurveyResult("H3", 10_000, 0, 0, null)),
                List.of(found), List.of(new CrewOut("T2", FROM.plusDays(2), null, "vehicle, broken"), new CrewOut("T1", TO, TO.plusDays(7), "leave")),
                List.of(new Spending("F1", new Money(125_050), "repair of a gearbox"), new Spending("F2", new Money(40_000), "wages")));
        ProgressTable table = ProgressTable.read(ProgressTable.write(report), FROM.toString(), TO.toString());
        assertEquals(List.of(), table.report().findings());
        assertEquals(text(report), text(Objects.requireNonNull(table.report().value())));
    }

    @Test
    void aSpreadsheetsWayOfWritingIsUnderstood() {
        ProgressReport report = Objects.requireNonNull(read("\uFEFFcrew;hazardArea;stage;areaM2;finished;devices;confirmedM2;geometry;classification;riskClass;explosives\r\n"
                + "T1;H1;CLEARANCE;1200,5;x;AP_MINE:2 UXO:1;;;;;\r\n"
                + "S1;H2;SURVEY;5000;yes;;5000;\"POLYGON ((46.6 39.9, 46.601 39.9, 46.601 39.901, 46.6 39.9))\";;;\r\n"
                + ";N1;;800;;;;POINT (46.7 39.95);SPOT;HIGH;AP_MINE, UXO\r\n").report().value());
        assertEquals(1200.5, report.work().getFirst().areaM2());
        assertTrue(report.work().getFirst().finished());
        assertEquals(Map.of(Explosive.AP_MINE, 2, Explosive.UXO, 1), report.work().getFirst().devices());
        assertEquals(5_000, report.surveys().getFirst().confirmedM2());
        assertNotNull(report.surveys().getFirst().confirmed());
        HazardArea spot = report.newHazardAreas().getFirst();
        assertEquals("N1", spot.id());
        assertEquals(RiskClass.HIGH, spot.riskClass());
        assertEquals(Set.of(Explosive.AP_MINE, Explosive.UXO), spot.explosives());
        assertEquals(800, spot.areaM2());
    }

    @Test
    void whatIsWrongIsNamedByLineAndColumn() {
        assertEquals(List.of("wrong-type /line 3/areaM2"), found("crew,hazardArea,stage,areaM2,finished\nT1,H1,CLEARANCE,5,no\nT1,H2,CLEARANCE,much,no\n"));
        assertEquals(List.of("bad-wkt /line 2/geometry"), found("crew,hazardArea,stage,areaM2,geometry\nS1,H1,SURVEY,5,\"POLYGON ((46 39, 47\"\n"));
        assertEquals(List.of("missing-field /line 2/geometry"), found("hazardArea,classification\nN1,CHA\n"));
        assertEquals(List.of("missing-field /line 2/hazardArea"), found("hazardArea,classification,geometry\n,CHA,POINT (46 39)\n"));
        assertEquals(List.of("without-effect /line 2/devices"), found("hazardArea,classification,geometry,devices,areaM2\nN1,CHA,POINT (46 39),UXO:1,500\n"));
        assertEquals(List.of("unknown-field /heading/ares"), found("crew,hazardArea,stage,ares\nT1,H1,CLEARANCE,5\n"));
        assertEquals(List.of("open-quote "), found("crew,hazardArea,stage\nT1,\"H1,CLEARANCE\n"));
        assertEquals(List.of("empty-file "), found(""));
        assertEquals(List.of("missing-field /line 2/cost"), found("fund,reason\nF1,wages\n"));
        assertEquals(List.of("wrong-type /line 2/cost", "without-effect /line 2/areaM2"), found("fund,cost,areaM2\nF1,much,5\n").stream().sorted(java.util.Comparator.reverseOrder()).toList());
        assertNull(read("crew,outFrom\nT1,soon\n").report().value());
    }

    @Test
    void findingsAboutTheReportAreLedBackToTheTable() {
        ProgressTable table = read("crew,hazardArea,stage,areaM2,confirmedM2,outFrom\nT1,H1,CLEARANCE,5,,\nS1,H2,SURVEY,5,5,\nT2,,,,,2026-12-01\n");
        List<Finding> named = table.named(List.of(Finding.error("a", "/surveys/0/confirmed/coordinates/0", "", "", ""), Finding.error("b", "/work/1", "", "", ""),
                Finding.error("c", "/crewsOut/0/from", "", "", ""), Finding.error("d", "/to", "", "", "")));
        assertEquals(List.of("/line 3/geometry", "/line 3", "/line 4/outFrom", "/to"), named.stream().map(Finding::pointer).toList());
    }
}
