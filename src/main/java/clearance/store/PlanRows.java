package clearance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the table of plans. */
final class PlanRows {

    static final String SELECT = "select plan.id, plan.problem_id, plan.sha256, plan.scenario, plan.name, plan.kind, plan.state, plan.stopped, plan.seconds, "
            + "plan.seed, plan.moves, plan.from_plan, plan.comparison, plan.created_at, plan.started_at, plan.finished_at, plan.spent_seconds, "
            + "plan.spent_moves, plan.moves_per_second, plan.hard, plan.medium, plan.history, plan.error, plan.worker, plan.taken_at, plan.taken_from, plan.seconds_before, "
            + "plan.moves_before, p.name as problem_name, p.sha256 as problem_sha256, "
            + "(select max(number) from version where version.plan_id = plan.id) as version "
            + "from plan join problem p on p.id = plan.problem_id ";

    private PlanRows() {
    }

    static PlanEntry entry(ResultSet rs) throws SQLException {
        PlanOrder order = new PlanOrder(rs.getString("scenario"), rs.getString("name"), rs.getObject("seconds", Double.class), rs.getLong("seed"),
                rs.getObject("moves", Long.class), rs.getObject("from_plan", Long.class), rs.getObject("comparison", Long.class));
        PlanProgress progress = new PlanProgress(rs.getDouble("spent_seconds"), rs.getLong("spent_moves"), rs.getLong("moves_per_second"),
                rs.getObject("hard", Long.class), rs.getObject("medium", Long.class), history(rs.getString("history")));
        return new PlanEntry(rs.getLong("id"), rs.getLong("problem_id"), rs.getString("problem_name"), rs.getString("sha256"),
                rs.getString("sha256").equals(rs.getString("problem_sha256")), order, PlanKind.valueOf(rs.getString("kind")),
                PlanState.valueOf(rs.getString("state")), rs.getBoolean("stopped"), time(rs, "created_at"), find(rs, "started_at"),
                find(rs, "finished_at"), progress, rs.getDouble("seconds_before"), rs.getLong("moves_before"), turn(rs), rs.getString("error"),
                rs.getObject("version", Integer.class));
    }

    private static @Nullable PlanTurn turn(ResultSet rs) throws SQLException {
        String worker = rs.getString("worker");
        LocalDateTime since = find(rs, "taken_at");
        return worker == null || since == null ? null : new PlanTurn(worker, since, rs.getString("taken_from"));
    }

    private static LocalDateTime time(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(find(rs, column));
    }

    static @Nullable LocalDateTime find(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class);
    }

    static String history(List<double[]> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(text.isEmpty() ? "" : ";").append(row[0]).append(',').append((long) row[1]).append(',').append(row[2]));
        return text.toString();
    }

    private static List<double[]> history(String text) {
        List<double[]> rows = new ArrayList<>();
        for (String row : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] fields = row.split(",");
            rows.add(new double[] {Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), Double.parseDouble(fields[2])});
        }
        return rows;
    }
}
