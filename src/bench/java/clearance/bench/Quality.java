package clearance.bench;

import clearance.bound.Bound;
import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.evaluation.Lists;
import clearance.generate.Generator;
import clearance.generate.GeneratorOptions;
import clearance.io.ProblemFile;
import clearance.model.Problem;
import clearance.solver.Planner;
import clearance.solver.Solved;
import clearance.solver.SolverOptions;
import clearance.work.WorkModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How good plans are: value against the ranked list, the density list and the upper bound on the samples and on generated problems, and the published result
 * on published instances. Arguments: {@code published=FOLDER seconds=60 seed=1 threads=2 generated=30 only=TEXT out=FILE.csv baseline=FILE.csv}.
 */
public final class Quality {

    private static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final List<Path> SAMPLES = List.of(Path.of("problems/tiny.json"), Path.of("problems/aghdam-week.json"), Path.of("problems/karabakh.json"));

    private final Arguments arguments;
    private final Table table = new Table("problem", "packages", "seconds", "value", "to ranked", "to density", "to bound", "to published", "moves/s", "hard");
    private final Map<String, List<Double>> published = new HashMap<>();

    private Quality(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] given) throws IOException {
        Quality quality = new Quality(Arguments.of(given, "published", "seconds", "seed", "threads", "generated", "only", "out", "baseline"));
        quality.run();
    }

    private void run() throws IOException {
        for (Path sample : SAMPLES) {
            if (wanted(sample.getFileName().toString())) {
                solve(sample.getFileName().toString(), Objects.requireNonNull(ProblemFile.read(sample).value(), sample.toString()), null);
            }
        }
        for (int i = 0; i < (int) arguments.number("generated", 30); i++) {
            int hazards = 40 + 20 * i;
            String name = "generated " + hazards + " seed " + (100 + i);
            if (wanted(name)) {
                solve(name, Generator.generate(new GeneratorOptions(name, 100 + i, hazards, Math.max(6, hazards / 12), 26, START, List.of())), null);
            }
        }
        String folder = arguments.text("published", "");
        if (folder.isEmpty()) {
            System.out.println("published instances: left out, no published=FOLDER given");
        } else {
            for (Published.Instance instance : Published.list(Path.of(folder))) {
                if (wanted(instance.name())) {
                    solve(instance.name(), Published.read(instance), instance);
                }
            }
        }
        published.forEach((kind, ratios) -> System.out.printf("%s: mean %.4f, least %.4f of the published results (%d instances)%n", kind,
                ratios.stream().mapToDouble(r -> r).average().orElse(0), ratios.stream().mapToDouble(r -> r).min().orElse(0), ratios.size()));
        Path out = Path.of(arguments.text("out", "target/bench/quality.csv"));
        table.write(out);
        Plot.bars(table.rows(), out.resolveSibling("quality.svg"));
        compare(Path.of(arguments.text("baseline", "src/bench/quality.csv")));
    }

    private boolean wanted(String name) {
        return name.contains(arguments.text("only", ""));
    }

    private void solve(String name, Problem problem, Published.Instance instance) {
        WorkModel work = WorkModel.of(problem);
        SolverOptions options = new SolverOptions((long) arguments.number("seed", 1), arguments.number("seconds", 60), null, null,
                (int) arguments.number("threads", 2));
        Solved solved = Planner.solve(work, options, progress -> { });
        Double toPublished = null;
        if (instance != null) {
            toPublished = Published.ratio(instance, work, solved.routes());
            published.computeIfAbsent(name.substring(0, 3), k -> new ArrayList<>()).add(toPublished);
        }
        double value = value(work, solved.routes());
        table.row(name, work.packages().size(), solved.seconds(), value, value / value(work, Lists.ranked(work)), value / value(work, Lists.density(work)),
                value / Bound.of(work).value(), toPublished, solved.moves() / Math.max(0.001, solved.seconds() - solved.firstPlanSeconds()), solved.hard());
    }

    private static double value(WorkModel work, clearance.work.Routes routes) {
        return Figures.of(Evaluation.of(work, routes)).value();
    }

    /** Says which ratios are worse or better than in an earlier run by more than a thousandth. */
    private void compare(Path baseline) throws IOException {
        if (!Files.isRegularFile(baseline)) {
            System.out.println("no baseline " + baseline + " to compare with");
            return;
        }
        Map<String, String[]> before = new HashMap<>();
        Files.readAllLines(baseline).forEach(line -> before.put(line.split(",")[0], line.split(",", -1)));
        String[] columns = {"to ranked", "to density", "to bound", "to published"};
        int differing = 0;
        for (List<String> row : table.rows()) {
            String[] old = before.get(row.getFirst());
            for (int i = 0; old != null && i < columns.length; i++) {
                String then = old[4 + i];
                String now = row.get(4 + i).replace("–", "");
                if (!then.isEmpty() && !now.isEmpty() && Math.abs(Double.parseDouble(now) / Double.parseDouble(then) - 1) > 0.001) {
                    System.out.printf("%s, %s: %s, was %s%n", row.getFirst(), columns[i], now, then);
                    differing++;
                }
            }
        }
        System.out.println(differing == 0 ? "as good as the baseline " + baseline : differing + " ratios differ from the baseline " + baseline);
    }
}
