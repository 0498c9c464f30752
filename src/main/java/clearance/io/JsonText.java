package clearance.io;

import clearance.model.Finding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON text to a tree, telling what is wrong with it in a planner's words. */
final class JsonText {

    static final int MOST_BYTES = 200_000_000;
    private static final int MOST_DEPTH = 100;
    private static final int MOST_DIGITS = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).maxStringLength(MOST_BYTES).maxNumberLength(MOST_DIGITS).build())
            .build()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private JsonText() {
    }

    static @Nullable JsonNode parse(byte[] bytes, List<Finding> findings) {
        if (bytes.length > MOST_BYTES) {
            findings.add(tooLarge(bytes.length));
            return null;
        }
        int start = 0;
        if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            findings.add(Finding.warning("byte-order-mark", "", "", "The file begins with a byte-order mark, which was skipped.",
                    "Save it as UTF-8 without BOM."));
            start = 3;
        }
        if (!utf8(bytes, start)) {
            findings.add(Finding.error("wrong-encoding", "", "", "The file is not encoded as UTF-8.", "Save it as UTF-8."));
            return null;
        }
        if (new String(bytes, start, Math.min(bytes.length - start, 64), StandardCharsets.UTF_8).isBlank()) {
            findings.add(Finding.error("empty-file", "", "", "The file is empty.", "Give a file with a JSON object."));
            return null;
        }
        try (JsonParser parser = MAPPER.createParser(bytes, start, bytes.length - start)) {
            try {
                JsonNode sliced = LongLists.parse(bytes, start, MAPPER, MOST_DEPTH);
                if (sliced != null) {
                    return sliced;
                }
                JsonNode root = MAPPER.readTree(parser);
                if (parser.nextToken() == null) {
                    return root;
                }
                findings.add(Finding.error("not-json", "", place(parser.currentTokenLocation()), "The file goes on after its end, at "
                        + place(parser.currentTokenLocation()) + ".", "Look there for a bracket too many; a file holds one object."));
            } catch (JacksonException e) {
                findings.add(notJson(e, place(e.getLocation() == null ? parser.currentLocation() : e.getLocation())));
            } catch (OutOfMemoryError e) {
                findings.add(Finding.error("file-too-large", "", bytes.length + " bytes", "The file has more in it than fits into memory.",
                        "Split the problem by district, or give the program more memory (JAVA_OPTS=-Xmx4g)."));
            }
            return null;
        }
    }

    private static boolean utf8(byte[] bytes, int start) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
        }
        return !result.isError();
    }

    static Finding tooLarge(long bytes) {
        return Finding.error("file-too-large", "", bytes + " bytes", "The file has " + bytes / 1_000_000 + " MB; at most " + MOST_BYTES / 1_000_000
                + " MB can be read.", "Split the problem by district or simplify its polygons.");
    }

    private static String place(TokenStreamLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static Finding notJson(JacksonException e, String place) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return Finding.error("too-deep", "", place, "Lists and objects are nested deeper than " + MOST_DEPTH + " at " + place + ".",
                    "Look for a bracket that is never closed.");
        }
        if (message.contains("uplicate")) {
            Matcher name = Pattern.compile("\"(.*)\"").matcher(message);
            return Finding.error("duplicate-field", "", place, "The field " + (name.find() ? name.group() + " " : "") + "stands twice in one object at " + place
                    + ".", "Keep one of the two.");
        }
        if (message.contains("NaN") || message.contains("Infinity") || message.contains("INF")) {
            return Finding.error("not-a-number", "", place, "NaN and Infinity are no numbers of JSON; one stands at " + place + ".",
                    "Give the number, or leave the field out where it is not known.");
        }
        if (message.contains("Number value length")) {
            return Finding.error("number-too-long", "", place, "A number with more than " + MOST_DIGITS + " digits stands at " + place + ".", "Shorten it.");
        }
        return Finding.error("not-json", "", place, "The file is not JSON: it stops making sense at " + place + ".",
                "Look there for a missing comma, quote or bracket.");
    }
}
