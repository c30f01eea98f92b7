package dk.indsatskompas.spark;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A citizen on the way to an answer: what has come of it so far, or why nothing more does. One stops no other. */
record Reached<T>(@Nullable T value, @Nullable RuntimeException failure) {
    static <T> Reached<T> of(T value) {
        return new Reached<>(value, null);
    }

    /** One part of the work for all of them before the next part begins, so that its code stays in the processor's cache. */
    static <A, B> List<Reached<B>> each(List<Reached<A>> all, Function<A, B> part) {
        return all.stream().map(one -> one.then(part)).toList();
    }

    <B> Reached<B> then(Function<T, B> part) {
        if (value == null) {
            return new Reached<>(null, failure);
        }
        try {
            return Reached.of(part.apply(value));
        } catch (RuntimeException e) {
            return new Reached<>(null, e);
        }
    }

    /** Why nothing more comes of it, as rows; none when something did. */
    Row[] refused() {
        return failure == null ? new Row[0] : Refusal.of(failure);
    }
}
