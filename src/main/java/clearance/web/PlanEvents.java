package clearance.web;

import clearance.desk.Running;
import clearance.desk.Solves;
import clearance.store.NotFoundException;
import clearance.store.PlanEntry;
import clearance.store.PlanProgress;
import clearance.store.PlanState;
import clearance.store.Plans;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events of a plan that is being made. Every connection begins with the whole state, so one that broke off loses nothing, whatever it missed.
 */
final class PlanEvents {

    private static final long MILLIS_BETWEEN_LOOKS = 400;

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
        try {
            new Stream(EventStream.open(context), id).run(entry);
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

        private final EventStream out;
        private final long id;
        private int best;
        private @Nullable PlanProgress progress;
        private String standing = "";

        Stream(EventStream out, long id) {
            this.out = out;
            this.id = id;
        }

        void run(PlanEntry first) throws IOException, InterruptedException {
            PlanEntry entry = first;
            while (!closing) {
                tellState(entry);
                if (over(entry)) {
                    out.send("end", views.of(entry));
                    return;
                }
                Running running = solves.find(id);
                if (running != null) {
                    tellProgress(running);
                } else if (entry.state() == PlanState.RUNNING) {
                    tellProgressElsewhere(entry);
                }
                out.signOfLife();
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                try {
                    entry = plans.get(id);
                } catch (NotFoundException e) {
                    out.send("end", "{\"id\":\"" + id + "\",\"state\":\"DELETED\"}");
                    return;
                }
            }
        }

        private void tellState(PlanEntry entry) throws IOException {
            String now = entry.state() + " " + (entry.state() == PlanState.QUEUED ? solves.place(id) : 0) + " " + entry.turn() + " " + entry.order().name();
            if (!now.equals(standing)) {
                standing = now;
                out.send("state", views.of(entry));
            }
        }

        private void tellProgress(Running running) throws IOException {
            PlanProgress now = running.progress();
            if (now != progress) {
                progress = now;
                out.send("progress", Views.progress(now, running));
            }
            Running.Best found = running.best();
            if (found != null && found.number() != best) {
                best = found.number();
                out.send("best", Views.best(found));
            }
        }

        /** Another process searches: what it saved last is told. */
        private void tellProgressElsewhere(PlanEntry entry) throws IOException {
            PlanProgress now = entry.progress();
            if (progress == null || progress.seconds() != now.seconds()) {
                boolean better = progress != null && !Objects.equals(progress.medium(), now.medium());
                progress = now;
                out.send("progress", Views.progress(now, null));
                if (better) {
                    out.send("state", views.of(entry));
                }
            }
        }
    }
}
