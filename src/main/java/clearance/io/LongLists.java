package clearance.io;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Parses the long lists of a large file in slices, by all processors. It knows only enough of JSON to find where items of a list end; whether all of it is
 * JSON is seen by the parser, and a file with anything wrong in it is left to the parser of whole files, which tells the place.
 */
final class LongLists {

    /** Less is parsed as fast in one piece. */
    private static final int LEAST_BYTES = 1_000_000;
    private static final int SLICE_BYTES = 100_000;

    private final byte[] bytes;
    private final List<Piece> pieces = new ArrayList<>();

    /** A part of a list, by its bytes: items and the commas between them. */
    private record Slice(int from, int to) {
    }

    /** A list of the root that is long: the bytes of its name, quotes and all, and what stands between its brackets. */
    private record Piece(int nameFrom, int nameTo, int from, int to, List<Slice> slices) {
    }

    private LongLists(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The tree of a file.
     *
     * @param start     bytes before it are left out
     * @param mostDepth deeper nesting is left to the parser of whole files
     * @return null where the file has to be parsed in one piece
     */
    static @Nullable JsonNode parse(byte[] bytes, int start, JsonMapper mapper, int mostDepth) {
        if (bytes.length < LEAST_BYTES) {
            return null;
        }
        LongLists lists = new LongLists(bytes);
        if (!lists.find(start, mostDepth) || lists.pieces.isEmpty()) {
            return null;
        }
        try {
            return lists.tree(start, mapper);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Finds the long lists; false where brackets and quotes do not fit together. */
    private boolean find(int start, int mostDepth) {
        int depth = 0;
        int nameFrom = start;
        int nameTo = start;
        int list = -1;
        List<Slice> slices = new ArrayList<>();
        int slice = 0;
        for (int i = start; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '"' -> {
                    int end = endOfText(i);
                    if (end < 0) {
                        return false;
                    }
                    if (depth == 1) {
                        nameFrom = i;
                        nameTo = end + 1;
                    }
                    i = end;
                }
                case '{', '[' -> {
                    if (++depth > mostDepth) {
                        return false;
                    }
                    if (depth == 2 && bytes[i] == '[') {
                        list = i + 1;
                        slice = list;
                        slices = new ArrayList<>();
                    }
                }
                case ',' -> {
                    if (depth == 2 && list >= 0 && i - slice >= SLICE_BYTES) {
                        slices.add(new Slice(slice, i));
                        slice = i + 1;
                    }
                }
                case '}', ']' -> {
                    if (depth-- == 2 && list >= 0) {
                        slices.add(new Slice(slice, i));
                        if (slices.size() > 1) {
                            pieces.add(new Piece(nameFrom, nameTo, list, i, slices));
                        }
                        list = -1;
                    }
                }
                default -> {
                }
            }
        }
        return depth == 0;
    }

    /** Where a text that begins here ends; negative where it does not. */
    private int endOfText(int quote) {
        int i = quote + 1;
        while (i < bytes.length && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        return i < bytes.length ? i : -1;
    }

    private @Nullable JsonNode tree(int start, JsonMapper mapper) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        int done = start;
        for (Piece piece : pieces) {
            rest.write(bytes, done, piece.from() - done);
            done = piece.to();
        }
        rest.write(bytes, done, bytes.length - done);
        JsonNode root = whole(mapper, rest.toByteArray());
        if (root == null || !root.isObject()) {
            return null;
        }
        for (Piece piece : pieces) {
            JsonNode name = whole(mapper, Arrays.copyOfRange(bytes, piece.nameFrom(), piece.nameTo()));
            if (name == null || !name.isString() || !(root.get(name.stringValue()) instanceof ArrayNode list) || !list.isEmpty()) {
                return null;
            }
            List<Slice> slices = piece.slices();
            for (ArrayNode items : Slices.each(slices.size(), i -> items(slices.get(i), mapper))) {
                // no items are a comma too many
                if (items.isEmpty()) {
                    return null;
                }
                list.addAll(items);
            }
        }
        return root;
    }

    /** The items of a slice; none where it is no list of items. */
    private ArrayNode items(Slice slice, JsonMapper mapper) {
        byte[] list = new byte[slice.to() - slice.from() + 2];
        System.arraycopy(bytes, slice.from(), list, 1, list.length - 2);
        list[0] = '[';
        list[list.length - 1] = ']';
        return whole(mapper, list) instanceof ArrayNode items ? items : mapper.createArrayNode();
    }

    /** The tree of JSON text with nothing after it; null where something is. */
    private static @Nullable JsonNode whole(JsonMapper mapper, byte[] json) {
        try (JsonParser parser = mapper.createParser(json)) {
            JsonNode tree = mapper.readTree(parser);
            return parser.nextToken() == null ? tree : null;
        }
    }
}
