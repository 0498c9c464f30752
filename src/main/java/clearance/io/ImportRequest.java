package clearance.io;

import clearance.model.Problem;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param sources   files of records
 * @param polygons  a sheet of polygon points beside the hazard areas; null = none
 * @param mapping   text of a mapping file; null = guess
 * @param crs       coordinate system by list; the empty name = of all files that state none
 * @param constants value by field, where a record gives none
 * @param encoding  of text; null = UTF-8, or what the file states
 * @param into      the problem that records are added to; null = a new one
 * @param replace   whether records whose id is there already replace what is there
 * @param start     of a new problem's calendar; also the day from which funds without a date are there
 * @param weeks     of a new problem's calendar
 * @param name      of a new problem
 */
public record ImportRequest(List<Source> sources, @Nullable Source polygons, byte @Nullable [] mapping, Map<String, String> crs, Map<String, String> constants,
        @Nullable Charset encoding, @Nullable Problem into, boolean replace, LocalDate start, int weeks, String name) {

    /**
     * A file of records.
     *
     * @param sheet   of a workbook; null = the only one
     * @param mapping of its columns; null = the mapping file's, or a guess
     */
    public record Source(ImportList list, Path file, @Nullable String sheet, @Nullable ImportMapping mapping) {

        public Source(ImportList list, Path file, @Nullable String sheet) {
            this(list, file, sheet, null);
        }

        /** A file, with the name of a sheet after # where there is no such file. */
        public static Source of(ImportList list, String given) {
            int hash = given.lastIndexOf('#');
            return hash < 1 || java.nio.file.Files.exists(Path.of(given)) ? new Source(list, Path.of(given), null)
                    : new Source(list, Path.of(given.substring(0, hash)), given.substring(hash + 1));
        }
    }

    public ImportRequest {
        sources = List.copyOf(sources);
        crs = Map.copyOf(crs);
        constants = Map.copyOf(constants);
    }
}
