package clearance.cli;

import clearance.io.ImportList;
import clearance.io.ImportRequest;
import clearance.io.Imported;
import clearance.io.Importer;
import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.io.WorkbookFile;
import clearance.model.Finding;
import clearance.model.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a problem of the files that planners have. */
@Command(name = "import", mixinStandardHelpOptions = true,
        header = "Makes a problem of GIS files, tables and workbooks, and says of every record what became of it.",
        description = {"", "Two ways. A WORKBOOK that clearance export wrote is turned back into a problem file. Or files of records are gathered into "
                + "one: GeoJSON, CSV (a WKT column, or two of coordinates), XLSX and ESRI shapefiles (ZIP). Name a sheet of a workbook after #.", "",
                "Which column is which field is guessed from its name, shown, and kept beside the output as a mapping file that you can edit and give again. "
                        + "Coordinates are WGS84 lon/lat; any other system must be named (--crs), or stated by the file (.prj): it is never guessed.", "",
                "Broken records are mended where that is safe and refused otherwise. The report beside the output has a line for each record.", ""},
        footer = {"", "Examples", "  A problem from a shapefile, two tables and a workbook:",
                "    clearance import --hazards minefields.zip --communities villages.csv --crews teams.xlsx \\",
                "        --funds donors.csv --start 2026-11-30 --weeks 26 --out problem.json",
                "  An old minefield list in Gauss-Krüger zone 8, all of it confirmed:",
                "    clearance import --hazards old.csv --crs \"SK-42 zone 8\" --set classification=CHA \\", "        --start 2026-11-30 --out problem.json",
                "  Polygons as IMSMA NG exchanges them, one point per row, beside a sheet of hazard areas:",
                "    clearance import --hazards imsma.xlsx#Hazards --polygons imsma.xlsx#Polygons \\", "        --start 2026-11-30 --out problem.json",
                "  The guess was wrong: edit problem.mapping.json, then",
                "    clearance import --hazards minefields.zip --mapping problem.mapping.json \\", "        --start 2026-11-30 --out problem.json",
                "  Newly surveyed areas into a problem that is there:", "    clearance import --hazards new.geojson --into problem.json --out problem.json",
                "  A workbook edited in a spreadsheet:", "    clearance import problem.xlsx --out problem.json"})
final class ImportCommand implements Callable<Integer> {

