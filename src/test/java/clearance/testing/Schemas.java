package clearance.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that are shipped, ready to check with. */
public final class Schemas {

    private static final String HERE = "https://schemas.test/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                    .schemas(iri -> iri.startsWith(HERE) ? text(iri.substring(HERE.length())) : null));
    private static final Schema PROBLEM = REGISTRY.getSchema(SchemaLocation.of(HERE + "problem.schema.json"));
    private static final Schema PLAN = REGISTRY.getSchema(SchemaLocation.of(HERE + "plan.schema.json"));

    private Schemas() {
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("problems", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of problems says against a text. */
    public static List<String> problem(String json) {
        return PROBLEM.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    /** What the schema of plans says against a text. */
    public static List<String> plan(String json) {
        return PLAN.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    /** What a part of a schema says against a value. */
    public static List<String> part(String name, String pointer, JsonNode value) {
        return REGISTRY.getSchema(SchemaLocation.of(HERE + name + ".schema.json#" + pointer)).validate(value.toString(), InputFormat.JSON).stream()
                .map(Object::toString).toList();
    }

    /** The schema of problems or plans as a tree. */
    public static JsonNode tree(String name) {
        return JsonMapper.shared().readTree(text(name + ".schema.json"));
    }
}
