package clearance.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of import-words.json: what columns are called, what values are called, what stands for unknown. */
final class ImportWords {

    private static final JsonNode WORDS = load();
    private static final Map<String, Map<String, String>> VALUES = values();
    private static final Set<String> UNKNOWN = new HashSet<>(WORDS.path("unknown").valueStream().map(JsonNode::asString).toList());

    private ImportWords() {
    }

    private static JsonNode load() {
        try (InputStream in = ImportWords.class.getResourceAsStream("import-words.json")) {
            return JsonText.MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> values = new HashMap<>();
        WORDS.path("values").properties().forEach(type -> {
            Map<String, String> words = values.computeIfAbsent(type.getKey(), t -> new HashMap<>());
            type.getValue().properties().forEach(value -> {
                words.put(plain(value.getKey()), value.getKey());
                value.getValue().forEach(word -> words.put(plain(word.asString()), value.getKey()));
            });
        });
        return values;
    }

    /** Whether a cell says that nothing is known. */
    static boolean unknown(String text) {
        return UNKNOWN.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Words for the values of a type. */
    static Map<String, String> valuesOf(Class<?> type) {
        return VALUES.getOrDefault(type == boolean.class ? "Boolean" : type.getSimpleName(), Map.of());
    }

    /** Other names of a target of a list, its own first. */
    static List<String> namesOf(ImportList list, String target) {
        List<String> names = new ArrayList<>(List.of(target));
        WORDS.path("columns").path(list.list()).path(target).forEach(w -> names.add(w.asString()));
        WORDS.path("columns").path("*").path(target).forEach(w -> names.add(w.asString()));
        return names;
    }

    /** Whether a file is called as one would call a list. */
    static boolean named(ImportList list, String file) {
        String name = plain(file);
        return WORDS.path("lists").path(list.list()).valueStream().anyMatch(word -> (" " + name).contains(" " + plain(word.asString())));
    }

    static List<String> zeroIsUnknown(ImportList list) {
        return WORDS.path("zeroIsUnknown").path(list.list()).valueStream().map(JsonNode::asString).toList();
    }

    /** What a number with this unit is multiplied by to be square metres; null where it is no unit of area. */
    static @Nullable Double areaFactor(String unit) {
        JsonNode factor = WORDS.path("units").path(unit.toLowerCase(Locale.ROOT));
        return factor.isNumber() ? factor.doubleValue() : null;
    }

    /** A name without case, marks and punctuation: "Hazard_ID", "hazardId" and "HAZARD ID" are all "hazard id". */
    static String plain(String name) {
        String words = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replace("²", "2").replace("№", " no ");
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
