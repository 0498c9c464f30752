package clearance.store;

import clearance.io.ProgressFile;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Progress reports of problems. */
public final class Reports {

    private final Workspace workspace;
    private final Journal journal;
    private final Clock clock;

    Reports(Workspace workspace, Journal journal, Clock clock) {
        this.workspace = workspace;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A report that was kept.
     *
     * @param version the plan in force when it came; null = none
     * @param applied whether the problem holds it already
     */
    public record Received(long id, LocalDateTime receivedAt, @Nullable Integer version, boolean applied, ProgressReport report) {
    }

    /** Keeps a report. */
    public Received add(long problem, ProgressReport report) {
        return workspace.write(h -> {
            Versions.Version version = workspace.versions().latest(problem);
            LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
            Integer number = version == null ? null : version.number();
            long id = h.createUpdate("insert into progress_report (problem_id, received_at, version, applied, content) values (:problem, :now, :version, false, :content)")
                    .bind("problem", problem).bind("now", now).bind("version", number).bind("content", Compressed.pack(ProgressFile.write(report)))
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            journal.note(h, problem, null, "Progress of " + report.from() + " to " + report.to() + " received: " + report.work().size() + " rows.");
            return new Received(id, now, number, false, report);
        });
    }

    /** All reports of a problem in the order in which they came. */
    public List<Received> of(long problem) {
        return workspace.read(h -> h.createQuery("select id, received_at, version, applied, content from progress_report where problem_id = :problem order by id")
                .bind("problem", problem).map((rs, c) -> new Received(rs.getLong("id"), rs.getObject("received_at", LocalDateTime.class),
                        rs.getObject("version", Integer.class), rs.getBoolean("applied"), read(rs.getBytes("content")))).list());
    }

    private static ProgressReport read(byte[] content) {
        ProgressReport report = ProgressFile.read(Compressed.unpack(content)).value();
        if (report == null) {
            throw new IllegalStateException("the workspace holds a progress report that cannot be read");
        }
        return report;
    }

    /**
     * Takes back a report that is not applied yet.
     *
     * @throws ConflictException if the problem holds it already
     */
    public void delete(long problem, long id) {
        workspace.write(h -> {
            int gone = h.createUpdate("delete from progress_report where id = :id and problem_id = :problem and not applied").bind("id", id).bind("problem", problem)
                    .execute();
            if (gone == 0) {
                throw new ConflictException("Report " + id + " is not there, or has been taken over into the problem already.");
            }
            journal.note(h, problem, null, "Progress report " + id + " taken back.");
            return null;
        });
    }

    /** Moves a problem on: its new text, which holds these reports, and the reports as applied, both or none. */
    public ProblemEntry apply(long problem, Problem next, int warnings, List<Received> reports) {
        return workspace.write(h -> {
            ProblemEntry entry = workspace.problems().replace(h, problem, next, warnings, null);
            for (Received report : reports) {
                h.createUpdate("update progress_report set applied = true where id = :id").bind("id", report.id()).execute();
            }
            journal.note(h, problem, null, "Moved on to the week of " + next.calendar().start() + ".");
            return entry;
        });
    }
}
