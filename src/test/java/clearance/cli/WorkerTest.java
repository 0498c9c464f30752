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
    private static final double SECONDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private final String database = PostgresServer.database();

    private Process worker(String name) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "clearance.Main", "worker", "--database", database, "--cores", "1")
                .redirectErrorStream(true).redirectOutput(folder.resolve(name).toFile()).start();
    }

    private static Problem withScenarios() throws IOException {
        Problem base = Objects.requireNonNull(ProblemFile.read(Files.readAllBytes(Path.of("problems/aghdam-week.json"))).value());
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

    @Test
    void ofTenSolvesThatTwoWorkersShareNoneIsLostWhenOneIsKilled() throws Exception {
        Process one = null;
        Process two = null;
        try (Workspace workspace = Workspace.open(database, Clock.systemUTC())) {
            Problem problem = withScenarios();
            long id = workspace.problems().add(problem, 0, false).id();
            problem.scenarios().forEach(s -> workspace.plans().queue(id, new PlanOrder(s.id(), "", SECONDS, 1, null, null, null)));
            one = worker("one");
            await("a plan of the first worker", () -> running(workspace).stream().anyMatch(p -> workspace.plans().content(p.id()).isPresent()));
            PlanEntry first = running(workspace).getFirst();
            two = worker("two");
            await("the second worker", () -> running(workspace).stream().anyMatch(p -> !Objects.equals(p.worker(), first.worker())));
            PlanEntry orphan = running(workspace).stream().filter(p -> Objects.equals(p.worker(), first.worker())).filter(p -> workspace.plans().content(p.id()).isPresent())
                    .findFirst().orElse(null);
            while (orphan == null || workspace.plans().get(orphan.id()).state() != PlanState.RUNNING) {
                Thread.sleep(50);
                orphan = running(workspace).stream().filter(p -> Objects.equals(p.worker(), first.worker())).filter(p -> workspace.plans().content(p.id()).isPresent())
                        .findFirst().orElse(null);
            }
            one.destroyForcibly().waitFor();
            PlanEntry left = workspace.plans().get(orphan.id());
            assertEquals(PlanState.RUNNING, left.state(), "nobody could say that it ended");
            Plan best = workspace.plans().plan(left.id());

            await("the end of all solves", () -> workspace.plans().list().stream().allMatch(p -> p.state() == PlanState.DONE));
            assertEquals(SOLVES, workspace.plans().list().size());
            for (PlanEntry entry : workspace.plans().list()) {
                Plan plan = workspace.plans().plan(entry.id());
                assertEquals(entry.order().scenario(), plan.scenario());
                assertTrue(plan.feasible() && !plan.assignments().isEmpty(), "plan " + entry.id());
            }
            PlanEntry taken = workspace.plans().get(left.id());
            assertTrue(workspace.plans().plan(left.id()).score().medium() >= best.score().medium(), "the other went on from the best plan");
            assertTrue(taken.progress().seconds() >= left.progress().seconds(), "what was spent counts on");
            assertTrue(workspace.journal().of(id).stream().anyMatch(e -> Objects.equals(e.plan(), left.id()) && e.what().contains(first.worker() + " was lost")));
        } finally {
            end(one, two);
        }
    }

    @Test
    void aWorkerThatIsEndedGivesBackWhatItHas() throws Exception {
        Process one = null;
        try (Workspace workspace = Workspace.open(database, Clock.systemUTC())) {
            long id = workspace.problems().add(withScenarios(), 0, false).id();
            long plan = workspace.plans().queue(id, new PlanOrder(Scenario.BASELINE, "", 600.0, 1, null, null, null)).id();
            one = worker("one");
            await("a plan of the worker", () -> workspace.plans().content(plan).isPresent());
            one.destroy();
            one.waitFor();
            PlanEntry back = workspace.plans().get(plan);
            assertEquals(PlanState.QUEUED, back.state());
            assertTrue(back.progress().seconds() > 0 && workspace.plans().plan(plan).feasible());
            assertTrue(said().contains("given back"), said());
        } finally {
            end(one);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInWords() {
        Shell.Result none = Shell.run("worker", "--database", "jdbc:postgresql://127.0.0.1:1/clearance?password=secret");
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("The database cannot be reached."), none.err());
        assertFalse(none.err().contains("secret"), none.err());
    }

    private static List<PlanEntry> running(Workspace workspace) {
        return workspace.plans().list().stream().filter(p -> p.state() == PlanState.RUNNING).toList();
    }

    private static void end(Process... processes) throws InterruptedException {
        for (Process process : processes) {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
