package clearance.cli;

import clearance.model.Finding;
import java.util.List;

/** Input that cannot be used, with everything that is wrong with it. */
final class InputException extends RuntimeException {

    private final transient List<Finding> findings;

    InputException(List<Finding> findings) {
        super("bad input");
        this.findings = List.copyOf(findings);
    }

    InputException(String code, String value, String message, String remedy) {
        this(List.of(Finding.error(code, "", value, message, remedy)));
    }

    List<Finding> findings() {
        return findings;
    }
}
