package clearance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingTest {

    /** In this order, whatever order they were found in. */
    private static final List<String> POINTERS = List.of("", "/calendar/weeks", "/crews/0", "/crews/0/base", "/crews/2/base", "/crews/10/base", "/hazardAreas/2/id",
            "/hazardAreas/10/geometry/coordinates/0/2", "/hazardAreas/10/geometry/coordinates/0/10", "/hazardAreas/10/id",
            "/hazardAreas/123456789012345678901234567890/id", "/line 2", "/line 10", "/travel/H02", "/travel/H2", "/travel/H10");

    @Test
    void standInTheOrderOfTheFileWithRecordsByTheirNumber() {
        List<Finding> findings = new ArrayList<>(POINTERS.stream().map(p -> Finding.error("code", p, "", "Wrong.", "Mend it.")).toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(findings, new Random(seed));
            assertEquals(POINTERS, findings.stream().sorted(Finding.ORDER).map(Finding::pointer).toList());
        }
    }

    @Test
    void errorsStandBeforeWarnings() {
        Finding warning = Finding.warning("code", "/crews/1", "", "Odd.", "Look.");
        Finding error = Finding.error("code", "/crews/20", "", "Wrong.", "Mend it.");
        assertEquals(List.of(error, warning), List.of(warning, error).stream().sorted(Finding.ORDER).toList());
    }
}
