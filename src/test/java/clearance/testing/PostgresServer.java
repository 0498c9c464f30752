package clearance.testing;

import static org.junit.jupiter.api.Assertions.fail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL for tests, which gives each of them a database of its own. It comes as a library and is started once; {@code CLEARANCE_TEST_POSTGRES} names
 * another server instead, as JDBC URL of a database whose user may make databases. Where there is none the tests are skipped, visibly; with
 * {@code CLEARANCE_POSTGRES=required} in the environment they fail instead.
 */
public final class PostgresServer {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable String server;
    private static @Nullable String missing;

    private PostgresServer() {
    }

    /** JDBC URL of a new and empty database. */
    public static String database() {
        String url = server();
        String name = "clearance_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the server of PostgreSQL makes no database", e);
        }
        return url.replaceFirst("/[^/?]*([?]|$)", "/" + name + "$1");
    }

    private static synchronized String server() {
        if (server == null && missing == null) {
            start();
        }
        if (server == null) {
            String none = "No PostgreSQL: " + missing + " (Linux on amd64, as root only where 'unshare -U true' works; or CLEARANCE_TEST_POSTGRES=jdbc:postgresql://…)";
            if ("required".equals(System.getenv("CLEARANCE_POSTGRES"))) {
                fail(none);
            }
            System.err.println("SKIPPED: " + none);
            Assumptions.abort(none);
        }
        return String.valueOf(server);
    }

    private static void start() {
        String given = System.getenv("CLEARANCE_TEST_POSTGRES");
        if (given != null) {
            server = given;
            return;
        }
        try {
            // it ends with this process
            server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start().getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException e) {
            missing = String.valueOf(e.getMessage());
        }
    }
}
