package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxExportTest {

    private static final Handout HANDOUT = Samples.aghdam();
    private static final byte[] BOOK = ExportFormat.XLSX.export(HANDOUT);

    @Test
    void aReaderFindsEveryTableWithItsRows() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(BOOK))) {
            List<Sheet> sheets = book.getSheets().toList();
            List<Table> tables = PlanTables.all(HANDOUT);
            assertEquals(tables.stream().map(Table::name).toList(), sheets.stream().map(Sheet::getName).toList());
            for (int i = 1; i < tables.size(); i++) {
                List<Row> rows = sheets.get(i).read();
                assertEquals(tables.get(i).rows().size() + 1, rows.size(), tables.get(i).name());
                assertEquals(tables.get(i).columns().getFirst().title(), rows.getFirst().getCellText(0));
            }
        }
    }

    @Test
    void datesAreDatesAndNumbersAreNumbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(BOOK))) {
            Row first = book.findSheet("Assignments").orElseThrow().read().get(1);
            List<String> columns = PlanTables.assignments(HANDOUT).columns().stream().map(Table.Column::id).toList();
            Plan.Assignment planned = HANDOUT.assignments().getFirst();
            assertEquals(planned.start(), first.getCellAsDate(columns.indexOf("start")).orElseThrow());
            assertEquals(CellType.NUMBER, first.getCell(columns.indexOf("areaM2")).getType());
            assertEquals(planned.areaM2(), first.getCellAsNumber(columns.indexOf("areaM2")).orElseThrow().doubleValue(), 1e-6);
            assertEquals(planned.cost().amount(), first.getCellAsNumber(columns.indexOf("cost")).orElseThrow().doubleValue(), 1e-9);
        }
    }

    @Test
    void headingsAreFrozenAndNothingTellsTheTimeOfDay() {
        String sheet = new String(Zip.files(BOOK).get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8);
        assertTrue(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\"") && sheet.contains("<autoFilter"), sheet.substring(0, 400));
        assertTrue(new String(Zip.files(BOOK).get("docProps/core.xml"), StandardCharsets.UTF_8).contains("2026-11-27T16:30"));
        assertArrayEquals(BOOK, ExportFormat.XLSX.export(HANDOUT));
    }
}
