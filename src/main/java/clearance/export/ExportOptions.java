package clearance.export;

import org.jspecify.annotations.Nullable;

/**
 * What may be chosen about an export.
 *
 * @param language of papers; tables and maps are in English
 * @param crew     id of the only crew wanted in calendars and orders; null = all
 * @param version  what the plan is called where versions are kept, such as "12"; null = only its fingerprint is printed
 */
public record ExportOptions(Language language, @Nullable String crew, @Nullable String version) {

    /** English, all crews, no version. */
    public static final ExportOptions DEFAULT = new ExportOptions(Language.ENGLISH, null, null);
}
