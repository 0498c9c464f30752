package clearance.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves the page's files, its tests and made-up answers: for tests of the page that need no planner behind it. */
final class StaticFiles implements AutoCloseable {

    private static final List<Path> FOLDERS = List.of(Path.of("web"), Path.of("target/classes/client"), Path.of("src/test/web"));
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css",
            "js", "text/javascript", "mjs", "text/javascript",
            "json", "application/json", "svg", "image/svg+xml", "png", "image/png");

    private final HttpServer server;
    private final Map<String, byte[]> answers = new HashMap<>();

    StaticFiles() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Gives a JSON text for an address, without its query. */
    void put(String path, String json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers.put(path, packed.toByteArray());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] made = answers.get(path);
            if (made != null) {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                send(exchange, "application/json", made);
                return;
            }
            String relative = path.equals("/") ? "index.html" : path.substring(1);
            for (Path folder : FOLDERS) {
                Path file = folder.resolve(relative).normalize();
                if (file.startsWith(folder) && Files.isRegularFile(file)) {
                    send(exchange, TYPES.getOrDefault(relative.substring(relative.lastIndexOf('.') + 1), "application/octet-stream"), Files.readAllBytes(file));
                    return;
                }
            }
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
