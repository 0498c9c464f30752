package clearance.export;

import clearance.model.ScenarioComparison;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report on a comparison of scenarios: a page that opens without network, and tables. */
public final class ComparisonExport {

    private ComparisonExport() {
    }

    /** The files of the report by name: the page {@code index.html} and a table for each kind of figure. */
    public static Map<String, byte[]> files(ScenarioComparison comparison) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", page(comparison));
        ComparisonTables.all(comparison).forEach(table -> files.put(table.id() + ".csv", CsvExport.csv(table)));
        return files;
    }

    /**
     * The whole folder of a report: the page, the comparison, tables, and the plan of each scenario.
     *
     * @param json  the comparison as JSON
     * @param plans plan files by scenario
     */
    public static Map<String, byte[]> folder(ScenarioComparison comparison, byte[] json, Map<String, byte[]> plans) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("comparison.json", json);
        files.putAll(files(comparison));
        plans.forEach((scenario, plan) -> files.put("plans/" + scenario.replaceAll("[^\\p{Alnum}._-]", "_") + ".json", plan));
        return files;
    }

    /** Files in one archive. */
    public static byte[] zip(Map<String, byte[]> files) {
        return Zip.of(files);
    }

    /** The page alone. It loads nothing and runs no script. */
    public static byte[] page(ScenarioComparison comparison) {
        return new ComparisonPage(comparison).html().getBytes(StandardCharsets.UTF_8);
    }
}
