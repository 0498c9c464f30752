package clearance.scenario;

import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.validation.Places;
import clearance.validation.Validation;
import clearance.work.WorkModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one way from a file to a problem that can be planned. Everything that is wrong is told at once: in single values, references, records, scenarios and,
 * as far as it can be known in spite of errors, in the work that follows.
 *
 * @param problem  the problem, or everything that is wrong with it
 * @param work     the work of the problem; null where it has an error
 */
public record Intake(Read<Problem> problem, @Nullable WorkModel work) {

    /** Reads and checks a problem file. */
    public static Intake read(Path file) {
        return check(ProblemFile.readParts(file), WorkModel::of);
    }

    /** Reads and checks a problem in JSON text. */
    public static Intake read(byte[] json) {
        return read(json, WorkModel::of);
    }

    /**
     * Reads and checks a problem in JSON text whose work may be known already.
     *
     * @param works gives the work of a problem without errors in its records
     */
    public static Intake read(byte[] json, Function<Problem, WorkModel> works) {
        return check(ProblemFile.readParts(json), works);
    }

    private static Intake check(ProblemFile.Parts parts, Function<Problem, WorkModel> works) {
        List<Finding> findings = new ArrayList<>(parts.findings());
        Problem sound = parts.sound();
        if (sound == null) {
            return new Intake(parts.read(), null);
        }
        findings.addAll(Validation.ofRecords(sound, new Places(parts.places()), !parts.broken("/calendar/start") && !parts.broken("/calendar/weeks")
                && !parts.broken("/calendar/workingDays")));
        if (new Read<>(sound, findings).ok()) {
            findings.addAll(scenarios(sound));
        }
        if (!new Read<>(sound, findings).ok()) {
            findings.addAll(SoundPart.findings(sound, parts, findings));
            return new Intake(new Read<>(null, findings), null);
        }
        WorkModel work = works.apply(sound);
        findings.addAll(Validation.ofWork(work));
        Read<Problem> read = new Read<>(sound, findings);
        return new Intake(read, read.ok() ? work : null);
    }

    /** Errors of scenarios; each once, also where others are based on the scenario that has it. */
    private static Set<Finding> scenarios(Problem problem) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Scenario scenario : problem.scenarios()) {
            findings.addAll(Scenarios.apply(problem, scenario.id()).findings());
        }
        return findings;
    }
}
