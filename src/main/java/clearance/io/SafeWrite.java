package clearance.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes files whole or not at all. */
public final class SafeWrite {

    private SafeWrite() {
    }

    /**
     * Writes aside, then moves: a reader sees the old file or the new one, never a part. Who may read it is as for any new file of the user, or as it was for
     * the file that is replaced. A link is followed; what is no ordinary file (a device, a pipe) is written to directly.
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            Files.write(target, content, StandardOpenOption.WRITE);
            return;
        }
        PosixFileAttributeView old = Files.exists(target) ? Files.getFileAttributeView(target, PosixFileAttributeView.class) : null;
        write(target, content, old);
    }

    /** Writes a file that nobody but the user may read, such as one with a password. */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        boolean posix = Files.getFileAttributeView(target.getParent(), PosixFileAttributeView.class) != null;
        FileAttribute<?>[] mode = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Path aside = aside(target);
        try {
            Files.createFile(aside, mode);
            Files.write(aside, content);
            move(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void write(Path target, byte[] content, @Nullable PosixFileAttributeView old) throws IOException {
        Path aside = aside(target);
        try {
            try (OutputStream out = Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(content);
            }
            if (old != null) {
                Files.setPosixFilePermissions(aside, old.readAttributes().permissions());
            }
            move(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Path aside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
