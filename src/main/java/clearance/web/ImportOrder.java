package clearance.web;

import clearance.io.ImportList;
import clearance.io.ImportMapping;
import clearance.io.ImportRequest;
import clearance.io.Read;
import clearance.model.Finding;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be made of files that came with a request.
 *
 * @param sources null = what the files look like
 * @param keep    whether the problem is kept; false = a trial
 * @param into    the problem that records are added to; null = a new one
 * @param start   of a new problem
 */
record ImportOrder(@Nullable List<Source> sources, boolean keep, @Nullable Charset encoding, @Nullable Long into, boolean replace, @Nullable LocalDate start,
        int weeks, String name) {

    private static final int DEFAULT_WEEKS = 26;
    private static final int MOST_WEEKS = 520;

    /** A table and what it is. */
    record Source(String file, @Nullable String sheet, ImportList list, boolean points, @Nullable ImportMapping mapping) {

        ImportRequest.Source in(Uploads uploads) {
            Path path = uploads.get(file);
            return new ImportRequest.Source(list, path, sheet, mapping);
        }
    }

    static ImportOrder of(JsonNode body) {
        Long weeks = Asked.whole(body, "weeks", 1, MOST_WEEKS);
        LocalDate start = date(body);
        Long into = Asked.idOrNull(body, "into");
        if (start == null && into == null) {
            throw WebException.badValue("/start", "", "A new problem needs the first day of the plan.",
                    "Give start, such as 2026-11-30, or into, the id of a problem.");
        }
        return new ImportOrder(body.path("sources").isArray() ? sources(body.path("sources")) : null, body.path("keep").asBoolean(false), charset(body), into,
                body.path("replace").asBoolean(false), start, weeks == null ? DEFAULT_WEEKS : weeks.intValue(), Asked.text(body, "name", ""));
    }

    private static @Nullable LocalDate date(JsonNode body) {
        String text = Asked.text(body, "start", "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw WebException.badValue("/start", text, "start (" + text + ") is not a date.", "Write it as 2026-11-30.");
        }
    }

    private static @Nullable Charset charset(JsonNode body) {
        String name = Asked.text(body, "encoding", "");
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw WebException.badValue("/encoding", name, "The encoding " + name + " is not known.", "Use windows-1251, windows-1252, windows-1254 or UTF-8.");
        }
    }

    private static List<Source> sources(JsonNode list) {
        List<Finding> findings = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            String pointer = "/sources/" + i;
            String sheet = Asked.text(node, "sheet", "");
            Read<ImportMapping> mapping = node.path("mapping").isObject() ? ImportMapping.read(node.path("mapping"), pointer + "/mapping") : null;
            if (mapping != null) {
                findings.addAll(mapping.findings());
            }
            ImportList kind = kind(Asked.text(node, "list", ""), pointer, findings);
            if (kind != null) {
                sources.add(new Source(Asked.text(node, "file", ""), sheet.isEmpty() ? null : sheet, kind, node.path("points").asBoolean(false),
                        mapping == null ? null : mapping.value()));
            }
        }
        if (!findings.isEmpty()) {
            throw WebException.findings("The mapping cannot be used", findings);
        }
        return sources;
    }

    private static @Nullable ImportList kind(String name, String pointer, List<Finding> findings) {
        for (ImportList list : ImportList.values()) {
            if (list.name().equals(name.toUpperCase(Locale.ROOT))) {
                return list;
            }
        }
        findings.add(Finding.error("bad-value", pointer + "/list", name, "\"" + name + "\" is not a list of a problem.",
                "Use HAZARDS, COMMUNITIES, INFRASTRUCTURE, CREWS or FUNDS."));
        return null;
    }
}
