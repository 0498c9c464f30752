package clearance.web;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the unit tests of the page's own logic (src/test/web) in a browser, each as a test of its own. */
class PageLogicTest {

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static StaticFiles files;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder);
        files = new StaticFiles();
        browser.open(files.address() + "runner.html");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (files != null) {
            files.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> logic() throws IOException {
        List<String> modules;
        try (Stream<Path> found = Files.list(Path.of("src/test/web"))) {
            modules = found.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".test.js")).sorted().toList();
        }
        Assertions.assertFalse(modules.isEmpty());
        return modules.stream().flatMap(PageLogicTest::results);
    }

    private static Stream<DynamicTest> results(String module) {
        List<?> results = (List<?>) browser.asyncScript("""
                const done = arguments[arguments.length - 1];
                import('/' + arguments[0]).then((module) => module.default()).then(done,
                  (failure) => done([{name: 'loading ' + arguments[0], failure: String(failure.stack ?? failure)}]))""", module);
        Assertions.assertFalse(results.isEmpty(), module + " holds no test");
        return results.stream().map(result -> (Map<?, ?>) result).map(result -> dynamicTest(module + ": " + result.get("name"), () -> {
            if (result.get("failure") != null) {
                Assertions.fail(String.valueOf(result.get("failure")));
            }
        }));
    }
}
