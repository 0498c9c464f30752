package clearance.io;

import clearance.io.Fields.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which column is which field: by its name, its other names (import-words.json), cut names of ten characters as dBASE makes them, and small edit
 * distances. The best pairs are taken first; each column and each field is used once.
 */
final class ColumnGuess {

    private static final double LEAST = 0.7;
    private static final double SAME = 1;
    private static final double SAME_LETTERS = 0.97;
    private static final double CUT = 0.9;
    private static final double LATER_WORD = 0.002;
    private static final int DBASE_LENGTH = 10;
    private static final int LONG_WORD = 7;

    private record Pair(int column, String target, double score) {
    }

    private ColumnGuess() {
    }

    /** A mapping for a file. */
    static ImportMapping guess(SourceTable table, ImportList list) {
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            List<Pair> candidates = new ArrayList<>();
            for (String target : list.targets()) {
                double score = score(table.columns().get(column), list, target);
                if (score >= LEAST && !(table.hasGeometry() && placed(list, target))) {
                    candidates.add(new Pair(column, target, score));
                }
            }
            if (candidates.size() == 1 || !cut(table.columns().get(column)) || candidates.stream().anyMatch(p -> p.score() > CUT)) {
                pairs.addAll(candidates);
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.score()).thenComparing(Pair::column));
        Map<Integer, String> chosen = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.column()) && used.add(pair.target())) {
                chosen.put(pair.column(), pair.target());
            }
        }
        return mapping(table, list, chosen);
    }

    /** Whether a name may have been cut by dBASE. What was cut behind "estimated_" nobody knows: such a name is not guessed where it fits several fields. */
    private static boolean cut(String column) {
        return column.length() == DBASE_LENGTH;
    }

    private static boolean placed(ImportList list, String target) {
        return target.equals(list.geometry()) || target.equals(ImportList.LON) || target.equals(ImportList.LAT);
    }

    private static ImportMapping mapping(SourceTable table, ImportList list, Map<Integer, String> chosen) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Double> factors = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column);
            String target = chosen.get(column);
            if (target == null) {
                unused.add(name);
                continue;
            }
            columns.put(name, target);
            Double factor = target.equals("areaM2") ? unit(name) : null;
            if (factor != null && factor != 1) {
                factors.put(name, factor);
            }
        }
        List<String> zero = ImportWords.zeroIsUnknown(list).stream().filter(columns::containsValue).toList();
        return new ImportMapping(columns, unused, factors, Map.of(), Map.of(), zero, null, null, null);
    }

    private static @Nullable Double unit(String name) {
        for (String word : ImportWords.plain(name).split(" ")) {
            Double factor = ImportWords.areaFactor(word);
            if (factor != null) {
                return factor;
            }
        }
        return null;
    }

    private static double score(String column, ImportList list, String target) {
        String name = ImportWords.plain(column);
        double best = 0;
        List<String> names = ImportWords.namesOf(list, target);
        for (int i = 0; i < names.size(); i++) {
            String word = ImportWords.plain(names.get(i));
            double score = Math.max(alike(name, word, column), alike(withoutUnit(name), word, column));
            best = Math.max(best, score - i * LATER_WORD);
        }
        return best;
    }

    /** "Sahə (ha)" is called as "Sahə" is; a column that is called by its unit alone keeps it. */
    private static String withoutUnit(String name) {
        String bare = Arrays.stream(name.split(" ")).filter(word -> ImportWords.areaFactor(word) == null).collect(Collectors.joining(" "));
        return bare.isEmpty() ? name : bare;
    }

    private static double alike(String name, String word, String column) {
        if (name.equals(word)) {
            return SAME;
        }
        String a = name.replace(" ", "");
        String b = word.replace(" ", "");
        if (a.equals(b)) {
            return SAME_LETTERS;
        }
        if (cut(column) && b.length() > DBASE_LENGTH - 2 && b.startsWith(a)) {
            return CUT;
        }
        int length = Math.max(a.length(), b.length());
        int allowed = length >= LONG_WORD + LONG_WORD / 2 ? 2 : length >= 5 ? 1 : 0;
        int distance = Findings.distance(a, b);
        return distance <= allowed ? CUT - distance / (double) length : 0;
    }

    /** What is wrong with a mapping for a file: columns it does not have, fields that do not exist. */
    static void check(ImportMapping mapping, SourceTable table, ImportList list, String pointer, Findings findings) {
        Set<String> used = new HashSet<>();
        mapping.columns().forEach((column, target) -> {
            String at = pointer + "/columns/" + Findings.escape(column);
            if (!table.columns().contains(column)) {
                String nearest = Findings.nearest(column, table.columns());
                findings.error("unknown-column", at, column, table.name() + " has no column \"" + column + "\".", nearest.isEmpty() ? "It has "
                        + String.join(", ", table.columns()) + "." : "Did you mean \"" + nearest + "\"?");
            }
            if (!list.targets().contains(target)) {
                String nearest = Findings.nearest(target, list.targets());
                findings.error("unknown-field", at, target, "\"" + target + "\" is not a field of " + list.list() + ".", nearest.isEmpty() ? "Use one of "
                        + String.join(", ", list.targets()) + "." : "Did you mean \"" + nearest + "\"?");
            } else if (!used.add(target)) {
                findings.error("field-twice", at, target, "Two columns of " + table.name() + " are mapped to \"" + target + "\".", "Keep one of them.");
            }
        });
        Set<String> fields = list.fields().stream().map(Field::path).collect(Collectors.toSet());
        mapping.constants().keySet().stream().filter(f -> !fields.contains(f)).forEach(f -> findings.unknownField(pointer + "/constants", f, fields));
        mapping.values().keySet().stream().filter(f -> !fields.contains(f)).forEach(f -> findings.unknownField(pointer + "/values", f, fields));
        mapping.zeroIsUnknown().stream().filter(f -> !fields.contains(f)).forEach(f -> findings.unknownField(pointer + "/zeroIsUnknown", f, fields));
    }
}
