package clearance.io;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a record type and how to make one. Looked up once per type: reflection is cheap only where its objects are kept. */
final class RecordShape<T> {

    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type);
        }
    };

    private final List<Part> parts;
    private final Constructor<T> constructor;

    /** A component of a record. */
    record Part(String name, Class<?> type, Type genericType, Method accessor) {

        /** Its value in a record. */
        @Nullable Object of(Object from) {
            try {
                return accessor.invoke(from);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    private RecordShape(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        parts = Arrays.stream(components).map(c -> new Part(c.getName(), c.getType(), c.getGenericType(), c.getAccessor())).toList();
        try {
            constructor = type.getDeclaredConstructor(parts.stream().map(Part::type).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked")
    static <T> RecordShape<T> of(Class<T> type) {
        return (RecordShape<T>) SHAPES.get(type);
    }

    List<Part> parts() {
        return parts;
    }

    /** The values of a record, in the order of {@link #parts}. */
    List<@Nullable Object> values(Object record) {
        List<@Nullable Object> values = new ArrayList<>();
        parts.forEach(part -> values.add(part.of(record)));
        return Collections.unmodifiableList(values);
    }

    /** A record of these values; what is null where nothing was given becomes empty or 0. */
    T create(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = Scalars.nothing(parts.get(i).type());
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + constructor.getDeclaringClass().getSimpleName(), e.getCause() == null ? e : e.getCause());
        }
    }
}
