package dk.indsatskompas.vocabulary;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an attribute can hold. */
public sealed interface ValueType {

    /** Whatever depends on the type, made in the way of each; of codes, from the name of their list. */
    <T extends @Nullable Object> T map(
            Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many);

    /** Itself, when it is a range of whole numbers. */
    default Optional<Whole> range() {
        return map(Optional::of, Optional::empty, list -> Optional.empty(), list -> Optional.empty());
    }

    /** The name of the code list, when it holds codes. */
    default Optional<String> codeList() {
        return map(whole -> Optional.empty(), Optional::empty, Optional::of, Optional::of);
    }

    /** Whether it holds any number of codes. */
    default boolean isList() {
        return map(whole -> false, () -> false, list -> false, list -> true);
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    record Whole(int min, int max) implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many) {
            return whole.apply(this);
        }

        public boolean contains(int number) {
            return number >= min && number <= max;
        }
    }

    record YesNo() implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many) {
            return yesNo.get();
        }
    }

    record OneCode(String list) implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many) {
            return one.apply(list);
        }
    }

    record ManyCodes(String list) implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many) {
            return many.apply(list);
        }
    }
}
