package clearance.validation;

import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.MilestoneKind;
import clearance.model.Money;
import clearance.model.Problem;
import clearance.model.Rate;
import clearance.model.RiskClass;
import clearance.model.Tranche;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a problem holds, at a glance, and what in it could surprise.
 *
 * @param currency     of all money
 * @param people       people of all communities
 * @param surprises    one sentence each; empty = nothing
 */
public record Overview(String name, String description, LocalDate start, int weeks, String currency, List<HazardGroup> hazardAreas, List<CrewGroup> crews,
        List<DonorMoney> money, List<Rest> standDowns, int communities, long people, int infrastructure, int scenarios, List<String> surprises) {

    public Overview {
        hazardAreas = List.copyOf(hazardAreas);
        crews = List.copyOf(crews);
        money = List.copyOf(money);
        standDowns = List.copyOf(standDowns);
        surprises = List.copyOf(surprises);
    }

    /** Hazard areas of one classification and risk class. */
    public record HazardGroup(Classification classification, RiskClass riskClass, int count, double areaM2) {
    }

    /**
     * Crews of one method, with all their people.
     *
     * @param m2PerDay what they do together on a working day, on ground that neither helps nor hinders
     */
    public record CrewGroup(Method method, int count, int people, Rate m2PerDay) {
    }

    /**
     * Money of one donor, in currency units.
     *
     * @param amount of all tranches
     * @param spent  of it already
     * @param usable in this plan: arrives in it, has not expired, is not spent, and some work that a crew can do matches the earmark
     */
    public record DonorMoney(String donor, int funds, double amount, double spent, double usable) {
    }

    /** A stand-down; both days are included. */
    public record Rest(String reason, LocalDate from, LocalDate to) {
    }

    /** The overview of a problem without errors. */
    public static Overview of(WorkModel work) {
        Problem p = work.problem();
        Ability ability = new Ability(work);
        return new Overview(p.name(), p.description(), p.calendar().start(), p.calendar().weeks(), p.currency(), hazards(work), crews(work), money(p, ability),
                p.calendar().standDowns().stream().map(s -> new Rest(s.reason(), s.days().from(), s.days().to())).toList(),
                p.communities().size(), p.communities().stream().mapToLong(Community::population).sum(), p.infrastructure().size(), p.scenarios().size(),
                surprises(work, ability));
    }

    private static List<HazardGroup> hazards(WorkModel work) {
        Map<Classification, Map<RiskClass, List<HazardArea>>> groups = new TreeMap<>();
        for (HazardArea h : work.problem().hazardAreas()) {
            groups.computeIfAbsent(h.classification(), c -> new TreeMap<>())
                    .computeIfAbsent(h.riskClass() == null ? RiskClass.UNKNOWN : h.riskClass(), c -> new ArrayList<>()).add(h);
        }
        List<HazardGroup> result = new ArrayList<>();
        groups.forEach((classification, byRisk) -> byRisk.forEach((risk, areas) -> result.add(new HazardGroup(classification, risk, areas.size(),
                areas.stream().mapToDouble(h -> work.sites().areaM2(h.id())).sum()))));
        return result;
    }

    private static List<CrewGroup> crews(WorkModel work) {
        Map<Method, CrewGroup> groups = new TreeMap<>();
        for (Crew c : work.problem().crews()) {
            groups.merge(c.method(), new CrewGroup(c.method(), 1, work.capability().people(c), work.capability().rate(c)), (a, b) -> new CrewGroup(a.method(),
                    a.count() + b.count(), a.people() + b.people(), new Rate(a.m2PerDay().low() + b.m2PerDay().low(),
                            a.m2PerDay().likely() + b.m2PerDay().likely(), a.m2PerDay().high() + b.m2PerDay().high())));
        }
        return List.copyOf(groups.values());
    }

    private static List<DonorMoney> money(Problem p, Ability ability) {
        Map<String, DonorMoney> donors = new LinkedHashMap<>();
        for (int f = 0; f < p.funds().size(); f++) {
            Fund fund = p.funds().get(f);
            String donor = fund.donor().isEmpty() ? fund.id() : fund.donor();
            double amount = sum(fund);
            DonorMoney one = new DonorMoney(donor, 1, amount, fund.spent().amount(), ability.payable(f) ? usable(p, fund) : 0);
            donors.merge(donor, one, (a, b) -> new DonorMoney(donor, a.funds() + b.funds(), a.amount() + b.amount(), a.spent() + b.spent(),
                    a.usable() + b.usable()));
        }
        return List.copyOf(donors.values());
    }

    private static double sum(Fund fund) {
        return fund.tranches().stream().map(Tranche::amount).reduce(Money.ZERO, Money::plus).amount();
    }

    /** What of a fund can be paid from in the plan, whatever its earmark; what is spent is taken from all tranches alike. */
    private static double usable(Problem p, Fund fund) {
        LocalDate last = p.calendar().end().minusDays(1);
        LocalDate until = fund.spendBy() != null && fund.spendBy().isBefore(last) ? fund.spendBy() : last;
        double arriving = until.isBefore(p.calendar().start()) ? 0 : fund.tranches().stream().filter(t -> !t.date().isAfter(until))
                .mapToDouble(t -> t.amount().amount()).sum();
        return Math.max(0, arriving - fund.spent().amount());
    }

    private static List<String> surprises(WorkModel work, Ability ability) {
        Problem p = work.problem();
        List<String> surprises = new ArrayList<>();
        Set<String> impossible = new LinkedHashSet<>();
        ability.impossible().forEach(i -> impossible.add(p.hazardAreas().get(work.packages().get(i).hazard()).id()));
        if (!impossible.isEmpty()) {
            surprises.add(count(impossible.size(), "hazard area has", "hazard areas have") + " work that no crew can do: " + Report.some(impossible) + ".");
        }
        work.stagesLeftOut().forEach((stage, hazards) -> surprises.add(stage + " is left out of " + count(hazards.size(), "hazard area", "hazard areas")
                + " for want of a crew that can do it."));
        for (int f = 0; f < p.funds().size(); f++) {
            Fund fund = p.funds().get(f);
            double idle = sum(fund) - fund.spent().amount() - (ability.payable(f) ? usable(p, fund) : 0);
            if (idle > 0) {
                surprises.add(String.format(Locale.ROOT, "%,.0f %s of %s cannot be spent in this plan: %s.", idle, p.currency(), fund.id(), ability.payable(f)
                        ? "it arrives after the plan or expires before" : "no work that a crew can do matches its earmark"));
            }
        }
        Set<String> free = new LinkedHashSet<>();
        for (Milestone m : work.milestones()) {
            if (m.kind() == MilestoneKind.COMMUNITY && m.packages().length == 0) {
                free.add(p.communities().get(m.position()).name());
            }
        }
        if (!free.isEmpty()) {
            surprises.add(count(free.size(), "village waits", "villages wait") + " for no hazard area and count as ready from the start: " + Report.some(free) + ".");
        }
        Map<String, Integer> assumed = new TreeMap<>();
        for (int h = 0; h < p.hazardAreas().size(); h++) {
            work.risk().index(h).assumed().forEach(field -> assumed.merge(field, 1, Integer::sum));
        }
        if (!assumed.isEmpty()) {
            List<String> fields = assumed.entrySet().stream().map(e -> e.getKey() + " of " + e.getValue()).toList();
            surprises.add("What is not given is assumed: " + String.join(", ", fields) + " of " + count(p.hazardAreas().size(), "hazard area", "hazard areas") + ".");
        }
        return surprises;
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
