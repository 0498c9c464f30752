package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.ComparisonFile;
import clearance.io.PlanFile;
import clearance.model.ScenarioComparison;
import clearance.testing.Shell;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CompareCommandTest {

    @TempDir
    private static Path folder;

    private static Shell.Result compare(Path out, String... more) {
        List<String> args = new ArrayList<>(List.of("compare", "problems/tiny.json", "--moves", "150", "--seeds", "2", "--frontier", "50,100,150", "--help-most", "3",
                "--out", out.toString()));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    private static List<String> lines(Path file) throws Exception {
        return List.of(Files.readString(file).split("\r\n"));
    }

    @Test
    void saysBeforeAnySearchThatTheReportHasNoPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a folder");
        Shell.Result result = compare(file.resolve("report"));
        assertEquals(2, result.exit());
        assertTrue(result.err().contains(file + " is a file. Give the name of a folder."), result.err());
        assertFalse(result.err().contains("searches"), result.err());
    }

    @Test
    void everyFileOfTheReportCanBeReadBack() throws Exception {
        Path out = folder.resolve("report");
        Shell.Result result = compare(out);
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().contains("Scenarios side by side") && result.out().contains("What would help most"), result.out());
        assertTrue(result.err().contains("searches"), "the effort is told beforehand: " + result.err());
        byte[] json = Files.readAllBytes(out.resolve("comparison.json"));
        var read = ComparisonFile.read(json);
        assertTrue(read.ok(), read.findings().toString());
        ScenarioComparison comparison = read.value();
        assertEquals(new String(json, StandardCharsets.UTF_8), new String(ComparisonFile.write(comparison), StandardCharsets.UTF_8));
        assertEquals(List.of("baseline", "all-at-once", "first-only"), comparison.scenarios().stream().map(e -> e.id()).toList());
        tables(out, comparison);
        for (var entry : comparison.scenarios()) {
            var plan = PlanFile.read(out.resolve("plans/" + entry.id() + ".json"));
            assertTrue(plan.ok(), plan.findings().toString());
            assertEquals(entry.id(), plan.value().scenario());
            assertEquals(entry.indicators(), plan.value().indicators());
        }
        page(out.resolve("index.html"), comparison);
        try (var files = Files.list(out)) {
            assertEquals(List.of("comparison.json", "crews.csv", "frontier.csv", "funds.csv", "hazard-areas.csv", "help.csv", "index.html", "limits.csv",
                    "milestones.csv", "plans", "prices.csv", "scenarios.csv", "weeks.csv"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    private static void tables(Path out, ScenarioComparison comparison) throws Exception {
        List<String> scenarios = lines(out.resolve("scenarios.csv"));
        assertEquals(1 + comparison.scenarios().size(), scenarios.size());
        assertTrue(scenarios.get(1).startsWith("baseline,As it stands,"), scenarios.get(1));
        assertEquals(1 + comparison.scenarios().size() * 6, lines(out.resolve("weeks.csv")).size());
        assertEquals(1 + comparison.scenarios().size(), lines(out.resolve("milestones.csv")).size());
        assertEquals(1 + comparison.scenarios().size() * 2, lines(out.resolve("crews.csv")).size());
        assertEquals(1 + comparison.scenarios().size(), lines(out.resolve("funds.csv")).size());
        assertEquals(1 + comparison.scenarios().stream().mapToInt(e -> e.hazardAreas().size()).sum(), lines(out.resolve("hazard-areas.csv")).size());
        List<String> frontier = lines(out.resolve("frontier.csv"));
        assertEquals(List.of("0.5", "1", "1.5"), frontier.stream().skip(1).map(l -> l.split(",")[0]).toList());
        assertEquals(List.of("8250.00", "16500.00", "24750.00"), frontier.stream().skip(1).map(l -> l.split(",")[1]).toList());
        assertEquals(1 + comparison.binding().trials().size(), lines(out.resolve("limits.csv")).size());
        assertEquals(1 + comparison.binding().prices().size(), lines(out.resolve("prices.csv")).size());
        assertEquals(1 + 3, lines(out.resolve("help.csv")).size());
        comparison.scenarios().forEach(e -> assertTrue(e.upperBound().ratio() > 0 && e.upperBound().ratio() <= 1, e.id() + " " + e.upperBound()));
    }

    /** The page is well-formed, names every scenario, draws every curve, and loads and runs nothing. */
    private static void page(Path file, ScenarioComparison comparison) throws Exception {
        String html = Files.readString(file);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertEquals("html", document.getDocumentElement().getTagName());
        String text = document.getDocumentElement().getTextContent();
        comparison.scenarios().stream().skip(1).forEach(e -> assertTrue(text.contains(e.name()), e.name()));
        comparison.conclusions().forEach(c -> assertTrue(text.contains(c), c));
        comparison.help().forEach(h -> assertTrue(text.contains(h.what()), h.what()));
        assertEquals(comparison.scenarios().size() + 2, document.getElementsByTagName("polyline").getLength(), "a curve for each scenario and two of the frontier");
        for (String forbidden : List.of("<script", "src=", "@import", "url(", "http:", "https:")) {
            assertFalse(html.contains(forbidden), "the page loads or runs something: " + forbidden);
        }
        NodeList links = document.getElementsByTagName("a");
        List<String> ids = new ArrayList<>();
        NodeList all = document.getElementsByTagName("h2");
        for (int i = 0; i < all.getLength(); i++) {
            ids.add("#" + ((Element) all.item(i)).getAttribute("id"));
        }
        for (int i = 0; i < links.getLength(); i++) {
            String target = ((Element) links.item(i)).getAttribute("href");
            assertTrue(ids.contains(target), target + " is not among " + ids.stream().collect(Collectors.joining(" ")));
        }
    }

    @Test
    void everyMistakeIsAnsweredWithARemedy() {
        Shell.Result unknown = compare(folder.resolve("none"), "--scenarios", "first-only,half,twice");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("\"half\"") && unknown.err().contains("\"twice\"") && unknown.err().contains("Use one of baseline"), unknown.err());
        assertFalse(Files.exists(folder.resolve("none")), "nothing is written where scenarios are wrong");
        for (String[] wrong : new String[][] {{"--seeds", "0"}, {"--moves", "0"}, {"--seconds", "-1"}, {"--threads", "0"}, {"--help-most", "-1"}, {"--frontier", "50,x"}}) {
            Shell.Result result = Shell.run("compare", "problems/tiny.json", wrong[0], wrong[1], "--out", folder.resolve("none").toString());
            assertEquals(2, result.exit(), wrong[0]);
            assertTrue(result.err().contains(wrong[0]) && result.err().contains("Give"), result.err());
        }
    }

    @Test
    void theFrontierTheLimitsAndTheChangesCanBeLeftOut() throws Exception {
        Path out = folder.resolve("short");
        Shell.Result result = Shell.run("compare", "problems/tiny.json", "--scenarios", "first-only", "--moves", "100", "--seeds", "1", "--frontier", "none", "--no-limits",
                "--help-most", "0", "--out", out.toString());
        assertEquals(0, result.exit(), result.err());
        ScenarioComparison comparison = ComparisonFile.read(Files.readAllBytes(out.resolve("comparison.json"))).value();
        assertEquals(4, comparison.effort().solves());
        assertTrue(comparison.frontier() == null && comparison.binding() == null && comparison.help().isEmpty());
        assertTrue(String.join("", comparison.conclusions()).contains("searched with one seed only"), comparison.conclusions().toString());
        assertEquals(1, lines(out.resolve("frontier.csv")).size());
    }
}
