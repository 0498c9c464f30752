package clearance.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Change;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.testing.Effect;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing that a problem file may say is without effect: each field is changed on effect.json, with the plan of effect-plan.json fixed. */
class EffectTest {

    /** Fields that change nothing of a plan, and what they are for. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("Problem.name", "shown by the command line"),
            Map.entry("Problem.description", "shown by validate"),
            Map.entry("StandDown.reason", "shown by validate"),
            Map.entry("Crew.name", "shown instead of the id"),
            Map.entry("Policy.firmWeeks", "how exactly dates are shown"),
            Map.entry("Policy.tentativeWeeks", "how exactly dates are shown"),
            Map.entry("Rate.low", "shown by validate beside the likely rate, by which is planned"),
            Map.entry("Rate.high", "shown by validate beside the likely rate, by which is planned"));

    private static List<Effect> effects() {
        return Stream.of(PolicyEffects.all(), CrewEffects.all(), ResourceEffects.all(), PlaceEffects.all()).flatMap(s -> s).toList();
    }

    @TestFactory
    List<DynamicTest> everyFieldChangesWhatTheModelSaysItDoes() {
        return effects().stream().map(effect -> DynamicTest.dynamicTest(effect.toString(), effect::run)).toList();
    }

    @Test
    void noFieldIsForgotten() {
        Set<String> tested = new TreeSet<>(effects().stream().map(Effect::field).toList());
        Set<String> all = new TreeSet<>();
        Set<String> facts = new TreeSet<>();
        collect(Problem.class, all, facts, new ArrayList<>());
        Set<String> forgotten = new TreeSet<>(facts);
        forgotten.removeAll(tested);
        forgotten.removeAll(ELSEWHERE.keySet());
        assertEquals(Set.of(), forgotten, "fields of the format that no effect is shown of");
        assertTrue(all.containsAll(tested), "effects of fields that do not exist: " + tested.stream().filter(f -> !all.contains(f)).toList());
        assertTrue(all.containsAll(ELSEWHERE.keySet()));
    }

    /** Components of all records a problem is made of; facts are those that are not records or lists of records themselves, ids excepted. */
    private static void collect(Class<?> type, Set<String> all, Set<String> facts, List<Class<?>> seen) {
        if (seen.contains(type) || type == Plan.class || type == Scenario.class || type == Change.class) {
            return;
        }
        seen.add(type);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            all.add(name);
            List<Class<?>> inside = records(component.getGenericType());
            if (inside.isEmpty() && (!component.getName().equals("id") || name.equals("Parcel.id"))) {
                facts.add(name);
            }
            inside.forEach(r -> collect(r, all, facts, seen));
        }
    }

    private static List<Class<?>> records(Type type) {
        List<Class<?>> found = new ArrayList<>();
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                found.addAll(records(argument));
            }
        } else if (type instanceof Class<?> raw && raw.isRecord() && raw != Money.class) {
            found.add(raw);
        }
        return found;
    }
}
