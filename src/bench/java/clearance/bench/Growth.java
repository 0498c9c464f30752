package clearance.bench;

import clearance.evaluation.Evaluation;
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
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How time and memory grow with the problem: reading the file, working out the work, the first plan, the lists, then a search. Arguments:
 * {@code sizes=100,300,… seconds=20 seed=1 threads=2 out=FILE.csv}; sizes are hazard areas, with a crew for each fifty, at least six.
 */
public final class Growth {

    private static final int HAZARDS_PER_CREW = 50;

    private Growth() {
    }

    public static void main(String[] given) throws IOException {
        Arguments arguments = Arguments.of(given, "sizes", "seconds", "seed", "threads", "out");
        Table table = new Table("problem", "packages", "read s", "work s", "first plan s", "lists s", "moves/s", "heap MB",
                "to ranked", "to density");
        for (String size : arguments.text("sizes", "100,300,1000,3000,10000").split(",")) {
            int hazards = Integer.parseInt(size);
            int crews = Math.max(6, hazards / HAZARDS_PER_CREW);
            byte[] json = ProblemFile.write(Generator.generate(new GeneratorOptions("growth", (long) arguments.number("seed", 1), hazards, crews, 52,
                    LocalDate.of(2026, 11, 30), List.of())));
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long began = System.nanoTime();
            Problem problem = Objects.requireNonNull(ProblemFile.read(json).value());
            double read = since(began);
            began = System.nanoTime();
            WorkModel work = WorkModel.of(problem);
            double enrich = since(began);
            Solved solved = Planner.solve(work, new SolverOptions((long) arguments.number("seed", 1), arguments.number("seconds", 20), null, null,
                    (int) arguments.number("threads", 2)), progress -> { });
            double heap = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / 1048576.0;
            began = System.nanoTime();
            double ranked = Evaluation.of(work, Lists.ranked(work)).score().medium();
            double density = Evaluation.of(work, Lists.density(work)).score().medium();
            table.row(hazards + " areas, " + crews + " crews", work.packages().size(), read, enrich, solved.firstPlanSeconds(), since(began),
                    solved.moves() / Math.max(0.001, solved.seconds() - solved.firstPlanSeconds()), heap,
                    solved.medium() / ranked, solved.medium() / density);
        }
        Path out = Path.of(arguments.text("out", "target/bench/growth.csv"));
        table.write(out);
        Plot.lines("Growth with the number of work packages (logarithmic)", List.of("problem", "packages", "read s", "work s", "first plan s", "lists s", "moves/s",
                "heap MB"), table.rows(), out.resolveSibling("growth.svg"));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
    }
}
