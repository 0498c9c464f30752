package clearance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.PlanFile;
import clearance.model.Plan;
import clearance.store.Versions;
import clearance.store.Workspace;
import clearance.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script of docs/weekly-cycle.md: four weeks of the sample, from the command line alone. */
class WeeklyGuideTest {

    private static final Pattern SCRIPT = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile("for week in ([^;]+); do\\n(.*?)done\\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String PROGRAM = "./clearance ";

    @TempDir
    private Path folder;

    /** The lines of a script, its loop over the weeks unrolled, without comments. */
    private static List<String> lines(String script) {
        String unrolled = LOOP.matcher(script).replaceAll(loop -> {
            StringBuilder all = new StringBuilder();
            for (String week : loop.group(1).strip().split(" ")) {
                all.append(loop.group(2).replace("$week", week));
            }
            return Matcher.quoteReplacement(all.toString());
        });
        return unrolled.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
    }

    private Shell.Result run(String line) {
        assertTrue(line.startsWith(PROGRAM), line);
        List<String> args = new ArrayList<>();
        WORD.matcher(line.substring(PROGRAM.length())).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .forEach(word -> args.add(word.matches("\\w+\\.(csv|json)") ? folder.resolve(word).toString() : word));
        if (!args.getFirst().equals("solve")) {
            args.addAll(List.of("--workspace", folder.resolve("workspace").toString()));
        }
        return Shell.run(args.toArray(String[]::new));
    }

    @Test
    void fourWeeksTurnAsThePageSays() throws Exception {
        Matcher script = SCRIPT.matcher(Files.readString(Path.of("docs", "weekly-cycle.md")));
        assertTrue(script.find());
        List<Shell.Result> results = new ArrayList<>();
        for (String line : lines(script.group(1))) {
            Shell.Result result = run(line);
            assertEquals(0, result.exit(), () -> line + "\n" + result.out() + result.err());
            results.add(result);
        }
        assertEquals(2 + 4 * 4 + 3, results.size());
        Shell.Result difference = results.get(results.size() - 2);
        assertTrue(difference.out().contains("work packages are finished"), difference.out());
        assertTrue(results.getLast().out().contains("planned"), results.getLast().out());
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), Clock.systemUTC())) {
            long problem = workspace.problems().list().getFirst().id();
            List<Versions.Version> versions = workspace.versions().of(problem);
            assertEquals(List.of("after week 4", "after week 3", "after week 2", "after week 1", "first plan"), versions.stream().map(Versions.Version::note).toList());
            Plan first = Objects.requireNonNull(PlanFile.read(Files.readAllBytes(folder.resolve("plan.json"))).value());
            Plan last = workspace.versions().plan(versions.getFirst());
            assertTrue(last.feasible());
            assertTrue(last.assignments().size() < first.assignments().size(), "four weeks of work are done");
            assertEquals(4, workspace.reports().of(problem).size());
            assertTrue(workspace.reports().of(problem).stream().allMatch(r -> r.applied() && !r.report().work().isEmpty()), "each week had work, all of it taken over");
        }
    }
}
