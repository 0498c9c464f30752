package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.export.Table.Kind;
import clearance.model.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    private static String text(Table table) {
        return new String(CsvExport.csv(table), StandardCharsets.UTF_8);
    }

    @Test
    void cellsAreQuotedRoundedAndNeverFormulas() {
        Table table = new Table.Builder("t", "T").column("a", "A", Kind.TEXT).column("b", "B", Kind.DECIMAL).column("c", "C", Kind.MONEY)
                .column("d", "D", Kind.DATE).row("Ağdam, \"north\"", 1200.0, new Money(1205), LocalDate.of(2026, 11, 30)).row("=1+1", 0.123456789, null, null).build();
        assertEquals("a,b,c,d\r\n\"Ağdam, \"\"north\"\"\",1200,12.05,2026-11-30\r\n'=1+1,0.123457,,\r\n", text(table));
    }

    @Test
    void everyAssignmentHasARow() {
        Handout handout = Samples.aghdam();
        String[] lines = new String(CsvExport.assignments(handout), StandardCharsets.UTF_8).split("\r\n");
        assertEquals(handout.plan().assignments().size() + 1, lines.length);
        assertTrue(lines[0].startsWith("crew,crewName,organisation,method,hazardArea,"), lines[0]);
        assertTrue(lines[1].matches(".*,2026-\\d\\d-\\d\\dT\\d\\d:\\d\\d,.*38[ST] \\w\\w \\d{5} \\d{5}"), lines[1]);
    }

    @Test
    void theArchiveHoldsEveryTableAndIsTheSameTwice() {
        Handout handout = Samples.aghdam();
        byte[] archive = ExportFormat.TABLES.export(handout);
        Map<String, byte[]> files = Zip.files(archive);
        assertEquals(PlanTables.all(handout).size(), files.size());
        assertTrue(files.containsKey("milestones.csv") && files.containsKey("funding.csv"), files.keySet().toString());
        assertArrayEquals(archive, ExportFormat.TABLES.export(handout));
    }
}
