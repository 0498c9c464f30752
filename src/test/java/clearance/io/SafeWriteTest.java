package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SafeWriteTest {

    @TempDir
    private Path folder;

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aNewFileIsAsReadableAsAnyOther() throws IOException {
        SafeWrite.write(folder.resolve("plan.json"), new byte[] {1});
        Path other = Files.createFile(folder.resolve("other"));
        assertEquals(mode(other), mode(folder.resolve("plan.json")));
    }

    @Test
    void aFileThatIsReplacedKeepsItsMode() throws IOException {
        Path file = Files.createFile(folder.resolve("plan.json"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        SafeWrite.write(file, new byte[] {1, 2});
        assertEquals("rw-rw----", mode(file));
        assertEquals(2, Files.size(file));
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path file = Files.createFile(folder.resolve("real.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        SafeWrite.write(link, new byte[] {1});
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(1, Files.size(file));
    }

    @Test
    void aPrivateFileIsForTheUserAlone() throws IOException {
        Path file = Files.createFile(folder.resolve("secret"));
        SafeWrite.writePrivate(file, new byte[] {1});
        assertEquals("rw-------", mode(file));
    }

    @Test
    void nothingIsLeftBehindWhereItCannotBeWritten() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("plan.json/full"));
        assertThrows(IOException.class, () -> SafeWrite.write(taken.getParent(), new byte[] {1}));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(taken.getParent()), files.toList());
        }
    }
}
