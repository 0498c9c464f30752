package clearance.testing;

import clearance.evaluation.Evaluation;
import clearance.evaluation.PlanAssembler;
import clearance.evaluation.RoutesFromPlan;
import clearance.evaluation.Visit;
import clearance.io.PlanFile;
import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.work.WorkModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen of effect.json, changed or not, when the plan of effect-plan.json is judged. */
public final class Seen {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Plan FIXED = PlanFile.read(resource("effect-plan.json")).value();

    private final WorkModel work;
    private final Evaluation plan;
    private @Nullable Plan written;

    Seen(JsonNode tree) {
        Read<Problem> read = ProblemFile.read(MAPPER.writeValueAsBytes(tree));
        if (read.value() == null) {
            throw new AssertionError(read.findings().toString());
        }
        work = WorkModel.of(read.value());
        plan = Evaluation.of(work, RoutesFromPlan.read(work, FIXED).routes());
    }

    static byte[] resource(String name) {
        try (InputStream in = Seen.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WorkModel work() {
        return work;
    }

    public Evaluation plan() {
        return plan;
    }

    /** The plan as it is written to a file. */
    public Plan written() {
        if (written == null) {
            written = PlanAssembler.plan(plan, new PlanAssembler.Context(new Plan.ProblemReference(work.problem().name(), ""), "baseline", null, null,
                    Plan.Comparison.NONE, List.of()));
        }
        return written;
    }

    private int hazard(String id) {
        for (int h = 0; h < work.problem().hazardAreas().size(); h++) {
            if (work.problem().hazardAreas().get(h).id().equals(id)) {
                return h;
            }
        }
        throw new AssertionError("no hazard area " + id);
    }

    /** The visit of a stage that is one package; names as in "H1 CLEARANCE". */
    public Visit visit(String work1) {
        String[] words = work1.split(" ");
        Visit visit = plan.find(work.find(words[0], Stage.valueOf(words[1]), words.length > 2 ? words[2] : null));
        if (visit == null) {
            throw new AssertionError(work1 + " is not in the plan");
        }
        return visit;
    }

    public static ToDoubleFunction<Seen> risk(String hazard) {
        return s -> s.work.risk().index(s.hazard(hazard)).value();
    }

    public static ToDoubleFunction<Seen> criterion(String hazard, String name) {
        return s -> s.work.risk().index(s.hazard(hazard)).criteria().getOrDefault(name, 0.0);
    }

    /** Daily risk at the end of the plan. */
    public static ToDoubleFunction<Seen> dailyRisk(String hazard) {
        return s -> s.work.risk().exposure(s.hazard(hazard)).dailyRiskAtEnd();
    }

    public static ToDoubleFunction<Seen> minutes(String what) {
        return s -> s.visit(what).workMinutes();
    }

    public static ToDoubleFunction<Seen> start(String what) {
        return s -> s.visit(what).start();
    }

    public static ToDoubleFunction<Seen> finish(String what) {
        return s -> s.visit(what).finish();
    }

    public static ToDoubleFunction<Seen> cost(String what) {
        return s -> s.visit(what).cents() / 100.0;
    }

    public static ToDoubleFunction<Seen> travel(String what) {
        return s -> s.visit(what).travelMinutes();
    }

    public static ToDoubleFunction<Seen> rule(Rule rule) {
        return s -> s.plan.penalty(rule);
    }

    public static ToDoubleFunction<Seen> indicator(ToDoubleFunction<Plan.Indicators> which) {
        return s -> which.applyAsDouble(s.written().indicators());
    }

    public static ToDoubleFunction<Seen> packages(String hazard) {
        return s -> s.work.order().ofHazard(s.hazard(hazard)).length;
    }

    public static ToDoubleFunction<Seen> confirmed(String hazard) {
        return s -> s.work.chain(s.hazard(hazard)).confirmedShare();
    }

    /** Packages that a community or infrastructure waits for. */
    public static ToDoubleFunction<Seen> waitsFor(String milestone) {
        return s -> s.work.milestones().stream().filter(m -> m.id().equals(milestone)).mapToInt(m -> m.size()).sum();
    }

    public static ToDoubleFunction<Seen> worth(String milestone) {
        return s -> s.work.milestones().stream().filter(m -> m.id().equals(milestone)).mapToDouble(m -> m.worth()).sum();
    }

    /** How many crews are able and allowed to do a package. */
    public static ToDoubleFunction<Seen> capableCrews(String what) {
        return s -> {
            String[] words = what.split(" ");
            int p = s.work.find(words[0], Stage.valueOf(words[1]), null);
            int count = 0;
            for (int crew = 0; crew < s.work.problem().crews().size(); crew++) {
                count += s.work.capable(crew, p) ? 1 : 0;
            }
            return count;
        };
    }
}
