package clearance.web;

import clearance.store.ConflictException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Only one server works on a folder: two would take each other's searches for broken off. The lock goes with the process, however it ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ConflictException if a server holds it */
    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new FolderLock(channel);
                }
            } catch (OverlappingFileLockException e) {
                // this process holds it
            }
            channel.close();
            throw new ConflictException("The workspace in " + folder + " is served by another process already. Use that one, or give another folder with --workspace.");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
