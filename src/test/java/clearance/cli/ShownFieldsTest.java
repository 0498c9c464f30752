package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.io.PolicyPatch;
import clearance.io.ProblemFile;
import clearance.model.Crew;
import clearance.model.Method;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Rate;
import clearance.scenario.PlanJob;
import clearance.validation.Overview;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields that change nothing of a plan are there to be seen: names, reasons, and how exactly dates are told. */
class ShownFieldsTest {

    private final Problem problem = ProblemFile.read(Path.of("src/test/resources/effect.json")).value();
    private final Plan fixed = PlanFile.read(Path.of("src/test/resources/effect-plan.json")).value();

    private String summary(Map<String, Object> policy) {
        Problem changed = problem.toBuilder().policy(PolicyPatch.apply(problem.policy(), policy).value()).build();
        PlanJob job = PlanJob.of(changed, changed, "baseline");
        StringWriter text = new StringWriter();
        new Summary(new PrintWriter(text), job.work(), job.evaluate(fixed)).print();
        return text.toString();
    }

    @Test
    void namesAreShownInsteadOfIds() {
        String text = summary(Map.of());
        assertTrue(text.contains(problem.name()));
        assertTrue(text.lines().anyMatch(line -> line.contains("Manual team") && line.contains("H2")), text);
    }

    @Test
    void validateTellsTheDescriptionAndWhyWorkRests() {
        StringWriter text = new StringWriter();
        ValidateCommand.summarise(new PrintWriter(text, true), Overview.of(WorkModel.of(problem)));
        assertTrue(text.toString().contains(problem.description()));
        assertTrue(text.toString().contains("stand-down (snow) from 2026-12-08 to 2026-12-15"), text.toString());
    }

    @Test
    void validateTellsWhatLowAndHighRatesWouldMean() {
        Crew known = problem.crews().getFirst().toBuilder().rateM2PerDay(new Rate(300, 500, 800)).build();
        Crew assumed = Crew.builder("M2", Method.MANUAL, known.base()).build();
        Problem two = problem.toBuilder().crews(List.of(known, assumed)).build();
        StringWriter text = new StringWriter();
        ValidateCommand.summarise(new PrintWriter(text, true), Overview.of(WorkModel.of(two)));
        assertTrue(text.toString().contains("850 m² a day together (500 to 1,300)"), "500 + 350, 300 + 200 and 800 + 500: " + text);
    }

    @Test
    void firmWeeksAreListedAndTheirDatesToldToTheDay() {
        assertFalse(summary(Map.of("firmWeeks", 1)).contains("H6 "), "H6 is cleared in the third week");
        String firm = summary(Map.of("firmWeeks", 4));
        assertTrue(firm.contains("H6 ") && firm.contains("Wed 16 Dec – Tue 22 Dec"), firm);
    }

    @Test
    void tentativeWeeksAreToldByWeekAndLaterOnesByMonth() {
        assertTrue(summary(Map.of("tentativeWeeks", 4)).contains("Mon 30 Nov – week of Mon 21 Dec"));
        assertTrue(summary(Map.of("tentativeWeeks", 1)).contains("Mon 30 Nov – Dec 2026"));
    }
}
