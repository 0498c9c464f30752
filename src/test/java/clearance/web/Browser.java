package clearance.web;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/**
 * A headless Chromium. Where none is installed the tests are skipped, visibly; with {@code CLEARANCE_BROWSER=required} in the environment they fail
 * instead.
 */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern REQUEST = Pattern.compile(
            "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"", Pattern.DOTALL);

    private final ChromeDriver driver;
    private final Path downloads;

    private Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /**
     * Starts a browser.
     *
     * @param downloads folder for what is downloaded
     */
    static Browser start(Path downloads) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String missing = "No browser: the tests of the page need " + CHROMIUM + " and " + DRIVER + " (Debian: apt-get install chromium chromium-driver)";
            if ("required".equals(System.getenv("CLEARANCE_BROWSER"))) {
                fail(missing);
            }
            System.err.println("SKIPPED: " + missing);
            Assumptions.abort(missing);
        }
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--force-device-scale-factor=1",
                "--lang=en-GB", "--disable-background-networking");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build();
        Browser browser = new Browser(new ChromeDriver(service, options), downloads);
        browser.driver.manage().timeouts().scriptTimeout(PATIENCE);
        browser.size(1440, 900);
        return browser;
    }

    /** Makes the window's content so big, in pixels. */
    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        List<?> inner = (List<?>) script("return [innerWidth, innerHeight]");
        driver.manage().window().setSize(new Dimension(2 * width - ((Number) inner.get(0)).intValue(), 2 * height - ((Number) inner.get(1)).intValue()));
    }

    void open(String url) {
        driver.get(url);
    }

    /** Runs a script in every page that is opened from now on, before any of its own. */
    void beforeEveryPage(String code) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", code));
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** Runs a script that calls its last argument when it is done. */
    Object asyncScript(String code, Object... arguments) {
        return driver.executeAsyncScript(code, arguments);
    }

    /**
     * Asks the server from within the page.
     *
     * @param path  below /api/
     * @param body  JSON; null = none
     * @param field of the answer that is given back, such as {@code entry.state}
     */
    @Nullable Object ask(String method, String path, @Nullable String body, String field) {
        return asyncScript("""
                const [method, path, body, field, done] = arguments;
                fetch('/api/' + path, {method, ...(body ? {body, headers: {'Content-Type': 'application/json'}} : {})}).then((response) => response.json())
                  .then((answer) => done(field.split('.').reduce((at, step) => at?.[step], answer)))""", method, path, body, field);
    }

    boolean shows(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** The first element, waited for. */
    WebElement find(String css) {
        await("an element " + css, () -> shows(css));
        return driver.findElement(By.cssSelector(css));
    }

    String text(String css) {
        return find(css).getText();
    }

    void click(String css) {
        WebElement element = find(css);
        script("arguments[0].scrollIntoView({block: 'nearest'})", element);
        element.click();
    }

    /** Clicks the first element of a kind that holds a text. */
    void click(String css, String text) {
        await("an element " + css + " with " + text, () -> !holding(css, text).isEmpty());
        holding(css, text).getFirst().click();
    }

    private List<WebElement> holding(String css, String text) {
        return driver.findElements(By.cssSelector(css)).stream().filter(element -> element.getText().contains(text)).toList();
    }

    /** Clicks at a place of the window, in pixels. */
    void clickAt(double x, double y) {
        new Actions(driver).moveToLocation((int) x, (int) y).click().perform();
    }

    /** Asks for the menu of what is at a place of the window, in pixels. */
    void openMenuAt(double x, double y) {
        new Actions(driver).moveToLocation((int) x, (int) y).contextClick().perform();
    }

    /** Drags from one place of the window to another. */
    void drag(double fromX, double fromY, double toX, double toY) {
        new Actions(driver).moveToLocation((int) fromX, (int) fromY).clickAndHold().moveToLocation((int) ((fromX + toX) / 2), (int) ((fromY + toY) / 2))
                .moveToLocation((int) toX, (int) toY).release().perform();
    }

    /** Moves the pointer to a place of the window. */
    void move(double x, double y) {
        new Actions(driver).moveToLocation((int) x, (int) y).perform();
    }

    /** Drags to the right in steps of some pixels, with time for a picture after each. */
    void dragSlowly(int x, int y, int step, int steps) {
        Actions drag = new Actions(driver).moveToLocation(x, y).clickAndHold();
        for (int i = 1; i <= steps; i++) {
            drag.moveToLocation(x + i * step, y).pause(Duration.ofMillis(100));
        }
        drag.release().perform();
    }

    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Waits until something is so. */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (org.openqa.selenium.StaleElementReferenceException e) {
                // drawn anew while we looked
            }
            if (System.nanoTime() > end) {
                fail("waited in vain for " + what + "; the page says: " + script("return document.body.innerText.slice(0, 1500)") + "\n" + complaints());
            }
            pause();
        }
    }

    /** A moment for the page to draw. */
    static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file that was downloaded, waited for. */
    Path downloaded(String ending) {
        Path[] found = new Path[1];
        await("a download *" + ending, () -> {
            try (var files = Files.list(downloads)) {
                found[0] = files.filter(file -> file.toString().endsWith(ending)).findFirst().orElse(null);
                return found[0] != null;
            } catch (IOException e) {
                return false;
            }
        });
        return found[0];
    }

    /** Keeps a picture of the page in target/screenshots. */
    void picture(String name) throws IOException {
        pause();
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Prints the page to a file in target/screenshots; gives back the text of each sheet. */
    List<String> printed(String name) throws IOException {
        byte[] pdf = OutputType.BYTES.convertFromBase64Png(driver.print(new PrintOptions()).getContent());
        Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".pdf"), pdf);
        List<String> sheets = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int sheet = 1; sheet <= reader.getNumberOfPages(); sheet++) {
                sheets.add(text.getTextFromPage(sheet));
            }
        }
        return sheets;
    }

    /** Prints the page and sees each sheet say what it is and what it is not. */
    void checkPrint(String name) throws IOException {
        List<String> sheets = printed(name);
        for (int i = 0; i < sheets.size(); i++) {
            String text = sheets.get(i).toLowerCase(Locale.ROOT).replaceAll("\\s+", ""); // wide letters are read with gaps between them
            assertTrue(text.contains("restricted·planningaid,notaclearancerecord"), name + ", sheet " + (i + 1) + ": " + text);
            assertTrue(text.length() > 90, name + ": sheet " + (i + 1) + " is empty but for its marking");
        }
    }

    /** Errors the page has complained of since the last look, other than those that hold one of the expected texts. */
    List<String> complaints(String... expected) {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue() && List.of(expected).stream().noneMatch(entry.getMessage()::contains)) {
                complaints.add(entry.getMessage());
            }
        }
        return complaints;
    }

    /** Addresses asked for since the last look that are not of this server. */
    List<String> foreignRequests(String own) {
        List<String> foreign = new ArrayList<>();
        int asked = 0;
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Matcher request = REQUEST.matcher(entry.getMessage());
            if (request.find()) {
                asked++;
                String url = request.group(1);
                if (!url.startsWith(own) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                    foreign.add(url);
                }
            }
        }
        assertTrue(asked > 0, "the log must hold the page's own requests");
        return foreign;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
