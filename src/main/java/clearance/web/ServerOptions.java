package clearance.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to serve.
 *
 * @param host     address to listen on; a loopback address unless others are to reach it
 * @param port     0 = any free one
 * @param folder   of the workspace
 * @param database JDBC URL of a workspace in a database server; null = the folder
 * @param cores    processors to solve with
 * @param tiles    URL of background map tiles with {z}, {x} and {y}; null = none, and nothing leaves the machine
 * @param client   folder that overlays the built-in page, for those who work on it; null = none
 * @param samples  whether a new workspace gets the sample problems
 */
public record ServerOptions(String host, int port, Path folder, @Nullable String database, int cores, @Nullable String tiles, @Nullable Path client,
        boolean samples) {
}
