package clearance.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of a benchmark, as {@code name=value}. */
record Arguments(Map<String, String> values) {

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException for one that is not known, or not of that form
     */
    static Arguments of(String[] given, String... known) {
        Map<String, String> values = new HashMap<>();
        for (String argument : given) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !List.of(known).contains(parts[0])) {
                throw new IllegalArgumentException("'" + argument + "' is not understood: give name=value with a name of " + List.of(known));
            }
            values.put(parts[0], parts[1]);
        }
        return new Arguments(values);
    }

    double number(String name, double otherwise) {
        return values.containsKey(name) ? Double.parseDouble(values.get(name)) : otherwise;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
