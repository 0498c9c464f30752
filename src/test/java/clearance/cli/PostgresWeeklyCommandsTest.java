package clearance.cli;

import clearance.testing.PostgresServer;
import java.util.List;

/** The same week, with a workspace in PostgreSQL. */
class PostgresWeeklyCommandsTest extends WeeklyCommandsTest {

    private final String database = PostgresServer.database();

    @Override
    List<String> workspace() {
        return List.of("--database", database);
    }
}
