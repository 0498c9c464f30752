package clearance.desk;

import clearance.model.Calendar;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.store.ConflictException;
import java.util.List;

/** Moves a problem on in time: the plan begins later and ends when it did, and the plan in force is what a new one should not upset. */
final class NextWeek {

    private NextWeek() {
    }

    /**
     * The problem some weeks on.
     *
     * @throws ConflictException if the plan would be over
     */
    static Problem of(Problem problem, Plan published, int weeks) {
        Calendar c = problem.calendar();
        if (c.weeks() - weeks < 1) {
            throw new ConflictException("The plan ends before " + c.end() + ": there is no week after it to plan. Give the calendar more weeks first.");
        }
        Calendar next = new Calendar(c.start().plusWeeks(weeks), c.weeks() - weeks, c.workingDays(), c.dayStart(), c.hoursPerDay(), c.holidays(), c.standDowns(),
                c.seasonFactors());
        return problem.toBuilder().calendar(next).publishedPlan(inForce(published)).build();
    }

    /** Of a published plan, what a new one is held against. */
    private static Plan inForce(Plan p) {
        return new Plan(p.problem(), p.scenario(), p.createdAt(), p.solver(), p.feasible(), p.score(), List.of(), p.assignments(), List.of(), List.of(),
                p.milestones(), p.indicators(), List.of(), List.of(), Plan.Comparison.NONE, List.of(), List.of());
    }
}
