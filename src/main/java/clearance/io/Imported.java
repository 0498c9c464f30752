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
 * @param used     how each file was read, in the order given; those that could not be read at all are missing
 * @param mapping  the mapping file; empty where no column was mapped
 */
public record Imported(@Nullable Problem problem, List<Finding> findings, ImportReport report, List<Used> used, byte[] mapping) {

    /**
     * How a file was read.
     *
     * @param points whether it is a sheet of polygon points beside the hazard areas
     */
    public record Used(ImportRequest.Source source, boolean points, ImportMapping mapping, List<Shown> columns) {

        public Used {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a file.
     *
     * @param field   what it became; empty = nothing
     * @param example its first value that says something
     * @param words   its different values where they are few; empty where they are many
     */
    public record Shown(String source, String column, String field, String example, List<String> words) {

        public Shown {
            words = List.copyOf(words);
        }
    }

    /** Which column became which field, over all files. */
    public List<Shown> shown() {
        return used.stream().flatMap(u -> u.columns().stream()).toList();
    }
}
