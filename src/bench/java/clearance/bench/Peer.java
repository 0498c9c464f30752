package clearance.bench;

import clearance.model.Objective;
import clearance.model.Problem;
import clearance.risk.Horizon;
import clearance.solver.Planner;
import clearance.solver.Solved;
import clearance.solver.SolverOptions;
import clearance.work.WorkModel;
import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.OptionalBoolean;
import com.google.protobuf.Duration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The published instances given to OR-Tools with the same seconds: team orienteering to its routing solver (guided local search, on one thread, as it has no
 * other), parallel machines to CP-SAT.
 * Arguments: {@code published=FOLDER seconds=15 seed=1 threads=2 out=FILE.csv}.
 */
public final class Peer {

    /** Travel a prize is worth to the peer; tried from 500 to a million on the published instances, the large ones fared worse. */
    private static final long[] MINUTES_PER_PRIZE = {500, 1000};

    private static final int WORKERS = 8;

    private Peer() {
    }

    public static void main(String[] given) throws IOException {
        Arguments arguments = Arguments.of(given, "published", "seconds", "seed", "threads", "only", "out");
        Loader.loadNativeLibraries();
        double seconds = arguments.number("seconds", 15);
        int threads = (int) arguments.number("threads", 2);
        Table table = new Table("problem", "seconds", "Clearance", "OR-Tools", "ahead");
        for (Published.Instance instance : Published.list(Path.of(arguments.text("published", ".")))) {
            if (!instance.name().contains(arguments.text("only", ""))) {
                continue;
            }
            WorkModel work = WorkModel.of(Published.read(instance));
            Solved solved = Planner.solve(work, new SolverOptions((long) arguments.number("seed", 1), seconds, null, null, threads), progress -> { });
            double ours = Published.ratio(instance, work, solved.routes());
            boolean prizes = work.problem().policy().objective() == Objective.RISK_REMOVED;
            double theirs = prizes ? orienteering(instance, work, seconds) / instance.reference()
                    : instance.reference() / machines(instance, work, seconds);
            table.row(instance.name(), seconds, ours, theirs, ours > theirs + 1e-9 ? "Clearance" : ours < theirs - 1e-9 ? "OR-Tools" : "equal");
        }
        table.write(Path.of(arguments.text("out", "target/bench/peer.csv")));
    }

    private static long weight(Published.Instance instance, Problem problem, int hazard) {
        Double score = problem.hazardAreas().get(hazard).priorityScore();
        return Math.round((score == null ? 0 : score) * instance.unit());
    }

    /** The better of two weightings, each with all the seconds: which one suits depends on the instance, and the peer is to be shown at its best. */
    private static double orienteering(Published.Instance instance, WorkModel work, double seconds) {
        return LongStream.of(MINUTES_PER_PRIZE).mapToDouble(minutes -> orienteering(instance, work, seconds, minutes)).max().orElseThrow();
    }

