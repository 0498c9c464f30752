package clearance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.store.PlanEntry;
import clearance.store.PlanState;
import clearance.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server has acknowledged survives the sudden death of its process. */
class CrashTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PROBLEMS = 15;

    @TempDir
    private Path folder;

    private record Child(Process process, String address) {
    }

    private Child start() throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "clearance.Main", "serve", "--port", "0", "--cores", "1", "--workspace", folder.toString())
                .redirectErrorStream(true).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = Pattern.compile("http://\\S+").matcher(line);
            if (address.find()) {
                return new Child(process, address.group());
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the server did not start: " + said);
    }

    private static String post(Child child, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(child.address() + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertTrue(response.statusCode() < 300, response.body());
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(response.body());
        assertTrue(id.find(), response.body());
        return id.group(1);
    }

    @Test
    void aKilledServerLosesNothingAcknowledgedAndGoesOnFromTheBestPlan() throws Exception {
        String tiny = Files.readString(Path.of("problems/tiny.json"));
        Child child = start();
        List<Long> acknowledged = new ArrayList<>();
        long plan;
        double spent;
        try {
            String problem = post(child, "/api/problems", tiny);
            plan = Long.parseLong(post(child, "/api/problems/" + problem + "/plans", "{\"seconds\": 600}"));
            awaitBest(child, plan);
            try (Workspace besides = Workspace.open(folder, Clock.systemUTC())) {
                assertEquals(PlanState.RUNNING, besides.plans().get(plan).state(), "the command line reaches the workspace of a server that runs");
            }
            assertTrue(secondServer().contains("served by another process"));
            for (int i = 0; i < PROBLEMS; i++) {
                acknowledged.add(Long.valueOf(post(child, "/api/problems?name=number" + i, tiny)));
            }
        } finally {
            child.process().destroyForcibly().waitFor();
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            for (int i = 0; i < PROBLEMS; i++) {
                assertEquals("number" + i, workspace.problems().get(acknowledged.get(i)).name());
            }
            assertEquals(PlanState.RUNNING, workspace.plans().get(plan).state(), "nobody could say that it ended");
            assertTrue(workspace.plans().plan(plan).assignments().size() > 0, "the best plan was saved while it was searched");
            spent = workspace.plans().get(plan).progress().seconds();
        }
        Child again = start();
        try {
            assertTrue(entry(again, plan).contains("\"state\":\"INTERRUPTED\""));
            post(again, "/api/plans/" + plan + "/resume", "{\"seconds\": 0.5}");
            while (!entry(again, plan).contains("\"state\":\"DONE\"")) {
                Thread.sleep(100);
            }
        } finally {
            again.process().destroy();
            again.process().waitFor();
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            PlanEntry entry = workspace.plans().get(plan);
            assertTrue(entry.progress().seconds() > spent, "what was spent before the end counts on: " + entry.progress().seconds() + " s, before " + spent + " s");
        }
    }

    private String secondServer() throws IOException {
        try {
            return "it started at " + start().address();
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void awaitBest(Child child, long plan) throws Exception {
        while (entry(child, plan).contains("\"plan\":null")) {
            Thread.sleep(200);
        }
    }

    private static String entry(Child child, long plan) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(child.address() + "/api/plans/" + plan)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
