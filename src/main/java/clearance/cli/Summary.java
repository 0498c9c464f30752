package clearance.cli;

import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.model.Policy;
import clearance.model.ReasonCode;
import clearance.work.WorkModel;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan as a report on the terminal. */
final class Summary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int MOST_VILLAGES = 14;
    private static final int NAME_WIDTH = 26;
    private static final double HECTARE = 10_000;
    private static final String DEVICE_COST_QUOTED = "300–1,000 USD is quoted for Karabakh";

    private final PrintWriter out;
    private final WorkModel work;
    private final Plan plan;
    private final Style style = new Style();

    Summary(PrintWriter out, WorkModel work, Plan plan) {
        this.out = out;
        this.work = work;
        this.plan = plan;
    }

    void print() {
        out.println();
        out.println(style.bold(plan.problem().name()) + (plan.scenario().equals("baseline") ? "" : " · scenario " + plan.scenario()));
        out.printf("%d weeks from %s · %d hazard areas · %d crews · %s%n", work.problem().calendar().weeks(), work.horizon().start(),
                work.problem().hazardAreas().size(), work.problem().crews().size(), plan.feasible() ? style.good("every rule is kept")
                        : style.bad("RULES ARE BROKEN"));
        indicators();
        firstWeek();
        villages();
        money();
        leftOut();
        notes();
        out.println();
        out.println(style.faint("RESTRICTED · planning aid, not a clearance record · \"ready\" means planned ready: only the authority declares land safe"));
        out.flush();
    }

    private void heading(String text) {
        out.println();
        out.println(style.bold(text));
    }

    private void indicators() {
        heading("What the plan is worth");
        Plan.Indicators ranked = plan.comparison().rankedList();
        Plan.Indicators density = plan.comparison().densityList();
        out.printf("  %-38s %14s %14s %14s%n", "", "this plan", "ranked list", "density list");
        row("value (risk-days)", i -> String.format(Locale.ROOT, "%,.0f", i.value()), ranked, density);
        row("risk over time removed", i -> percent(i.riskDaysRemovedShare()), ranked, density);
        row("risk removed by the end", i -> percent(i.riskRemovedShare()), ranked, density);
        row("hazard areas released", i -> Integer.toString(i.hazardAreasReleased()), ranked, density);
        row("cleared, ha", i -> String.format(Locale.ROOT, "%,.1f", i.areaClearedM2() / HECTARE), ranked, density);
        row("cancelled + reduced by survey, ha", i -> String.format(Locale.ROOT, "%,.1f", (i.areaCancelledM2() + i.areaReducedM2()) / HECTARE), ranked, density);
        row("communities ready (on time)", i -> i.communitiesReady() + " (" + i.communitiesOnTime() + ") of " + i.communities(), ranked, density);
        row("people who can return", i -> String.format(Locale.ROOT, "%,d", i.peopleReady()), ranked, density);
        row("cost, " + work.problem().currency(), i -> String.format(Locale.ROOT, "%,.0f", i.cost().amount()), ranked, density);
        row("cost per m² released", i -> String.format(Locale.ROOT, "%.2f", i.costPerM2()), ranked, density);
        row("cost per device", i -> String.format(Locale.ROOT, "%,.0f", i.costPerDevice()), ranked, density);
        row("crew time used", i -> percent(i.crewUtilisation()), ranked, density);
        if (ranked != null && density != null) {
            out.printf("  The plan is worth %s more than the ranked list and %s more than the density list.%n", gain(ranked.value()), gain(density.value()));
        }
        if (plan.comparison().upperBound() != null) {
            out.printf("  No plan that keeps every rule can be worth more than %,.0f: this one reaches %s of the bound.%n", plan.comparison().upperBound().value(),
                    percent(plan.comparison().upperBound().ratio()));
        }
        out.printf("  A check of plausibility: %s per device.%n", DEVICE_COST_QUOTED);
    }

    private void row(String label, Function<Plan.Indicators, String> figure, Plan.Indicators ranked, Plan.Indicators density) {
        out.printf("  %-38s %14s %14s %14s%n", label, figure.apply(plan.indicators()), ranked == null ? "" : figure.apply(ranked),
                density == null ? "" : figure.apply(density));
    }

    private String gain(double other) {
        return other <= 0 ? "—" : String.format(Locale.ROOT, "%+.1f %%", (plan.indicators().value() / other - 1) * 100);
    }

    private void firstWeek() {
        Policy policy = work.problem().policy();
        LocalDate until = work.horizon().start().plusWeeks(Math.max(1, policy.firmWeeks()));
        heading("Next " + (policy.firmWeeks() <= 1 ? "week" : policy.firmWeeks() + " weeks") + ", crew by crew");
        Map<String, List<Plan.Assignment>> byCrew = plan.assignments().stream().filter(a -> a.start() != null && a.start().toLocalDate().isBefore(until))
                .collect(Collectors.groupingBy(Plan.Assignment::crew, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> names = work.problem().hazardAreas().stream().collect(Collectors.toMap(h -> h.id(), h -> h.label()));
        Map<String, String> crews = work.problem().crews().stream().collect(Collectors.toMap(c -> c.id(), c -> c.label()));
        byCrew.forEach((crew, list) -> list.forEach(a -> out.printf("  %-" + NAME_WIDTH + "s %-15s %-9s %-34s %s – %s%s%n", cut(crews.get(crew), NAME_WIDTH), a.stage(),
                a.hazardArea() + (a.of() > 1 ? "/" + a.parcel() : ""), cut(names.get(a.hazardArea()), 34), a.start().format(DAY),
                shown(a.finish().toLocalDate()), a.provisional() ? " (provisional)" : "")));
        long idle = work.problem().crews().stream().filter(c -> !byCrew.containsKey(c.id())).count();
        if (idle > 0) {
            out.println(style.faint("  " + idle + " crew" + (idle == 1 ? " starts" : "s start") + " nothing new in it (away, on stand-down, or without work that pays)."));
        }
    }

    private void villages() {
        List<Plan.MilestoneResult> all = plan.milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY && m.wanted() != null)
                .sorted(Comparator.comparing(Plan.MilestoneResult::wanted).thenComparing(Plan.MilestoneResult::id)).toList();
        if (all.isEmpty()) {
            return;
        }
        heading("Villages, by wanted date");
        all.stream().limit(MOST_VILLAGES).forEach(m -> out.printf("  %-" + NAME_WIDTH + "s %,6d people   wanted %-11s %s%n", cut(m.name(), NAME_WIDTH), m.people(), m.wanted(),
                m.ready() == null ? style.bad("not in this plan") + ", waits for " + first(m.waitingFor()) : readiness(m)));
        if (all.size() > MOST_VILLAGES) {
            out.println(style.faint("  … and " + (all.size() - MOST_VILLAGES) + " more in the plan file."));
        }
    }

    private String readiness(Plan.MilestoneResult m) {
        if (!m.ready().isAfter(work.horizon().start())) {
            return style.good("ready from the start");
        }
        String when = "planned ready " + shown(m.ready());
        return m.daysLate() == 0 ? style.good(when) : when + ", " + m.daysLate() + " days late";
    }

    private static String first(List<String> ids) {
        return ids.size() <= 3 ? String.join(", ", ids) : String.join(", ", ids.subList(0, 3)) + " and " + (ids.size() - 3) + " more";
    }

    private void money() {
        if (plan.funds().isEmpty()) {
            return;
        }
        heading("Money, " + work.problem().currency());
        out.printf("  %-30s %14s %14s %18s%n", "", "available", "committed", "expires unspent");
        for (Plan.FundUse use : plan.funds()) {
            out.printf("  %-30s %,14.0f %,14.0f %,18.0f%n", cut(use.donor().isEmpty() ? use.id() : use.donor(), 30), use.available().amount(),
                    use.committed().amount(), use.unspentAtExpiry().amount());
        }
    }

    private void leftOut() {
        if (plan.unassigned().isEmpty()) {
            return;
        }
        heading("Left out: " + plan.unassigned().size() + " of " + work.packages().size() + " work packages");
        Map<ReasonCode, Long> counts = plan.unassigned().stream().collect(Collectors.groupingBy(Plan.Unassigned::reason, () -> new EnumMap<>(ReasonCode.class),
                Collectors.counting()));
        counts.forEach((reason, count) -> out.printf("  %6d  %-10s %s%n", count, reason, reason.sentence()));
    }

    private void notes() {
        if (!plan.warnings().isEmpty() || !plan.assumed().isEmpty()) {
            heading("To know");
            plan.warnings().forEach(w -> out.println("  - " + w));
            if (!plan.assumed().isEmpty()) {
                out.println("  - " + plan.assumed().size() + " values were assumed because the problem does not give them; the plan file lists them.");
            }
        }
    }

    /** Firm dates to the day, tentative ones by week, later ones by month. */
    private String shown(LocalDate date) {
        Policy policy = work.problem().policy();
        LocalDate start = work.horizon().start();
        if (date.isBefore(start.plusWeeks(Math.max(1, policy.firmWeeks())))) {
            return date.format(DAY);
        }
        if (date.isBefore(start.plusWeeks(Math.max(1, policy.firmWeeks()) + (long) policy.tentativeWeeks()))) {
            return "week of " + date.with(java.time.DayOfWeek.MONDAY).format(DAY);
        }
        return date.format(MONTH);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
