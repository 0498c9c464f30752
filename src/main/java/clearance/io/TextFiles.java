package clearance.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes to text: by byte-order mark, as given, or UTF-8; never by guess. */
final class TextFiles {

    private static final Map<String, Charset> MARKS = Map.of("efbbbf", StandardCharsets.UTF_8, "fffe", StandardCharsets.UTF_16LE, "feff",
            StandardCharsets.UTF_16BE);

    private TextFiles() {
    }

    /** @throws BadFileException if the bytes are not of the encoding */
    static String decode(byte[] bytes, @Nullable Charset given, String file) {
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            byte[] head = java.util.HexFormat.of().parseHex(mark.getKey());
            if (bytes.length >= head.length && java.util.Arrays.equals(head, 0, head.length, bytes, 0, head.length)) {
                return decoded(bytes, head.length, mark.getValue(), file);
            }
        }
        return decoded(bytes, 0, given == null ? StandardCharsets.UTF_8 : given, file);
    }

    private static String decoded(byte[] bytes, int from, Charset charset, String file) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            throw new BadFileException("wrong-encoding", charset.name(), file + " is not encoded as " + charset.name() + ".",
                    "Save it as UTF-8, or name its encoding: --encoding windows-1251 (Cyrillic), windows-1254 (Turkish, Azerbaijani) or windows-1252.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadFileException("not-text", file, file + " is not a text file.", "Export it again as CSV.");
        }
        return text;
    }
}
