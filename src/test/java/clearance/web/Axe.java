package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.1 AA that a program can check (axe-core): contrast, names, roles, order of headings, labels. */
final class Axe {

    private static final String RULES = rules();

    private Axe() {
    }

    private static String rules() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js of axe-core")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with what the open view breaks: rule, and the first elements that break it. */
    static void check(Browser browser, String view) {
        browser.script("if (!window.axe) { " + RULES + " }");
        Object broken = browser.asyncScript("""
                const done = arguments[arguments.length - 1];
                const told = (node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '');
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']}).then((result) => done(result.violations
                  .map((one) => one.id + ': ' + one.help + ' ' + one.nodes.slice(0, 3).map(told).join(' | '))))""");
        assertEquals(List.of(), broken, view);
    }
}
