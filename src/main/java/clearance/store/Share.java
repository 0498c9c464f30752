package clearance.store;

import clearance.io.SafeWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * Lets other processes of this machine reach an embedded database that this one has open. Where to ask stands in a file beside it, with a secret that only
 * those know who may read the folder.
 */
final class Share implements AutoCloseable {

    private static final String FILE = "workspace.share";
    private static final int SECRET_BYTES = 24;

    private final Server server;
    private final Path file;

    private Share(Server server, Path file) {
        this.server = server;
        this.file = file;
    }

    /** @param database path of the database without ending */
    static Share open(Path folder, Path database) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-key", secret, database.toString()).start();
            Path file = folder.resolve(FILE);
            SafeWrite.writePrivate(file, ("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + secret).getBytes(StandardCharsets.UTF_8));
            return new Share(server, file);
        } catch (SQLException e) {
            throw new IllegalStateException("the workspace cannot be shared with other processes of this machine", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written.", e);
        }
    }

    /** The URL under which another process shares the database of a folder; null = none does. */
    static @Nullable String find(Path folder) {
        try {
            return Files.readString(folder.resolve(FILE)).strip();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
