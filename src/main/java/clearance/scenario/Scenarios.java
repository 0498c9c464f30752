package clearance.scenario;

import clearance.io.PolicyPatch;
import clearance.io.Read;
import clearance.model.Change;
import clearance.model.Classification;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Equipment;
import clearance.model.Finding;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Money;
import clearance.model.Problem;
import clearance.model.ProblemBuilder;
import clearance.model.Scenario;
import clearance.model.Tranche;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies scenarios, and those they are based on, to copies of a problem. */
public final class Scenarios {

    private final Problem base;
    /** A mistake in a scenario that others are based on is told once. */
    private final Set<Finding> findings = new LinkedHashSet<>();

    private Scenarios(Problem base) {
        this.base = base;
    }

    /**
     * The problem as a scenario has it.
     *
     * @param id id of the scenario, or {@link Scenario#BASELINE}
     * @return the changed copy, or everything that is wrong with the scenario
     */
    public static Read<Problem> apply(Problem problem, String id) {
        Read<Map<String, Problem>> all = applyAll(problem, List.of(id));
        return new Read<>(all.value() == null ? null : all.value().get(id), all.findings());
    }

    /**
     * The problem as each of several scenarios has it.
     *
     * @return the changed copies by id, in the order given, or everything that is wrong with any of the scenarios
     */
    public static Read<Map<String, Problem>> applyAll(Problem problem, List<String> ids) {
        Scenarios scenarios = new Scenarios(problem);
        Map<String, Problem> changed = new LinkedHashMap<>();
        for (String id : ids) {
            changed.put(id, scenarios.resolve(id));
        }
        return new Read<>(changed, List.copyOf(scenarios.findings));
    }

    /** A problem with some changes made. */
    static Read<Problem> change(Problem problem, List<Change> changes) {
        Scenarios scenarios = new Scenarios(problem);
        Problem changed = scenarios.changeAll(problem, changes, "/changes");
        return new Read<>(changed, List.copyOf(scenarios.findings));
    }

    private Problem resolve(String id) {
        Deque<Scenario> chain = new ArrayDeque<>();
        Deque<String> path = new ArrayDeque<>();
        String next = id.equals(Scenario.BASELINE) ? null : id;
        while (next != null) {
            Scenario scenario = find(next);
            String pointer = chain.isEmpty() ? "/scenarios" : pointer(chain.peek()) + "/basedOn";
            if (scenario == null) {
                findings.add(Finding.error("unknown-scenario", pointer, next, "There is no scenario \"" + next + "\".", "Use one of "
                        + Scenario.BASELINE + base.scenarios().stream().map(s -> ", " + s.id()).reduce("", String::concat) + "."));
                return base;
            }
            path.add(next);
            if (chain.contains(scenario)) {
                List<String> cycle = new ArrayList<>(path).subList(List.copyOf(path).indexOf(next), path.size());
                findings.add(Finding.error("cycle", pointer, next, "Scenarios are based on each other in a circle: " + String.join(" → ", cycle) + ".",
                        "Remove one of the basedOn."));
                return base;
            }
            chain.push(scenario);
            next = Scenario.BASELINE.equals(scenario.basedOn()) ? null : scenario.basedOn();
        }
        Problem changed = base;
        for (Scenario scenario : chain) {
            changed = changeAll(changed, scenario.changes(), pointer(scenario) + "/changes");
        }
        return changed;
    }

    private String pointer(Scenario scenario) {
        return "/scenarios/" + base.scenarios().indexOf(scenario);
    }

    private @Nullable Scenario find(String id) {
        return base.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
    }

