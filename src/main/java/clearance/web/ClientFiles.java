package clearance.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    private final @Nullable Path overlay;

    ClientFiles(@Nullable Path overlay) {
        this.overlay = overlay;
    }

    void add(RoutesConfig routes) {
        routes.get("/", context -> send(context, "index.html"));
        routes.get("/<file>", context -> send(context, context.pathParam("file")));
    }

    void send(Context context, String name) {
        byte[] content = read(name);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (content == null || type == null) {
            throw new WebException(WebException.NOT_FOUND, "Not found", "There is nothing at " + context.path() + ".");
        }
        String tag = '"' + HexFormat.of().formatHex(sha256(content), 0, 12) + '"';
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(type).result(content);
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
        byte[] page = read("index.html");
        List<String> hashes = new ArrayList<>();
        Matcher scripts = INLINE_SCRIPT.matcher(page == null ? "" : new String(page, StandardCharsets.UTF_8));
        while (scripts.find()) {
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(sha256(scripts.group(1).getBytes(StandardCharsets.UTF_8))) + "'");
        }
        return hashes;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
