package clearance.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Lists;
import clearance.io.ProblemFile;
import clearance.model.Plan;
import clearance.model.Rule;
import clearance.scenario.Scenarios;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The solver scores every plan as the evaluation does, feasible or not, rule by rule. */
class ScoreTest {

    private static WorkModel sample(String name) {
        return WorkModel.of(ProblemFile.read(Path.of("problems", name)).value());
    }

    /** Deals packages to crews at random, capable or not, in any order, with waits here and there. */
    private static Routes random(WorkModel work, Random random) {
        Scheduler scheduler = new Scheduler(work);
        List<Integer> packages = new ArrayList<>();
        work.packages().forEach(p -> packages.add(p.index()));
        if (random.nextInt(3) > 0) {
            Collections.shuffle(packages, random);
        } else {
            Collections.rotate(packages, random.nextInt(packages.size()));
        }
        if (random.nextInt(4) == 0) { // otherwise a whole required hazard area would hardly ever be among them
            packages.sort(java.util.Comparator.comparing(p -> !work.problem().hazardAreas().get(work.packages().get(p).hazard()).required()));
        }
        List<List<Routes.Stop>> routes = new ArrayList<>();
        int crews = work.problem().crews().size();
        for (int crew = 0; crew < crews; crew++) {
            routes.add(new ArrayList<>());
        }
        int count = random.nextInt(Math.min(packages.size(), crews * 12) + 1);
        boolean sensible = random.nextBoolean();
        for (int p : packages.subList(0, count)) {
            int crew = random.nextInt(crews);
            if (sensible && !work.capable(crew, p)) {
                continue;
            }
            int standby = random.nextInt(6) == 0 ? scheduler.standbyFor(crew, random.nextInt(work.horizon().endMinute())) : -1;
            routes.get(crew).add(new Routes.Stop(p, standby < 0 ? Routes.NO_WAIT : scheduler.minuteOf(standby)));
        }
        return new Routes(routes);
    }

    private static Plan.PlanScore score(Draft draft) {
        return new Plan.PlanScore(draft.hard(), draft.medium(), draft.soft());
    }

    @ParameterizedTest
    @CsvSource({"tiny.json, 100", "aghdam-week.json, 60", "karabakh.json, 40"})
    void randomPlansScoreTheSame(String name, int plans) {
        WorkModel work = sample(name);
        Scheduler scheduler = new Scheduler(work);
        Draft reused = new Draft(work, scheduler);
        Random random = new Random(42);
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (int i = 0; i < plans; i++) {
            Routes routes = random(work, random);
            Draft fresh = FirstPlan.of(work, scheduler, routes);
            Evaluation evaluation = Evaluation.of(work, fresh.toRoutes());
            for (Rule rule : Rule.values()) {
                assertEquals(evaluation.penalty(rule), fresh.total(rule), rule + " of plan " + i);
            }
            for (int crew = 0; crew < fresh.crews(); crew++) {
                reused.set(crew, fresh.elements(crew));
            }
            assertEquals(score(fresh), score(reused), "a ledger that went from plan to plan, plan " + i);
            evaluation.rules().stream().filter(r -> r.penalty() != 0).forEach(r -> broken.add(r.rule()));
        }
        assertTrue(broken.containsAll(EnumSet.of(Rule.CAPABILITY, Rule.STAGE_ORDER, Rule.RISK, Rule.COST)), "only " + broken + " were tried");
        if (name.equals("karabakh.json")) {
            Set<Rule> tried = EnumSet.allOf(Rule.class);
            tried.removeAll(EnumSet.of(Rule.STABILITY, Rule.VALUE_OF_MONEY));
            assertEquals(tried, broken, "every rule but those the sample does not use");
        }
    }

    @Test
    void stabilityAndTheValueOfMoneyScoreTheSame() {
        WorkModel base = sample("aghdam-week.json");
        Routes first = new FirstPlan(base, new Scheduler(base), new Hazards(base)).build().toRoutes();
        Plan published = clearance.evaluation.PlanAssembler.plan(Evaluation.of(base, first), new clearance.evaluation.PlanAssembler.Context(
                new Plan.ProblemReference("", ""), "baseline", null, null, Plan.Comparison.NONE, List.of()));
        WorkModel work = WorkModel.of(base.problem().toBuilder().publishedPlan(published).policy(clearance.io.PolicyPatch.apply(base.problem().policy(),
                java.util.Map.of("valueOfMoney", 0.01)).value()).build());
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Draft draft = FirstPlan.of(work, new Scheduler(work), i == 0 ? first : random(work, random));
            Evaluation evaluation = Evaluation.of(work, draft.toRoutes());
            assertEquals(evaluation.penalty(Rule.STABILITY), draft.total(Rule.STABILITY));
            assertEquals(evaluation.penalty(Rule.VALUE_OF_MONEY), draft.total(Rule.VALUE_OF_MONEY));
            assertTrue(i > 0 || evaluation.penalty(Rule.STABILITY) > 0 && evaluation.penalty(Rule.VALUE_OF_MONEY) < 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"tiny.json", "aghdam-week.json", "karabakh.json"})
    void solvedPlansScoreTheSameAndBeatBothLists(String name) {
        WorkModel work = sample(name);
        Solved solved = Planner.solve(work, new SolverOptions(1, null, 4000L, null, 1), p -> { });
        Evaluation plan = Evaluation.of(work, solved.routes());
        assertEquals(new Plan.PlanScore(solved.hard(), solved.medium(), solved.soft()), plan.score());
        assertTrue(plan.feasible(), plan.rules().toString());
        for (Routes list : List.of(Lists.ranked(work), Lists.density(work))) {
            Evaluation other = Evaluation.of(work, list);
            assertTrue(other.feasible(), "lists keep every rule");
            assertTrue(plan.score().compareTo(other.score()) >= 0, "plan " + plan.score() + ", list " + other.score());
        }
    }

    @Test
    void theSameSeedAndMovesGiveTheSamePlan() {
        WorkModel work = sample("aghdam-week.json");
        SolverOptions options = new SolverOptions(7, null, 6000L, null, 1);
        Solved first = Planner.solve(work, options, p -> { });
        Solved second = Planner.solve(WorkModel.of(work.problem()), options, p -> { });
        assertEquals(first.routes(), second.routes());
    }

    @Test
    void aPlanThatIsGoneOnFromIsNeverMadeWorse() {
        WorkModel work = sample("aghdam-week.json");
        Solved first = Planner.solve(work, new SolverOptions(1, null, 5000L, null, 1), p -> { });
        Solved second = Planner.solve(work, new SolverOptions(2, null, 50L, first.routes(), 1), p -> { });
        assertTrue(second.medium() >= first.medium());
    }

    @Test
    void everyScenarioOfTheSamplesCanBePlanned() {
        for (String name : List.of("tiny.json", "aghdam-week.json", "karabakh.json")) {
            WorkModel base = sample(name);
            for (var scenario : base.problem().scenarios()) {
                WorkModel work = base.variant(Scenarios.apply(base.problem(), scenario.id()).value());
                Routes routes = new FirstPlan(work, new Scheduler(work), new Hazards(work)).build().toRoutes();
                assertTrue(Evaluation.of(work, routes).feasible(), name + " " + scenario.id() + " " + Evaluation.of(work, routes).rules());
            }
        }
    }
}
