package clearance.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the columns of a file become fields, as it is kept in a mapping file for people to edit.
 *
 * @param columns       field by column; the fields of the problem file, and {@code lon}, {@code lat}, {@code polygon}, {@code pointNumber}
 * @param unused        columns that nothing is taken from
 * @param factors       what the numbers of a column are multiplied by, such as 10,000 for hectares
 * @param constants     value by field, where a record gives none
 * @param values        by field, what the words of the file mean
 * @param zeroIsUnknown fields in which 0 means that nothing is known
 * @param crs           coordinate system; null = as the file states, or WGS84 lon/lat
 * @param dateOrder     of dates such as 03/04/2026: DMY or MDY; null = as the column itself shows
 * @param decimalComma  whether 1,234 is a little more than one; null = as the column itself shows
 */
public record ImportMapping(Map<String, String> columns, List<String> unused, Map<String, Double> factors, Map<String, String> constants,
        Map<String, Map<String, String>> values, List<String> zeroIsUnknown, @Nullable String crs, @Nullable DateOrder dateOrder,
        @Nullable Boolean decimalComma) {

    /** Which comes first in a date of numbers. */
    public enum DateOrder {
        DMY, MDY
    }

    static final ImportMapping NONE = new ImportMapping(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), null, null, null);

    public ImportMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        unused = List.copyOf(unused);
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        zeroIsUnknown = List.copyOf(zeroIsUnknown);
    }

    /**
     * Reads a mapping that a program sends.
     *
     * @param pointer where the tree stands, for the findings
     */
    public static Read<ImportMapping> read(JsonNode tree, String pointer) {
        Findings findings = new Findings();
        ImportMapping mapping = new RecordReader(findings).record(ImportMapping.class, tree, Pointer.of(pointer), null, Set.of());
        return new Read<>(findings.list().isEmpty() ? mapping : null, findings.list());
    }

    ImportMapping withConstants(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(constants);
        all.putAll(more);
        return new ImportMapping(columns, unused, factors, all, values, zeroIsUnknown, crs, dateOrder, decimalComma);
    }

    ImportMapping withCrs(@Nullable String name) {
        return new ImportMapping(columns, unused, factors, constants, values, zeroIsUnknown, name, dateOrder, decimalComma);
    }

    /**
     * The mapping file: one mapping for each list.
     *
     * @param points of a sheet of polygon points beside the hazard areas
     */
    record File(@Nullable ImportMapping hazardAreas, @Nullable ImportMapping points, @Nullable ImportMapping communities,
            @Nullable ImportMapping infrastructure,
            @Nullable ImportMapping crews, @Nullable ImportMapping funds) {

        @Nullable ImportMapping of(ImportList list, boolean pointSheet) {
            return switch (list) {
                case HAZARDS -> pointSheet ? points : hazardAreas;
                case COMMUNITIES -> communities;
                case INFRASTRUCTURE -> infrastructure;
                case CREWS -> crews;
                case FUNDS -> funds;
            };
        }
    }
}