    private static final int DEFAULT_WEEKS = 26;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKBOOK",
            description = "A workbook of a whole problem (XLSX), as clearance export --format workbook writes it.")
    private @Nullable Path workbook;

    @Option(names = "--hazards", paramLabel = "FILE", description = "Hazard areas; may be given several times, as the next four.")
    private List<String> hazards = List.of();

    @Option(names = "--communities", paramLabel = "FILE", description = "Villages and towns.")
    private List<String> communities = List.of();

    @Option(names = "--infrastructure", paramLabel = "FILE", description = "Roads, schools, wells and the like.")
    private List<String> infrastructure = List.of();

    @Option(names = "--crews", paramLabel = "FILE", description = "Teams and machines, each with the place of its base.")
    private List<String> crews = List.of();

    @Option(names = "--funds", paramLabel = "FILE", description = "Money of donors; rows of one fund are its tranches.")
    private List<String> funds = List.of();

    @Option(names = "--polygons", paramLabel = "FILE", description = "Outlines of the hazard areas, one point per row (PolyID, PointNo, coordinates).")
    private @Nullable String polygons;

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping file that an earlier import wrote, edited if need be (default: guess).")
    private @Nullable Path mapping;

    @Option(names = "--crs", paramLabel = "[LIST=]NAME",
            description = "Coordinate system, of all files or of one list (hazards, communities, …): EPSG:32638, UTM38N, "
            + "\"SK-42 zone 8\", EPSG:28408, or a definition beginning with +proj=.")
    private List<String> crs = List.of();

    @Option(names = "--set", paramLabel = "FIELD=VALUE",
            description = "What holds where a record does not say, such as classification=SHA; may be given several times.")
    private List<String> constants = List.of();

    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of text that is not UTF-8, such as windows-1251.")
    private @Nullable String encoding;

    @Option(names = "--into", paramLabel = "PROBLEM", description = "Add to this problem file (default: make a new one).")
    private @Nullable Path into;

    @Option(names = "--replace", description = "With --into: overwrite records whose id is there already (default: refuse them).")
    private boolean replace;

    @Option(names = "--start", paramLabel = "DATE", description = "First day of a new problem's plan, such as 2026-11-30.")
    private @Nullable LocalDate start;

    @Option(names = "--weeks", paramLabel = "N", description = "Length of a new problem's plan (default: 26).")
    private @Nullable Integer weeks;

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of a new problem (default: that of the output file).")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "PROBLEM", required = true,
            description = "Where to write the problem; the mapping and the report are written beside it.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<ImportRequest.Source> sources = sources();
        if (workbook != null) {
            return whole(workbook, sources, err);
        }
        ImportRequest request = request(sources, err);
        Imported imported = Importer.run(request);
        new ImportSummary(spec.commandLine().getOut(), imported).print();
        Path report = beside(".report.csv");
        if (!imported.report().entries().isEmpty()) {
            Inputs.write(report, imported.report().csv());
        }
        writeMapping(imported.mapping(), err);
        if (imported.problem() == null) {
            throw new InputException(imported.findings());
        }
        FindingLines.print(imported.findings(), err);
        Inputs.write(out, ProblemFile.write(imported.problem()));
        err.println("Problem written to " + out + ", report to " + report);
        ImportSummary.printErrors(imported.problem(), err);
        return ExitCode.DONE;
    }

    private int whole(Path file, List<ImportRequest.Source> sources, PrintWriter err) {
        List<String> idle = options(!sources.isEmpty(), "files of records", polygons != null, "--polygons", mapping != null, "--mapping", !crs.isEmpty(),
                "--crs",
                !constants.isEmpty(), "--set", into != null, "--into", start != null, "--start", weeks != null, "--weeks", name != null, "--name",
                encoding != null, "--encoding");
        if (!idle.isEmpty()) {
            throw new InputException("bad-option", file.toString(), "A workbook is imported as a whole; " + String.join(", ", idle) + " would do nothing.",
                    "Leave it out, or give the file with --hazards and the like.");
        }
        Read<Problem> read = WorkbookFile.read(file);
        if (read.value() == null) {
            throw new InputException(read.findings());
        }
        FindingLines.print(read.findings(), err);
        Inputs.write(out, ProblemFile.write(read.value()));
        err.println("Problem written to " + out);
        ImportSummary.printErrors(read.value(), err);
        return ExitCode.DONE;
    }

    /** The names of those options that are given: pairs of whether and name. */
    private static List<String> options(Object... pairs) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if ((Boolean) pairs[i]) {
                names.add((String) pairs[i + 1]);
            }
        }
        return names;
    }

    private List<ImportRequest.Source> sources() {
        Map<ImportList, List<String>> files = new LinkedHashMap<>();
        files.put(ImportList.HAZARDS, hazards);
        files.put(ImportList.COMMUNITIES, communities);
        files.put(ImportList.INFRASTRUCTURE, infrastructure);
        files.put(ImportList.CREWS, crews);
        files.put(ImportList.FUNDS, funds);
        List<ImportRequest.Source> sources = new ArrayList<>();
        files.forEach((list, names) -> names.forEach(file -> sources.add(ImportRequest.Source.of(list, file))));
        if (sources.isEmpty() && polygons != null) {
            throw new InputException("bad-option", polygons, "--polygons needs the hazard areas that the outlines belong to.",
                    "Give --hazards, too; a sheet of points that stands alone is given as --hazards itself.");
        }
        return sources;
    }

    private ImportRequest request(List<ImportRequest.Source> sources, PrintWriter err) {
        List<Finding> findings = new ArrayList<>();
        if (sources.isEmpty()) {
            findings.add(Finding.error("bad-option", "", "", "Nothing to import is given.",
                    "Give a workbook, or files with --hazards, --communities, --infrastructure, --crews, --funds."));
        }
        if (into == null && start == null) {
            findings.add(Finding.error("bad-option", "", "", "A new problem needs the first day of the plan.",
                    "Give --start 2026-11-30, or --into an existing problem."));
        }
        if (into == null && replace) {
            findings.add(Finding.error("bad-option", "", "", "--replace does something only with --into.", "Leave it out."));
        }
        if (weeks != null && weeks < 1) {
            findings.add(Finding.error("bad-option", "", weeks.toString(), "--weeks (" + weeks + ") must be at least 1.",
                    "Give the length of the plan in weeks."));
        }
        if (into != null) {
            options(start != null, "--start", weeks != null, "--weeks", name != null, "--name").forEach(option -> findings.add(Finding.error("bad-option", "",
                    option,
                    option + " would do nothing: the problem of --into has its own.", "Leave it out, or change it in the problem file.")));
        }
        Map<String, String> systems = pairs(crs, "", findings);
        Map<String, String> set = pairs(constants, null, findings);
        checkNames(systems, set, sources, findings);
        Charset charset = charset(findings);
        byte[] text = mappingText(findings);
        if (!findings.isEmpty()) {
            throw new InputException(findings);
        }
        Problem base = into == null ? null : Inputs.problem(into, err);
        LocalDate from = base == null ? start : base.calendar().start();
        return new ImportRequest(sources, polygons == null ? null : ImportRequest.Source.of(ImportList.HAZARDS, polygons), text, systems, set, charset, base,
                replace, from,
                weeks == null ? DEFAULT_WEEKS : weeks, name == null ? stem() : name);
    }

    private static void checkNames(Map<String, String> systems, Map<String, String> set, List<ImportRequest.Source> sources, List<Finding> findings) {
        List<String> lists = Arrays.stream(ImportList.values()).map(l -> l.name().toLowerCase(Locale.ROOT)).toList();
        systems.keySet().stream().filter(list -> !list.isEmpty() && !lists.contains(list)).forEach(list -> findings.add(Finding.error("bad-option", "", list,
                "\"" + list + "\" in --crs is not a list.", "Use one of " + String.join(", ", lists) + ".")));
        set.keySet().stream().filter(field -> sources.stream().noneMatch(s -> s.list().hasField(field))).forEach(field ->
                findings.add(Finding.error("bad-option", "", field,
                "\"" + field + "\" in --set is not a field of what is imported.", "Use a field of the problem file, such as classification, method or kind.")));
    }

    /** Pairs around the first equals sign; without a name where one may be missing. */
    private static Map<String, String> pairs(List<String> given, @Nullable String noName, List<Finding> findings) {
        Map<String, String> pairs = new HashMap<>();
        for (String text : given) {
            int equals = text.startsWith("+") ? -1 : text.indexOf('=');
            if (equals < 1 && noName == null) {
                findings.add(Finding.error("bad-option", "", text, "--set " + text + " is not a field and its value.",
                        "Write FIELD=VALUE, such as classification=SHA."));
            } else {
                pairs.put(equals < 1 ? "" : text.substring(0, equals).strip(), text.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    private @Nullable Charset charset(List<Finding> findings) {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            findings.add(Finding.error("bad-option", "", encoding, "--encoding " + encoding + " is not known.",
                    "Use windows-1251, windows-1252, windows-1254 or UTF-8."));
            return null;
        }
    }

    private byte @Nullable [] mappingText(List<Finding> findings) {
        try {
            return mapping == null ? null : Files.readAllBytes(mapping);
        } catch (IOException e) {
            findings.add(Finding.error("no-file", "", String.valueOf(mapping), "The mapping file " + mapping + " cannot be read.",
                    "Check the path, or leave --mapping out."));
            return null;
        }
    }

    private String stem() {
        return out.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private Path beside(String ending) {
        return out.resolveSibling(stem() + ending);
    }

    /** Keeps the guess; one that somebody may have edited is not overwritten. */
    private void writeMapping(byte[] text, PrintWriter err) {
        Path file = beside(".mapping.json");
        if (mapping != null || text.length == 0) {
            return;
        }
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), text)) {
                err.println("warning: " + file
                        + " is there already and says otherwise; it was neither used nor changed. Give it with --mapping, or delete it.");
                return;
            }
        } catch (IOException e) {
            err.println("warning: " + file + " cannot be read and was not changed.");
            return;
        }
        Inputs.write(file, text);
        err.println("Mapping written to " + file + " (edit it and give it with --mapping)");
    }
}
