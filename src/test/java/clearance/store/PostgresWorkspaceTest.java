package clearance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.testing.PostgresServer;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The same tests, with a workspace in PostgreSQL. */
class PostgresWorkspaceTest extends WorkspaceTest {

    private final String database = PostgresServer.database();
    private final String other = PostgresServer.database();

    @Override
    Workspace open() {
        return Workspace.open(database, NOON);
    }

    @Override
    Workspace another() {
        return Workspace.open(other, NOON);
    }

    @Test
    void aBackupGoesFromAFolderToADatabaseAndBack() throws Exception {
        java.nio.file.Path file = folder.resolve("folder.zip");
        java.nio.file.Path back = folder.resolve("database.zip");
        long id;
        try (Workspace inFolder = Workspace.open(folder.resolve("workspace"), NOON)) {
            id = inFolder.problems().add(problem("wandering"), 0, false).id();
            inFolder.backup(file);
        }
        try (Workspace inDatabase = open()) {
            inDatabase.restore(file);
            inDatabase.backup(back);
        }
        try (Workspace inFolder = Workspace.open(folder.resolve("again"), NOON)) {
            inFolder.restore(back);
            assertEquals("wandering", inFolder.problems().get(id).name());
            assertEquals("Problem added.", inFolder.journal().of(id).getFirst().what());
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidInWordsAndTheUrlIsNot() {
        ConflictException none = assertThrows(ConflictException.class,
                () -> Workspace.open("jdbc:postgresql://127.0.0.1:1/clearance?user=planner&password=secret", Clock.systemUTC()));
        assertTrue(none.getMessage().startsWith("The database cannot be reached."), none.getMessage());
        assertTrue(!none.getMessage().contains("secret"), none.getMessage());
    }
}
