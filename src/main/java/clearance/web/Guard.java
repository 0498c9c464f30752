package clearance.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets only the own page in. A page of another site that the browser has open could send requests here: those that write carry its origin and are refused.
 * A site whose name is made to point at this machine (DNS rebinding) is told by the host that the request names.
 */
final class Guard {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;
    private final boolean loopback;
    private final Supplier<String> policy;

    Guard(String host, Supplier<String> policy) {
        this.host = host.toLowerCase(Locale.ROOT);
        loopback = OWN_NAMES.contains(this.host) || this.host.equals("::1");
        this.policy = policy;
    }

    void add(RoutesConfig routes) {
        routes.before(context -> {
            headers(context);
            checkHost(context);
            if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
                checkOrigin(context);
            }
        });
    }

    private void headers(Context context) {
        context.header("Content-Security-Policy", policy.get()).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY").header("Cross-Origin-Resource-Policy", "same-origin").header("Cross-Origin-Opener-Policy", "same-origin");
    }

    private void checkHost(Context context) {
        String named = context.header("Host");
        String name = named == null ? "" : named.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        boolean address = name.matches("\\d+\\.\\d+\\.\\d+\\.\\d+|\\[[0-9a-f:.]+]");
        if (!OWN_NAMES.contains(name) && !name.equals(host) && (loopback || !address)) {
            throw new WebException(WebException.MISDIRECTED, "Wrong host", "This server is not " + (name.isEmpty() ? "without a name" : name)
                    + ". Open it under localhost or the address it was started with.");
        }
    }

    private static void checkOrigin(Context context) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean own = origin == null || origin.equalsIgnoreCase("http://" + context.header("Host"));
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        if (!own || !sameSite) {
            throw new WebException(WebException.FORBIDDEN, "Foreign origin", "Only the page of this server may change anything here.");
        }
    }
}
