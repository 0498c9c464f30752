package clearance.export;

import clearance.model.Crew;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that a plan can be handed out as, at once. What cannot be, such as orders of a plan that breaks a rule, is named in a file instead. */
final class Bundle {

    private Bundle() {
    }

    static byte[] of(Handout handout) {
        return Zip.of(files(handout));
    }

    /** Files by name, with folders for tables, calendars and orders. */
    static Map<String, byte[]> files(Handout handout) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.xlsx", XlsxExport.of(handout));
        files.put("plan.geojson", GeoJsonExport.of(handout));
        files.put("plan.kml", KmlExport.of(handout));
        files.put("weekly-plan.pdf", WeeklyPlan.of(handout));
        files.put("donor-report.pdf", DonorReport.of(handout));
        PlanTables.all(handout).forEach(table -> files.put("tables/" + table.id() + ".csv", CsvExport.csv(table)));
        Zip.files(CalendarExport.perCrew(handout)).forEach((name, content) -> files.put("calendars/" + name, content));
        StringBuilder missing = new StringBuilder();
        for (Crew crew : handout.wantedCrews()) {
            try {
                files.put("orders/" + ExportFormat.fileSafe(crew.id()) + ".pdf", TaskingOrders.of(handout.only(crew.id())));
            } catch (ExportException e) {
                missing.append(crew.label()).append(": ").append(e.getMessage()).append(' ').append(e.remedy()).append('\n');
            }
        }
        if (!missing.isEmpty()) {
            files.put("orders/not-ordered.txt", missing.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
