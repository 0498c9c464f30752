package clearance.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats in which a plan is handed out. The one place where their ids, names and media types are written. */
public enum ExportFormat {
    CSV("csv", "csv", "text/csv; charset=utf-8", "Assignments as a table (CSV, UTF-8)", CsvExport::assignments),
    TABLES("tables", "zip", "application/zip", "Every table of the plan as CSV (ZIP)", CsvExport::all),
    GEOJSON("geojson", "geojson", "application/geo+json", "Map for QGIS and other GIS: hazard areas and parcels with the plan's dates (GeoJSON)", GeoJsonExport::of),
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Workbook with a sheet for every table of the plan (Excel)",
            XlsxExport::of),
    KML("kml", "kml", "application/vnd.google-earth.kml+xml", "Map for globes, with a time slider (KML)", KmlExport::of),
    ICS("ics", "ics", "text/calendar; charset=utf-8", "Calendar of all crews, or of one (iCalendar)", CalendarExport::one),
    CALENDARS("calendars", "zip", "application/zip", "A calendar for each crew (iCalendar, ZIP)", CalendarExport::perCrew),
    TASKING_ORDERS("tasking-orders", "pdf", "application/pdf", "Tasking orders of the firm weeks, a sheet and site pages for each crew (PDF)", TaskingOrders::of),
    WEEKLY_PLAN("weekly-plan", "pdf", "application/pdf", "The firm weeks for the office, one page each (PDF)", WeeklyPlan::of),
    DONOR_REPORT("donor-report", "pdf", "application/pdf", "Report for donors: released land by type, cost per m², people, villages (PDF)", DonorReport::of),
    ALL("all", "zip", "application/zip", "Everything above, an order and a calendar for each crew (ZIP; a folder on the command line)", Bundle::of);

    private final String id;
    private final String extension;
    private final String mediaType;
    private final String description;
    private final Exporter exporter;

    /** Makes the bytes of one format. */
    private interface Exporter {
        byte[] export(Handout handout);
    }

    ExportFormat(String id, String extension, String mediaType, String description, Exporter exporter) {
        this.id = id;
        this.extension = extension;
        this.mediaType = mediaType;
        this.description = description;
        this.exporter = exporter;
    }

    /** Name on the command line and in addresses. */
    public String id() {
        return id;
    }

    /** Ending of its files, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is, in words for a planner. */
    public String description() {
        return description;
    }

    /** Whether the bytes are text that a terminal can show. */
    public boolean text() {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("xml");
    }

    /** A good file name for the export, such as {@code tasking-orders-1f3a92c4.pdf}: the format, the crew or language where one was chosen, the plan's fingerprint. */
    public String fileName(Handout handout) {
        ExportOptions options = handout.options();
        return id + (options.crew() == null ? "" : "-" + fileSafe(options.crew()))
                + (options.language() == Language.ENGLISH ? "" : "-" + options.language().code()) + "-" + handout.fingerprint() + "." + extension;
    }

    /** A name without characters that a file system or an address may not like. */
    static String fileSafe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    }

    /**
     * The export.
     *
     * @throws ExportException if the plan cannot be handed out in this format
     */
    public byte[] export(Handout handout) {
        return exporter.export(handout);
    }

    /** Everything that a plan can be handed out as, by file name with folders. */
    public static Map<String, byte[]> everything(Handout handout) {
        return Bundle.files(handout);
    }

    /** The format with an id; null = there is none. */
    public static @Nullable ExportFormat find(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equalsIgnoreCase(id)).findFirst().orElse(null);
    }

    /** Ids of all formats. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ExportFormat::id).toList();
    }
}
