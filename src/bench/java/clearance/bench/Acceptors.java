package clearance.bench;

import clearance.evaluation.Evaluation;
import clearance.evaluation.Figures;
import clearance.io.ProblemFile;
import clearance.solver.OtherAcceptors;
import clearance.work.WorkModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How ways to accept a change compare: the value of plans searched with the same first plan, the same moves and the same number of them, a mean over seeds, one
 * thread. Arguments: {@code problems=FILE,FILE moves=200000 seeds=3 out=FILE.csv}.
 */
public final class Acceptors {

    private Acceptors() {
    }

    public static void main(String[] given) throws IOException {
        Arguments arguments = Arguments.of(given, "problems", "moves", "seeds", "out");
        Table table = new Table("problem", "acceptor", "value", "to annealing", "least");
        for (String file : arguments.text("problems", "problems/karabakh.json").split(",")) {
            WorkModel work = WorkModel.of(Objects.requireNonNull(ProblemFile.read(Path.of(file)).value(), file));
            Map<OtherAcceptors.Acceptor, double[]> sums = new EnumMap<>(OtherAcceptors.Acceptor.class);
            int seeds = (int) arguments.number("seeds", 3);
            for (int seed = 1; seed <= seeds; seed++) {
                for (OtherAcceptors.Acceptor acceptor : OtherAcceptors.Acceptor.values()) {
                    double value = Figures.of(Evaluation.of(work, OtherAcceptors.search(work, acceptor, (long) arguments.number("moves", 200_000), seed))).value();
                    double[] sum = sums.computeIfAbsent(acceptor, a -> new double[] {0, Double.MAX_VALUE});
                    sum[0] += value / seeds;
                    sum[1] = Math.min(sum[1], value);
                }
            }
            double annealing = sums.get(OtherAcceptors.Acceptor.ANNEALING)[0];
            sums.forEach((acceptor, sum) -> table.row(Path.of(file).getFileName().toString(), acceptor.name(), sum[0], sum[0] / annealing, sum[1]));
        }
        table.write(Path.of(arguments.text("out", "target/bench/acceptors.csv")));
    }
}
