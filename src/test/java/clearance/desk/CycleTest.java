package clearance.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.generate.Generator;
import clearance.generate.GeneratorOptions;
import clearance.io.ProblemFile;
import clearance.model.Classification;
import clearance.model.Commitment;
import clearance.model.Crew;
import clearance.model.Finding;
import clearance.model.HazardArea;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.model.ProgressReport.WorkDone;
import clearance.model.Stage;
import clearance.scenario.PlanJob;
import clearance.store.ConflictException;
import clearance.store.PlanEntry;
import clearance.store.PlanKind;
import clearance.store.PlanOrder;
import clearance.store.ProblemEntry;
import clearance.store.Versions;
import clearance.store.Workspace;
import clearance.testing.Fixtures;
import clearance.work.WorkModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycleTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate START = Fixtures.START;

    @TempDir
    private Path folder;
    private Workspace workspace;
    private Models models;
    private Cycle cycle;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, NOON);
        models = new Models(workspace.problems());
        cycle = new Cycle(workspace, models);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** Two crews and four areas of one hectare, each 20 days of work for a manual crew of 500 m² a day. */
    private static Problem problem() {
        return Fixtures.problem(Fixtures.hazard("H1").build(), Fixtures.hazard("H2").build(), Fixtures.hazard("H3").build(), Fixtures.hazard("H4").build())
                .crews(List.of(Fixtures.crew("T1").rateM2PerDay(clearance.model.Rate.of(500)).build(), Fixtures.crew("T2").rateM2PerDay(clearance.model.Rate.of(500)).build()))
                .funds(List.of(Fixtures.fund("F1", START, 100_000))).build();
    }

    private PlanEntry solve(long problem, Plan from, long moves) {
        ProblemEntry entry = workspace.problems().get(problem);
        PlanJob job = models.job(entry.sha256(), "baseline");
        Plan start = from == null ? null : Changed.remaining(job.work(), from);
        Plan plan = job.solve(new PlanJob.Options(1, null, moves, 1, start, null), p -> { });
        return workspace.plans().add(problem, entry.sha256(), new PlanOrder("baseline", "", null, 1, moves, null, null), PlanKind.SOLVED, plan);
    }

    private static ProgressReport report(WorkDone... rows) {
        return new ProgressReport(START, START.plusDays(6), "", "", List.of(rows), List.of(), List.of(), List.of(), List.of());
    }

    private static WorkDone done(String crew, String hazard, double areaM2, boolean finished) {
        return new WorkDone(crew, hazard, Stage.CLEARANCE, null, areaM2, finished, null, null, null, Map.of());
    }

    private List<String> codes(long problem, ProgressReport report) {
        return cycle.report(problem, report).findings().stream().map(Finding::code).toList();
    }

    private Problem now(long problem) {
        return models.problem(workspace.problems().get(problem).sha256());
    }

    @Test
    void whatIsPublishedStaysAsItWas() {
        long problem = workspace.problems().add(problem(), 0, false).id();
        PlanEntry plan = solve(problem, null, 200);
        Versions.Version first = workspace.versions().publish(plan.id(), "planner", "first plan");
        assertEquals(1, first.number());
        assertEquals(2, workspace.versions().publish(plan.id(), "planner", "again").number());
        assertEquals(workspace.plans().plan(plan.id()), workspace.versions().plan(first));
        assertThrows(ConflictException.class, () -> workspace.plans().delete(plan.id()));
        assertEquals(2, workspace.problems().get(problem).publishedVersion());
        assertTrue(workspace.journal().of(problem).stream().anyMatch(e -> e.what().equals("Published as version 1: first plan")));
    }

    @Test
    void progressIsTakenOverWhenTheWeekTurns() {
        long problem = workspace.problems().add(problem(), 0, false).id();
        PlanEntry plan = solve(problem, null, 500);
        workspace.versions().publish(plan.id(), "", "");
        Plan published = workspace.plans().plan(plan.id());
        String first = firstOf(published, "T1");
        String other = firstOf(published, "T2");
        assertEquals(List.of(), codes(problem, report(done("T1", first, 3_000, false), done("T2", other, 10_000, true))));
        assertNotNull(cycle.moveOn(problem, 1));
        Problem next = now(problem);
        assertEquals(START.plusWeeks(1), next.calendar().start());
        assertEquals(3, next.calendar().weeks());
        WorkModel work = WorkModel.of(next);
        assertEquals(0.7, work.packages().get(work.find(first, Stage.CLEARANCE, null)).left(), 1e-9);
        assertEquals(-1, work.find(other, Stage.CLEARANCE, null), "what is finished is no work any more");
        assertEquals(List.of(new Commitment("T1", first, Stage.CLEARANCE, "1", null, START)), next.commitments());
        Crew t1 = next.crews().getFirst();
        assertTrue(t1.mobilised() && t1.position() != null);
        long planned = published.assignments().stream().filter(a -> a.hazardArea().equals(first) || a.hazardArea().equals(other)).mapToLong(a -> a.cost().cents()).sum();
        assertEquals(new Money(planned), next.funds().getFirst().spent(), "the planned cost of what was begun is booked");
        assertThrows(ConflictException.class, () -> cycle.moveOn(problem, 3));
    }

    private static String firstOf(Plan plan, String crew) {
        return plan.assignments().stream().filter(a -> a.crew().equals(crew) && a.sequence() == 0).findFirst().orElseThrow().hazardArea();
    }

    @Test
    void contradictionsAreNamed() {
        long problem = workspace.problems().add(problem(), 0, false).id();
        assertEquals(List.of("more-than-left"), codes(problem, report(done("T1", "H1", 12_000, false))));
        assertEquals(List.of("unknown-crew"), codes(problem, report(done("T9", "H1", 100, false))));
        assertEquals(List.of("unknown-hazard-area"), codes(problem, report(done("T1", "H9", 100, false))));
        assertEquals(List.of("no-such-work"), codes(problem, report(new WorkDone("T1", "H1", Stage.SURVEY, null, 1, false, null, null, null, Map.of()))));
        ProgressReport out = new ProgressReport(START, START.plusDays(6), "", "", List.of(done("T1", "H1", 100, false)), List.of(), List.of(),
                List.of(new ProgressReport.CrewOut("T1", START, null, "mine accident")), List.of());
        assertEquals(List.of("crew-was-out"), codes(problem, out));
        ProgressReport early = new ProgressReport(START.minusDays(7), START.minusDays(1), "", "", List.of(), List.of(), List.of(), List.of(), List.of());
        assertEquals(List.of("closed-period"), codes(problem, early));
        assertEquals(List.of("finished-early"), codes(problem, report(done("T1", "H1", 100, true))), "a warning: the report is kept");
        assertEquals(1, workspace.reports().of(problem).size());
        assertEquals(List.of("no-such-work"), codes(problem, report(done("T2", "H1", 100, false))), "a report that waits counts");
    }

    @Test
    void aSurveyReplacesWhatWasExpected() {
        HazardArea suspected = Fixtures.hazard("H1").classification(Classification.SHA).stages(List.of(Stage.SURVEY, Stage.CLEARANCE)).build();
        Problem given = Fixtures.problem(suspected).crews(List.of(Fixtures.crew("T1").build(), Fixtures.crew("S1").method(clearance.model.Method.SURVEY).build())).build();
        WorkModel work = WorkModel.of(given);
        ProgressReport share = survey(3_000, 5_000, 2_000, null);
        assertEquals(List.of(), ProgressCheck.of(work, share, null));
        WorkModel after = WorkModel.of(ProgressBook.apply(work, share, null));
        assertEquals(2_000, after.packages().stream().mapToDouble(p -> p.areaM2()).sum(), 1e-6);
        assertFalse(after.packages().getFirst().provisional());
        Problem drawn = ProgressBook.apply(work, survey(3_000, 5_000, 2_000, Fixtures.square(46.55, 39.9, 0.0005)), null);
        assertEquals(Classification.CHA, drawn.hazardAreas().getFirst().classification());
        assertEquals(List.of(Stage.CLEARANCE), drawn.hazardAreas().getFirst().stages());
        assertTrue(WorkModel.of(ProgressBook.apply(work, survey(4_000, 6_000, 0, null), null)).packages().isEmpty(), "nothing was found: nothing is left");
        assertEquals(List.of("survey-sum"), ProgressCheck.of(work, survey(1_000, 0, 0, null), null).stream().map(Finding::code).toList());
    }

    private static ProgressReport survey(double cancelled, double reduced, double confirmed, org.locationtech.jts.geom.Geometry ground) {
        return new ProgressReport(START, START.plusDays(6), "", "", List.of(), List.of(new ProgressReport.SurveyResult("H1", cancelled, reduced, confirmed, ground)),
                List.of(), List.of(), List.of());
    }

    @Test
    void aLostCrewChangesOnlyWhatMustChange() {
        long problem = workspace.problems().add(problem(), 0, false).id();
        PlanEntry plan = solve(problem, null, 1_000);
        workspace.versions().publish(plan.id(), "", "");
        Plan published = workspace.plans().plan(plan.id());
        String begun = firstOf(published, "T1");
        ProgressReport lost = new ProgressReport(START, START.plusDays(6), "", "", List.of(done("T1", begun, 3_000, false)), List.of(), List.of(),
                List.of(new ProgressReport.CrewOut("T2", START.plusDays(7), null, "illness")), List.of());
        cycle.report(problem, lost);
        cycle.moveOn(problem, 1);
        PlanEntry again = solve(problem, published, 1_000);
        Changed changed = cycle.since(again.id());
        Plan after = workspace.plans().plan(again.id());
        assertTrue(after.feasible(), () -> after.rules().toString());
        assertTrue(after.assignments().stream().noneMatch(a -> a.crew().equals("T2")));
        assertEquals("T1", after.assignments().stream().filter(a -> a.hazardArea().equals(begun)).findFirst().orElseThrow().crew());
        assertFalse(changed.keepsRules(), "the order with the lost crew cannot be kept");
        assertTrue(changed.words().get(1).contains("HORIZON"), changed.words().toString());
        assertTrue(changed.change().moved().stream().allMatch(m -> m.crewBefore() == null || m.crewBefore().equals("T2") || m.crewAfter() == null
                || "T1".equals(m.crewAfter())), changed.words().toString());
    }

    @Test
    void theWorkOfOtherCrewsStaysWhereOneIsLost() {
        Problem sample = Objects.requireNonNull(ProblemFile.read(Path.of("problems/aghdam-week.json")).value());
        for (String lost : List.of("S2", "M1")) {
            long problem = workspace.problems().add(sample, 0, false).id();
            PlanEntry plan = solve(problem, null, 2_000);
            workspace.versions().publish(plan.id(), "", "");
            ProgressReport done = cycle.asPlanned(problem, 1);
            cycle.report(problem, new ProgressReport(done.from(), done.to(), "", "", done.work(), List.of(), List.of(),
                    List.of(new ProgressReport.CrewOut(lost, done.to().plusDays(1), null, "illness")), List.of()));
            cycle.moveOn(problem, 1);
            NearWeeks near = cycle.since(solve(problem, workspace.plans().plan(plan.id()), 200).id()).near();
            assertTrue(near.packages() > 5 && near.sameCrew() >= 0.8 * near.packages() && near.kept() >= 0.7 * near.packages(), "without " + lost + ": " + near.words());
        }
    }

    @Test
    void aWeekThatWentAsPlannedMovesNothing() {
        long problem = workspace.problems().add(problem(), 0, false).id();
        PlanEntry plan = solve(problem, null, 1_000);
        workspace.versions().publish(plan.id(), "", "");
        Plan published = workspace.plans().plan(plan.id());
        cycle.report(problem, cycle.asPlanned(problem, 1));
        cycle.overview(problem).packages().forEach(p -> assertEquals(p.plannedM2(), p.actualM2(), 1e-9, "a week that went as planned is done to the square metre: " + p));
        ProblemEntry next = cycle.moveOn(problem, 1);
        PlanJob job = models.job(next.sha256(), "baseline");
        Plan kept = job.evaluate(Changed.remaining(job.work(), published));
        assertTrue(kept.feasible(), () -> kept.rules().toString());
        for (Plan.Assignment a : kept.assignments()) {
            Plan.Assignment was = published.assignments().stream().filter(p -> p.hazardArea().equals(a.hazardArea())).findFirst().orElseThrow();
            assertEquals(Objects.requireNonNull(was.finish()).toLocalDate(), Objects.requireNonNull(a.finish()).toLocalDate(), a.hazardArea());
        }
    }

    @Test
    void fourWeeksTurn() {
        Problem made = Generator.generate(new GeneratorOptions("Four weeks", 3, 16, 5, 16, START, List.of("Aghdam")));
        long problem = workspace.problems().add(made, 0, false).id();
        PlanEntry plan = solve(problem, null, 60);
        double spent = 0;
        for (int week = 1; week <= 4; week++) {
            workspace.versions().publish(plan.id(), "", "week " + week);
            Plan published = workspace.plans().plan(plan.id());
            ProgressReport done = cycle.asPlanned(problem, 1);
            assertTrue(done.work().size() > 0);
            List<Finding> findings = cycle.report(problem, done).findings();
            assertTrue(findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR), findings.toString());
            cycle.moveOn(problem, 1);
            Problem next = now(problem);
            double paid = next.funds().stream().mapToDouble(f -> f.spent().amount()).sum();
            assertTrue(paid > spent, "money is spent every week");
            spent = paid;
            plan = solve(problem, published, 60);
            Plan after = workspace.plans().plan(plan.id());
            assertTrue(after.feasible(), () -> after.rules().stream().filter(r -> r.penalty() != 0).toList().toString());
            Changed changed = cycle.since(plan.id());
            assertEquals(after.assignments().size(), changed.unchanged() + changed.change().moved().stream()
                    .filter(m -> m.what() != clearance.evaluation.PlanDifference.Kind.OUT).count(), "every package is unchanged or moved");
        }
        assertEquals(4, workspace.versions().of(problem).size());
        Changed difference = cycle.difference(problem, 1, 4);
        assertTrue(difference.done() > 0 && !difference.words().isEmpty());
        assertTrue(cycle.overview(problem).packages().size() > 0);
    }

    @Test
    void ratesAreLearnedFromDaysAndOffered() {
        long problem = workspace.problems().add(problem(), 0, false).id();
        assertNull(workspace.versions().latest(problem));
        PlanEntry plan = solve(problem, null, 200);
        workspace.versions().publish(plan.id(), "", "");
        WorkDone slow = new WorkDone("T1", "H1", Stage.CLEARANCE, null, 2_000, false, null, null, 5.0, Map.of());
        WorkDone fast = new WorkDone("T1", "H2", Stage.CLEARANCE, null, 1_000, false, null, null, 2.0, Map.of());
        cycle.report(problem, report(slow, fast));
        Rates.Learned learned = cycle.overview(problem).rates().getFirst();
        assertEquals(2, learned.rows());
        assertEquals(500, learned.likelyNow());
        assertTrue(learned.low() < learned.likely() && learned.likely() < learned.high());
        assertEquals(400.0 / 500, learned.low() / learned.high(), 0.01, "the ratio of 400 and 500 m² a day");
    }
}
