package clearance.io;

import clearance.model.Finding;

/** A file that cannot be used at all, with what is wrong with it. */
final class BadFileException extends RuntimeException {

    private final transient Finding finding;

    BadFileException(String code, String value, String message, String remedy) {
        super(message);
        finding = Finding.error(code, "", value, message, remedy);
    }

    Finding finding() {
        return finding;
    }
}
