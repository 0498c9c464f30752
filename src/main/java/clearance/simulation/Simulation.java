package clearance.simulation;

import clearance.evaluation.Evaluation;
import clearance.model.Community;
import clearance.model.MilestoneKind;
import clearance.model.Problem;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Plays a plan through many times. */
public final class Simulation {

    private final Evaluation plan;
    private final WorkModel work;
    private final List<Milestone> milestones;
    private final int[][] ready;

    private Simulation(Evaluation plan, int runs) {
        this.plan = plan;
        work = plan.work();
        milestones = work.milestones();
        ready = new int[milestones.size()][runs];
    }

    /**
     * Plays a plan through.
     *
     * @param runs how often, at least 1
     * @param seed the same seed gives the same outcome
     * @throws IllegalArgumentException if the plan breaks a hard rule, for then its order is no guide, or {@code runs} is less than 1
     */
    public static Outcome of(Evaluation plan, int runs, long seed) {
        if (!plan.feasible()) {
            throw new IllegalArgumentException("only a plan that keeps every hard rule can be played through");
        }
        if (runs < 1) {
            throw new IllegalArgumentException("runs (" + runs + ") must be at least 1");
        }
        return new Simulation(plan, runs).play(new SplittableRandom(seed), runs);
    }

    private Outcome play(SplittableRandom seeds, int runs) {
        double[] risk = new double[runs];
        double[] value = new double[runs];
        double[] cost = new double[runs];
        double[] people = new double[runs];
        double wages = wages();
        for (int i = 0; i < runs; i++) {
            Run run = new Run(plan, Draw.random(work, seeds.split()));
            risk[i] = run.riskRemovedShare();
            value[i] = run.value();
            cost[i] = wages + run.cents() / 100.0;
            for (int m = 0; m < ready.length; m++) {
                ready[m][i] = run.ready(milestones.get(m));
                people[i] += inPlan(ready[m][i]) ? people(milestones.get(m)) : 0;
            }
        }
        List<MilestoneChance> chances = new ArrayList<>();
        for (int m = 0; m < ready.length; m++) {
            chances.add(chance(milestones.get(m), ready[m]));
        }
        return new Outcome(runs, Band.of(risk), Band.of(value), Band.of(cost), Band.of(people), chances);
    }

    private boolean inPlan(int minute) {
        return minute >= 0 && minute <= work.horizon().endMinute();
    }

    private double wages() {
        long cents = 0;
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            for (int week = 0; week < work.problem().calendar().weeks(); week++) {
                cents += work.costs().weeklyWageCents(crew, week);
            }
        }
        return cents / 100.0;
    }

    private int people(Milestone m) {
        return m.kind() == MilestoneKind.COMMUNITY ? work.problem().communities().get(m.position()).population() : 0;
    }

    private MilestoneChance chance(Milestone m, int[] minutes) {
        Problem problem = work.problem();
        Community community = m.kind() == MilestoneKind.COMMUNITY ? problem.communities().get(m.position()) : null;
        String name = community == null ? problem.infrastructure().get(m.position()).name() : community.name();
        LocalDate wanted = m.wantedMinute() == Milestone.NO_DATE ? null : work.horizon().dateOf(m.wantedMinute());
        int planned = plan.ready(m);
        if (planned < 0) {
            return new MilestoneChance(m.kind(), m.id(), name, people(m), wanted, null, null, null, null, wanted == null ? null : 0.0, 0, 0);
        }
        double[] sorted = Arrays.stream(minutes).asDoubleStream().sorted().toArray();
        LocalDate plannedDay = work.horizon().dateOf(planned);
        return new MilestoneChance(m.kind(), m.id(), name, people(m), wanted, plannedDay, day(sorted, 0.1), day(sorted, 0.5), day(sorted, 0.9),
                wanted == null ? null : by(minutes, wanted), by(minutes, plannedDay), by(minutes, problem.calendar().end().minusDays(1)));
    }

    private LocalDate day(double[] sorted, double share) {
        return work.horizon().dateOf((int) Band.at(sorted, share));
    }

    /** Share of the runs that are ready on a day or before. */
    private double by(int[] minutes, LocalDate day) {
        int end = work.horizon().minuteOf(day.plusDays(1));
        return Arrays.stream(minutes).filter(minute -> minute < end).count() / (double) minutes.length;
    }
}
