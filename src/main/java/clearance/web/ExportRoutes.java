package clearance.web;

import clearance.desk.Models;
import clearance.export.ExportException;
import clearance.export.ExportFormat;
import clearance.export.ExportOptions;
import clearance.export.Handout;
import clearance.export.Language;
import clearance.io.PlanFile;
import clearance.model.Finding;
import clearance.model.Plan;
import clearance.scenario.PlanJob;
import clearance.store.PlanEntry;
import clearance.store.Plans;
import clearance.store.Versions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Handing out plans. */
final class ExportRoutes {

    private static final String JSON = "json";

    private final Plans plans;
    private final Versions versions;
    private final Models models;

    ExportRoutes(Plans plans, Versions versions, Models models) {
        this.plans = plans;
        this.versions = versions;
        this.models = models;
    }

    /** A format that can be asked for. */
    public record FormatView(String id, String name, String extension, String mediaType) {
    }

    void add(RoutesConfig routes) {
        List<FormatView> formats = new ArrayList<>(List.of(new FormatView(JSON, "Plan file (JSON)", JSON, "application/json")));
        Arrays.stream(ExportFormat.values()).map(f -> new FormatView(f.id(), f.description(), f.extension(), f.mediaType())).forEach(formats::add);
        routes.get("/api/formats", context -> new Answer().field("formats", formats).send(context));
        routes.get("/api/plans/{id}/export", this::export);
    }

    private void export(Context context) {
        PlanEntry entry = plans.get(Asked.id(context, "id"));
        Plan plan = plans.plan(entry.id());
        String named = context.queryParam("format");
        if (named == null || named.equals(JSON)) {
            Answer.attach(context, "application/json", "plan-" + entry.id() + ".json", PlanFile.write(plan));
            return;
        }
        ExportFormat format = ExportFormat.find(named);
        String code = context.queryParam("language");
        Language language = Language.find(code == null ? "en" : code);
        if (format == null || language == null) {
            throw WebException.badValue(format == null ? "/format" : "/language", format == null ? named : String.valueOf(code), format == null
                    ? "\"" + named + "\" is not a format that can be written." : "\"" + code + "\" is not a language of the papers.", "Use one of "
                    + String.join(", ", format == null ? ExportFormat.ids() : Language.codes()) + ".");
        }
        PlanJob job = models.job(entry.sha256(), entry.order().scenario());
        try {
            Handout handout = Handout.of(job.work(), plan, new ExportOptions(language, context.queryParam("crew"), versions.labelOfPlan(entry.id())));
            Answer.attach(context, format.mediaType(), format.fileName(handout), format.export(handout));
        } catch (ExportException e) {
            throw WebException.findings("The plan cannot be handed out", List.of(Finding.error(e.code(), "", e.value(), e.getMessage(), e.remedy())));
        }
    }
}
