package clearance.cli;

import clearance.model.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells findings to a person, one per line. Of each kind the first few: a whole column gone wrong must not hide what else is wrong. */
final class FindingLines {

    /** Of each kind so many are told. */
    static final int MOST_OF_A_KIND = 20;

    private FindingLines() {
    }

    /** Prints findings in their order, and how many more of a kind there are. */
    static void print(List<Finding> findings, PrintWriter err) {
        Map<Finding.Severity, Map<String, Integer>> told = new TreeMap<>();
        for (Finding f : findings) {
            if (told.computeIfAbsent(f.severity(), s -> new TreeMap<>()).merge(f.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                err.println(f.line());
            }
        }
        told.forEach((severity, kinds) -> kinds.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                err.println(String.format(Locale.ROOT, "and %,d more %s of the kind %s; clearance validate --json lists all of a problem file.",
                        count - MOST_OF_A_KIND, severity == Finding.Severity.ERROR ? "errors" : "warnings", code));
            }
        }));
        err.flush();
    }
}
