package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same plan gives the same bytes, in whatever format and language, also when it is laid out anew at another time. */
class SameBytesTest {

    private static byte[] export(ExportFormat format, Language language) {
        return format.export(Samples.aghdam(new ExportOptions(language, null, null)));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatIsTheSameTwice(ExportFormat format) throws InterruptedException {
        for (Language language : Language.values()) {
            byte[] first = export(format, language);
            assertTrue(first.length > 0);
            Thread.sleep(2_100); // the clock of ZIP files counts two seconds
            assertArrayEquals(first, export(format, language), format + " in " + language);
        }
    }
}
