package clearance.cli;

import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Finding;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Tranche;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a problem file. */
@Command(name = "validate", mixinStandardHelpOptions = true, header = "Checks a problem file and names everything that is wrong with it.",
        description = {"", "Prints errors and warnings, most serious first: the place as a JSON pointer, what is wrong, what to do. Exit 2 if there is an error; otherwise a short "
                + "summary of what the file holds.", ""},
        footer = {"", "Example", "  clearance validate problems/karabakh.json"})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private Path problem;

    @Override
    public Integer call() {
        Read<Problem> read = ProblemFile.read(problem);
        PrintWriter err = spec.commandLine().getErr();
        read.findings().stream().map(Finding::line).forEach(err::println);
        if (read.value() == null) {
            return ExitCode.BAD_INPUT;
        }
        summarise(spec.commandLine().getOut(), read.value());
        return ExitCode.DONE;
    }

    static void summarise(PrintWriter out, Problem p) {
        out.println(p.name());
        if (!p.description().isEmpty()) {
            out.println("  " + p.description());
        }
        out.printf("  %d weeks from %s%n", p.calendar().weeks(), p.calendar().start());
        Map<String, Long> classes = p.hazardAreas().stream().collect(Collectors.groupingBy((HazardArea h) -> h.riskClass() == null ? "UNKNOWN"
                : h.riskClass().name(), TreeMap::new, Collectors.counting()));
        out.printf("  %d hazard areas: %s%n", p.hazardAreas().size(), words(classes));
        Map<String, Long> methods = p.crews().stream().collect(Collectors.groupingBy(c -> c.method().name(), TreeMap::new, Collectors.counting()));
        out.printf("  %d crews: %s%n", p.crews().size(), words(methods));
        out.printf("  %d communities, %d pieces of infrastructure, %d scenarios%n", p.communities().size(), p.infrastructure().size(), p.scenarios().size());
        p.calendar().standDowns().forEach(s -> out.printf("  stand-down%s from %s to %s%n", s.reason().isEmpty() ? "" : " (" + s.reason() + ")", s.days().from(),
                s.days().to()));
        for (Fund fund : p.funds()) {
            double amount = fund.tranches().stream().map(Tranche::amount).mapToDouble(m -> m.amount()).sum();
            out.printf("  %,.0f %s from %s%n", amount, p.currency(), fund.donor().isEmpty() ? fund.id() : fund.donor());
        }
        if (p.funds().isEmpty()) {
            out.println("  no funds: money is not limited");
        }
    }

    private static String words(Map<String, Long> counts) {
        return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "));
    }
}
