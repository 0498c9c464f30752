package clearance.cli;

import clearance.io.ImportList;
import clearance.io.ImportReport;
import clearance.io.ImportReport.Outcome;
import clearance.io.Imported;
import clearance.model.Finding;
import clearance.model.Problem;
import clearance.validation.Places;
import clearance.validation.Validation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what an import did: which column became what, how many records were taken, and the first of those that were not. */
final class ImportSummary {

    private static final int MOST_LINES = 12;

    private final PrintWriter out;
    private final Imported imported;

    ImportSummary(PrintWriter out, Imported imported) {
        this.out = out;
        this.imported = imported;
    }

    void print() {
        columns();
        for (ImportList list : ImportList.values()) {
            long all = imported.report().entries().stream().filter(e -> e.list() == list).count();
            if (all > 0) {
                out.printf(Locale.ROOT, "%n%s: %,d record%s, %,d taken, %,d mended, %,d refused%n", list.list(), all, all == 1 ? "" : "s", imported.report()
                        .count(list, Outcome.TAKEN),
                        imported.report().count(list, Outcome.MENDED), imported.report().count(list, Outcome.REFUSED));
            }
        }
        lines(Outcome.REFUSED, "Refused");
        lines(Outcome.MENDED, "Mended");
    }

    /**
     * Prints what in the problem has to be mended before it can be planned: what shows only between records, such as a place with its numbers swapped, far from
     * all others.
     */
    static void printErrors(Problem problem, PrintWriter err) {
        List<Finding> errors = Validation.ofRecords(problem, Places.AS_GIVEN, true).stream().filter(f -> f.severity() == Finding.Severity.ERROR).sorted(Finding.ORDER)
                .toList();
        if (!errors.isEmpty()) {
            err.println("Before it can be planned, mend in it:");
            FindingLines.print(errors, err);
        }
    }

    private void columns() {
        String source = "";
        for (Imported.Shown shown : imported.shown()) {
            if (!shown.source().equals(source)) {
                source = shown.source();
                out.println("Columns of " + source);
            }
            out.printf("  %-26s %-3s %-24s %s%n", shown.column(), shown.field().isEmpty() ? "" : "→", shown.field().isEmpty() ? "not used" : shown.field(),
                    shown.example());
        }
    }

    private void lines(Outcome outcome, String heading) {
        List<ImportReport.Entry> entries = imported.report().entries().stream().filter(e -> e.outcome() == outcome).toList();
        if (!entries.isEmpty()) {
            out.println();
            out.println(heading);
            entries.stream().limit(MOST_LINES).forEach(e -> out.println("  " + e.line()));
            if (entries.size() > MOST_LINES) {
                out.printf("  … and %,d more in the report%n", entries.size() - MOST_LINES);
            }
        }
    }
}
