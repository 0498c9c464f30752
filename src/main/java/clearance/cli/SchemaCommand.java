package clearance.cli;

import clearance.io.SchemaFile;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a schema. */
@Command(name = "schema", mixinStandardHelpOptions = true, header = "Prints the JSON Schema of problem or plan files.",
        description = {"", "Every field with its meaning, unit, bounds, default and an example. Editors that know JSON Schema complete and check files with it.", ""},
        footer = {"", "Example", "  clearance schema problem > problem.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "One of: problem, plan.")
    private SchemaFile file;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(new String(file.text(), StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
