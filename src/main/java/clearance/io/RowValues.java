package clearance.io;

import clearance.io.Fields.Field;
import clearance.io.Fields.Shape;
import clearance.io.ImportMapping.DateOrder;
import clearance.model.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the fields of a record of the cells of a row. What says that nothing is known is left out; what cannot be understood or is not allowed is left out and
 * noted, or refuses the row where the field is required.
 */
final class RowValues {

    private final ImportList list;
    private final ImportMapping mapping;
    private final Map<Integer, Field> columns = new LinkedHashMap<>();
    private final Map<String, Field> fields;
    private final Map<Integer, Boolean> decimalComma = new LinkedHashMap<>();
    private final Map<Integer, DateOrder> dateOrder = new LinkedHashMap<>();
    private final List<String> names;

    RowValues(SourceTable table, ImportList list, ImportMapping mapping) {
        this.list = list;
        this.mapping = mapping;
        names = table.columns();
        fields = list.fields().stream().collect(Collectors.toMap(Field::path, Function.identity()));
        for (int i = 0; i < names.size(); i++) {
            Field field = fields.get(mapping.columns().getOrDefault(names.get(i), ""));
            int column = i;
            if (field != null && field.shape() != Shape.GEOMETRY) {
                columns.put(i, field);
                dateOrder.put(i, mapping.dateOrder() != null ? mapping.dateOrder() : CellDates.order(table.rows().stream().map(r -> r.value(column)).toList()));
            }
            decimalComma.put(i, commaIsDecimal(table, column));
        }
    }

    private boolean commaIsDecimal(SourceTable table, int column) {
        return mapping.decimalComma() != null ? mapping.decimalComma() : table.decimalComma()
                || table.rows().stream().map(r -> r.value(column)).anyMatch(CellNumbers::showsDecimalComma);
    }

    /** Whether 1,234 in a column is a little more than one. */
    boolean decimalComma(int column) {
        return decimalComma.getOrDefault(column, false);
    }

    /** The fields of a row, without its place. */
    ObjectNode read(SourceTable.Row row, RowNotes notes) {
        ObjectNode record = JsonText.MAPPER.createObjectNode();
        columns.forEach((column, field) -> {
            JsonNode value = value(field, row.value(column), column, notes);
            if (value != null) {
                CellText.put(record, field.path(), value);
            }
        });
        mapping.constants().forEach((path, text) -> {
            if (CellText.get(record, path).isMissingNode()) {
                JsonNode value = value(fields.get(path), text, -1, notes);
                if (value != null) {
                    CellText.put(record, path, value);
                }
            }
        });
        return record;
    }

    private @Nullable JsonNode value(Field field, String cell, int column, RowNotes notes) {
        String text = cell.strip();
        if (field.shape() == Shape.LIST || field.shape() == Shape.MAP) {
            return ImportWords.unknown(text) ? null : field.shape() == Shape.LIST ? items(field, text, column, notes) : pairs(field, text, notes);
        }
        JsonNode word = word(field, text);
        if (word != null || ImportWords.unknown(text)) {
            return word;
        }
        JsonNode value = scalar(field, text, column);
        if (value == null) {
            String what = field.path() + " \"" + Findings.shown(text) + "\" " + expected(field, text, column);
            leaveOut(field, what, notes);
        } else if (value.isNumber() && value.doubleValue() == 0 && mapping.zeroIsUnknown().contains(field.path())) {
            notes.note(field.path() + " 0 was read as unknown");
            return null;
        }
        return value;
    }

    /** Money of which the day cannot be read must not be there too early. */
    private static void leaveOut(Field field, String what, RowNotes notes) {
        if (field.required() || field.path().equals(ImportList.TRANCHE_DATE)) {
            notes.refuse(what);
        } else {
            notes.mend(what + ": left out");
        }
    }

