package clearance.cli;

import clearance.generate.Generator;
import clearance.generate.GeneratorOptions;
import clearance.io.ProblemFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a synthetic problem. */
@Command(name = "generate", mixinStandardHelpOptions = true, header = "Makes a synthetic problem of any size on the real geography of Karabakh.",
        description = {"", "Settlements, districts and elevations are real; hazard areas, people, roads, crews and money are invented. The same options give the same file.", ""},
        footer = {"", "Examples", "  clearance generate --out problems/karabakh.json", "  clearance generate --hazards 60 --crews 6 --weeks 8 --district Aghdam --out aghdam.json",
                "  clearance generate --hazards 10000 --crews 200 --out national.json"})
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--name", defaultValue = "Karabakh, all districts (synthetic)", description = "Name of the problem.")
    private String name;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all random choices (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--hazards", defaultValue = "400", description = "Number of hazard areas (default: ${DEFAULT-VALUE}).")
    private int hazards;

    @Option(names = "--crews", defaultValue = "34", description = "Number of crews (default: ${DEFAULT-VALUE}).")
    private int crews;

    @Option(names = "--weeks", defaultValue = "52", description = "Length of the plan (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(names = "--start", defaultValue = "2026-11-30", description = "First day of the plan (default: ${DEFAULT-VALUE}).")
    private LocalDate start;

    @Option(names = "--district", paramLabel = "NAME", description = "A district; may be given several times (default: all).")
    private List<String> districts = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the problem.")
    private Path out;

    @Override
    public Integer call() {
        GeneratorOptions options;
        try {
            options = new GeneratorOptions(name, seed, hazards, crews, weeks, start, districts);
        } catch (IllegalArgumentException e) {
            throw new InputException("bad-option", "", e.getMessage() + ".", "See clearance generate --help.");
        }
        Inputs.write(out, ProblemFile.write(Generator.generate(options)));
        spec.commandLine().getErr().println("Problem written to " + out);
        return ExitCode.DONE;
    }
}
