package clearance.web;

import clearance.model.Finding;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that came with a request, in a folder of their own for as long as the request takes. */
final class Uploads implements AutoCloseable {

    private static final int MOST_FILES = 40;
    private static final int LONGEST_NAME = 120;
    /** What belongs to a shapefile without being one. */
    private static final Set<String> BESIDE = Set.of("dbf", "prj", "cpg", "shx", "sbn", "sbx", "qpj", "qmd", "xml");

    private final Path folder;
    private final Map<String, Path> files = new TreeMap<>();

    private Uploads(Path folder) {
        this.folder = folder;
    }

    /** Takes the files of a form's field. */
    static Uploads of(Context context, String field) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new WebException(WebException.WRONG_TYPE, "Wrong content type", "Send the files as multipart/form-data.");
        }
        if (context.req().getContentLengthLong() > Asked.MOST_BYTES) {
            throw tooLarge();
        }
        List<UploadedFile> sent = sent(context, field);
        if (sent.isEmpty() || sent.size() > MOST_FILES) {
            throw WebException.badValue("/" + field, "" + sent.size(), sent.isEmpty() ? "No file came with the request."
                    : sent.size() + " files came with the request.",
                    "Send from 1 to " + MOST_FILES + " files as \"" + field + "\".");
        }
        try {
            Uploads uploads = new Uploads(Files.createTempDirectory("clearance-import"));
            boolean taken = false;
            try {
                uploads.take(sent);
                taken = true;
                return uploads;
            } finally {
                if (!taken) {
                    uploads.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of an import cannot be kept while they are read", e);
        }
    }

    /** The files of a form; one that does not say its length beforehand is found too long while it is read. */
    private static List<UploadedFile> sent(Context context, String field) {
        try {
            return context.uploadedFiles(field);
        } catch (Exception e) { // among them checked ones, which nobody declares
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause.getMessage() != null && cause.getMessage().contains("max length exceeded")) {
                    throw tooLarge();
                }
            }
            throw e;
        }
    }

    private static WebException tooLarge() {
        return new WebException(WebException.TOO_LARGE, "Too large", "At most " + Asked.MOST_BYTES / 1_000_000 + " MB can be read at once. "
                + "Split the files by district.");
    }

    private void take(List<UploadedFile> sent) throws IOException {
        List<Finding> twice = new ArrayList<>();
        for (UploadedFile file : sent) {
            String name = bare(file.filename());
            if (files.containsKey(name)) {
                twice.add(Finding.error("file-twice", "", name, "Two files are called " + name + ".", "Rename one, or bring them in one after the other."));
                continue;
            }
            Path kept = folder.resolve(name);
            try (InputStream in = file.content()) {
                Files.copy(in, kept);
            }
            files.put(name, kept);
        }
        if (!twice.isEmpty()) {
            throw WebException.findings("The files cannot be used", twice);
        }
    }

    /** The last part of a name, without what a file system would take for more than a name. */
    private static String bare(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceFirst("^\\.+", "").strip();
        String name = clean.isEmpty() ? "file" : clean;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** The file of a name. */
    Path get(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw WebException.badValue("/sources", name, "No file " + name + " came with the request.", "It has " + String.join(", ", files.keySet()) + ".");
        }
        return file;
    }

    /** Files that stand for themselves: the other parts of a shapefile go with their .shp. */
    List<Path> tables() {
        return files.values().stream().filter(file -> !besides(file.getFileName().toString())).toList();
    }

    private boolean besides(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = name.substring(0, Math.max(0, dot)).replaceFirst("(?i)\\.shp$", "");
        return BESIDE.contains(ending) && files.keySet().stream().anyMatch(other -> other.equalsIgnoreCase(stem + ".shp"));
    }

    /** Takes the files away again. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of an import cannot be removed from " + folder, e);
        }
    }
}
