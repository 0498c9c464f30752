package clearance.cli;

import clearance.model.Finding;
import clearance.scenario.Intake;
import clearance.validation.Overview;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Checks a problem file. */
@Command(name = "validate", mixinStandardHelpOptions = true, header = "Checks a problem file and names everything that is wrong with it.",
        description = {"", "Prints errors and warnings, most serious first: the place as a JSON pointer, what is wrong, what to do. Exit 2 if there is an error; otherwise a "
                + "summary of what the file holds and what in it could surprise.", ""},
        footer = {"", "Examples", "  clearance validate problems/karabakh.json", "  clearance validate problems/karabakh.json --json"})
final class ValidateCommand implements Callable<Integer> {

    private static final double M2_PER_HECTARE = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem file (JSON).")
    private Path problem;

    @Option(names = "--json", description = "Prints findings and summary as one JSON object on standard output.")
    private boolean json;

    /** The answer for machines. */
    record Answer(boolean ok, long errors, long warnings, List<Line> findings, @Nullable Overview summary) {
    }

    /**
     * A finding for machines.
     *
     * @param place longitude and latitude; null where it has no place on the map
     */
    record Line(String severity, String code, String pointer, String value, String message, String remedy, double @Nullable [] place) {

        static Line of(Finding f) {
            return new Line(f.severity().name(), f.code(), f.pointer(), f.value(), f.message(), f.remedy(), f.place() == null ? null
                    : new double[] {f.place().x, f.place().y});
        }
    }

    @Override
    public Integer call() {
        Intake intake = ReadAhead.intake(problem);
        List<Finding> findings = intake.problem().findings();
        Overview overview = intake.work() == null ? null : Overview.of(intake.work());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            long errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
            out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(new Answer(errors == 0, errors,
                    findings.size() - errors, findings.stream().map(Line::of).toList(), overview)));
        } else {
            FindingLines.print(findings, spec.commandLine().getErr());
            if (overview != null) {
                summarise(out, overview);
            }
        }
        return overview == null ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    static void summarise(PrintWriter out, Overview o) {
        out.println(o.name().isEmpty() ? "The problem" : o.name());
        if (!o.description().isEmpty()) {
            line(out, "%s", o.description());
        }
        line(out, "%d weeks from %s", o.weeks(), o.start());
        o.standDowns().forEach(s -> line(out, "stand-down%s from %s to %s", s.reason().isEmpty() ? "" : " (" + s.reason() + ")", s.from(), s.to()));
        line(out, "%d hazard areas", o.hazardAreas().stream().mapToInt(Overview.HazardGroup::count).sum());
        o.hazardAreas().forEach(g -> line(out, "  %5d %-11s %-7s %,12.1f ha", g.count(), g.classification(), g.riskClass(), g.areaM2() / M2_PER_HECTARE));
        line(out, "%d crews", o.crews().stream().mapToInt(Overview.CrewGroup::count).sum());
        o.crews().forEach(g -> line(out, "  %5d %-15s %,6d people %,9.0f m² a day together (%,.0f to %,.0f)", g.count(), g.method(), g.people(),
                g.m2PerDay().likely(), g.m2PerDay().low(), g.m2PerDay().high()));
        if (o.money().isEmpty()) {
            line(out, "no funds: money is not limited");
        } else {
            line(out, "money");
            o.money().forEach(m -> line(out, "  %,14.0f %s from %s%s; %,.0f can be spent in this plan", m.amount(), o.currency(), m.donor(),
                    m.spent() > 0 ? String.format(Locale.ROOT, ", %,.0f of it spent", m.spent()) : "", m.usable()));
        }
        line(out, "communities: %d with %,d people; infrastructure: %d; scenarios: %d", o.communities(), o.people(), o.infrastructure(), o.scenarios());
        if (!o.surprises().isEmpty()) {
            line(out, "what could surprise");
            o.surprises().forEach(s -> line(out, "  - %s", s));
        }
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
