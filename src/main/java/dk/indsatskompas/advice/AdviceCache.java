package dk.indsatskompas.advice;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out before, for the next time the same is asked. It takes no more than so many; then it is emptied, and
 * some are worked out anew, which costs time and nothing else.
 *
 * @param <K> all that the value hangs on
 */
public final class AdviceCache<K, V> {
    private static final int MOST = 16_384;

    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();

    public V of(K key, Function<? super K, ? extends V> make) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        if (values.size() >= MOST) {
            values.clear();
        }
        V made = make.apply(key);
        values.put(key, made);
        return made;
    }
}
