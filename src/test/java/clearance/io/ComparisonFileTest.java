package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.ScenarioComparison;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonFileTest {

    @Test
    void everyFieldAndValueIsDocumented() throws Exception {
        String text = Files.readString(Path.of("docs/comparison.md"));
        for (Class<?> type : Stream.concat(Stream.of(ScenarioComparison.class), Arrays.stream(ScenarioComparison.class.getDeclaredClasses())).toList()) {
            List<String> names = type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                    : Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
            names.forEach(name -> assertTrue(text.contains("`" + name + "`"), type.getSimpleName() + "." + name + " is not in docs/comparison.md"));
        }
    }

    @Test
    void anUnknownFieldIsNamed() {
        var read = ComparisonFile.read("{\"format\": 1, \"scenariis\": []}".getBytes(StandardCharsets.UTF_8));
        assertNull(read.value());
        assertEquals("unknown-field", read.findings().getFirst().code());
        assertEquals("/scenariis", read.findings().getFirst().pointer());
    }
}
