package clearance.scenario;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Visit;
import clearance.model.Change;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Equipment;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Point;

/**
 * Single changes that may help a plan: where it misses most, one more crew, more money, a map; and each earmark and date of its money. Which of them helps is
 * found by solving; here is only decided what is worth trying.
 */
final class SingleChanges {

    /** The share of today's budget that "more money" means, rounded to one of 1, 2 or 5 × a power of ten. */
    private static final double MORE_MONEY = 0.1;
    private static final int MOST_DISTRICTS = 3;
    private static final int DAYS_PER_WEEK = 7;
    private static final int SHIFTED_DAYS = 30;

    private final Evaluation plan;
    private final WorkModel work;
    private final Problem base;
    private final double[] missed;
    /** Kinds of change in turn, so that a short list has some of each. */
    private final List<List<Candidate>> kinds = new ArrayList<>();

    /**
     * A change that may help.
     *
     * @param changes the same as a scenario has it; empty = no scenario can say it
     * @param cost    money it brings
     * @param problem with the change made
     * @param credit  risk-days that the change itself is worth, without any work
     */
    record Candidate(String what, List<Change> changes, Money cost, Problem problem, double credit) {
    }

    private Candidate candidate(String what, List<Change> changes, Money cost) {
        Problem changed = Scenarios.change(base, changes).value();
        if (changed == null) {
            throw new IllegalStateException("the change \"" + what + "\" is refused");
        }
        return new Candidate(what, changes, cost, changed, 0);
    }

    private SingleChanges(Evaluation plan) {
        this.plan = plan;
        work = plan.work();
        base = work.problem();
        missed = new double[base.hazardAreas().size()];
        for (WorkPackage p : work.packages()) {
            missed[p.hazard()] += missed(p);
        }
    }

    /** At most so many changes that may help the plan of a problem. */
    static List<Candidate> of(Evaluation plan, int most) {
        SingleChanges changes = new SingleChanges(plan);
        changes.crews();
        changes.money();
        changes.earmarks();
        changes.maps();
        changes.dates();
        changes.equipment();
        List<Candidate> chosen = new ArrayList<>();
        for (int turn = 0; chosen.size() < most; turn++) {
            int at = turn;
            List<Candidate> round = changes.kinds.stream().filter(kind -> at < kind.size()).map(kind -> kind.get(at)).toList();
            if (round.isEmpty()) {
                break;
            }
            chosen.addAll(round.subList(0, Math.min(round.size(), most - chosen.size())));
        }
        return chosen;
    }

    /** What a package could add if it were done at once, less what it adds in the plan. */
    private double missed(WorkPackage p) {
        Visit visit = plan.find(p.index());
        long now = visit == null ? 0 : work.worth().packageMicro(p.index(), visit.finish());
        return base.hazardAreas().get(p.hazard()).excluded() ? 0 : work.worth().packageMicro(p.index(), 0) - now;
    }

    /** For each method one more crew like its middle one, in the district in which work for it is missed most, with money of its own. */
    private void crews() {
        Map<Method, List<Crew>> byMethod = new TreeMap<>();
        base.crews().forEach(c -> byMethod.computeIfAbsent(c.method(), k -> new ArrayList<>()).add(c));
        List<Candidate> found = new ArrayList<>();
        Map<Candidate, Double> weights = new HashMap<>();
        byMethod.forEach((method, crews) -> {
            Crew like = crews.stream().sorted(Comparator.comparingDouble(c -> work.capability().costPerDay(c))).toList().get(crews.size() / 2);
            double[] forIt = missedBy(base.crews().indexOf(like));
            int worst = worst(forIt);
            if (worst >= 0) {
                Candidate candidate = oneMore(like, base.hazardAreas().get(worst));
                found.add(candidate);
                weights.put(candidate, java.util.Arrays.stream(forIt).sum());
            }
        });
        found.sort(Comparator.comparingDouble((Candidate c) -> weights.get(c)).reversed());
        kinds.add(found);
    }

    /** What is missed of each hazard area of which a crew could do something. */
    private double[] missedBy(int crew) {
        double[] result = new double[missed.length];
        for (WorkPackage p : work.packages()) {
            Visit visit = plan.find(p.index());
            boolean late = visit == null || visit.finish() > work.horizon().endMinute() / 2;
            if (late && work.capable(crew, p.index())) {
                result[p.hazard()] = missed[p.hazard()];
            }
        }
        return result;
    }

