package clearance.web;

import clearance.store.Compressed;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A file as it is sent: compressed once, and sent only to those who do not have it yet. */
record Packed(byte[] gzip, String type, String tag) {

    private static final String JSON = "application/json";
    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 12;

    /**
     * Makes a file ready.
     *
     * @param gzip the file, compressed already
     * @param type its content type
     */
    static Packed of(byte[] gzip, String type) {
        return new Packed(gzip, type, tag(gzip));
    }

    /** @param gzip JSON text, compressed already */
    static Packed json(byte[] gzip) {
        return of(gzip, JSON);
    }

    void send(Context context) {
        context.header("ETag", tag).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(NOT_MODIFIED);
            return;
        }
        String accepted = context.header("Accept-Encoding");
        context.contentType(type);
        if (accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(gzip);
        } else {
            context.result(Compressed.unpack(gzip));
        }
    }

    /** What changes when a content changes, as the header ETag has it. */
    static String tag(byte[] content) {
        return '"' + HexFormat.of().formatHex(sha256(content), 0, TAG_BYTES) + '"';
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
