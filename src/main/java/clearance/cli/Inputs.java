package clearance.cli;

import clearance.io.PlanFile;
import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.io.SafeWrite;
import clearance.model.Finding;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.scenario.Intake;
import clearance.scenario.PlanFit;
import clearance.scenario.PlanJob;
import clearance.scenario.Scenarios;
import clearance.work.WorkModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads the files that commands are given, and writes what they make. */
final class Inputs {

    private static final int SHOWN_OF_SHA = 12;

    private Inputs() {
    }

    /** @throws InputException with everything that is wrong with the file */
    static Problem problem(Path file, PrintWriter err) {
        return use(ReadAhead.intake(file).problem(), err);
    }

    /**
     * A problem with the work that was laid out to check it.
     *
     * @throws InputException with everything that is wrong with the file
     */
    static WorkModel work(Path file, PrintWriter err) {
        Intake intake = ReadAhead.intake(file);
        use(intake.problem(), err);
        return Objects.requireNonNull(intake.work());
    }

    static Plan plan(Path file, PrintWriter err) {
        return use(PlanFile.read(file), err);
    }

    /**
     * A plan that must have been made for a problem.
     *
     * @throws InputException if it was made for another problem, or another version of it
     */
    static Plan planOf(Problem given, Path file, PrintWriter err) {
        Plan stated = plan(file, err);
        String sha = stated.problem().sha256();
        if (sha.isEmpty()) {
            err.println("/problem/sha256: warning: the plan does not say for which problem it was made; it is taken for this one.");
        } else if (!sha.equals(ProblemFile.sha256(given))) {
            throw new InputException(List.of(Finding.error("other-problem", "/problem/sha256", sha, "The plan was made for another problem or another version of "
                    + "it (\"" + stated.problem().name() + "\", sha256 " + sha + ").", "Give the problem it was made for, or solve this one.")));
        }
        return stated;
    }

    /**
     * A plan to judge by a problem or to start from. It may have been made for an earlier version of the problem, which is told; not for another one.
     *
     * @throws InputException if most of its work lies on ground that the problem does not have
     */
    static Plan planFor(Problem given, Path file, PrintWriter err) {
        Plan stated = plan(file, err);
        String sha = stated.problem().sha256();
        String own = ProblemFile.sha256(given);
        if (sha.isEmpty() || sha.equals(own)) {
            return stated;
        }
        PlanFit fit = PlanFit.of(given, stated);
        String found = fit.here() + " of its " + fit.pieces() + " pieces of work lie on hazard areas that are here";
        if (fit.otherProblem()) {
            throw new InputException(List.of(Finding.error("other-problem", "/problem/sha256", sha, "The plan was made for another problem (\""
                    + stated.problem().name() + "\", sha256 " + brief(sha) + "; this is \"" + given.name() + "\", " + brief(own) + "): " + found + ".",
                    "Give the problem it was made for, or solve this one.")));
        }
        err.println(Finding.warning("other-version", "/problem/sha256", sha, "The plan was made for another version of the problem (sha256 " + brief(sha)
                + "; this one has " + brief(own) + "); " + found + ".", "Go on if that is meant: it is taken for this one.").line());
        return stated;
    }

    private static String brief(String sha) {
        return sha.length() <= SHOWN_OF_SHA ? sha : sha.substring(0, SHOWN_OF_SHA) + "…";
    }

    static PlanJob job(WorkModel given, String scenario, PrintWriter err) {
        return PlanJob.of(given, use(Scenarios.apply(given.problem(), scenario), err), scenario);
    }

    /** @throws InputException with everything that is wrong */
    static <T> T use(Read<T> read, PrintWriter err) {
        if (!read.ok() || read.value() == null) {
            throw new InputException(read.findings());
        }
        FindingLines.print(read.findings(), err);
        return read.value();
    }

    /**
     * Looks, before work that takes long, whether a file can be written.
     *
     * @throws InputException if not
     */
    static void writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputException("bad-option", file.toString(), "--out (" + file + ") is a folder.", "Give the name of a file in it.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException("no-folder", file.toString(), "The folder of " + file + " does not exist.", "Create it, or write elsewhere.");
        }
        if (!Files.isWritable(folder)) {
            throw new InputException("cannot-write", file.toString(), "The folder of " + file + " does not let you write.", "Write elsewhere, or change its rights.");
        }
    }

    static void write(Path file, byte[] content) {
        writable(file);
        try {
            SafeWrite.write(file, content);
        } catch (IOException e) {
            throw new InputException("cannot-write", file.toString(), "The file " + file + " cannot be written" + why(e) + ".",
                    "Check the disk and the rights of the folder.");
        }
    }

    /** The reason of the system, where it names one; the rest of its message would be the name of a file that nobody asked for. */
    private static String why(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? "" : " (" + reason + ")";
    }
}
