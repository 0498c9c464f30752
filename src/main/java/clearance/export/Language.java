package clearance.export;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Language of a paper. */
public enum Language {
    ENGLISH("en"),
    AZERBAIJANI("az"),
    RUSSIAN("ru");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The language of a code; null = there is none. */
    public static @Nullable Language find(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equalsIgnoreCase(code)).findFirst().orElse(null);
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }
}
