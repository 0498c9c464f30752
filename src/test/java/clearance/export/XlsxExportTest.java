package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Read back by Apache POI, which shares no code with what writes the workbook. */
class XlsxExportTest {

    private static final Handout HANDOUT = Samples.aghdam();
    private static final byte[] BOOK = ExportFormat.XLSX.export(HANDOUT);

    @Test
    void aReaderFindsEveryTableWithItsRows() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BOOK))) {
            List<Table> tables = PlanTables.all(HANDOUT);
            assertEquals(tables.stream().map(Table::name).toList(), IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList());
            for (int i = 1; i < tables.size(); i++) {
                Sheet sheet = book.getSheetAt(i);
                assertEquals(tables.get(i).rows().size(), sheet.getLastRowNum(), tables.get(i).name());
                Row heading = sheet.getRow(0);
                assertEquals(tables.get(i).columns().stream().map(Table.Column::title).toList(),
                        IntStream.range(0, heading.getLastCellNum()).mapToObj(c -> heading.getCell(c).getStringCellValue()).toList());
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
                assertTrue(sheet.getPaneInformation().isFreezePane(), tables.get(i).name());
            }
        }
    }

    @Test
    void datesAreDatesAndNumbersAreNumbers() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BOOK))) {
            Row first = book.getSheet("Assignments").getRow(1);
            List<String> columns = PlanTables.assignments(HANDOUT).columns().stream().map(Table.Column::id).toList();
            Plan.Assignment planned = HANDOUT.assignments().getFirst();
            Cell start = first.getCell(columns.indexOf("start"));
            assertTrue(DateUtil.isCellDateFormatted(start), "shown as a date");
            assertEquals(planned.start(), start.getLocalDateTimeCellValue());
            assertEquals(CellType.NUMERIC, first.getCell(columns.indexOf("areaM2")).getCellType());
            assertEquals(planned.areaM2(), first.getCell(columns.indexOf("areaM2")).getNumericCellValue(), 1e-6);
            assertEquals(planned.cost().amount(), first.getCell(columns.indexOf("cost")).getNumericCellValue(), 1e-9);
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
