package clearance.io;

import clearance.model.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names of the changes of a scenario in files. */
final class Changes {

    static final Map<String, Class<? extends Change>> KINDS = kinds();
    /** Changes that are written as their only value, without an object around it. */
    static final Set<Class<? extends Change>> WRAPPED = Set.of(Change.AddFund.class, Change.RemoveFund.class, Change.AddCrew.class, Change.RemoveCrew.class,
            Change.AddEquipment.class, Change.RemoveEquipment.class, Change.SetPolicy.class);

    private Changes() {
    }

    private static Map<String, Class<? extends Change>> kinds() {
        Map<String, Class<? extends Change>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : Change.class.getPermittedSubclasses()) {
            kinds.put(name(kind), kind.asSubclass(Change.class));
        }
        return kinds;
    }

    static String name(Class<?> kind) {
        return Character.toLowerCase(kind.getSimpleName().charAt(0)) + kind.getSimpleName().substring(1);
    }
}