    /** A value of an enum or a truth value, by the words of the mapping and of the field; null where the text is none of them. */
    private @Nullable JsonNode word(Field field, String text) {
        String given = mapping.values().getOrDefault(field.path(), Map.of()).get(text);
        if (given != null) {
            return CellText.scalar(field.type(), given);
        }
        if (!field.type().isEnum() && field.type() != boolean.class) {
            return null;
        }
        String plain = ImportWords.plain(text);
        String known = ImportWords.valuesOf(field.type()).get(plain);
        if (known == null && field.type().isEnum()) {
            known = Arrays.stream(field.type().getEnumConstants()).map(c -> ((Enum<?>) c).name()).filter(n -> ImportWords.plain(n).equals(plain)).findFirst()
                    .orElse(null);
        }
        return known == null ? null : CellText.scalar(field.type(), known);
    }

    private @Nullable JsonNode scalar(Field field, String text, int column) {
        if (field.type().isEnum() || field.type() == boolean.class) {
            return null;
        }
        if (field.type() == LocalDate.class) {
            LocalDate date = CellDates.parse(text, dateOrder.get(column));
            return date == null ? null : JsonText.MAPPER.getNodeFactory().stringNode(date.toString());
        }
        if (!CellText.numeric(field.type())) {
            return JsonText.MAPPER.getNodeFactory().stringNode(text);
        }
        Double number = CellNumbers.parse(text, decimalComma(column));
        if (number == null) {
            return null;
        }
        double value = number * (column < 0 ? 1 : mapping.factors().getOrDefault(names.get(column), 1.0));
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? JsonText.MAPPER.getNodeFactory().numberNode((long) value)
                : JsonText.MAPPER.getNodeFactory().numberNode(value);
    }

    private String expected(Field field, String text, int column) {
        if (field.type() == LocalDate.class) {
            boolean numbers = text.matches("\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}.*") && dateOrder.get(column) == null;
            return numbers ? "could be two dates (say dateOrder in the mapping: DMY or MDY)" : "is not a date such as 2026-11-30";
        }
        if (field.type().isEnum()) {
            return "is none of " + Arrays.stream(field.type().getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
                    + " (say what it means in the mapping's values)";
        }
        return field.type() == boolean.class ? "is neither yes nor no" : "is not a number";
    }

    private JsonNode items(Field field, String text, int column, RowNotes notes) {
        ArrayNode items = JsonText.MAPPER.createArrayNode();
        Set<String> seen = new java.util.LinkedHashSet<>();
        for (String part : text.split(field.type().isEnum() ? "[;,/|+&\\n]" : "[;|\\n]")) {
            if (part.isBlank() || ImportWords.unknown(part)) {
                continue;
            }
            JsonNode item = word(field, part.strip());
            item = item == null ? scalar(field, part.strip(), column) : item;
            if (item == null) {
                notes.mend(field.path() + " \"" + Findings.shown(part.strip()) + "\" " + expected(field, part, column) + ": left out");
            } else if (seen.add(item.asString())) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable JsonNode pairs(Field field, String text, RowNotes notes) {
        Findings findings = new Findings();
        JsonNode map = CellText.read(field, text, findings, "/" + field.path());
        if (!findings.list().isEmpty()) {
            leaveOut(field, findings.list().getFirst().message(), notes);
            return null;
        }
        return map;
    }

    /** Holds a whole record against the rules of the format; what breaks one is left out, or refuses the row. */
    void check(ObjectNode record, RowNotes notes) {
        for (int round = 0; round < fields.size() && !notes.refused(); round++) {
            Findings findings = new Findings();
            new RecordReader(findings).record(list.type(), record, Pointer.ROOT, null, Set.of());
            List<Finding> errors = findings.list().stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
            if (errors.isEmpty()) {
                return;
            }
            for (Finding error : errors) {
                String name = error.pointer().split("/")[1];
                boolean required = fields.values().stream().anyMatch(f -> f.required() && f.path().equals(name)) || name.equals(list.geometry());
                if (required || !record.has(name)) {
                    notes.refuse(error.code().equals("missing-field") ? "it has no " + name : error.message().replaceFirst("\\.$", ""));
                } else {
                    record.remove(name);
                    notes.mend(error.message().replaceFirst("\\.$", "") + ": left out");
                }
            }
        }
    }
}
