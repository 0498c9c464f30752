package clearance.web;

import clearance.io.JsonTree;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A connection over which server-sent events go out. */
final class EventStream {

    private static final long NANOS_BETWEEN_SIGNS_OF_LIFE = TimeUnit.SECONDS.toNanos(10);

    private final OutputStream out;
    private long number;
    private long lastSign = System.nanoTime();

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Begins to answer a request with events. */
    static EventStream open(Context context) throws IOException {
        context.disableCompression();
        context.res().setContentType("text/event-stream");
        context.res().setCharacterEncoding("UTF-8");
        context.res().setHeader("Cache-Control", "no-store");
        return new EventStream(context.res().getOutputStream());
    }

    void send(String event, Record data) throws IOException {
        send(event, new String(JsonTree.bytes(JsonTree.of(data)), StandardCharsets.UTF_8));
    }

    /** @param json one line of JSON */
    void send(String event, String json) throws IOException {
        write("id: " + ++number + "\nevent: " + event + "\ndata: " + json + "\n\n");
    }

    /** Says now and then that the connection lives, so that one that died is noticed. */
    void signOfLife() throws IOException {
        if (System.nanoTime() - lastSign > NANOS_BETWEEN_SIGNS_OF_LIFE) {
            write(": still here\n\n");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        lastSign = System.nanoTime();
    }
}
