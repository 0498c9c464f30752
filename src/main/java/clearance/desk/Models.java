package clearance.desk;

import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.scenario.Intake;
import clearance.scenario.PlanJob;
import clearance.scenario.Scenarios;
import clearance.store.Problems;
import java.util.List;

/** Problems read and made ready, the last few of them kept. Safe for use by several threads. */
public final class Models {

    private static final int MOST = 6;
    private static final int MOST_FINDINGS = 50;

    private final Problems problems;
    private final Recent<Key, PlanJob> ready = new Recent<>(MOST);
    private final Recent<String, List<Finding>> findings = new Recent<>(MOST_FINDINGS);

    private record Key(String sha256, String scenario) {
    }

    public Models(Problems problems) {
        this.problems = problems;
    }

    /** A scenario that cannot be applied, with everything that is wrong with it. */
    public static final class BadScenarioException extends RuntimeException {

        private final transient List<Finding> findings;

        BadScenarioException(List<Finding> findings) {
            super("the scenario cannot be applied");
            this.findings = findings;
        }

        public List<Finding> findings() {
            return findings;
        }
    }

    /** What is to be said about a problem of the workspace. */
    public List<Finding> findings(String sha256) {
        return findings.get(sha256, () -> Intake.read(problems.text(sha256), p -> job(sha256, Scenario.BASELINE).work()).problem().findings());
    }

    /** The problem with a text of the workspace. */
    public Problem problem(String sha256) {
        Read<Problem> read = ProblemFile.read(problems.text(sha256));
        if (read.value() == null) {
            throw new IllegalStateException("the workspace holds a problem that cannot be read: " + read.findings().getFirst().line());
        }
        return read.value();
    }

    /**
     * A problem made ready to be planned.
     *
     * @throws BadScenarioException if the problem has no such scenario, or it cannot be applied
     */
    public PlanJob job(String sha256, String scenario) {
        return ready.get(new Key(sha256, scenario), () -> make(sha256, scenario));
    }

    private PlanJob make(String sha256, String scenario) {
        Problem base = problem(sha256);
        Read<Problem> changed = Scenarios.apply(base, scenario);
        if (changed.value() == null) {
            throw new BadScenarioException(changed.findings());
        }
        return PlanJob.of(base, changed.value(), scenario);
    }
}
