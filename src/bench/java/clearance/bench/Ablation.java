package clearance.bench;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.io.ProblemFile;
import clearance.model.Objective;
import clearance.solver.MoveKind;
import clearance.solver.Planner;
import clearance.solver.Solved;
import clearance.solver.SolverOptions;
import clearance.work.WorkModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What each kind of move earns: the value of plans searched without it beside that of plans searched with all, a mean over seeds, one thread. Arguments:
 * {@code problems=FILE,FILE seconds=20 moves=N seeds=3 out=FILE.csv}. With moves instead of seconds every search makes as many
 * moves, however busy the machine. All kinds are gone through for each seed, so that a machine that slows down slows all kinds alike.
 */
public final class Ablation {

    private Ablation() {
    }

    public static void main(String[] given) throws IOException {
        Arguments arguments = Arguments.of(given, "problems", "seconds", "moves", "seeds", "out");
        Table table = new Table("problem", "without", "value", "to all", "moves/s");
        for (String file : arguments.text("problems", "problems/karabakh.json").split(",")) {
            WorkModel work = WorkModel.of(Objects.requireNonNull(ProblemFile.read(Path.of(file)).value(), file));
            boolean tours = work.problem().policy().objective() == Objective.RISK_REMOVED;
            List<MoveKind> kinds = Arrays.stream(MoveKind.values()).filter(k -> tours == k.name().startsWith("TOUR") || k.name().startsWith("RUIN")).toList();
            Map<MoveKind, double[]> sums = new EnumMap<>(MoveKind.class);
            double[] all = new double[2];
            int seeds = (int) arguments.number("seeds", 3);
            for (int seed = 1; seed <= seeds; seed++) {
                add(all, work, arguments, seed, Set.of());
                for (MoveKind kind : kinds) {
                    add(sums.computeIfAbsent(kind, k -> new double[2]), work, arguments, seed, Set.of(kind));
                }
            }
            String name = Path.of(file).getFileName().toString();
            table.row(name, "–", all[0] / seeds, 1.0, all[1] / seeds);
            sums.forEach((kind, sum) -> table.row(name, kind.name(), sum[0] / seeds, sum[0] / all[0], sum[1] / seeds));
        }
        table.write(Path.of(arguments.text("out", "target/bench/ablation.csv")));
    }

    private static void add(double[] sums, WorkModel work, Arguments arguments, long seed, Set<MoveKind> without) {
        double moves = arguments.number("moves", 0);
        Solved solved = Planner.solve(work, new SolverOptions(seed, moves > 0 ? null : Double.valueOf(arguments.number("seconds", 20)),
                moves > 0 ? Long.valueOf((long) moves) : null, null, 1, false, without), progress -> { });
        sums[0] += Figures.of(Evaluation.of(work, solved.routes())).value();
        sums[1] += solved.moves() / Math.max(0.001, solved.seconds() - solved.firstPlanSeconds());
    }
}