    private Problem changeAll(Problem problem, List<Change> changes, String pointer) {
        Problem changed = problem;
        for (int i = 0; i < changes.size(); i++) {
            changed = change(changed, changes.get(i), pointer + "/" + i);
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.AddFund add) {
                checkEarmark(changed, add.fund(), pointer + "/" + i + "/addFund/earmark");
            }
        }
        if (changed.funds().isEmpty() && !problem.funds().isEmpty()) {
            findings.add(Finding.warning("no-funds-left", pointer, "", "No fund is left, which means that money is not limited.",
                    "If there is to be no money, scale the funds to 0 instead."));
        }
        return changed;
    }

    private void checkEarmark(Problem problem, Fund fund, String pointer) {
        Set<String> crews = ids(problem.crews(), Crew::id);
        fund.earmark().crews().stream().filter(id -> !crews.contains(id)).sorted().forEach(id -> unknown(pointer + "/crews", id));
        Set<String> communities = ids(problem.communities(), Community::id);
        fund.earmark().communities().stream().filter(id -> !communities.contains(id)).sorted().forEach(id -> unknown(pointer + "/communities", id));
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        items.forEach(item -> ids.add(id.apply(item)));
        return ids;
    }

    private Problem change(Problem problem, Change change, String pointer) {
        ProblemBuilder changed = problem.toBuilder();
        switch (change) {
            case Change.ScaleFunds scale -> changed.funds(each(problem.funds(), f -> scale.fund() == null || f.id().equals(scale.fund()), f -> f.withTranches(
                    f.tranches().stream().map(t -> new Tranche(t.date(), Money.of(t.amount().amount() * scale.factor()))).toList()), pointer, scale.fund()));
            case Change.DelayTranches delay -> changed.funds(each(problem.funds(), f -> delay.fund() == null || f.id().equals(delay.fund()), f -> f.withTranches(
                    f.tranches().stream().map(t -> new Tranche(t.date().plusDays(delay.days()), t.amount())).toList()), pointer, delay.fund()));
            case Change.AddFund add -> changed.funds(added(problem.funds(), add.fund(), Fund::id, pointer));
            case Change.RemoveFund remove -> changed.funds(removed(problem.funds(), f -> f.id().equals(remove.fund()), pointer, remove.fund()));
            case Change.AddCrew add -> changed.crews(added(problem.crews(), add.crew(), Crew::id, pointer));
            case Change.RemoveCrew remove -> {
                changed.crews(removed(problem.crews(), c -> c.id().equals(remove.crew()), pointer, remove.crew()));
                changed.commitments(problem.commitments().stream().filter(c -> !c.crew().equals(remove.crew())).toList());
                changed.estimates(problem.estimates().stream().filter(e -> !remove.crew().equals(e.crew())).toList());
            }
            case Change.AddEquipment add -> changed.equipment(added(problem.equipment(), add.equipment(), Equipment::id, pointer));
            case Change.RemoveEquipment remove -> changed.equipment(removed(problem.equipment(), e -> e.id().equals(remove.equipment()), pointer,
                    remove.equipment()));
            case Change.SetPolicy set -> {
                var policy = PolicyPatch.apply(problem.policy(), set.values());
                policy.findings().forEach(f -> findings.add(new Finding(f.severity(), f.code(), pointer + "/setPolicy" + f.pointer(), f.value(), f.message(),
                        f.remedy(), f.place())));
                if (policy.value() != null) {
                    changed.policy(policy.value());
                }
            }
            case Change.SetCommunity set -> changed.communities(each(problem.communities(), c -> c.id().equals(set.id()),
                    (Community c) -> c.withReturnDate(set.returnDate()), pointer, set.id()));
            case Change.SetMapReliability set -> changed.hazardAreas(problem.hazardAreas().stream().map(h -> mapped(h, set)).toList());
        }
        return changed.build();
    }

    private static HazardArea mapped(HazardArea hazard, Change.SetMapReliability set) {
        boolean there = set.districts().isEmpty() || hazard.district() != null && set.districts().contains(hazard.district());
        boolean concerned = hazard.mapReliability() != null || hazard.classification() == Classification.SHA;
        return there && concerned ? hazard.toBuilder().mapReliability(set.value()).build() : hazard;
    }

    private <T> List<T> each(List<T> items, Predicate<T> which, UnaryOperator<T> change, String pointer, @Nullable String id) {
        if (id != null && items.stream().noneMatch(which)) {
            unknown(pointer, id);
        }
        return items.stream().map(item -> which.test(item) ? change.apply(item) : item).toList();
    }

    private <T> List<T> removed(List<T> items, Predicate<T> which, String pointer, String id) {
        if (items.stream().noneMatch(which)) {
            unknown(pointer, id);
        }
        return items.stream().filter(which.negate()).toList();
    }

    private <T> List<T> added(List<T> items, T item, Function<T, String> id, String pointer) {
        if (items.stream().anyMatch(other -> id.apply(other).equals(id.apply(item)))) {
            findings.add(Finding.error("duplicate-id", pointer, id.apply(item), "The id \"" + id.apply(item) + "\" exists already.", "Give it another id."));
        }
        List<T> all = new ArrayList<>(items);
        all.add(item);
        return all;
    }

    private void unknown(String pointer, String id) {
        findings.add(Finding.error("dangling-reference", pointer, id, "The scenario changes \"" + id + "\", which does not exist there.",
                "Use an id of the problem, or of what an earlier change added."));
    }
}