    /**
     * Prizes as penalties of what is dropped, the hours of a crew as the capacity of a dimension, travel as the cost of arcs: without a cost of arcs guided
     * local search has nothing to guide it.
     */
    private static double orienteering(Published.Instance instance, WorkModel work, double seconds, long minutesPerPrize) {
        Problem problem = work.problem();
        int hazards = problem.hazardAreas().size();
        int crews = problem.crews().size();
        int[] starts = new int[crews];
        int[] ends = new int[crews];
        java.util.Arrays.fill(starts, hazards);
        java.util.Arrays.fill(ends, hazards + 1);
        RoutingIndexManager manager = new RoutingIndexManager(hazards + 2, crews, starts, ends);
        RoutingModel model = new RoutingModel(manager);
        int transit = model.registerTransitCallback((from, to) -> minutes(work, manager.indexToNode(from), manager.indexToNode(to), hazards));
        model.addDimension(transit, 0, (long) Math.floor(problem.crews().getFirst().maxHours() * 60), true, "time");
        model.setArcCostEvaluatorOfAllVehicles(transit);
        for (int h = 0; h < hazards; h++) {
            model.addDisjunction(new long[] {manager.nodeToIndex(h)}, weight(instance, problem, h) * minutesPerPrize);
        }
        RoutingSearchParameters defaults = main.defaultRoutingSearchParameters();
        RoutingSearchParameters parameters = defaults.toBuilder()
                .setLocalSearchOperators(defaults.getLocalSearchOperators().toBuilder().setUseExtendedSwapActive(OptionalBoolean.BOOL_TRUE))
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds((long) seconds)).build();
        Assignment solution = model.solveWithParameters(parameters);
        double sum = 0;
        for (int h = 0; h < hazards && solution != null; h++) {
            long index = manager.nodeToIndex(h);
            sum += solution.value(model.nextVar(index)) == index ? 0 : weight(instance, problem, h);
        }
        return sum;
    }

    private static long minutes(WorkModel work, int from, int to, int hazards) {
        if (to == hazards || from == hazards + 1) {
            return 0;
        }
        if (to == hazards + 1) {
            return from >= hazards ? 0 : work.roads().minutesBack(0, from);
        }
        return work.roads().minutes(0, from >= hazards ? clearance.work.Roads.START : from, to);
    }

    /**
     * An optional interval for each job on each machine; weighted sum of completions in days. As Clearance begins with a first plan, the solver is given one, too:
     * jobs in the order of weight by days (Smith's rule), each on the machine that ends it first. It has eight workers, whatever the cores: with fewer it leaves out
     * its local searches, which do most here.
     */
    private static double machines(Published.Instance instance, WorkModel work, double seconds) {
        Problem problem = work.problem();
        int jobs = problem.hazardAreas().size();
        int crews = problem.crews().size();
        long[][] days = new long[jobs][crews];
        for (int job = 0; job < jobs; job++) {
            for (int crew = 0; crew < crews; crew++) {
                days[job][crew] = work.durations().minutes(crew, work.order().ofHazard(job)[0], false, 0) / Horizon.MINUTES_PER_DAY;
            }
        }
        CpModel model = new CpModel();
        long horizon = work.horizon().endMinute() / Horizon.MINUTES_PER_DAY;
        List<List<IntervalVar>> byCrew = IntStream.range(0, crews).mapToObj(crew -> (List<IntervalVar>) new ArrayList<IntervalVar>()).toList();
        LinearExprBuilder objective = LinearExpr.newBuilder();
        long[] busy = new long[crews];
        for (int job : smithsRule(instance, problem, days)) {
            int first = IntStream.range(0, crews).boxed().min(Comparator.comparingLong(crew -> busy[crew] + days[job][crew])).orElseThrow();
            IntVar end = model.newIntVar(0, horizon, "end" + job);
            List<Literal> chosen = new ArrayList<>();
            for (int crew = 0; crew < crews; crew++) {
                BoolVar here = model.newBoolVar("on" + job + "/" + crew);
                IntVar start = model.newIntVar(0, horizon, "start" + job + "/" + crew);
                byCrew.get(crew).add(model.newOptionalIntervalVar(start, LinearExpr.constant(days[job][crew]), end, here, "job" + job + "/" + crew));
                chosen.add(here);
                model.addHint(here, crew == first ? 1 : 0);
                if (crew == first) {
                    model.addHint(start, busy[crew]);
                }
            }
            busy[first] += days[job][first];
            model.addHint(end, busy[first]);
            model.addExactlyOne(chosen);
            objective.addTerm(end, weight(instance, problem, job));
        }
        byCrew.forEach(model::addNoOverlap);
        model.minimize(objective);
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(WORKERS);
        CpSolverStatus status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? solver.objectiveValue() : Double.POSITIVE_INFINITY;
    }

    private static int[] smithsRule(Published.Instance instance, Problem problem, long[][] days) {
        return IntStream.range(0, days.length).boxed().sorted(Comparator.comparingDouble(job -> -weight(instance, problem, job)
                / (double) LongStream.of(days[job]).min().orElseThrow())).mapToInt(Integer::intValue).toArray();
    }
}
