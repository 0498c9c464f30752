package clearance.web;

import clearance.desk.Models;
import clearance.io.JsonTree;
import clearance.model.Finding;
import clearance.store.ConflictException;
import clearance.store.NotFoundException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to what goes wrong, as problem details (RFC 9457). */
final class Faults {

    private static final int FAULT = 500;
    /** Answers given before the body of a request was read. */
    private static final Set<Integer> UNREAD = Set.of(WebException.FORBIDDEN, WebException.TOO_LARGE, WebException.WRONG_TYPE, WebException.MISDIRECTED,
            WebException.NOT_FOUND, WebException.CONFLICT);

    private Faults() {
    }

    static void add(RoutesConfig routes, Consumer<Throwable> faults) {
        routes.exception(WebException.class, (e, context) -> answer(context, e.status(), e.title(), text(e), e.findings()));
        routes.exception(NotFoundException.class, (e, context) -> answer(context, WebException.NOT_FOUND, "Not found", text(e), List.of()));
        routes.exception(ConflictException.class, (e, context) -> answer(context, WebException.CONFLICT, "Not possible now", text(e), List.of()));
        routes.exception(Models.BadScenarioException.class, (e, context) -> {
            WebException bad = WebException.findings("The scenario cannot be used", e.findings());
            answer(context, bad.status(), bad.title(), text(bad), bad.findings());
        });
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, e.getStatus(), "Not possible", text(e), List.of()));
        routes.exception(Exception.class, (e, context) -> {
            faults.accept(e);
            answer(context, FAULT, "A fault of the program", "The program has a fault here. What the server printed helps to mend it.", List.of());
        });
        routes.error(WebException.NOT_FOUND, context -> {
            if (context.result() == null || !context.res().getContentType().startsWith("application/problem")) {
                answer(context, WebException.NOT_FOUND, "Not found", "There is nothing at " + context.path() + ".", List.of());
            }
        });
    }

    private static String text(Exception e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static void answer(Context context, int status, String title, String detail, List<Finding> findings) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "about:blank").put("title", title).put("status", status).put("detail", detail);
        if (!findings.isEmpty()) {
            node.set("findings", Answer.tree(findings));
        }
        if (UNREAD.contains(status)) {
            // The rest of the body was not read; a client must not send its next request behind it.
            context.header("Connection", "close");
        }
        context.status(status).contentType("application/problem+json").result(JsonTree.bytes(node));
    }
}
