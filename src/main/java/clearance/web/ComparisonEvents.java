package clearance.web;

import clearance.store.ComparisonEntry;
import clearance.store.Comparisons;
import clearance.store.NotFoundException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Server-sent events of a comparison that is being made: its whole state whenever that is another, and its end. A connection that broke off loses nothing. */
final class ComparisonEvents {

    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final Comparisons comparisons;
    private final ComparisonRoutes routes;
    private volatile boolean closing;

    ComparisonEvents(Comparisons comparisons, ComparisonRoutes routes) {
        this.comparisons = comparisons;
        this.routes = routes;
    }

    void add(RoutesConfig config) {
        config.get("/api/comparisons/{id}/events", this::serve);
    }

    /** Ends all connections. */
    void close() {
        closing = true;
    }

    private void serve(Context context) throws InterruptedException {
        long id = Asked.id(context, "id");
        ComparisonEntry entry = comparisons.get(id);
        try {
            EventStream stream = EventStream.open(context);
            ComparisonRoutes.ComparisonView told = null;
            while (!closing) {
                ComparisonRoutes.ComparisonView view = routes.view(entry);
                if (!view.equals(told)) {
                    told = view;
                    stream.send("state", view);
                }
                if (entry.over()) {
                    stream.send("end", view);
                    return;
                }
                stream.signOfLife();
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                entry = comparisons.get(id);
            }
        } catch (NotFoundException e) {
            // removed while somebody watched: there is nothing more to tell
            return;
        } catch (IOException e) {
            // the page went away: it will come back if it wants more
            return;
        }
    }
}
