package clearance.io;

import clearance.model.Finding;
import clearance.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param problem  null where there is an error
 * @param findings errors and warnings about the files, the mapping and the problem as a whole
 * @param shown    which column became which field, for people
 * @param mapping  the mapping file; empty where no column was mapped
 */
public record Imported(@Nullable Problem problem, List<Finding> findings, ImportReport report, List<Shown> shown, byte[] mapping) {

    /**
     * A column of a file.
     *
     * @param field   what it became; empty = nothing
     * @param example its first value that says something
     */
    public record Shown(String source, String column, String field, String example) {
    }
}
