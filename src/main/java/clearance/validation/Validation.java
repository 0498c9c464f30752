package clearance.validation;

import clearance.model.Finding;
import clearance.model.Problem;
import clearance.work.WorkModel;
import java.util.List;
import java.util.function.Consumer;

/** Finds what a well-formed problem gets wrong. */
public final class Validation {

    private Validation() {
    }

    /**
     * What contradicts within and between records.
     *
     * @param problem       the problem, or what could be read of it
     * @param places        where its records stand in the file
     * @param calendarKnown whether the calendar could be read; without it no date is held against the plan
     */
    public static List<Finding> ofRecords(Problem problem, Places places, boolean calendarKnown) {
        List<Consumer<Report>> checks = List.of(r -> new DateChecks(problem, r, calendarKnown).check(), r -> new PlaceChecks(problem, r).check(),
                r -> new HazardChecks(problem, r).check(), r -> new MoneyChecks(problem, r, calendarKnown).check(),
                r -> new CommitmentChecks(problem, r).check(), r -> new ResourceChecks(problem, r).check());
        return checks.parallelStream().map(check -> {
            Report report = new Report(places);
            check.accept(report);
            return report.findings();
        }).flatMap(List::stream).toList();
    }

    /** What contradicts or surprises in the work that follows from a problem without errors. */
    public static List<Finding> ofWork(WorkModel work) {
        return ofWork(work, Places.AS_GIVEN);
    }

    /** The same for the work of a part of a file, whose records stand elsewhere in it. */
    public static List<Finding> ofWork(WorkModel work, Places places) {
        Report report = new Report(places);
        new WorkChecks(work, report).check();
        new BoundWorkChecks(work, report).check();
        return report.findings();
    }
}
