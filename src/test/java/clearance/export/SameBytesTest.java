package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same plan gives the same bytes, in whatever format and language, also when it is laid out anew at another time. */
class SameBytesTest {

    /** The clock of ZIP files counts two seconds. */
    private static final long ANOTHER_TIME = 2_100;

    private static Map<String, byte[]> everything() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            for (Language language : Language.values()) {
                files.put(format + " in " + language, format.export(Samples.aghdam(new ExportOptions(language, null, null))));
            }
        }
        return files;
    }

    @Test
    void everyFormatIsTheSameTwice() throws InterruptedException {
        Map<String, byte[]> first = everything();
        Thread.sleep(ANOTHER_TIME);
        Map<String, byte[]> second = everything();
        first.forEach((what, bytes) -> {
            assertTrue(bytes.length > 0, what);
            assertArrayEquals(bytes, second.get(what), what);
        });
    }
}
