package clearance.web;

import clearance.desk.Models;
import clearance.desk.Recent;
import clearance.io.JsonTree;
import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.scenario.Intake;
import clearance.scenario.PlanJob;
import clearance.store.Compressed;
import clearance.store.ProblemEntry;
import clearance.store.Problems;
import clearance.store.Workspace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Problems: list, keep, change, look at. */
final class ProblemRoutes {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    /** Answers about the work of problems that are kept ready; each takes some 100 bytes for a work package. */
    private static final int MOST_KEPT = 6;

    private final Problems problems;
    private final Models models;
    private final Recent<Work, Packed> work = new Recent<>(MOST_KEPT);

    private record Work(String sha256, String scenario) {
    }

    ProblemRoutes(Workspace workspace, Models models) {
        this.problems = workspace.problems();
        this.models = models;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/problems", context -> new Answer().field("problems", problems.list().stream().map(Views::of).toList()).send(context));
        routes.post("/api/problems", this::post);
        routes.get("/api/problems/{id}", this::get);
        routes.get("/api/problems/{id}/file", this::file);
        routes.put("/api/problems/{id}", this::put);
        routes.delete("/api/problems/{id}", context -> {
            problems.delete(Asked.id(context, "id"));
            context.status(NO_CONTENT);
        });
        routes.post("/api/problems/{id}/copy", this::copy);
        routes.post("/api/validate", this::validate);
        routes.get("/api/problems/{id}/work", this::work);
        routes.post("/api/problems/{id}/ranking", this::ranking);
    }

    private void post(Context context) {
        Read<Problem> read = read(context);
        Problem problem = usable(read);
        String name = context.queryParam("name");
        ProblemEntry entry = problems.add(name == null || name.isBlank() ? problem : problem.toBuilder().name(name).build(), read.findings().size(), false);
        context.status(CREATED).header("Location", "/api/problems/" + entry.id());
        new Answer().field("problem", Views.of(entry)).findings(read.findings()).send(context);
    }

    private void get(Context context) {
        ProblemEntry entry = problems.get(Asked.id(context, "id"));
        String sha256 = context.queryParam("revision");
        String revision = sha256 == null ? entry.sha256() : sha256;
        byte[] text = problems.text(revision);
        new Answer().field("entry", Views.of(entry)).field("problem", text).findings(models.findings(revision)).send(context);
    }

    /** The problem as it is kept, for those who want nothing else of it. */
    private void file(Context context) {
        Packed.json(problems.packedText(sha256(context, problems.get(Asked.id(context, "id"))))).send(context);
    }

    private void put(Context context) {
        Read<Problem> read = read(context);
        String match = context.header("If-Match");
        ProblemEntry entry = problems.replace(Asked.id(context, "id"), usable(read), read.findings().size(), match == null ? null : match.replace("\"", ""));
        context.header("ETag", '"' + entry.sha256() + '"');
        new Answer().field("problem", Views.of(entry)).findings(read.findings()).send(context);
    }

    private void copy(Context context) {
        ProblemEntry entry = problems.get(Asked.id(context, "id"));
        String name = Asked.text(Asked.object(context), "name", entry.name() + " (copy)");
        Problem copy = models.problem(entry.sha256()).toBuilder().name(name).build();
        context.status(CREATED);
        ProblemEntry made = problems.add(copy, entry.warnings(), false);
        new Answer().field("problem", Views.of(made)).findings(List.of()).send(context);
    }

    private void validate(Context context) {
        Read<Problem> read = read(context);
        new Answer().field("ok", read.ok()).findings(read.findings()).send(context);
    }

    private void work(Context context) {
        Work wanted = new Work(sha256(context, problems.get(Asked.id(context, "id"))), Views.scenario(context.queryParam("scenario")));
        work.get(wanted, () -> Packed.json(Compressed.pack(work(wanted)))).send(context);
    }

    private byte[] work(Work wanted) {
        return JsonTree.bytes(JsonTree.of(new WorkView(models.job(wanted.sha256(), wanted.scenario()).work()).view()));
    }

    private static String sha256(Context context, ProblemEntry entry) {
        String asked = context.queryParam("sha256");
        return asked == null ? entry.sha256() : asked;
    }

    private void ranking(Context context) {
        ProblemEntry entry = problems.get(Asked.id(context, "id"));
        JsonNode body = Asked.object(context);
        PlanJob job = models.job(entry.sha256(), Asked.text(body, "scenario", Views.scenario(null)));
        @Nullable JsonNode policy = body.get("policy");
        Answer.send(context, Ranking.of(job.work(), policy));
    }

    private static Read<Problem> read(Context context) {
        return Intake.read(Asked.jsonText(context)).problem();
    }

    private static Problem usable(Read<Problem> read) {
        if (read.value() == null) {
            throw WebException.findings("The problem cannot be used", read.findings().stream().sorted(Finding.ORDER).toList());
        }
        return read.value();
    }
}
