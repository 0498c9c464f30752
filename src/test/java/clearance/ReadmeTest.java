package clearance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ReasonCode;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.scenario.PlanJob;
import clearance.scenario.Scenarios;
import clearance.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of problems/README.md are read and planned, step by step, and do what the text beside them says. */
class ReadmeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the text of each step claims of the plan. */
    private static final List<Consumer<Plan>> CLAIMS = List.of(
            plan -> assertTrue(stages(plan, "H2").equals(List.of(Stage.CLEARANCE)) && plan.warnings().stream().anyMatch(w -> w.contains("SURVEY is left out")), "no survey"),
            plan -> {
                assertTrue(stages(plan, "H2").containsAll(List.of(Stage.SURVEY, Stage.CLEARANCE)), "H2 is surveyed first");
                assertEquals(0.58, hazard(plan, "H2").confirmedShare(), 1e-9);
                assertTrue(plan.assignments().stream().anyMatch(Plan.Assignment::provisional));
            },
            plan -> assertTrue(plan.milestones().stream().anyMatch(m -> m.id().equals("V1") && m.ready() != null), "the village is planned ready"),
            plan -> assertTrue(plan.funds().stream().allMatch(f -> f.committed().amount() > 0 && f.committed().compareTo(f.available()) <= 0), plan.funds().toString()),
            plan -> assertEquals(30, plan.weeks().size()),
            plan -> {
                assertTrue(stages(plan, "H3").containsAll(List.of(Stage.PREPARATION, Stage.CLEARANCE, Stage.QUALITY_CONTROL)), stages(plan, "H3").toString());
                assertTrue(plan.assignments().stream().anyMatch(a -> a.equipment().contains("EX-1")), "units are named");
            },
            plan -> {
                assertTrue(plan.assignments().stream().filter(a -> a.hazardArea().equals("H3")).noneMatch(a -> a.start().toLocalDate().toString().compareTo("2027-01-11") < 0));
                assertTrue(plan.unassigned().stream().anyMatch(u -> u.hazardArea().equals("H4") && u.reason() == ReasonCode.EXCLUDED));
            },
            plan -> assertTrue(plan.assignments().stream().anyMatch(a -> a.pinned() && a.crew().equals("T1") && a.sequence() == 0 && a.hazardArea().equals("H1"))),
            plan -> { });

    private static List<Stage> stages(Plan plan, String hazard) {
        return plan.assignments().stream().filter(a -> a.hazardArea().equals(hazard)).map(Plan.Assignment::stage).distinct().toList();
    }

    private static Plan.HazardResult hazard(Plan plan, String id) {
        return plan.hazardAreas().stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> blocks(String kind) throws IOException {
        Matcher matcher = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("problems/README.md")));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** The file after each step. */
    private static List<Problem> steps() throws IOException {
        List<Problem> problems = new ArrayList<>();
        ObjectNode file = MAPPER.createObjectNode();
        for (String block : blocks("json")) {
            merge(file, (ObjectNode) MAPPER.readTree(block));
            Read<Problem> read = ProblemFile.read(MAPPER.writeValueAsBytes(file));
            assertEquals(List.of(), read.findings(), "step " + (problems.size() + 1));
            problems.add(read.value());
        }
        return problems;
    }

    private static void merge(ObjectNode into, ObjectNode added) {
        for (var entry : added.properties()) {
            JsonNode there = into.get(entry.getKey());
            if (there instanceof ObjectNode object && entry.getValue() instanceof ObjectNode more) {
                merge(object, more);
            } else if (there instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more && more.get(0).has("id")) {
                more.forEach(item -> join(list, (ObjectNode) item));
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void join(ArrayNode list, ObjectNode item) {
        for (JsonNode there : list) {
            if (there.path("id").equals(item.path("id"))) {
                merge((ObjectNode) there, item);
                return;
            }
        }
        list.add(item);
    }

    private static Plan solved(Problem problem, String scenario) {
        Problem changed = Scenarios.apply(problem, scenario).value();
        return PlanJob.of(problem, changed, scenario).solve(new PlanJob.Options(1, null, 200L, 1, null, null), progress -> { });
    }

    @TestFactory
    List<DynamicTest> everyStepIsPlanned() throws IOException {
        List<Problem> problems = steps();
        assertEquals(CLAIMS.size(), problems.size());
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            int step = i;
            tests.add(DynamicTest.dynamicTest("step " + (step + 1), () -> {
                Plan plan = solved(problems.get(step), "baseline");
                assertTrue(plan.feasible() && !plan.assignments().isEmpty(), plan.rules().toString());
                CLAIMS.get(step).accept(plan);
            }));
        }
        return tests;
    }

    @Test
    void everyScenarioIsPlanned() throws IOException {
        Problem last = steps().getLast();
        assertEquals(3, last.scenarios().size());
        last.scenarios().forEach(scenario -> assertTrue(solved(last, scenario.id()).feasible(), scenario.id()));
    }

    @Test
    void thePlanWrittenByHandIsJudged() throws IOException {
        Problem second = steps().get(1);
        Plan judged = PlanJob.of(second, second, "baseline").evaluate(PlanFile.read(blocks("plan").getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8)).value());
        assertTrue(judged.feasible());
        assertEquals(2, judged.assignments().size());
        assertFalse(judged.rules().get(Rule.RISK.ordinal()).penalty() == 0);
    }

    /** Rows of the table of commands, such as "| `solve PROBLEM` | makes a plan: `--seconds N` … |"; serve is not there without its server. */
    @TestFactory
    List<DynamicTest> commandsAndOptionsOfTheReadmeExist() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String row : Files.readString(Path.of("README.md")).lines().filter(line -> line.startsWith("| `") && !line.startsWith("| `serve")).toList()) {
            String command = row.replaceFirst("\\| `([a-z]+).*", "$1");
            tests.add(DynamicTest.dynamicTest(command, () -> {
                Shell.Result help = Shell.run(command, "--help");
                assertEquals(0, help.exit(), help.err());
                Matcher option = Pattern.compile("`(--[a-z]+)").matcher(row);
                while (option.find()) {
                    assertTrue(help.out().contains(option.group(1)), command + " has no " + option.group(1));
                }
            }));
        }
        assertTrue(tests.size() >= 4);
        return tests;
    }
}
