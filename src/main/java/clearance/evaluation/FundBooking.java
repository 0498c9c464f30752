package clearance.evaluation;

import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.work.Costs;
import clearance.work.FundBook;
import clearance.work.FundFlow;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Books the money of a plan: the flow that shows that it can be paid says who pays what. Within a class and period the earlier commitment is paid first. */
final class FundBooking {

    private final WorkModel work;
    private final FundFlow flow;
    private final Map<Integer, List<Plan.Funding>> byPackage = new HashMap<>();
    private final long[] paidByFund;

    FundBooking(WorkModel work, Evaluation plan) {
        this.work = work;
        flow = FundFlow.withWages(work);
        paidByFund = new long[work.problem().funds().size()];
        plan.visits().forEach(v -> flow.add(cell(work, v), v.cents()));
        if (work.funds().limited()) {
            book(plan);
        }
    }

    static int cell(WorkModel work, Visit v) {
        return work.funds().cell(work.funds().classOf(v.crew(), v.workPackage()), work.funds().period(v.start()));
    }

    private void book(Evaluation plan) {
        List<FundBook.Source> sources = work.funds().sources();
        int cells = work.funds().classes() * work.funds().periods();
        long[][] left = new long[sources.size()][cells];
        for (int s = 0; s < sources.size(); s++) {
            for (int cell = 0; cell < cells; cell++) {
                left[s][cell] = flow.paidCents(s, cell);
                paidByFund[sources.get(s).fund()] += left[s][cell];
            }
        }
        payWages(sources, left);
        for (Visit v : plan.visits()) {
            byPackage.put(v.workPackage(), pay(v.cents(), cell(work, v), sources, left));
        }
    }

    private void payWages(List<FundBook.Source> sources, long[][] left) {
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            for (int week = 0; week < work.problem().calendar().weeks(); week++) {
                int cell = work.funds().cell(work.funds().wageClass(crew), work.funds().period(Costs.wageMinute(week)));
                pay(work.costs().weeklyWageCents(crew, week), cell, sources, left);
            }
        }
    }

    private List<Plan.Funding> pay(long cents, int cell, List<FundBook.Source> sources, long[][] left) {
        Map<String, Long> paid = new LinkedHashMap<>();
        long due = cents;
        for (int s = 0; s < sources.size() && due > 0; s++) {
            long part = Math.min(due, left[s][cell]);
            if (part > 0) {
                left[s][cell] -= part;
                due -= part;
                paid.merge(work.problem().funds().get(sources.get(s).fund()).id(), part, Long::sum);
            }
        }
        List<Plan.Funding> funding = new ArrayList<>();
        paid.forEach((fund, amount) -> funding.add(new Plan.Funding(fund, new Money(amount))));
        return funding;
    }

    List<Plan.Funding> of(Visit visit) {
        return byPackage.getOrDefault(visit.workPackage(), List.of());
    }

    /** What each fund gives, what is spent of it, and what expires unspent before the plan ends. */
    List<Plan.FundUse> use() {
        List<Plan.FundUse> use = new ArrayList<>();
        for (int f = 0; f < work.problem().funds().size(); f++) {
            Fund fund = work.problem().funds().get(f);
            long available = 0;
            for (FundBook.Source source : work.funds().sources()) {
                available += source.fund() == f ? source.cents() : 0;
            }
            boolean expires = fund.spendBy() != null && fund.spendBy().isBefore(work.problem().calendar().end());
            Money unspent = expires ? new Money(available - paidByFund[f]) : Money.ZERO;
            use.add(new Plan.FundUse(fund.id(), fund.donor(), new Money(available), new Money(paidByFund[f]), unspent));
        }
        return use;
    }
}
