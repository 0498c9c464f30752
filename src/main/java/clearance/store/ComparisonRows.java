package clearance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the table of comparisons. */
final class ComparisonRows {

    static final String SELECT = "select c.id, c.problem_id, c.sha256, c.name, c.scenarios, c.seeds, c.seed, c.seconds, c.moves, c.budgets, c.limits, c.help, c.state, "
            + "c.stop_asked, c.stopped, c.attempts, c.created_at, c.started_at, c.finished_at, c.searches_done, c.searches_total, c.spent_seconds, c.running, c.worker, c.error, "
            + "p.name as problem_name, p.sha256 as problem_sha256 from comparison c join problem p on p.id = c.problem_id ";

    private ComparisonRows() {
    }

    static ComparisonEntry entry(ResultSet rs) throws SQLException {
        ComparisonOrder order = new ComparisonOrder(rs.getString("name"), lines(rs.getString("scenarios"), "\n"), rs.getInt("seeds"), rs.getLong("seed"),
                rs.getObject("seconds", Double.class), rs.getObject("moves", Long.class), lines(rs.getString("budgets"), " ").stream().map(Double::valueOf).toList(),
                rs.getBoolean("limits"), rs.getInt("help"));
        ComparisonProgress progress = new ComparisonProgress(rs.getInt("searches_done"), rs.getInt("searches_total"), rs.getDouble("spent_seconds"),
                lines(rs.getString("running"), "\n").stream().map(ComparisonRows::search).toList());
        return new ComparisonEntry(rs.getLong("id"), rs.getLong("problem_id"), rs.getString("problem_name"), rs.getString("sha256"),
                rs.getString("sha256").equals(rs.getString("problem_sha256")), order, PlanState.valueOf(rs.getString("state")), rs.getBoolean("stop_asked"),
                rs.getBoolean("stopped"), rs.getInt("attempts"), Objects.requireNonNull(PlanRows.find(rs, "created_at")), PlanRows.find(rs, "started_at"),
                PlanRows.find(rs, "finished_at"), progress, turn(rs), rs.getString("error"));
    }

    /** Whoever makes a comparison has begun it. */
    private static @Nullable PlanTurn turn(ResultSet rs) throws SQLException {
        String worker = rs.getString("worker");
        return worker == null ? null : new PlanTurn(worker, Objects.requireNonNull(PlanRows.find(rs, "started_at")), null);
    }

    private static List<String> lines(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator));
    }

    private static ComparisonProgress.Search search(String line) {
        String[] fields = line.split("\t");
        return new ComparisonProgress.Search(fields[0], Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Long.parseLong(fields[3]));
    }

    static String running(ComparisonProgress progress) {
        return progress.running().stream().map(r -> r.name().replaceAll("[\t\n]", " ") + "\t" + r.seconds() + "\t" + r.value() + "\t" + r.hard())
                .collect(Collectors.joining("\n"));
    }
}
