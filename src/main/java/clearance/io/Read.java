package clearance.io;

import clearance.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param value    what was read; null if there is an error
 * @param findings errors and warnings, most serious first
 */
public record Read<T>(@Nullable T value, List<Finding> findings) {

    public Read {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
            value = null;
        }
    }

    public boolean ok() {
        return value != null;
    }
}
