package clearance.web;

import clearance.store.Compressed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the page, from the program itself, or first from a folder for those who work on them. */
final class ClientFiles {

    private static final String ROOT = "/client/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("json", "application/json"), Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"), Map.entry("ico", "image/x-icon"), Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"), Map.entry("webmanifest", "application/manifest+json"));

    private static final Pattern FOLDER = Pattern.compile("^at/[0-9a-f]+/");
    private static final String FRONT = "index.html";

    private final @Nullable Path overlay;
    /** The first file made ready; null where files may change while the server runs. */
    private final @Nullable FrontPage front;
    private final Map<String, Packed> packed = new ConcurrentHashMap<>();

    ClientFiles(@Nullable Path overlay) {
        this.overlay = overlay;
        front = overlay == null ? FrontPage.of(new String(Objects.requireNonNull(read(FRONT), FRONT), StandardCharsets.UTF_8), this::read) : null;
    }

    void add(RoutesConfig routes) {
        routes.get("/", context -> send(context, FRONT));
        routes.get("/<file>", context -> send(context, context.pathParam("file")));
    }

    void send(Context context, String path) {
        String name = FOLDER.matcher(path).replaceFirst("");
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Packed file = type == null ? null : file(name, type);
        if (file == null) {
            throw new WebException(WebException.NOT_FOUND, "Not found", "There is nothing at " + context.path() + ".");
        }
        file.send(context);
        if (front != null && path.startsWith(front.folder())) {
            context.header("Cache-Control", "private, max-age=31536000, immutable");
        }
    }

    private @Nullable Packed file(String name, String type) {
        Packed known = overlay == null ? packed.get(name) : null;
        if (known != null) {
            return known;
        }
        byte[] content = front != null && name.equals(FRONT) ? front.html().getBytes(StandardCharsets.UTF_8) : read(name);
        if (content == null) {
            return null;
        }
        Packed made = Packed.of(Compressed.pack(content), type);
        if (overlay == null) {
            packed.put(name, made);
        }
        return made;
    }

    private byte @Nullable [] read(String name) {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        try {
            if (overlay != null && Files.isRegularFile(overlay.resolve(name))) {
                return Files.readAllBytes(overlay.resolve(name));
            }
            try (InputStream in = ClientFiles.class.getResourceAsStream(ROOT + name)) {
                return in == null ? null : in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes of the scripts that stand in the page itself (its import map), as a Content-Security-Policy names them. */
    List<String> inlineScripts() {
        byte[] page = read(FRONT);
        List<String> hashes = new ArrayList<>();
        Matcher scripts = INLINE_SCRIPT.matcher(front != null ? front.html() : page == null ? "" : new String(page, StandardCharsets.UTF_8));
        while (scripts.find()) {
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(Packed.sha256(scripts.group(1).getBytes(StandardCharsets.UTF_8))) + "'");
        }
        return hashes;
    }
}
