package clearance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.generate.Generator;
import clearance.generate.GeneratorOptions;
import clearance.io.ComparisonFile;
import clearance.io.ProblemFile;
import clearance.model.Change;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.Point;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The property that a comparison stands on, over random small problems and searches that are far too short to find good plans. */
class MoreMoneyIsNeverWorseTest {

    private static Problem problem(long seed) {
        Problem made = Generator.generate(new GeneratorOptions("Random " + seed, seed, 16, 5, 8, LocalDate.of(2026, 11, 30), List.of("Aghdam", "Fuzuli")));
        String fund = made.funds().getLast().id();
        List<Scenario> scenarios = new ArrayList<>();
        for (double factor : new double[] {0.05, 0.3, 0.9, 1.7}) {
            scenarios.add(new Scenario("all" + factor, "", null, List.of(new Change.ScaleFunds(factor, null))));
            scenarios.add(new Scenario("one" + factor, "", null, List.of(new Change.ScaleFunds(factor, fund))));
        }
        scenarios.add(new Scenario("late", "", null, List.of(new Change.DelayTranches(null, 10))));
        scenarios.add(new Scenario("late-half", "", "late", List.of(new Change.ScaleFunds(0.5, null))));
        return made.toBuilder().scenarios(scenarios).build();
    }

    private static ScenarioComparison compare(Problem problem) {
        CompareOptions options = new CompareOptions(List.of(), 1, 1, null, 20L, 2, List.of(0.2, 0.5, 1.0, 1.5), false, 0, null);
        return ComparisonRun.prepare(problem, options).value().run(p -> { }).comparison();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void moreMoneyIsNeverWorse(long seed) {
        Problem problem = problem(seed);
        ScenarioComparison comparison = compare(problem);
        Map<String, Entry> entries = comparison.scenarios().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        int pairs = 0;
        for (Entry more : comparison.scenarios()) {
            for (String less : more.noLessThan()) {
                if (entries.get(less).feasible()) {
                    assertTrue(more.feasible(), more.id() + " breaks rules, " + less + " does not");
                    assertTrue(more.value() >= entries.get(less).value(), more.id() + " is worth " + more.value() + ", " + less + " " + entries.get(less).value());
                    pairs++;
                }
            }
        }
        assertTrue(pairs >= 10, "scenarios of which one has more money than the other: " + pairs);
        List<Point> points = comparison.frontier().points();
        for (int i = 1; i < points.size(); i++) {
            assertTrue(!points.get(i - 1).feasible() || points.get(i).feasible() && points.get(i).value() >= points.get(i - 1).value(), points.toString());
        }
        assertTrue(comparison.frontier().ceiling() >= points.getLast().value());
    }

    @Test
    void theSameSeedsAndMovesGiveTheSameComparison() {
        Problem problem = ProblemFile.read(Path.of("problems/tiny.json")).value();
        assertEquals(text(compare(problem)), text(compare(problem)));
    }

    private static String text(ScenarioComparison comparison) {
        return new String(ComparisonFile.write(comparison), StandardCharsets.UTF_8);
    }
}
