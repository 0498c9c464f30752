package clearance.io;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into files before they are imported: which sheets they have, how many records, and which list of a problem each most likely is. */
public final class ImportLook {

    /** Targets that say nothing about the list, as most have them. */
    private static final Set<String> SHARED = Set.of("id", "name", "geometry", "location", "base", "district", ImportList.LON, ImportList.LAT);
    private static final double NEEDED = 2;
    private static final double NAMED = 3;
    private static final double AREAS = 1.5;

    private ImportLook() {
    }

    /**
     * One table: a file, or a sheet of a workbook.
     *
     * @param sheet   its name where the workbook has several; null = the only one
     * @param problem whether the file is the workbook of a whole problem, which is not imported by lists
     * @param crs     the coordinate system that the file states; null = none
     * @param list    what it most likely is; null = nothing can be said
     * @param points  whether it most likely holds the points of polygons that belong to hazard areas elsewhere
     */
    public record Part(String file, @Nullable String sheet, boolean problem, int records, @Nullable String crs, @Nullable ImportList list, boolean points) {
    }

    /**
     * The tables of a file; findings say why one cannot be read.
     *
     * @param encoding of text; null = UTF-8, or what the file states
     */
    public static Read<List<Part>> of(Path file, @Nullable Charset encoding) {
        Findings findings = new Findings();
        List<Part> parts = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                workbook(file, name, encoding, parts);
            } else {
                parts.add(part(TableSources.open(file, null, encoding), name, null));
            }
        } catch (BadFileException e) {
            findings.list().add(e.finding());
        }
        return new Read<>(parts, findings.list());
    }

    private static void workbook(Path file, String name, @Nullable Charset encoding, List<Part> parts) {
        List<XlsxFile.Sheet> sheets = XlsxFile.read(file);
        if (WorkbookReader.isProblem(sheets)) {
            parts.add(new Part(name, null, true, 0, null, null, false));
            return;
        }
        List<String> filled = sheets.stream().filter(s -> s.lines().stream().filter(l -> !l.blank()).count() > 1).map(XlsxFile.Sheet::name).toList();
        boolean single = sheets.stream().filter(s -> s.lines().stream().anyMatch(l -> !l.blank())).count() <= 1;
        if (single) {
            parts.add(part(TableSources.open(file, null, encoding), name, null));
        } else {
            filled.forEach(sheet -> parts.add(part(TableSources.open(file, sheet, encoding), name, sheet)));
        }
    }

    private static Part part(SourceTable table, String file, @Nullable String sheet) {
        Map<ImportList, Double> scores = new EnumMap<>(ImportList.class);
        for (ImportList list : ImportList.values()) {
            scores.put(list, score(table, list));
        }
        Map.Entry<ImportList, Double> best = scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        ImportMapping areas = ColumnGuess.guess(table, ImportList.HAZARDS);
        boolean points = PointSheet.isOne(areas) && !areas.columns().containsValue(ImportList.HAZARDS.needed().getFirst());
        boolean placed = table.hasGeometry() || areas.columns().containsValue(ImportList.LON) || areas.columns().containsValue(ImportList.HAZARDS.geometry());
        ImportList list = points ? ImportList.HAZARDS : best.getValue() > 0 ? best.getKey() : placed ? ImportList.HAZARDS : null;
        return new Part(file, sheet, false, table.rows().size(), table.crs(), list, points);
    }

    private static double score(SourceTable table, ImportList list) {
        ImportMapping mapping = ColumnGuess.guess(table, list);
        if (list == ImportList.FUNDS && !mapping.columns().values().containsAll(list.needed())) {
            return 0; // without amounts it is anything but money
        }
        double score = mapping.columns().values().stream().filter(target -> !SHARED.contains(target)).count();
        score += mapping.columns().values().containsAll(list.needed()) && !list.needed().isEmpty() ? NEEDED : 0;
        score += ImportWords.named(list, table.name()) ? NAMED : 0;
        boolean areas = list == ImportList.HAZARDS && table.rows().stream().anyMatch(r -> r.geometry() != null && r.geometry().getDimension() == 2);
        return score + (areas ? AREAS : 0);
    }
}
