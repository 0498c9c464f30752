package clearance.scenario;

import clearance.io.PolicyPatch;
import clearance.model.Calendar;
import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Equipment;
import clearance.model.Fund;
import clearance.model.Method;
import clearance.model.Objective;
import clearance.model.Payment;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.ScenarioComparison.Limit;
import clearance.model.Tranche;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The baseline with one limit lifted at a time. Each takes nothing away, so that none can be worth less than the baseline. */
final class Relaxations {

    /** Longest time by which a plan is prolonged, as a share of its length. */
    private static final double PROLONGED = 0.5;
    private static final int DAYS_PER_WEEK = 7;

    private final Problem base;
    private final List<Relaxed> all = new ArrayList<>();

    /**
     * A limit lifted.
     *
     * @param ids  the fund, method or type of equipment; empty = all of them
     * @param what was lifted, in words
     */
    record Relaxed(Limit limit, List<String> ids, String what, Problem problem) {
    }

    private Relaxations(Problem base) {
        this.base = base;
    }

    /** Every limit that the problem has, lifted alone; the last one, JOINT, lifts money, crews and equipment together. */
    static List<Relaxed> of(Problem base) {
        Relaxations relaxations = new Relaxations(base);
        relaxations.money();
        relaxations.crews();
        relaxations.equipment();
        relaxations.time();
        relaxations.add(Limit.JOINT, List.of(), "money without limit, every crew and every piece of equipment twice",
                doubledEquipment(MoreCrews.doubled(MoreMoney.unlimited(base), c -> true), e -> true));
        return List.copyOf(relaxations.all);
    }

    private void add(Limit limit, List<String> ids, String what, Problem problem) {
        all.add(new Relaxed(limit, ids, what, problem));
    }

    private void money() {
        if (base.funds().isEmpty()) {
            return;
        }
        add(Limit.MONEY, List.of(), "money without limit", MoreMoney.unlimited(base));
        List<Fund> earmarked = base.funds().stream().filter(f -> !f.earmark().equals(Earmark.NONE)).toList();
        for (Fund fund : earmarked) {
            add(Limit.EARMARK, List.of(fund.id()), "the earmark of " + Words.fund(fund) + " lifted", MoreMoney.unearmarked(base, Set.of(fund.id())));
        }
        if (earmarked.size() > 1) {
            add(Limit.EARMARK, List.of(), "all earmarks lifted", MoreMoney.unearmarked(base, earmarked.stream().map(Fund::id).collect(Collectors.toSet())));
        }
        if (MoreMoney.dated(base)) {
            add(Limit.DATES, List.of(), "all money from the start and without a last day", MoreMoney.undated(base));
        }
    }

    private void crews() {
        Set<Method> methods = base.crews().stream().map(Crew::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            return;
        }
        for (Method method : methods.size() > 1 ? methods : Set.<Method>of()) {
            add(Limit.CREWS, List.of(method.name()), "every " + Words.crew(method) + " twice", MoreCrews.doubled(base, c -> c.method() == method));
        }
        add(Limit.CREWS, methods.size() == 1 ? List.of(methods.iterator().next().name()) : List.of(), "every crew twice", MoreCrews.doubled(base, c -> true));
    }

    private void equipment() {
        Set<String> types = base.equipment().stream().map(Equipment::type).collect(Collectors.toCollection(TreeSet::new));
        for (String type : types) {
            add(Limit.EQUIPMENT, List.of(type), "twice as many units of " + Words.type(type), doubledEquipment(base, e -> e.type().equals(type)));
        }
    }

    private static Problem doubledEquipment(Problem problem, java.util.function.Predicate<Equipment> which) {
        return problem.toBuilder().equipment(problem.equipment().stream().map(e -> which.test(e) ? new Equipment(e.id(), e.type(), Math.max(1, e.units()) * 2,
                e.costPerDay(), e.rateFactor(), e.neededFor()) : e).toList()).build();
    }

    /** A longer plan; what its end is worth counts to the same day as before, so the tail gives what the plan takes. */
    private void time() {
        boolean overTime = base.policy().objective() == Objective.RISK_OVER_TIME;
        int most = (int) Math.ceil(base.calendar().weeks() * PROLONGED);
        int weeks = overTime ? (int) Math.min(most, Math.floor(base.policy().tailWeeks())) : most;
        if (weeks < 1) {
            return;
        }
        Policy policy = overTime ? tail(base.policy(), base.policy().tailWeeks() - weeks) : base.policy();
        Calendar c = base.calendar();
        Calendar longer = new Calendar(c.start(), c.weeks() + weeks, c.workingDays(), c.dayStart(), c.hoursPerDay(), c.holidays(), c.standDowns(),
                c.seasonFactors());
        add(Limit.TIME, List.of(), String.format(Locale.ROOT, "%d more week%s", weeks, weeks == 1 ? "" : "s"),
                waged(base.toBuilder().calendar(longer).policy(policy).build(), weeks));
    }

    /** Wages of salaried crews are due in a longer plan, too; money for them arrives at the end of the shorter one. */
    private Problem waged(Problem longer, int weeks) {
        Set<String> salaried = base.crews().stream().filter(c -> c.payment() == Payment.SALARIED).map(Crew::id).collect(Collectors.toCollection(TreeSet::new));
        if (salaried.isEmpty() || base.funds().isEmpty()) {
            return longer;
        }
        double perDay = base.crews().stream().filter(c -> salaried.contains(c.id())).mapToDouble(c -> c.costPerDay() == null ? base.policy().methods().get(c.method())
                .costPerDay() : c.costPerDay()).sum();
        List<Fund> funds = new ArrayList<>(base.funds());
        Fund wages = MoreMoney.fund(base, perDay * DAYS_PER_WEEK * weeks, "Wages", new Earmark(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), salaried));
        funds.add(wages.withTranches(List.of(new Tranche(base.calendar().end(), wages.tranches().getFirst().amount()))));
        return longer.toBuilder().funds(funds).build();
    }

    private static Policy tail(Policy policy, double weeks) {
        @Nullable Policy changed = PolicyPatch.apply(policy, Map.of("tailWeeks", weeks)).value();
        if (changed == null) {
            throw new IllegalStateException("a tail of " + weeks + " weeks is refused");
        }
        return changed;
    }
}
