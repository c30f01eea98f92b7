package dk.indsatskompas.vocabulary;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an attribute can hold. */
public sealed interface ValueType {
    /** Whatever depends on the type, made in the way of each; of codes, from the name of their list. */
    default <T extends @Nullable Object> T map(
            Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many) {
        if (this instanceof Whole range) {
            return whole.apply(range);
        }
        if (this instanceof OneCode code) {
            return one.apply(code.list());
        }
        return this instanceof ManyCodes codes ? many.apply(codes.list()) : yesNo.get();
    }

    default Optional<Whole> range() {
        return map(Optional::of, Optional::empty, list -> Optional.empty(), list -> Optional.empty());
    }

    default Optional<String> codeList() {
        return map(whole -> Optional.empty(), Optional::empty, Optional::of, Optional::of);
    }

    default boolean isList() {
        return this instanceof ManyCodes;
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    record Whole(int min, int max) implements ValueType {
        public boolean contains(int number) {
            return number >= min && number <= max;
        }

        /** Some of its numbers in a row, in words. */
        public Text said(int from, int to) {
            if (from == to) {
                return Text.same(Integer.toString(from));
            }
            if (to == max) {
                return from == min ? ANYTHING : Text.format("mindst %d", "at least %d", from);
            }
            return from == min
                    ? Text.format("højst %d", "at most %d", to)
                    : Text.format("fra %d til %d", "from %d to %d", from, to);
        }

        private static final Text ANYTHING = new Text("et hvilket som helst tal", "any number");
    }

    record YesNo() implements ValueType {}

    record OneCode(String list) implements ValueType {}

    record ManyCodes(String list) implements ValueType {}
}
