package clearance.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was asked for last, worked out once each. Safe for use by several threads: who asks for what is just being worked out waits for it. */
public final class Recent<K, V> {

    private final Map<K, Once<V>> kept;

    /** @param most how many are kept; the one that was not asked for for the longest time goes first */
    public Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Once<V>> eldest) {
                return size() > most;
            }
        };
    }

    private static final class Once<V> {

        private @Nullable V value;

        synchronized V get(Supplier<V> maker) {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }

    /** @param maker works it out where it is not known; if it throws, nothing is kept */
    public V get(K key, Supplier<V> maker) {
        Once<V> once;
        synchronized (kept) {
            once = kept.computeIfAbsent(key, k -> new Once<>());
        }
        return once.get(maker);
    }
}