    private static int worst(double[] values) {
        int worst = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0 && (worst < 0 || values[i] > values[worst])) {
                worst = i;
            }
        }
        return worst;
    }

    private Candidate oneMore(Crew like, HazardArea place) {
        var site = work.sites().hazard(place.id());
        Point home = base.communities().stream().min(Comparator.comparingDouble((Community c) -> work.sites().community(c.id()).distance(site))
                .thenComparing(Community::id)).map(Community::location).orElse(like.base());
        String id = MoreCrews.freeId("NEW-" + like.method(), new HashSet<>(base.crews().stream().map(Crew::id).toList()));
        String what = "One more " + Words.crewOf(like) + (place.district() == null ? "" : " in " + place.district());
        Crew crew = like.toBuilder().id(id).name(what).base(home).districts(Set.of()).payment(Payment.PER_DAY).position(null).mobilised(false)
                .availableFrom(null).availableTo(null).leave(List.of()).build();
        List<Change> changes = new ArrayList<>(List.of(new Change.AddCrew(crew)));
        double cost = work.capability().costPerDay(like) * workingDays(like) + like.mobilisationCost().amount();
        if (base.funds().isEmpty()) {
            return candidate(what, changes, Money.ZERO);
        }
        changes.add(new Change.AddFund(MoreMoney.fund(base, cost, "Donor of " + id, new Earmark(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id)))));
        return candidate(what + ", paid for", changes, Money.of(cost));
    }

    private long workingDays(Crew crew) {
        int index = base.crews().indexOf(crew);
        long days = 0;
        for (int day = 0; day < base.calendar().weeks() * DAYS_PER_WEEK; day++) {
            days += work.clocks().road(index).minutesOf(day) > 0 ? 1 : 0;
        }
        return days;
    }

    private void money() {
        if (base.funds().isEmpty()) {
            return;
        }
        List<Candidate> found = new ArrayList<>();
        double amount = round(MORE_MONEY * MoreMoney.budget(base).amount());
        if (amount > 0) {
            found.add(money(amount, "", Earmark.NONE));
            if (districts().size() > 1) {
                districts().stream().limit(MOST_DISTRICTS).forEach(d -> found.add(money(amount, " for " + d,
                        new Earmark(Set.of(d), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()))));
            }
        }
        kinds.add(found);
    }

    private Candidate money(double amount, String where, Earmark earmark) {
        String words = Words.money(Money.of(amount), base.currency()) + " more" + (where.isEmpty() ? " for anything" : where);
        return candidate(words, List.of(new Change.AddFund(MoreMoney.fund(base, amount, "More money", earmark))), Money.of(amount));
    }

    /** 1, 2 or 5 × a power of ten, at most an amount. */
    static double round(double amount) {
        if (amount <= 0) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(amount)));
        double digit = amount / power;
        return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
    }

    /** Districts in which something is missed, the worst first. */
    private List<String> districts() {
        Map<String, Double> sums = new TreeMap<>();
        for (int h = 0; h < missed.length; h++) {
            String district = base.hazardAreas().get(h).district();
            if (district != null && missed[h] > 0) {
                sums.merge(district, missed[h], Double::sum);
            }
        }
        return sums.keySet().stream().sorted(Comparator.comparingDouble((String d) -> sums.get(d)).reversed().thenComparing(d -> d)).toList();
    }

    private void earmarks() {
        kinds.add(base.funds().stream().filter(f -> !f.earmark().equals(Earmark.NONE)).map(f -> candidate("The earmark of " + Words.fund(f) + " lifted",
                List.of(new Change.RemoveFund(f.id()), new Change.AddFund(MoreMoney.unearmarked(f))), Money.ZERO)).toList());
    }

    private void dates() {
        List<Candidate> found = new ArrayList<>();
        base.funds().stream().filter(f -> f.tranches().stream().anyMatch(t -> later(t.date()))).max(Comparator.comparing((Fund f) -> f.tranches().stream()
                .filter(t -> later(t.date())).mapToLong(t -> t.amount().cents()).sum()).thenComparing(Fund::id)).ifPresent(fund -> {
                    found.add(moved(fund, -SHIFTED_DAYS, "earlier"));
                    found.add(moved(fund, SHIFTED_DAYS, "later"));
                });
        kinds.add(found);
        kinds.add(base.funds().stream().filter(f -> MoreMoney.dated(f, base)).map(f -> candidate("All money of " + Words.fund(f)
                + " from the start and without a last day", List.of(new Change.RemoveFund(f.id()), new Change.AddFund(MoreMoney.undated(f, base.calendar().start()))),
                Money.ZERO)).toList());
    }

    private boolean later(LocalDate date) {
        return date.isAfter(base.calendar().start()) && date.isBefore(base.calendar().end());
    }

    private Candidate moved(Fund fund, int days, String way) {
        return candidate("The money of " + Words.fund(fund) + " " + SHIFTED_DAYS + " days " + way, List.of(new Change.DelayTranches(fund.id(), days)), Money.ZERO);
    }

    /** True maps of a district: what survey would find there is known at once, and what it would release is released. */
    private void maps() {
        List<Candidate> found = new ArrayList<>();
        for (String district : districts()) {
            if (found.size() < MOST_DISTRICTS) {
                Set<Integer> suspected = new TreeSet<>();
                double credit = 0;
                for (WorkPackage p : work.packages()) {
                    if (p.stage() == Stage.SURVEY && district.equals(base.hazardAreas().get(p.hazard()).district())) {
                        suspected.add(p.hazard());
                        credit += work.worth().packageMicro(p.index(), 0) / 1e6;
                    }
                }
                if (!suspected.isEmpty()) {
                    found.add(new Candidate("True maps of " + district + ", no survey needed", List.of(), Money.ZERO, surveyed(suspected), credit));
                }
            }
        }
        kinds.add(found);
    }

    private Problem surveyed(Set<Integer> hazards) {
        List<HazardArea> changed = new ArrayList<>(base.hazardAreas());
        for (int h : hazards) {
            Map<Stage, HazardArea.Progress> progress = new HashMap<>(changed.get(h).progress());
            progress.put(Stage.SURVEY, new HazardArea.Progress(1.0, Map.of()));
            changed.set(h, changed.get(h).toBuilder().confirmedShare(work.chain(h).confirmedShare()).progress(progress).build());
        }
        return base.toBuilder().hazardAreas(changed).build();
    }

    private void equipment() {
        List<Candidate> found = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        for (Equipment e : base.equipment()) {
            if (types.add(e.type())) {
                String id = MoreCrews.freeId(e.id() + "-NEW", new HashSet<>(base.equipment().stream().map(Equipment::id).toList()));
                Equipment more = new Equipment(id, e.type(), 1, e.costPerDay(), e.rateFactor(), e.neededFor());
                found.add(candidate("One more " + Words.type(e.type()), List.of(new Change.AddEquipment(more)), Money.ZERO));
            }
        }
        kinds.add(found);
    }
}
