package clearance.cli;

import clearance.export.ExportException;
import clearance.export.ExportFormat;
import clearance.export.ExportOptions;
import clearance.export.Handout;
import clearance.export.Language;
import clearance.io.WorkbookFile;
import clearance.model.Finding;
import clearance.model.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands out a plan. */
@Command(name = "export", mixinStandardHelpOptions = true,
        header = "Hands out a plan: tables, maps, calendars, orders and reports; or a problem as a workbook.",
        description = {"", "Times, money and breaches are worked out anew before anything is written. The same plan gives the same bytes.", "",
                "With --published or --plan the plan is one of the workspace, as it was published or replanned, with the problem as it stood then; papers tell the number of the version.",
                "", "The format workbook needs no plan: it is the whole problem as XLSX, a sheet per list, to be edited and turned back with clearance import.",
                ""},
        footer = {"", "Examples", "  clearance export problems/karabakh.json plan.json --format xlsx --out plan.xlsx",
                "  clearance export problems/karabakh.json plan.json --format geojson --out plan.geojson",
                "  clearance export problems/karabakh.json plan.json --format csv | head",
                "  clearance export problems/karabakh.json plan.json --format tasking-orders --language az --crew M1 --out M1.pdf",
                "  clearance export problems/karabakh.json plan.json --format all --out handout/",
                "  clearance export --published --format tasking-orders --language ru --out monday.pdf",
                "  clearance export problems/karabakh.json --format workbook --out karabakh.xlsx"})
final class ExportCommand implements Callable<Integer> {

    /** The one format that is of a problem, not of a plan. */
    private static final String WORKBOOK = "workbook";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportSource source;

    @Option(names = "--format", paramLabel = "F", required = true, completionCandidates = FormatIds.class, description = "One of ${COMPLETION-CANDIDATES}.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; a folder gets a file with a good name (default: standard output, for text).")
    private @Nullable Path out;

    @Option(names = "--language", paramLabel = "CODE", defaultValue = "en", description = "Language of papers: en, az or ru (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--crew", paramLabel = "ID", description = "Only this crew, in calendars and tasking orders (default: all).")
    private @Nullable String crew;

    @Option(names = "--plan-version", paramLabel = "TEXT", description = "What the plan is called on papers (default: the number of its version, for plans of the workspace).")
    private @Nullable String version;

    /** The formats, for help and completion. */
    private static final class FormatIds extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        FormatIds() {
            super(ids());
        }
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>(ExportFormat.ids());
        ids.add(WORKBOOK);
        return ids;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (format.equals(WORKBOOK)) {
            return workbook(err);
        }
        ExportFormat wanted = checkOptions();
        ExportSource.Judged given = source.judged(err);
        Plan judged = given.plan();
        judged.warnings().stream().filter(w -> !given.job().work().warnings().contains(w)).forEach(w -> err.println("warning: " + w));
        if (!judged.feasible()) {
            err.println("warning: The plan breaks hard rules; clearance evaluate says which.");
        }
        try {
            Handout handout = Handout.of(given.job().work(), judged, new ExportOptions(Language.find(language), crew, version == null ? given.version() : version));
            if (wanted == ExportFormat.ALL && !out.toString().endsWith(".zip")) {
                writeFolder(ExportFormat.everything(handout), err);
            } else {
                write(wanted.export(handout), wanted.fileName(handout), err);
            }
        } catch (ExportException e) {
            throw new InputException(e.code(), e.value(), e.getMessage(), e.remedy());
        }
        return ExitCode.DONE;
    }

    private int workbook(PrintWriter err) {
        if (out == null) {
            throw new InputException("bad-option", format, "The format workbook is not text and needs a file.", "Give --out FILE.");
        }
        Finding wrong = source.wrong(format, false);
        if (wrong != null) {
            throw new InputException(List.of(wrong));
        }
        write(WorkbookFile.write(source.problem(err)), source.name() + ".xlsx", err);
        return ExitCode.DONE;
    }

    private ExportFormat checkOptions() {
        List<Finding> findings = new ArrayList<>();
        Finding wrong = source.wrong(format, true);
        if (wrong != null) {
            findings.add(wrong);
        }
        ExportFormat wanted = ExportFormat.find(format);
        if (wanted == null) {
            findings.add(Finding.error("unknown-format", "", format, "\"" + format + "\" is not a format that can be written.", "Use one of "
                    + String.join(", ", ids()) + "."));
        } else if (out == null && !wanted.text()) {
            findings.add(Finding.error("bad-option", "", format, "The format " + format + " is not text and needs a file.", "Give --out FILE."));
        }
        if (Language.find(language) == null) {
            findings.add(Finding.error("bad-option", "", language, "--language (" + language + ") is not a language of the papers.", "Use one of "
                    + String.join(", ", Language.codes()) + "."));
        }
        if (!findings.isEmpty()) {
            throw new InputException(findings);
        }
        return wanted;
    }

    private void writeFolder(Map<String, byte[]> files, PrintWriter err) {
        try {
            for (String name : files.keySet()) {
                Files.createDirectories(out.resolve(name).getParent());
            }
        } catch (IOException e) {
            throw new InputException("cannot-write", out.toString(), "The folder " + out + " cannot be made (" + e.getMessage() + ").",
                    "Check the disk and the rights, or that no file has its name.");
        }
        files.forEach((name, content) -> Inputs.write(out.resolve(name), content));
        err.println(files.size() + " files written to " + out);
    }

    private void write(byte[] content, String fileName, PrintWriter err) {
        if (out == null) {
            System.out.writeBytes(content);
            System.out.flush();
            return;
        }
        Path file = Files.isDirectory(out) ? out.resolve(fileName) : out;
        Inputs.write(file, content);
        err.println("Written to " + file);
    }
}
