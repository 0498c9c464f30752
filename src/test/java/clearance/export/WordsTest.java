package clearance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Classification;
import clearance.model.Explosive;
import clearance.model.LandUse;
import clearance.model.Method;
import clearance.model.RiskClass;
import clearance.model.Stage;
import clearance.model.Vegetation;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    /** The same in every language: units, the sign on the map, the label of a plan, and what only joins other words. */
    private static final Set<String> MAY_BE_EQUAL = Set.of("plan-label", "unit.m", "unit.km", "unit.m2", "unit.ha", "near.crew", "map.start", "donor.donor");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsComplete(Language language) {
        Properties english = Words.texts(Language.ENGLISH);
        Properties texts = Words.texts(language);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(texts.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(texts.getProperty(key)), key + " names the same places");
            assertTrue(language == Language.ENGLISH || MAY_BE_EQUAL.contains(key) || !english.getProperty(key).equals(texts.getProperty(key)), key
                    + " is not translated");
        }
        assertEquals(7, texts.getProperty("days").split(" ").length);
        assertEquals(12, texts.getProperty("months").split(" ").length);
        assertEquals(8, texts.getProperty("directions").split(" ").length);
        Words words = Words.of(language);
        for (var constants : List.of(Stage.values(), Method.values(), Classification.values(), RiskClass.values(), Explosive.values(), Vegetation.values(),
                LandUse.values())) {
            for (Enum<?> constant : constants) {
                assertTrue(words.name(constant).length() > 1);
            }
        }
    }

    @Test
    void numbersAndDatesAreWrittenAsUsual() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        assertEquals("Mon 30 Nov 2026", Words.of(Language.ENGLISH).date(day));
        assertEquals("пн 30.11.2026", Words.of(Language.RUSSIAN).date(day));
        assertEquals("B.e. 30.11.2026", Words.of(Language.AZERBAIJANI).date(day));
        assertEquals("12,345.5", Words.of(Language.ENGLISH).number(12_345.45, 1));
        assertEquals("12\u00a0345,5", Words.of(Language.RUSSIAN).number(12_345.45, 1));
        assertEquals("NE", Words.of(Language.ENGLISH).direction(40));
        assertEquals("N", Words.of(Language.ENGLISH).direction(350));
    }
}
