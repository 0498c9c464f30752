package clearance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of packages in ARCHITECTURE.md, as a test. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("clearance");

    private static final List<String> PLANNING = List.of("model", "io", "geo", "risk", "work", "validation", "bound", "solver", "evaluation");

    /** Which packages of the product a package may import. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("io", List.of("model", "geo")),
            Map.entry("geo", List.of("model")),
            Map.entry("risk", List.of("model", "geo")),
            Map.entry("work", List.of("model", "geo", "risk")),
            Map.entry("validation", List.of("model", "geo", "risk", "work")),
            Map.entry("bound", List.of("model", "risk", "work")),
            Map.entry("solver", List.of("model", "work", "risk", "bound")),
            Map.entry("evaluation", List.of("model", "geo", "work", "risk", "bound")),
            Map.entry("generate", List.of("model", "geo", "io")),
            Map.entry("scenario", PLANNING),
            Map.entry("simulation", List.of("model", "work", "risk", "evaluation")),
            Map.entry("store", List.of("model", "io")),
            Map.entry("export", List.of("model", "geo", "work", "evaluation", "scenario")),
            Map.entry("desk", List.of("model", "io", "geo", "risk", "work", "solver", "evaluation", "scenario", "store")),
            Map.entry("cli", all("web")),
            Map.entry("web", all("cli"))));

    /** Which packages of the product may use a library, by the library's package. */
    private static final Map<String, List<String>> LIBRARY_ONLY_IN = Map.of(
            "ai.timefold..", List.of("solver"),
            "io.javalin..", List.of("web"),
            "tools.jackson..", List.of("io", "web", "cli"),
            "java.sql..", List.of("store"),
            "com.github.kagkarlsson..", List.of("store"),
            "com.zaxxer..", List.of("store"),
            "org.openpdf..", List.of("export"),
            "net.fortuna..", List.of("export"),
            "org.dhatim..", List.of("export", "io"),
            "picocli..", List.of("cli"));

    private static List<String> all(String except) {
        List<String> packages = new ArrayList<>(PLANNING);
        packages.addAll(List.of("generate", "scenario", "simulation", "store", "export", "desk"));
        packages.remove(except);
        return packages;
    }

    @TestFactory
    List<DynamicTest> packagesImportOnlyWhatTheTableAllows() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_IMPORT.forEach((name, allowed) -> {
            List<String> forbidden = MAY_IMPORT.keySet().stream().filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(other -> "clearance." + other + "..").toList();
            tests.add(DynamicTest.dynamicTest(name, () -> noClasses().that().resideInAPackage("clearance." + name + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(forbidden.toArray(String[]::new))
                    .allowEmptyShould(true).check(PRODUCT)));
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> librariesStayWhereTheyBelong() {
        List<DynamicTest> tests = new ArrayList<>();
        LIBRARY_ONLY_IN.forEach((library, packages) -> {
            String[] allowed = packages.stream().map(name -> "clearance." + name + "..").toArray(String[]::new);
            tests.add(DynamicTest.dynamicTest(library, () -> noClasses().that().resideInAPackage("clearance..").and().resideOutsideOfPackages(allowed)
                    .should().dependOnClassesThat().resideInAPackage(library).allowEmptyShould(true).check(PRODUCT)));
        });
        return tests;
    }

    @Test
    void everyClassBelongsToAKnownPackage() {
        String[] known = MAY_IMPORT.keySet().stream().map(name -> "clearance." + name + "..").toArray(String[]::new);
        classes().that().doNotHaveFullyQualifiedName("clearance.Main").should().resideInAnyPackage(known).check(PRODUCT);
    }

    /** Rows of the table, such as "| `io` | files … | model, geo |". */
    @Test
    void theTableOfTheDocumentIsTheTableOfThisTest() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Files.readString(Path.of("ARCHITECTURE.md")).lines().filter(line -> line.startsWith("| `")).map(line -> line.split("\\|"))
                .forEach(cells -> rows.put(cells[1].strip().replace("`", ""), cells[3].strip()));
        PRODUCT.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith("clearance.")).map(name -> name.split("\\.")[1]).distinct()
                .forEach(name -> assertTrue(rows.containsKey(name), "ARCHITECTURE.md has no row for " + name));
        rows.forEach((name, allowed) -> {
            List<String> expected = MAY_IMPORT.getOrDefault(name, List.of("nothing: there is no such package"));
            String told = allowed.startsWith("all but ") ? all(allowed.substring("all but ".length())).toString() : allowed.equals("–") ? "[]" : "[" + allowed + "]";
            assertEquals(expected.toString(), told, "the row of " + name + " in ARCHITECTURE.md");
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("clearance.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void theModelIsImmutable() {
        for (JavaClass type : PRODUCT) {
            if (type.getPackageName().equals("clearance.model") && !type.getSimpleName().endsWith("Builder")) {
                type.getFields().forEach(field -> org.junit.jupiter.api.Assertions.assertTrue(
                        field.getModifiers().contains(JavaModifier.FINAL), field.getFullName() + " must be final"));
            }
        }
    }
}
