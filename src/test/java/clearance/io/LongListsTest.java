package clearance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import clearance.model.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A file parsed in slices is the same tree as one parsed in one piece, and what is wrong with it is told the same. */
class LongListsTest {

    private static final int DEPTH = 100;
    /** More than a megabyte, with all that looks like the end of an item and is none. */
    private static final String LONG = file();

    private static String file() {
        StringBuilder json = new StringBuilder("{\"format\": 1, \"short\": [1, [2, 3]], \"first \\\"list\\u0041\": [");
        for (int i = 0; i < 12_000; i++) {
            json.append(i == 0 ? "" : ",\n").append("{\"id\": \"H").append(i).append("\", \"text\": \"],[ \\\" \\\\\", \"è\": {\"list\": [[1, 2], [").append(i).append(", 0.25e1]], \"no\": null}}");
        }
        json.append("], \"object\": {\"inner\": [1, 2]}, \"second\": [");
        for (int i = 0; i < 60_000; i++) {
            json.append(i == 0 ? "" : " , ").append(i % 3 == 0 ? "[]" : i % 3 == 1 ? "12.5" : "\"x,y\"");
        }
        return json.append("], \"last\": true}  \n").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode slices(String text) {
        return LongLists.parse(bytes(text), 0, JsonText.MAPPER, DEPTH);
    }

    @Test
    void sameTreeAsInOnePiece() {
        JsonNode tree = slices(LONG);
        assertNotNull(tree);
        assertEquals(JsonText.MAPPER.readTree(LONG), tree);
        assertEquals(List.of("format", "short", "first \"listA", "object", "second", "last"), List.copyOf(tree.propertyNames()));
        List<Finding> findings = new ArrayList<>();
        assertEquals(tree, JsonText.parse(bytes("\ufeff" + LONG), findings));
        assertEquals(List.of("byte-order-mark"), findings.stream().map(Finding::code).toList());
    }

    @Test
    void smallFilesAndOtherRootsAreLeftToTheParserOfWholeFiles() {
        assertNull(slices("{\"list\": [1, 2]}"));
        assertNull(slices(LONG.substring(LONG.indexOf('['), LONG.indexOf("], \"object\"") + 1)));
        assertNull(LongLists.parse(bytes(LONG), 0, JsonText.MAPPER, 3));
    }

    @Test
    void whatIsWrongIsFoundWhereverItIs() {
        Random random = new Random(1);
        String[] wrong = {",", "[", "]", "{", "}", "\"", ":", " , ,", "]]", "\"a\": 1,", "\\", "tru", "\u0000"};
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(LONG.length());
            String mutated = LONG.substring(0, at) + wrong[i % wrong.length] + LONG.substring(at + (i % 2 == 0 ? 0 : random.nextInt(5)));
            JsonNode whole = null;
            try {
                whole = JsonText.MAPPER.readTree(mutated);
            } catch (JacksonException e) {
                refused++;
            }
            List<Finding> findings = new ArrayList<>();
            JsonNode read = JsonText.parse(bytes(mutated), findings);
            assertEquals(findings.isEmpty() ? whole : null, read, "at " + at);
            assertEquals(whole == null, findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR), "at " + at);
        }
        assertEquals(true, refused > 30 && refused < 60, refused + " of 60 were no JSON");
    }
}
