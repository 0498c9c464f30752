package clearance.store;

import clearance.io.SafeWrite;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A workspace that is open. Safe for use by several threads. */
public final class Workspace implements AutoCloseable {

    /** Folder of the embedded database where none is given. */
    public static final Path DEFAULT_FOLDER = Path.of(".clearance");
    private static final String FILE = "workspace";
    /** A command that has the workspace open is soon done with it. */
    private static final int ATTEMPTS = 15;
    private static final long MILLIS_BETWEEN_ATTEMPTS = 200;
    private static final int MOST_CONNECTIONS = 8;
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final Jdbi jdbi;
    private final boolean shared;
    /** Keeps the embedded database open between two calls, or connections to a server ready. */
    private final AutoCloseable held;
    private final Problems problems;
    private final Plans plans;
    private final Comparisons comparisons;
    private final Versions versions;
    private final Reports reports;
    private final Journal journal;
    private final Turns turns;
    private final Jobs jobs;

    private Workspace(String url, Clock clock) {
        shared = url.startsWith(POSTGRESQL);
        Handle first = Jdbi.create(url).open();
        DataSource source = shared ? pool(url) : embedded(url);
        held = shared ? (HikariDataSource) source : first;
        if (shared) {
            first.close();
        }
        jdbi = Jdbi.create(source);
        Flyway.configure(Workspace.class.getClassLoader()).dataSource(source).locations("classpath:clearance/store/migrations")
                .placeholders(Map.of("bytes", shared ? "bytea" : "blob")).table("schema_history").load().migrate();
        journal = new Journal(this, clock);
        Texts texts = new Texts();
        problems = new Problems(this, texts, journal, clock);
        plans = new Plans(this, texts, journal, clock);
        comparisons = new Comparisons(this, texts, journal, clock);
        versions = new Versions(this, journal, clock);
        reports = new Reports(this, journal, clock);
        turns = new Turns(this, journal, clock);
        jobs = new Jobs(this, source);
    }

    private static DataSource embedded(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private static DataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        return new HikariDataSource(config);
    }

    /**
     * Opens the workspace in a folder, which is made if it is missing.
     *
     * @throws ConflictException if it cannot be opened
     */
    public static Workspace open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
        }
        Path database = folder.toAbsolutePath().normalize().resolve(FILE);
        // WRITE_DELAY=0: a commit is in the file when it returns.
        String own = "jdbc:h2:file:" + database + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String shared = Share.find(folder);
            for (String url : shared == null ? List.of(own) : List.of(own, shared)) {
                try {
                    return new Workspace(url, clock);
                } catch (ConnectionException e) {
                    pause();
                }
            }
        }
        throw new ConflictException("The workspace in " + folder + " cannot be opened: another process has it open, or the folder may not be written. End that process, "
                + "check the rights, or use another folder.");
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets other processes of this machine use the workspace of a folder while this one has it open. */
    public Shared share(Path folder) {
        return Share.open(folder, folder.toAbsolutePath().normalize().resolve(FILE))::close;
    }

    /** Ends sharing when closed. */
    public interface Shared extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Opens a workspace in a database server.
     *
     * @param url {@code jdbc:postgresql://host/database?user=…&password=…}
     * @throws ConflictException if it cannot be reached
     */
    public static Workspace open(String url, Clock clock) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new ConflictException("The database (" + url.replaceAll("[?].*", "") + ") must be given as jdbc:postgresql://host/database?user=…&password=….");
        }
        try {
            return new Workspace(url, clock);
        } catch (ConnectionException e) {
            throw new ConflictException("The database cannot be reached. Check host, name, user and password, and that the server is up.");
        }
    }

    public Problems problems() {
        return problems;
    }

    public Plans plans() {
        return plans;
    }

    public Comparisons comparisons() {
        return comparisons;
    }

    public Versions versions() {
        return versions;
    }

    public Reports reports() {
        return reports;
    }

    public Journal journal() {
        return journal;
    }

    public Turns turns() {
        return turns;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** Whether processes on other machines may share it. */
    public boolean shared() {
        return shared;
    }

    <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    <T> T write(Function<Handle, T> change) {
        return jdbi.inTransaction(change::apply);
    }

    /** Whether nothing was ever kept in it. */
    public boolean fresh() {
        return read(h -> h.createQuery("select count(*) from journal").mapTo(Long.class).one()) == 0;
    }

    /** Writes everything there is into a file, which appears whole or not at all. */
    public void backup(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> Backup.write(handle, bytes));
        SafeWrite.write(file, bytes.toByteArray());
    }

    /**
     * Fills an empty workspace from a backup: all of it, or nothing.
     *
     * @throws ConflictException if the workspace is not empty, or the file is no backup
     */
    public void restore(Path file) throws IOException {
        if (!fresh()) {
            throw new ConflictException("The workspace is not empty. Restore into a new folder or database.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            jdbi.useTransaction(handle -> {
                Backup.read(handle, in);
                Plans.putBack(handle);
            });
        }
    }

    /** Names of the tables, for backups: in an order in which they can be filled. */
    static List<String> tables() {
        return List.of("problem_text", "problem", "comparison", "plan", "version", "progress_report", "journal");
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            throw new IllegalStateException("the workspace cannot be closed", e);
        }
    }
}
