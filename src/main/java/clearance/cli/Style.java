package clearance.cli;

/** Colours, where the output is a terminal that wants them (NO_COLOR is respected). */
final class Style {

    private final boolean colours = Terminal.attached() && System.getenv("NO_COLOR") == null;

    String bold(String text) {
        return wrap("1", text);
    }

    String good(String text) {
        return wrap("32", text);
    }

    String bad(String text) {
        return wrap("31", text);
    }

    String faint(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
