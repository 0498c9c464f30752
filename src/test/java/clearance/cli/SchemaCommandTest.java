package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clearance.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"problem", "plan"})
    void printsWhatIsShipped(String name) throws Exception {
        Shell.Result printed = Shell.run("schema", name);
        assertEquals(0, printed.exit(), printed.err());
        assertEquals(Files.readString(Path.of("problems", name + ".schema.json")), printed.out());
    }

    @Test
    void anotherNameIsRefused() {
        assertEquals(2, Shell.run("schema", "crews").exit());
    }
}
