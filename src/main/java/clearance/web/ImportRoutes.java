package clearance.web;

import clearance.desk.Models;
import clearance.io.ImportList;
import clearance.io.ImportLook;
import clearance.io.ImportMapping;
import clearance.io.ImportReport;
import clearance.io.ImportRequest;
import clearance.io.Imported;
import clearance.io.Importer;
import clearance.io.JsonTree;
import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.io.WorkbookFile;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.scenario.Intake;
import clearance.store.ProblemEntry;
import clearance.store.Problems;
import clearance.store.Workspace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files of planners become problems: tried first, with all that is made of them shown, then kept. Nothing is remembered between requests. */
final class ImportRoutes {

    private static final int CREATED = 201;

    private final Problems problems;
    private final Models models;

    ImportRoutes(Workspace workspace, Models models) {
        this.problems = workspace.problems();
        this.models = models;
    }

    /** What columns can become. */
    public record FieldsView(List<ListView> lists) {
    }

    /** A list of a problem with what a column can be in it. */
    public record ListView(ImportList list, List<ImportList.Target> fields) {
    }

    /** How a table was read. */
    public record UsedView(String file, @Nullable String sheet, ImportList list, boolean points, ImportMapping mapping, List<Imported.Shown> columns) {

        static UsedView of(Imported.Used used) {
            ImportRequest.Source source = used.source();
            return new UsedView(String.valueOf(source.file().getFileName()), source.sheet(), source.list(), used.points(), used.mapping(), used.columns());
        }
    }

    void add(RoutesConfig routes) {
        routes.get("/api/imports/fields", context -> Answer.send(context,
                new FieldsView(Arrays.stream(ImportList.values()).map(list -> new ListView(list, list.describe())).toList())));
        routes.post("/api/imports", this::post);
    }

    private void post(Context context) {
        try (Uploads uploads = Uploads.of(context, "file")) {
            String given = context.formParam("order");
            Read<JsonNode> body = JsonTree.parse((given == null ? "{}" : given).getBytes(StandardCharsets.UTF_8));
            if (body.value() == null) {
                throw WebException.findings("The request cannot be used", body.findings());
            }
            ImportOrder order = ImportOrder.of(body.value());
            List<ImportLook.Part> parts = new ArrayList<>();
            Set<Finding> findings = new LinkedHashSet<>();
            for (Path file : uploads.tables()) {
                Read<List<ImportLook.Part>> look = ImportLook.of(file, order.encoding());
                findings.addAll(look.findings());
                parts.addAll(look.value() == null ? List.of() : look.value());
            }
            Imported imported = parts.stream().anyMatch(ImportLook.Part::problem) ? whole(uploads, parts) : run(uploads, order, parts);
            findings.addAll(imported.findings());
            answer(context, order, parts, imported, findings);
        }
    }

    private void answer(Context context, ImportOrder order, List<ImportLook.Part> parts, Imported imported, Set<Finding> findings) {
        ProblemEntry kept = null;
        Problem problem = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR) ? null : imported.problem();
        if (order.keep()) {
            if (problem == null) {
                throw WebException.findings("The files cannot be used yet", List.copyOf(findings));
            }
            kept = keep(order, problem, findings);
            context.status(CREATED).header("Location", "/api/problems/" + kept.id());
        }
        new Answer().field("parts", parts).field("sources", imported.used().stream().map(UsedView::of).toList()).field("report", imported.report().entries())
                .field("problem", problem == null || kept != null ? null : ProblemFile.write(problem))
                .field("kept", kept == null ? null : JsonTree.bytes(JsonTree.of(Views.of(kept)))).findings(List.copyOf(findings)).send(context);
    }

    /** A problem is kept only when it has passed all checks that a problem file passes. */
    private ProblemEntry keep(ImportOrder order, Problem problem, Set<Finding> findings) {
        Read<Problem> checked = Intake.read(ProblemFile.write(problem)).problem();
        findings.addAll(checked.findings());
        if (checked.value() == null) {
            throw WebException.findings("The problem cannot be used yet", List.copyOf(findings));
        }
        Long into = order.into();
        return into == null ? problems.add(checked.value(), checked.findings().size(), false)
                : problems.replace(into, checked.value(), checked.findings().size(), problems.get(into).sha256());
    }

    private static Imported whole(Uploads uploads, List<ImportLook.Part> parts) {
        if (parts.size() > 1) {
            String name = parts.stream().filter(ImportLook.Part::problem).findFirst().orElseThrow().file();
            return failed("whole-problem", name, name + " is the workbook of a whole problem and comes in alone.",
                    "Bring it in first; then add the other files to it.");
        }
        Read<Problem> read = WorkbookFile.read(uploads.get(parts.getFirst().file()));
        return new Imported(read.value(), read.findings(), new ImportReport(List.of()), List.of(), new byte[0]);
    }

    private static Imported failed(String code, String value, String message, String remedy) {
        return new Imported(null, List.of(Finding.error(code, "", value, message, remedy)), new ImportReport(List.of()), List.of(), new byte[0]);
    }

    private Imported run(Uploads uploads, ImportOrder order, List<ImportLook.Part> parts) {
        List<ImportOrder.Source> sources = order.sources() != null ? order.sources() : parts.stream().filter(p -> p.list() != null)
                .map(p -> new ImportOrder.Source(p.file(), p.sheet(), p.list(), p.points(), null)).toList();
        List<ImportOrder.Source> points = sources.stream().filter(ImportOrder.Source::points).toList();
        List<ImportOrder.Source> records = sources.stream().filter(s -> !s.points()).toList();
        if (points.size() > 1) {
            return failed("points-twice", points.get(1).file(), "Two tables are given as points of polygons.", "Keep one of them, or put both into one table.");
        }
        boolean pointsAlone = records.stream().noneMatch(s -> s.list() == ImportList.HAZARDS);
        if (pointsAlone) {
            records = sources;
        }
        if (records.isEmpty()) {
            return failed("nothing-chosen", "", "No file is to be read.", "Say of one of them what it holds.");
        }
        Long into = order.into();
        Problem base = into == null ? null : models.problem(problems.get(into).sha256());
        LocalDate start = base == null ? order.start() : base.calendar().start();
        String name = order.name().isBlank() ? records.getFirst().file().replaceFirst("\\.[^.]*$", "") : order.name();
        ImportRequest.Source outlines = pointsAlone || points.isEmpty() ? null : points.getFirst().in(uploads);
        return Importer.run(new ImportRequest(records.stream().map(s -> s.in(uploads)).toList(), outlines, null, java.util.Map.of(), java.util.Map.of(),
                order.encoding(), base, order.replace(), start, order.weeks(), name));
    }
}
