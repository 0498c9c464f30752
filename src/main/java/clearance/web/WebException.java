package clearance.web;

import clearance.model.Finding;
import java.util.List;

/** A request that cannot be answered, with what to tell the one who asked. */
final class WebException extends RuntimeException {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int MISDIRECTED = 421;
    static final int UNPROCESSABLE = 422;

    private final int status;
    private final String title;
    private final transient List<Finding> findings;

    WebException(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    private WebException(int status, String title, String detail, List<Finding> findings) {
        super(detail);
        this.status = status;
        this.title = title;
        this.findings = List.copyOf(findings);
    }

    /** Input that cannot be used, with everything that is wrong with it. */
    static WebException findings(String title, List<Finding> findings) {
        long errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
        String first = findings.isEmpty() ? "" : findings.getFirst().line();
        return new WebException(UNPROCESSABLE, title, errors == 1 ? first : errors + " errors. First: " + first, findings);
    }

    static WebException badValue(String pointer, String value, String message, String remedy) {
        return findings("The request cannot be used", List.of(Finding.error("bad-value", pointer, value, message, remedy)));
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    List<Finding> findings() {
        return findings;
    }
}
