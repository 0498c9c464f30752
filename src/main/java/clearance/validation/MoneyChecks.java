package clearance.validation;

import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Problem;
import clearance.model.Tranche;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/** Money that was spent before it was there, or that is never there to be spent. */
final class MoneyChecks {

    private final Problem problem;
    private final Report report;
    private final boolean calendarKnown;

    MoneyChecks(Problem problem, Report report, boolean calendarKnown) {
        this.problem = problem;
        this.report = report;
        this.calendarKnown = calendarKnown;
    }

    void check() {
        for (int i = 0; i < problem.funds().size(); i++) {
            Fund fund = problem.funds().get(i);
            spent(fund, i);
            never(fund, i);
        }
    }

    private void spent(Fund fund, int i) {
        LocalDate start = problem.calendar().start();
        Money all = fund.tranches().stream().map(Tranche::amount).reduce(Money.ZERO, Money::plus);
        Money there = fund.tranches().stream().filter(t -> !t.date().isAfter(start)).map(Tranche::amount).reduce(Money.ZERO, Money::plus);
        if (fund.spent().compareTo(all) > 0) {
            report.error("overspent", report.at("funds", i, "spent"), words(fund.spent()), "spent (" + words(fund.spent()) + ") of " + fund.id()
                    + " is more than all its tranches together (" + words(all) + ").", "Correct spent, or add the missing tranche.");
        } else if (calendarKnown && fund.spent().compareTo(there) > 0) {
            report.warning("overspent", report.at("funds", i, "spent"), words(fund.spent()), "spent (" + words(fund.spent()) + ") of " + fund.id()
                    + " is more than has been released when the plan starts (" + words(there) + "); the rest is taken from later tranches.",
                    "Correct spent or the dates of the tranches.");
        }
    }

    private void never(Fund fund, int i) {
        LocalDate first = fund.tranches().stream().map(Tranche::date).min(Comparator.naturalOrder()).orElse(null);
        if (fund.spendBy() != null && first != null && fund.spendBy().isBefore(first)) {
            report.error("dates-out-of-order", report.at("funds", i, "spendBy"), fund.spendBy(), "spendBy (" + fund.spendBy() + ") of " + fund.id()
                    + " is before its first tranche (" + first + ").", "Correct one of the two dates.");
            return;
        }
        if (calendarKnown && fund.spendBy() != null && fund.spendBy().isBefore(problem.calendar().start())) {
            report.warning("money-unusable", report.at("funds", i, "spendBy"), fund.spendBy(), "The money of " + fund.id() + " expired on " + fund.spendBy()
                    + ", before the plan starts (" + problem.calendar().start() + ").", "Correct the date, or remove the fund.");
            return;
        }
        for (int t = 0; t < fund.tranches().size(); t++) {
            Tranche tranche = fund.tranches().get(t);
            String at = report.at("funds", i, "tranches/" + t + "/date");
            if (fund.spendBy() != null && tranche.date().isAfter(fund.spendBy())) {
                report.warning("money-unusable", at, tranche.date(), words(tranche.amount()) + " of " + fund.id() + " arrives on " + tranche.date()
                        + ", after the fund has expired (" + fund.spendBy() + ").", "Correct one of the two dates.");
            } else if (calendarKnown && !tranche.date().isBefore(problem.calendar().end())) {
                report.warning("money-unusable", at, tranche.date(), words(tranche.amount()) + " of " + fund.id() + " arrives on " + tranche.date()
                        + ", when the plan has ended (" + problem.calendar().end() + ").", "Correct the date, or plan for more weeks.");
            }
        }
    }

    private String words(Money money) {
        return String.format(Locale.ROOT, "%,.2f %s", money.amount(), problem.currency());
    }
}
