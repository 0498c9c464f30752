package clearance.io;

import clearance.model.Finding;
import clearance.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a problem of the files that planners have. Every record is taken, mended or refused, and the report says which and why; files that cannot be used at
 * all
 * are errors, and then nothing is made.
 */
public final class Importer {

    private static final int EXAMPLE_LENGTH = 30;
    private static final int FEW_WORDS = 12;
    private static final int LONGEST_WORD = 60;

    private final ImportRequest request;
    private final Findings findings = new Findings();
    private final List<Imported.Used> used = new ArrayList<>();
    private final Map<String, ImportMapping> mappings = new LinkedHashMap<>();
    private final List<ListImport> imports = new ArrayList<>();
    private final List<ImportReport.Entry> pointEntries = new ArrayList<>();
    private ImportMapping.@Nullable File given;

    private Importer(ImportRequest request) {
        this.request = request;
    }

    /** Imports what is asked for. */
    public static Imported run(ImportRequest request) {
        return new Importer(request).run();
    }

    private Imported run() {
        given = mappingFile();
        if (!findings.list().isEmpty()) {
            return failed();
        }
        ObjectNode problem = base();
        ImportTarget target = new ImportTarget(problem, request.replace());
        Map<String, Geometry> outlines = guarded(this::outlines, Map.of());
        for (ImportRequest.Source source : request.sources()) {
            guarded(() -> prepare(source, target, outlines), null);
        }
        if (errors()) {
            return failed();
        }
        imports.forEach(ListImport::run);
        target.dropDanglingReferences();
        ImportReport report = new ImportReport(java.util.stream.Stream.concat(pointEntries.stream(), imports.stream().flatMap(i -> i.entries().stream()))
                .toList());
        if (report.entries().stream().allMatch(e -> e.outcome() == ImportReport.Outcome.REFUSED)) {
            findings.error("nothing-taken", "", "", "Of " + report.entries().size() + " records none could be taken.",
                    "The reasons stand above and in the report.");
        }
        Read<Problem> read = ProblemFile.readParts(problem, findings).read();
        return new Imported(read.value(), read.findings(), report, used, mappingText());
    }

    private interface Step<T> {
        T get();
    }

    private <T> T guarded(Step<T> step, T otherwise) {
        try {
            return step.get();
        } catch (BadFileException e) {
            findings.list().add(e.finding());
            return otherwise;
        }
    }

