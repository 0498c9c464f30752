package clearance.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.io.JsonTree;
import clearance.testing.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The server of the page as a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param workspace option and value that name the workspace */
    static ServerProcess start(List<String> workspace) throws IOException {
        Process process = command("serve", workspace, "--port", "0", "--cores", "1").start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = Pattern.compile("http://\\S+").matcher(line);
            if (address.find()) {
                return new ServerProcess(process, address.group());
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the server did not start: " + said);
    }

    /** A command of the program in a process of its own. */
    static ProcessBuilder command(String name, List<String> workspace, String... options) {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(workspace);
        words.addAll(List.of(options));
        return Child.of(words.toArray(String[]::new));
    }

    HttpResponse<byte[]> send(String method, String path, String body, String type) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(send("GET", path, "", "application/json"));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return answer(send("POST", path, body, "application/json"));
    }

    private static JsonNode answer(HttpResponse<byte[]> response) {
        assertTrue(response.statusCode() < 300, () -> new String(response.body(), StandardCharsets.UTF_8));
        return Objects.requireNonNull(JsonTree.parse(response.body()).value());
    }

    /** Keeps a problem and returns its id. */
    String keep(String problem, String name) throws IOException, InterruptedException {
        return post("/api/problems?name=" + name, problem).at("/problem/id").asString();
    }

    /** Orders a plan and returns its id. */
    String order(String problem, String options) throws IOException, InterruptedException {
        return post("/api/problems/" + problem + "/plans", options).get("id").asString();
    }

    /** Looks at a plan until it is as wanted. */
    JsonNode await(String plan, String what, Predicate<JsonNode> wanted) throws Exception {
        JsonNode[] seen = new JsonNode[1];
        await(() -> {
            seen[0] = get("/api/plans/" + plan);
            return wanted.test(seen[0]);
        }, () -> what + " did not come: " + seen[0].get("entry"));
        return seen[0];
    }

    /** Asks again and again until it is so, for at most {@link #PATIENCE}. */
    static void await(Callable<Boolean> wanted, Supplier<String> otherwise) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.call()) {
            assertTrue(Instant.now().isBefore(end), otherwise);
            Thread.sleep(100);
        }
    }

    /** Ends the process as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
