package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ProblemFile;
import clearance.model.Change;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.store.PlanEntry;
import clearance.store.PlanOrder;
import clearance.store.PlanState;
import clearance.store.Workspace;
import clearance.testing.Child;
import clearance.testing.PostgresServer;
import clearance.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers are processes of their own, on one real PostgreSQL. */
class WorkerTest {

    private static final int SOLVES = 10;
    private static final double SECONDS = 0.5;
    private static final double ENDLESS = 3_600;
    /** The scenario in whose search the worker dies. */
    private static final String CUT = "money3";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private final String database = PostgresServer.database();

    private Process worker(String name) throws IOException {
        return Child.of("worker", "--database", database, "--cores", "1").redirectOutput(folder.resolve(name).toFile()).start();
    }

    private static Problem withScenarios() throws IOException {
        Problem base = Objects.requireNonNull(ProblemFile.read(Files.readAllBytes(Path.of("problems/tiny.json"))).value());
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 1; i <= SOLVES; i++) {
            scenarios.add(new Scenario("money" + i, i * 10 + " % more money", null, List.of(new Change.ScaleFunds(1 + i / 10.0, null))));
        }
        return base.toBuilder().scenarios(scenarios).build();
    }

    private void await(String what, BooleanSupplier reached) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), () -> what + " did not come; the workers said: " + said());
            Thread.sleep(100);
        }
    }

    private String said() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("one", "two")) {
            try {
                all.append(name).append(":\n").append(Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                all.append("nothing\n");
            }
        }
        return all.toString();
    }

    /** The first worker is killed in the middle of a search that would not end by itself; the second one goes on with it, is told to end it, and is ended itself. */
    @Test
    void ofTenSolvesThatTwoWorkersShareNoneIsLostWhenOneIsKilled() throws Exception {
        Process one = null;
        Process two = null;
        try (Workspace workspace = Workspace.open(database, Clock.systemUTC())) {
            Problem problem = withScenarios();
            long id = workspace.problems().add(problem, 0, false).id();
            List<Long> plans = problem.scenarios().stream().map(Scenario::id)
                    .map(s -> workspace.plans().queue(id, new PlanOrder(s, "", s.equals(CUT) ? ENDLESS : SECONDS, 1, null, null, null)).id()).toList();
            long cut = plans.get(problem.scenarios().stream().map(Scenario::id).toList().indexOf(CUT));
            one = worker("one");
            await("a plan of the first worker", () -> workspace.plans().get(cut).state() == PlanState.RUNNING && workspace.plans().content(cut).isPresent());
            assertEquals(PlanState.DONE, workspace.plans().get(plans.getFirst()).state(), "they are taken in the order in which they came");
            two = worker("two");
            await("a plan of the second worker", () -> workspace.plans().get(plans.get(plans.indexOf(cut) + 1)).state() != PlanState.QUEUED);
            one.destroyForcibly().waitFor();
            PlanEntry left = workspace.plans().get(cut);
            assertEquals(PlanState.RUNNING, left.state(), "nobody could say that it ended");
            String lost = Objects.requireNonNull(left.worker());
            Plan best = workspace.plans().plan(cut);

            await("the taking over", () -> !lost.equals(workspace.plans().get(cut).worker()) && workspace.plans().get(cut).progress().seconds() > left.progress().seconds());
            workspace.turns().wantEnd(cut);
            await("the end of all solves", () -> workspace.plans().list().stream().allMatch(p -> p.state() == PlanState.DONE));
            assertEquals(SOLVES, workspace.plans().list().size());
            for (PlanEntry entry : workspace.plans().list()) {
                Plan plan = workspace.plans().plan(entry.id());
                assertEquals(entry.order().scenario(), plan.scenario());
                assertTrue(plan.feasible() && !plan.assignments().isEmpty(), "plan " + entry.id());
            }
            assertTrue(workspace.plans().plan(cut).score().medium() >= best.score().medium(), "the other went on from the best plan");
            assertTrue(workspace.plans().get(cut).progress().seconds() > left.progress().seconds(), "what was spent counts on");
            assertTrue(workspace.journal().of(id).stream().anyMatch(e -> Objects.equals(e.plan(), cut) && e.what().contains(lost + " was lost")));

            givesBackWhatItHas(workspace, id, two);
        } finally {
            end(one, two);
        }
    }

    private void givesBackWhatItHas(Workspace workspace, long problem, Process worker) throws Exception {
        long plan = workspace.plans().queue(problem, new PlanOrder(Scenario.BASELINE, "", ENDLESS, 1, null, null, null)).id();
        await("a plan of the worker", () -> workspace.plans().content(plan).isPresent());
        worker.destroy();
        worker.waitFor();
        PlanEntry back = workspace.plans().get(plan);
        assertEquals(PlanState.QUEUED, back.state());
        assertTrue(back.progress().seconds() > 0 && workspace.plans().plan(plan).feasible());
        assertTrue(said().contains("given back"), said());
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInWords() {
        Shell.Result none = Shell.run("worker", "--database", "jdbc:postgresql://127.0.0.1:1/clearance?password=secret");
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("The database cannot be reached."), none.err());
        assertFalse(none.err().contains("secret"), none.err());
    }

    private static void end(Process... processes) throws InterruptedException {
        for (Process process : processes) {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
