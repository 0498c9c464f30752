package clearance.io;

import clearance.model.Change;
import clearance.model.DateSpan;
import clearance.model.HazardArea;
import clearance.model.Money;
import clearance.model.Plan;
import clearance.model.Rate;
import clearance.model.StandDown;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The fields of a record laid out flat, as the columns of a table have them: {@code rateM2PerDay.likely}, {@code earmark.districts}. */
final class Fields {

    /** How a field stands in one cell. */
    enum Shape {
        /** Text, a number, a date or the like. */
        VALUE,
        /** WKT. */
        GEOMETRY,
        /** Items between semicolons. */
        LIST,
        /** Pairs of name = value between semicolons. */
        MAP,
        /** Anything else, as JSON. */
        JSON
    }

    /**
     * One column.
     *
     * @param path     names from the record down, joined by dots
     * @param type     of the value, of the items of a list, of the values of a map, of the geometry
     * @param key      type of the names of a map; null = not a map
     * @param owner    the record that the last name of the path belongs to
     * @param fallback what holds where the cell is empty; null = nothing
     */
    record Field(String path, Shape shape, Class<?> type, @Nullable Class<?> key, boolean required, Class<?> owner, @Nullable Object fallback) {

        /** The last name of the path. */
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    /** A list of records inside a record, which needs a table of its own. */
    record Child(String name, Class<?> type) {
    }

    private final List<Field> list = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();

    private Fields() {
    }

    /** The columns of a record; lists of records in it are left to {@link #children}. */
    static List<Field> of(Class<?> type) {
        return of(type, Specs.of(type).prototype());
    }

    /** The columns of a record with the defaults of a given one. */
    static List<Field> of(Class<?> type, @Nullable Object prototype) {
        Fields fields = new Fields();
        fields.add(type, "", prototype, true);
        return List.copyOf(fields.list);
    }

    /** Lists of records inside a record. */
    static List<Child> children(Class<?> type) {
        Fields fields = new Fields();
        fields.add(type, "", Specs.of(type).prototype(), true);
        return List.copyOf(fields.children);
    }

    private void add(Class<?> type, String prefix, @Nullable Object prototype, boolean requiredSoFar) {
        Specs.Spec spec = Specs.of(type);
        for (RecordShape.Part component : RecordShape.of(type).parts()) {
            String name = component.name();
            boolean required = requiredSoFar && spec.required().contains(name);
            Object fallback = prototype == null ? null : component.of(prototype);
            if (type == HazardArea.class && name.equals("excludedReason")) {
                list.add(new Field(prefix + "excluded.reason", Shape.VALUE, String.class, null, false, type, null));
            } else if (type == StandDown.class && component.type() == DateSpan.class) {
                span(prefix, type, true);
            } else {
                add(type, prefix + name, component.genericType(), required, fallback);
            }
        }
    }

    private void span(String prefix, Class<?> owner, boolean required) {
        list.add(new Field(prefix + "from", Shape.VALUE, LocalDate.class, null, required, owner, null));
        list.add(new Field(prefix + "to", Shape.VALUE, LocalDate.class, null, required, owner, null));
    }

    private void add(Class<?> owner, String path, Type generic, boolean required, @Nullable Object fallback) {
        Class<?> raw = raw(generic);
        Type[] arguments = generic instanceof ParameterizedType p ? p.getActualTypeArguments() : new Type[0];
        if (raw == Plan.class) {
            return;
        }
        if (raw == Rate.class) {
            for (RecordShape.Part part : RecordShape.of(Rate.class).parts()) {
                Object value = fallback == null ? null : part.of(fallback);
                list.add(new Field(path + "." + part.name(), Shape.VALUE, double.class, null, required && part.name().equals("likely"), Rate.class, value));
            }
        } else if (Geometry.class.isAssignableFrom(raw)) {
            list.add(new Field(path, Shape.GEOMETRY, raw, null, required, owner, fallback));
        } else if (raw == List.class || raw == Set.class) {
            Class<?> item = raw(arguments[0]);
            if (item == Change.class) {
                list.add(new Field(path, Shape.JSON, item, null, required, owner, fallback));
            } else if (item.isRecord()) {
                children.add(new Child(path, item));
            } else {
                list.add(new Field(path, Shape.LIST, item, null, required, owner, fallback));
            }
        } else if (Map.class.isAssignableFrom(raw)) {
            Class<?> value = raw(arguments[1]);
            boolean simple = !value.isRecord() && !Map.class.isAssignableFrom(value) || value == HazardArea.Progress.class;
            list.add(new Field(path, simple ? Shape.MAP : Shape.JSON, value, raw(arguments[0]), required, owner, fallback));
        } else if (raw.isRecord() && raw != Money.class) {
            add(raw, path + ".", fallback == null ? Specs.of(raw).prototype() : fallback, required);
        } else {
            list.add(new Field(path, Shape.VALUE, raw, null, required, owner, fallback));
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }
}
