package clearance.validation;

import clearance.model.Calendar;
import clearance.model.Camp;
import clearance.model.Commitment;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates that are out of order, or outside the plan where they were meant to matter in it. */
final class DateChecks {

    private final Problem problem;
    private final Report report;
    private final boolean calendarKnown;

    DateChecks(Problem problem, Report report, boolean calendarKnown) {
        this.problem = problem;
        this.report = report;
        this.calendarKnown = calendarKnown;
    }

    void check() {
        for (int i = 0; i < problem.hazardAreas().size(); i++) {
            HazardArea h = problem.hazardAreas().get(i);
            inOrder("hazardAreas", i, h.id(), "notBefore", h.notBefore(), "deadline", h.deadline());
        }
        for (int i = 0; i < problem.crews().size(); i++) {
            Crew c = problem.crews().get(i);
            inOrder("crews", i, c.id(), "availableFrom", c.availableFrom(), "availableTo", c.availableTo());
        }
        for (int i = 0; i < problem.camps().size(); i++) {
            Camp c = problem.camps().get(i);
            inOrder("camps", i, c.id(), "from", c.from(), "to", c.to());
        }
        if (calendarKnown) {
            againstThePlan();
        }
    }

    private void inOrder(String list, int record, String id, String first, @Nullable LocalDate from, String second, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            report.error("dates-out-of-order", report.at(list, record, second), to, second + " (" + to + ") of " + id + " is before " + first + " (" + from + ").",
                    "Correct one of the two dates.");
        }
    }

    private void againstThePlan() {
        Calendar calendar = problem.calendar();
        if (calendar.workingDays().isEmpty()) {
            report.error("no-working-days", "/calendar/workingDays", "[]", "The calendar has no working day, so nothing can be done.",
                    "Name the days that are worked, or leave workingDays out for Monday to Saturday.");
        }
        for (int i = 0; i < problem.hazardAreas().size(); i++) {
            HazardArea h = problem.hazardAreas().get(i);
            if (h.required() && h.deadline() != null && h.deadline().isBefore(calendar.start())) {
                report.warning("deadline-passed", report.at("hazardAreas", i, "deadline"), h.deadline(), "The deadline (" + h.deadline() + ") of " + h.id()
                        + " is before the plan starts (" + calendar.start() + "), so it is late from the first day.", "Give a date inside the plan.");
            }
            if (h.notBefore() != null && !h.notBefore().isBefore(calendar.end())) {
                report.warning("outside-plan", report.at("hazardAreas", i, "notBefore"), h.notBefore(), "No work on " + h.id() + " may start before "
                        + h.notBefore() + ", but the plan ends on " + calendar.end() + ".", "Correct the date, or plan for more weeks.");
            }
        }
        for (int i = 0; i < problem.crews().size(); i++) {
            Crew c = problem.crews().get(i);
            if (c.availableTo() != null && c.availableTo().isBefore(calendar.start())) {
                neverThere(i, "availableTo", c.availableTo(), c);
            } else if (c.availableFrom() != null && !c.availableFrom().isBefore(calendar.end())) {
                neverThere(i, "availableFrom", c.availableFrom(), c);
            }
        }
        for (int i = 0; i < problem.commitments().size(); i++) {
            Commitment c = problem.commitments().get(i);
            if (c.startedOn() != null && c.startedOn().isAfter(calendar.start())) {
                report.error("dates-out-of-order", report.at("commitments", i, "startedOn"), c.startedOn(), "Work of " + c.crew() + " on " + c.hazardArea()
                        + " is said to have started on " + c.startedOn() + ", after the plan starts (" + calendar.start() + ").",
                        "Give a date up to the start of the plan, or leave startedOn out for work that is only promised.");
            }
        }
    }

    private void neverThere(int crew, String field, LocalDate date, Crew c) {
        report.warning("outside-plan", report.at("crews", crew, field), date, c.id() + " is never available in the plan (" + problem.calendar().start() + " to "
                + problem.calendar().end() + "): its " + field + " is " + date + ".", "Correct the date, or remove the crew.");
    }
}
