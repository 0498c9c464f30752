package clearance.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The time of the database, asked now and then: who shares it agrees on the time, whatever the clocks of their machines say. */
final class DatabaseClock {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

    private final Workspace workspace;
    private Instant asked;
    private long askedAtNanos;

    DatabaseClock(Workspace workspace) {
        this.workspace = workspace;
        asked = ask();
        askedAtNanos = System.nanoTime();
    }

    private Instant ask() {
        return workspace.read(h -> h.createQuery("select current_timestamp").map((rs, c) -> rs.getObject(1, OffsetDateTime.class)).one()).toInstant();
    }

    synchronized Instant now() {
        Instant now = asked.plusNanos(System.nanoTime() - askedAtNanos);
        if (Duration.between(asked, now).compareTo(BETWEEN_QUESTIONS) > 0) {
            now = ask();
            asked = now;
            askedAtNanos = System.nanoTime();
        }
        return now;
    }
}
