package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSourcesTest {

    @TempDir
    private Path folder;

    private Path workbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "made by hand");
            Worksheet sheet = workbook.newWorksheet("Teams");
            List<String> heading = List.of("Crew", "Type", "Lon", "Lat", "From", "Cost");
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(2, i, heading.get(i));
            }
            sheet.value(3, 0, "T1");
            sheet.value(3, 1, "Manual");
            sheet.value(3, 2, 46.9);
            sheet.value(3, 3, 39.9);
            sheet.value(3, 4, LocalDate.of(2027, 1, 15));
            sheet.style(3, 4).format("dd.mm.yyyy").set();
            sheet.value(3, 5, 400.5);
        }
        return Files.write(folder.resolve("teams.xlsx"), bytes.toByteArray());
    }

    @Test
    void aSheetOfAWorkbookWithItsDates() throws Exception {
        Path file = workbook();
        ImportRequest.Source source = ImportRequest.Source.of(ImportList.CREWS, file + "#Teams");
        Imported imported = Importer.run(new ImportRequest(List.of(source), null, null, Map.of(), Map.of(), null, null, false, LocalDate.of(2026, 11, 30), 26,
                "Test"));
        var crew = imported.problem().crews().getFirst();
        assertEquals(LocalDate.of(2027, 1, 15), crew.availableFrom());
        assertEquals(400.5, crew.costPerDay());
        assertEquals("row 4", imported.report().entries().getFirst().row(), "rows are counted as the spreadsheet counts them");
        assertEquals("which-sheet", assertThrows(BadFileException.class, () -> TableSources.open(file, null, null)).finding().code());
        assertEquals("which-sheet", assertThrows(BadFileException.class, () -> TableSources.open(file, "Crews", null)).finding().code());
    }

    @Test
    void sixTeamsThatAreAlikeAreSixTeams() throws Exception {
        Path file = Files.writeString(folder.resolve("teams.csv"), "type,lon,lat\n" + "manual,46.9,39.9\n".repeat(6));
        Imported imported = Importer.run(new ImportRequest(List.of(new ImportRequest.Source(ImportList.CREWS, file, null)), null, null, Map.of(), Map.of(),
                null, null,
                false, LocalDate.of(2026, 11, 30), 26, "Test"));
        assertEquals(6, imported.problem().crews().size());
    }

    @Test
    void textInOtherEncodingsAndWithOtherDelimiters() throws Exception {
        String text = "id\tname\n1\tВерхний\n2\t\"two\nlines\"\n3\tx\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_16)) {
            Path file = Files.write(folder.resolve("h.csv"), text.getBytes(charset));
            SourceTable table = TableSources.open(file, null, charset.name().startsWith("windows") ? charset : null);
            assertEquals("Верхний", table.rows().getFirst().value(1));
            assertEquals("two\nlines", table.rows().get(1).value(1));
            assertEquals(List.of(2, 3, 5), table.rows().stream().map(SourceTable.Row::number).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.5      | false | 1234.5
            1 234,5     | false | 1234.5
            1.234,5     | false | 1234.5
            1,234.5     | false | 1234.5
            1,234       | false | 1234
            1,234       | true  | 1.234
            1.234.567   | false | 1234567
            1,234,567   | true  | 1234567
            -3          | false | -3
            2 ha        | false | 20000
            35 %        | false | 0.35
            12 m        | false | 12
            """)
    void numbersAsPeopleWriteThem(String text, boolean decimalComma, double value) {
        assertEquals(value, CellNumbers.parse(text, decimalComma), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46.9          | 46.9
            46,9          | 46.9
            46°54'00"E    | 46.9
            W 46° 30'     | -46.5
            39 54 36 N    | 39.91
            8 512 345     | 8512345
            """)
    void coordinatesAsPeopleWriteThem(String text, double value) {
        assertEquals(value, CellNumbers.coordinate(text, true), 1e-9);
    }

    @Test
    void whatIsNoNumberAndWhatCouldBeTwoDates() {
        assertNull(CellNumbers.parse("about 5", false));
        assertNull(CellNumbers.parse("1e999", false));
        assertNull(CellNumbers.coordinate("46°75'00\"", false));
        assertNull(CellDates.parse("03/04/2027", null));
        assertNull(CellDates.parse("31.02.2027", null));
        assertEquals(LocalDate.of(2027, 4, 3), CellDates.parse("03/04/2027", ImportMapping.DateOrder.DMY));
        assertEquals(LocalDate.of(2027, 4, 3), CellDates.parse("03.04.2027", null));
        assertEquals(LocalDate.of(2027, 4, 3), CellDates.parse("3-Apr-2027", null));
        assertEquals(LocalDate.of(2027, 4, 3), CellDates.parse("2027-04-03T00:00:00", null));
    }
}
