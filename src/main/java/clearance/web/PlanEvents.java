package clearance.web;

import clearance.desk.Running;
import clearance.desk.Solves;
import clearance.io.JsonTree;
import clearance.store.NotFoundException;
import clearance.store.PlanEntry;
import clearance.store.PlanProgress;
import clearance.store.PlanState;
import clearance.store.Plans;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events of a plan that is being made. Every connection begins with the whole state, so one that broke off loses nothing, whatever it missed.
 */
final class PlanEvents {

    private static final long MILLIS_BETWEEN_LOOKS = 400;
    private static final long NANOS_BETWEEN_SIGNS_OF_LIFE = TimeUnit.SECONDS.toNanos(10);

    private final Plans plans;
    private final Solves solves;
    private final Views views;
    private volatile boolean closing;

    PlanEvents(Plans plans, Solves solves, Views views) {
        this.plans = plans;
        this.solves = solves;
        this.views = views;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/plans/{id}/events", this::serve);
    }

    /** Ends all connections. */
    void close() {
        closing = true;
    }

    private void serve(Context context) throws InterruptedException {
        long id = Asked.id(context, "id");
        PlanEntry entry = plans.get(id);
        context.disableCompression();
        context.res().setContentType("text/event-stream");
        context.res().setCharacterEncoding("UTF-8");
        context.res().setHeader("Cache-Control", "no-store");
        try {
            new Stream(context.res().getOutputStream(), id).run(entry);
        } catch (IOException e) {
            // the page went away: it will come back if it wants more
            return;
        }
    }

    private static boolean over(PlanEntry entry) {
        return entry.state() != PlanState.QUEUED && entry.state() != PlanState.RUNNING;
    }

    /** One connection. */
    private final class Stream {

        private final OutputStream out;
        private final long id;
        private long number;
        private long lastSign = System.nanoTime();
        private int best;
        private @Nullable PlanProgress progress;
        private String standing = "";

        Stream(OutputStream out, long id) {
            this.out = out;
            this.id = id;
        }

        void run(PlanEntry first) throws IOException, InterruptedException {
            PlanEntry entry = first;
            while (!closing) {
                tellState(entry);
                if (over(entry)) {
                    send("end", views.of(entry));
                    return;
                }
                Running running = solves.find(id);
                if (running != null) {
                    tellProgress(running);
                }
                if (System.nanoTime() - lastSign > NANOS_BETWEEN_SIGNS_OF_LIFE) {
                    write(": still here\n\n");
                }
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                try {
                    entry = plans.get(id);
                } catch (NotFoundException e) {
                    write("id: " + ++number + "\nevent: end\ndata: {\"id\":\"" + id + "\",\"state\":\"DELETED\"}\n\n");
                    return;
                }
            }
        }

        private void tellState(PlanEntry entry) throws IOException {
            String now = entry.state() + " " + (entry.state() == PlanState.QUEUED ? solves.place(id) : 0) + " " + entry.order().name();
            if (!now.equals(standing)) {
                standing = now;
                send("state", views.of(entry));
            }
        }

        private void tellProgress(Running running) throws IOException {
            PlanProgress now = running.progress();
            if (now != progress) {
                progress = now;
                send("progress", Views.progress(now, running));
            }
            Running.Best found = running.best();
            if (found != null && found.number() != best) {
                best = found.number();
                send("best", Views.best(found));
            }
        }

        private void send(String event, Record data) throws IOException {
            write("id: " + ++number + "\nevent: " + event + "\ndata: " + new String(JsonTree.bytes(JsonTree.of(data)), StandardCharsets.UTF_8) + "\n\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            lastSign = System.nanoTime();
        }
    }
}