    private boolean errors() {
        return findings.list().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    private Imported failed() {
        return new Imported(null, findings.list(), new ImportReport(List.of()), used, mappingText());
    }

    private ImportMapping.@Nullable File mappingFile() {
        byte[] text = request.mapping();
        JsonNode root = text == null ? null : JsonText.parse(text, findings.list());
        return root == null ? null : new RecordReader(findings).record(ImportMapping.File.class, root, Pointer.ROOT, null, Set.of());
    }

    private ObjectNode base() {
        if (request.into() != null) {
            return ProblemFile.tree(request.into());
        }
        ObjectNode problem = JsonText.MAPPER.createObjectNode().put("format", Problem.FORMAT).put("name", request.name());
        problem.putObject("calendar").put("start", request.start().toString()).put("weeks", request.weeks());
        problem.putArray("hazardAreas");
        problem.putArray("crews");
        return problem;
    }

    private @Nullable ListImport prepare(ImportRequest.Source source, ImportTarget target, Map<String, Geometry> outlines) {
        ImportList list = source.list();
        SourceTable table = TableSources.open(source.file(), source.sheet(), request.encoding());
        ImportMapping mapping = mapping(table, source, list.list(), false);
        if (!errors()) {
            requiredColumns(table, list, mapping);
            imports.add(new ListImport(list, table, mapping, target, request.start(), list == ImportList.HAZARDS ? outlines : Map.of()));
        }
        return null;
    }

    private Map<String, Geometry> outlines() {
        ImportRequest.Source source = request.polygons();
        if (source == null) {
            return Map.of();
        }
        SourceTable table = TableSources.open(source.file(), source.sheet(), request.encoding());
        ImportMapping mapping = mapping(table, source, "points", true);
        if (!PointSheet.isOne(mapping)) {
            throw new BadFileException("no-points", table.name(), table.name() + " has no columns for polygon and point number: it has "
                    + String.join(", ", table.columns()) + ".", "Map them to \"polygon\" and \"pointNumber\" in the mapping file.");
        }
        PointSheet.Outlines made = PointSheet.assemble(table, mapping);
        RowPlaces places = new RowPlaces(made.table(), ImportList.HAZARDS, mapping, new RowValues(table, ImportList.HAZARDS, mapping));
        Map<String, Geometry> outlines = new LinkedHashMap<>();
        int column = table.columns().indexOf(mapping.columns().entrySet().stream().filter(e -> e.getValue().equals(ImportList.POLYGON)).findFirst()
                .orElseThrow().getKey());
        for (SourceTable.Row row : made.table().rows()) {
            RowNotes notes = new RowNotes();
            String id = row.value(column).strip();
            made.notes().getOrDefault(id, List.of()).forEach(notes::mend);
            Geometry place = places.place(row, notes);
            if (ImportWords.unknown(id)) {
                notes.refuse("it names no polygon");
            } else if (place != null) {
                outlines.put(id, place);
            }
            pointEntries.add(new ImportReport.Entry(ImportList.HAZARDS, table.name(), table.rowWord() + " " + made.rows().getOrDefault(row.number(), ""
                    + row.number()), id,
                    notes.outcome(), notes.all()));
        }
        return outlines;
    }

    /** The mapping that was given, or a guess; with what the command line adds to it. */
    private ImportMapping mapping(SourceTable table, ImportRequest.Source source, String key, boolean points) {
        ImportList list = source.list();
        ImportMapping known = source.mapping() != null ? source.mapping() : given == null ? null : given.of(list, points);
        if (known != null) {
            ColumnGuess.check(known, table, list, "/" + key, findings);
        }
        ImportMapping mapping = known != null ? known : ColumnGuess.guess(table, list);
        Map<String, String> constants = new LinkedHashMap<>();
        request.constants().forEach((field, value) -> {
            if (list.fields().stream().anyMatch(f -> f.path().equals(field))) {
                constants.put(field, value);
            }
        });
        mapping = mapping.withConstants(constants);
        String crs = request.crs().getOrDefault(list.name().toLowerCase(java.util.Locale.ROOT), request.crs().get(""));
        if (crs != null && !list.geometry().isEmpty()) {
            mapping = mapping.withCrs(crs);
        }
        mappings.put(key, mapping);
        used.add(new Imported.Used(source, points, mapping, shown(table, mapping)));
        return mapping;
    }

    private static List<Imported.Shown> shown(SourceTable table, ImportMapping mapping) {
        List<Imported.Shown> shown = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            List<String> words = table.rows().stream().map(r -> r.value(column).strip()).filter(v -> !ImportWords.unknown(v)).distinct()
                    .limit(FEW_WORDS + 1L).toList();
            boolean few = words.size() <= FEW_WORDS && words.stream().allMatch(w -> w.length() <= LONGEST_WORD);
            String example = words.isEmpty() ? "" : words.getFirst();
            String name = table.columns().get(i);
            shown.add(new Imported.Shown(table.name(), name, mapping.columns().getOrDefault(name, ""), example.length() > EXAMPLE_LENGTH
                    ? example.substring(0, EXAMPLE_LENGTH) + "…" : example, few ? words : List.of()));
        }
        return shown;
    }

    /** Fields without which no record can be taken need a column or a constant. */
    private void requiredColumns(SourceTable table, ImportList list, ImportMapping mapping) {
        for (String field : list.needed()) {
            if (!mapping.columns().containsValue(field) && !mapping.constants().containsKey(field)) {
                Fields.Field meant = list.fields().stream().filter(f -> f.path().equals(field)).findFirst().orElseThrow();
                String values = meant.type().isEnum() ? "--set " + field + "=" + meant.type().getEnumConstants()[0] + " (" + FieldNotes.of(meant)
                        .replace("Required. ", "") + ")"
                        : "--set " + field + "=1000";
                findings.error("missing-column", "", table.name(), "No column of " + table.name() + " gives the " + field + " that every record needs.",
                        "Map one in the mapping file, or say what holds for all: " + values);
            }
        }
    }

    private byte[] mappingText() {
        if (mappings.isEmpty()) {
            return new byte[0];
        }
        ObjectNode file = JsonText.MAPPER.createObjectNode();
        mappings.forEach((key, mapping) -> file.set(key, new RecordWriter(true).record(mapping, null)));
        return Layout.write(file).getBytes(StandardCharsets.UTF_8);
    }
}
