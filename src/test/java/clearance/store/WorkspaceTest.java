package clearance.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ProblemFile;
import clearance.model.Problem;
import clearance.testing.Fixtures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    private static final PlanOrder ORDER = new PlanOrder("baseline", "", 1.0, 1, null, null, null);
    private static final ComparisonOrder COMPARISON = new ComparisonOrder("money", java.util.List.of("half", "two of them"), 3, 1, 0.5, null, java.util.List.of(0.5, 1.0), true, 4);

    @TempDir
    Path folder;

    static Problem problem(String name) {
        return Fixtures.problem(Fixtures.hazard("H1").build()).name(name).crews(List.of(Fixtures.crew("T1").build())).build();
    }

    Workspace open() {
        return Workspace.open(folder, NOON);
    }

    Workspace another() {
        return Workspace.open(folder.resolve("other"), NOON);
    }

    @Test
    void whatIsAddedIsThereAfterReopening() {
        long id;
        try (Workspace workspace = open()) {
            id = workspace.problems().add(problem("first"), 2, false).id();
        }
        try (Workspace workspace = open()) {
            ProblemEntry entry = workspace.problems().get(id);
            assertEquals("first", entry.name());
            assertEquals(2, entry.warnings());
            assertEquals(1, entry.hazardAreas());
            assertArrayEquals(ProblemFile.write(problem("first")), workspace.problems().text(entry.sha256()));
            assertEquals("Problem added.", workspace.journal().of(id).getFirst().what());
        }
    }

    @Test
    void aPlanKeepsTheTextItWasMadeForUntilItGoes() {
        try (Workspace workspace = open()) {
            ProblemEntry first = workspace.problems().add(problem("first"), 0, false);
            PlanEntry plan = workspace.plans().queue(first.id(), ORDER);
            assertTrue(plan.current());
            ProblemEntry second = workspace.problems().replace(first.id(), problem("second"), 0, first.sha256());
            assertEquals(2, second.revision());
            assertFalse(workspace.plans().get(plan.id()).current());
            assertArrayEquals(ProblemFile.write(problem("first")), workspace.problems().text(first.sha256()));
            workspace.turns().withdraw(plan.id());
            workspace.plans().delete(plan.id());
            assertThrows(NotFoundException.class, () -> workspace.problems().text(first.sha256()));
        }
    }

    @Test
    void aBackupHoldsEverythingAndGoesIntoAnEmptyWorkspaceOnly() throws Exception {
        Path file = folder.resolve("backup.zip");
        ProblemEntry entry;
        PlanEntry plan;
        ComparisonEntry comparison;
        try (Workspace workspace = open()) {
            entry = workspace.problems().add(problem("first"), 1, true);
            plan = workspace.plans().queue(entry.id(), ORDER);
            comparison = workspace.comparisons().queue(entry.id(), COMPARISON);
            workspace.backup(file);
            assertThrows(ConflictException.class, () -> workspace.restore(file));
        }
        try (Workspace other = another()) {
            assertThrows(ConflictException.class, () -> other.restore(Path.of("problems/tiny.json")));
            other.restore(file);
            assertEquals(other.problems().get(entry.id()), new ProblemEntry(entry.id(), "first", entry.description(), true, entry.sha256(), 1, entry.createdAt(),
                    entry.changedAt(), entry.start(), entry.weeks(), 1, 1, 0, 1, 1, plan.id(), null));
            assertArrayEquals(ProblemFile.write(problem("first")), other.problems().text(entry.sha256()));
            assertEquals(plan.order(), other.plans().get(plan.id()).order());
            assertEquals(comparison, other.comparisons().get(comparison.id()));
            assertEquals(plan.id() + 1, other.plans().queue(entry.id(), ORDER).id(), "numbers go on");
        }
    }

    @Test
    void aComparisonIsTakenStoppedAndBegunAgain() {
        try (Workspace workspace = open()) {
            long problem = workspace.problems().add(problem("first"), 0, false).id();
            Comparisons all = workspace.comparisons();
            long id = all.queue(problem, COMPARISON).id();
            assertEquals(COMPARISON, all.get(id).order());
            assertThrows(ConflictException.class, () -> all.requeue(id));
            assertEquals(1, all.take(id, "one", 3).orElseThrow().attempts());
            ComparisonProgress progress = new ComparisonProgress(1, 9, 2.5, java.util.List.of(new ComparisonProgress.Search("half\tof it", 0.5, 12.25, -3)));
            assertFalse(all.save(id, "one", progress), "nobody asked it to end");
            assertEquals("half of it", all.get(id).progress().running().getFirst().name());
            assertEquals(12.25, all.get(id).progress().running().getFirst().value());
            all.stop(id);
            assertTrue(all.save(id, "one", progress), "it was asked to end");
            assertThrows(ConflictException.class, () -> all.delete(id));
            assertEquals(2, all.take(id, "two", 3).orElseThrow().attempts(), "its worker was lost");
            assertTrue(all.save(id, "one", progress), "what a lost worker says is not heard");
            all.fail(id, "one", "lost");
            assertEquals(PlanState.RUNNING, all.get(id).state());
            ComparisonEntry third = all.take(id, "three", 3).orElseThrow();
            assertEquals(3, third.attempts());
            assertEquals("three", third.turn().worker(), "it tells who makes it");
            assertTrue(all.take(id, "four", 3).isEmpty());
            assertEquals(PlanState.INTERRUPTED, all.get(id).state(), "the third time it may be the reason why its workers were lost");
            assertEquals(PlanState.QUEUED, all.requeue(id).state());
            assertThrows(ConflictException.class, () -> workspace.problems().delete(problem));
            assertTrue(all.stop(id).over());
            assertThrows(ConflictException.class, () -> all.comparison(id), "there is no result");
            all.delete(id);
            assertThrows(NotFoundException.class, () -> all.get(id));
        }
    }

    @Test
    void anEditOfAnOldTextIsRefused() {
        try (Workspace workspace = open()) {
            ProblemEntry first = workspace.problems().add(problem("first"), 0, false);
            workspace.problems().replace(first.id(), problem("second"), 0, null);
            assertThrows(ConflictException.class, () -> workspace.problems().replace(first.id(), problem("third"), 0, first.sha256()));
        }
    }

    @Test
    void aWorkerThatLostItsPlanIsNotHeard() {
        try (Workspace workspace = open()) {
            long problem = workspace.problems().add(problem("first"), 0, false).id();
            long plan = workspace.plans().queue(problem, ORDER).id();
            Turns turns = workspace.turns();
            turns.take(plan, "one");
            assertEquals(Turns.Wish.GO_ON, turns.wish(plan, "one"));
            turns.save(plan, "one", spent(2), null);
            assertEquals("two", turns.take(plan, "two").orElseThrow().worker());
            assertEquals(Turns.Wish.LOST, turns.wish(plan, "one"));
            turns.save(plan, "one", spent(3), null);
            turns.finish(plan, "one", PlanState.DONE, false, spent(3), null, null);
            assertEquals(2, workspace.plans().get(plan).progress().seconds());
            assertEquals(PlanState.RUNNING, workspace.plans().get(plan).state());
            assertEquals("The search goes on with two; one was lost.", workspace.journal().of(problem).getFirst().what());
            turns.wantEnd(plan);
            assertEquals(Turns.Wish.END, turns.wish(plan, "two"));
            turns.giveBack(plan, "two", spent(4), null);
            assertEquals(PlanState.QUEUED, workspace.plans().get(plan).state());
        }
    }

    private static PlanProgress spent(double seconds) {
        return new PlanProgress(seconds, 1, 1, null, null, List.of());
    }

    @Test
    void jobsAreDoneInTheirOrderAndComeBackWhenTheyAreNotOver() throws Exception {
        try (Workspace workspace = open()) {
            long problem = workspace.problems().add(problem("first"), 0, false).id();
            List<Long> plans = IntStream.range(0, 4).mapToObj(i -> workspace.plans().queue(problem, ORDER).id()).toList();
            workspace.turns().withdraw(plans.get(2));
            BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
            AtomicBoolean first = new AtomicBoolean(true);
            Jobs.Hands hands = workspace.jobs().start("one", 1, Map.of(Jobs.Kind.SOLVE, id -> {
                seen.add(id);
                return !first.getAndSet(false);
            }));
            try {
                List<Long> order = new ArrayList<>();
                while (order.size() < 4) {
                    order.add(seen.poll(30, TimeUnit.SECONDS));
                }
                assertEquals(List.of(plans.get(0), plans.get(1), plans.get(3), plans.get(0)), order);
            } finally {
                hands.close();
            }
        }
    }

    @Test
    void aPlanIsTakenOutOfTheQueueOnce() {
        try (Workspace workspace = open()) {
            long problem = workspace.problems().add(problem("first"), 0, false).id();
            PlanEntry a = workspace.plans().queue(problem, ORDER);
            PlanEntry b = workspace.plans().queue(problem, ORDER);
            assertEquals(List.of(a.id(), b.id()), workspace.plans().waiting().stream().map(PlanEntry::id).toList());
            assertEquals(PlanState.RUNNING, workspace.turns().take(a.id(), "one").orElseThrow().state());
            assertThrows(ConflictException.class, () -> workspace.problems().delete(problem));
            assertEquals(1, workspace.turns().markInterrupted());
            assertTrue(workspace.turns().take(a.id(), "one").isEmpty());
            assertEquals(PlanState.INTERRUPTED, workspace.plans().get(a.id()).state());
            assertEquals(PlanState.QUEUED, workspace.plans().requeue(a.id(), 5.0).state());
            assertEquals(List.of(b.id(), a.id()), workspace.plans().waiting().stream().map(PlanEntry::id).toList(), "it goes to the end");
        }
    }
}
