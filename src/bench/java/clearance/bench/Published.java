package clearance.bench;

import clearance.evaluation.Evaluation;
import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Objective;
import clearance.model.Problem;
import clearance.risk.Horizon;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Published routing and scheduling instances in a folder that is given, with the published result of each in its reference.csv. */
final class Published {

    private Published() {
    }

    /**
     * An instance.
     *
     * @param reference the published result
     * @param unit      the largest prize or weight, by which a priority score becomes a prize or weight again
     */
    record Instance(Path file, double reference, double unit) {

        String name() {
            return file.getFileName().toString().replace(".json", "");
        }
    }

    /**
     * Lists the instances of a folder.
     *
     * @throws IllegalArgumentException if the folder has no reference.csv
     */
    static List<Instance> list(Path folder) throws IOException {
        Path csv = folder.resolve("reference.csv");
        if (!Files.isRegularFile(csv)) {
            throw new IllegalArgumentException("no reference.csv in " + folder + ": give the folder of the published instances");
        }
        List<Instance> instances = new ArrayList<>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] ends = line.split("\"[^\"]*\"", 2);
            String[] figures = ends[1].split(",");
            instances.add(new Instance(folder.resolve(ends[0].replace(",", "")), Double.parseDouble(figures[1]), Double.parseDouble(figures[2])));
        }
        instances.sort(Comparator.comparing(Instance::name));
        return instances;
    }

    static Problem read(Instance instance) throws IOException {
        Read<Problem> read = ProblemFile.read(instance.file());
        if (!read.ok()) {
            throw new IllegalStateException(instance.file() + " cannot be read: " + read.findings());
        }
        return read.value();
    }

    /** How good routes are against the published result: 1 = as good, less = worse, whichever way the objective goes. */
    static double ratio(Instance instance, WorkModel work, Routes routes) {
        double objective = objective(instance, work, routes);
        return work.problem().policy().objective() == Objective.RISK_REMOVED ? objective / instance.reference() : instance.reference() / objective;
    }

    /** The instance's own objective: sum of prizes of what is planned, or of weight × completion in days. */
    static double objective(Instance instance, WorkModel work, Routes routes) {
        boolean prizes = work.problem().policy().objective() == Objective.RISK_REMOVED;
        int dayStart = work.problem().calendar().dayStart().toSecondOfDay() / 60;
        double sum = 0;
        for (var visit : Evaluation.of(work, routes).visits()) {
            Double score = work.problem().hazardAreas().get(work.packages().get(visit.workPackage()).hazard()).priorityScore();
            double weight = Math.round((score == null ? 0 : score) * instance.unit());
            sum += prizes ? weight : weight * ((visit.finish() - dayStart) / Horizon.MINUTES_PER_DAY);
        }
        return sum;
    }
}
