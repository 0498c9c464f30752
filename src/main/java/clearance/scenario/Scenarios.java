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
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies a scenario, and those it is based on, to a copy of a problem. */
public final class Scenarios {

    private final Problem base;
    private final List<Finding> findings = new ArrayList<>();

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
        return new Scenarios(problem).resolve(id);
    }

    private Read<Problem> resolve(String id) {
        if (id.equals(Scenario.BASELINE)) {
            return new Read<>(base, List.of());
        }
        Deque<Scenario> chain = new ArrayDeque<>();
        String next = id;
        while (next != null) {
            Scenario scenario = find(next);
            if (scenario == null) {
                findings.add(Finding.error("unknown-scenario", "/scenarios", next, "There is no scenario \"" + next + "\".", "Use one of "
                        + Scenario.BASELINE + base.scenarios().stream().map(s -> ", " + s.id()).reduce("", String::concat) + "."));
                return new Read<>(null, findings);
            }
            if (chain.contains(scenario)) {
                findings.add(Finding.error("cycle", "/scenarios", next, "Scenario \"" + next + "\" is based on itself.", "Change its basedOn."));
                return new Read<>(null, findings);
            }
            chain.push(scenario);
            next = scenario.basedOn();
        }
        Problem changed = base;
        for (Scenario scenario : chain) {
            int index = base.scenarios().indexOf(scenario);
            for (int i = 0; i < scenario.changes().size(); i++) {
                changed = change(changed, scenario.changes().get(i), "/scenarios/" + index + "/changes/" + i);
            }
        }
        return new Read<>(changed, findings);
    }

    private @Nullable Scenario find(String id) {
        return base.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
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

    private <T> List<T> added(List<T> items, T item, java.util.function.Function<T, String> id, String pointer) {
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
