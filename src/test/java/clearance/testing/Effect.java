package clearance.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change of one field of effect.json does to what is seen. Paths name items of lists by their id or position, such as {@code crews/M1/base}.
 */
public final class Effect {

    private final String field;
    private final List<Change> given = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Check check;

    private record Change(String path, @Nullable Object value) {
    }

    private interface Check {
        void look(Seen before, Seen after);
    }

    private Effect(String field) {
        this.field = field;
    }

    /** The effect of a field, named as {@code Record.component} of the model. */
    public static Effect of(String field) {
        return new Effect(field);
    }

    /** A value that the problem has before and after, because the field acts together with it. */
    public Effect given(String path, @Nullable Object value) {
        given.add(new Change(path, value));
        return this;
    }

    /** The change; null takes the field out. */
    public Effect set(String path, @Nullable Object value) {
        changes.add(new Change(path, value));
        return this;
    }

    public Effect raises(ToDoubleFunction<Seen> figure) {
        return check((before, after) -> assertTrue(figure.applyAsDouble(after) > figure.applyAsDouble(before) + 1e-9, told(before, after, figure)));
    }

    public Effect lowers(ToDoubleFunction<Seen> figure) {
        return check((before, after) -> assertTrue(figure.applyAsDouble(after) < figure.applyAsDouble(before) - 1e-9, told(before, after, figure)));
    }

    /** The figure changes by a factor, to whole minutes and cents. */
    public Effect multiplies(ToDoubleFunction<Seen> figure, double factor) {
        return check((before, after) -> {
            double expected = figure.applyAsDouble(before) * factor;
            assertNotEquals(figure.applyAsDouble(before), figure.applyAsDouble(after), 1e-9, field);
            assertEquals(expected, figure.applyAsDouble(after), Math.abs(expected) < 100 ? 1e-9 : 1.01, field);
        });
    }

    /** The figure changes by an amount. */
    public Effect adds(ToDoubleFunction<Seen> figure, double amount) {
        return check((before, after) -> assertEquals(figure.applyAsDouble(before) + amount, figure.applyAsDouble(after), 1e-6, field));
    }

    /** What is seen was something else, and becomes this. */
    public Effect shows(Function<Seen, ?> what, Object expected) {
        return check((before, after) -> {
            assertNotEquals(expected, what.apply(before), field);
            assertEquals(expected, what.apply(after), field);
        });
    }

    private Effect check(Check value) {
        check = value;
        return this;
    }

    private String told(Seen before, Seen after, ToDoubleFunction<Seen> figure) {
        return field + " from " + figure.applyAsDouble(before) + " to " + figure.applyAsDouble(after);
    }

    public String field() {
        return field;
    }

    @Override
    public String toString() {
        return field + " " + changes;
    }

    /** Looks at the problem without and with the change. */
    public void run() {
        JsonNode tree = Seen.MAPPER.readTree(Seen.resource("effect.json"));
        given.forEach(change -> apply(tree, change));
        Seen before = new Seen(tree);
        changes.forEach(change -> apply(tree, change));
        if (check == null) {
            throw new AssertionError(field + " has no check");
        }
        check.look(before, new Seen(tree));
    }

    private static void apply(JsonNode tree, Change change) {
        String[] path = change.path().split("/");
        JsonNode node = tree;
        for (int i = 0; i < path.length - 1; i++) {
            node = child(node, path[i], path[i + 1]);
        }
        String last = path[path.length - 1];
        if (node instanceof ArrayNode list) {
            list.add(Seen.MAPPER.<JsonNode>valueToTree(change.value()));
        } else if (change.value() == null) {
            ((ObjectNode) node).remove(last);
        } else {
            ((ObjectNode) node).set(last, Seen.MAPPER.<JsonNode>valueToTree(change.value()));
        }
    }

    private static JsonNode child(JsonNode node, String name, String next) {
        if (node instanceof ArrayNode list) {
            for (JsonNode item : list) {
                if (item.path("id").asString("").equals(name)) {
                    return item;
                }
            }
            return list.get(Integer.parseInt(name));
        }
        if (node.get(name) == null) {
            ((ObjectNode) node).set(name, next.equals("+") ? Seen.MAPPER.createArrayNode() : Seen.MAPPER.createObjectNode());
        }
        return node.get(name);
    }
}
