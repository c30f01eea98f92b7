package dk.indsatskompas.vocabulary;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an attribute can hold. */
public sealed interface ValueType {

    /**
     * Whatever depends on the type, made in the way of each.
     *
     * @param oneCode made of the name of the code list, like {@code manyCodes}
     */
    <T extends @Nullable Object> T map(
            Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> oneCode, Function<String, T> manyCodes);

    /** Itself, when it is a range of whole numbers. */
    default Optional<Whole> range() {
        return Optional.empty();
    }

    /** The name of the code list, when it holds codes. */
    default Optional<String> codeList() {
        return Optional.empty();
    }

    /** Whether it holds any number of codes. */
    default boolean isList() {
        return false;
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    record Whole(int min, int max) implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole,
                Supplier<T> yesNo,
                Function<String, T> oneCode,
                Function<String, T> manyCodes) {
            return whole.apply(this);
        }

        @Override
        public Optional<Whole> range() {
            return Optional.of(this);
        }

        /** Whether a number is in the range. */
        public boolean contains(int number) {
            return number >= min && number <= max;
        }
    }

    /** Yes or no. */
    record YesNo() implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole,
                Supplier<T> yesNo,
                Function<String, T> oneCode,
                Function<String, T> manyCodes) {
            return yesNo.get();
        }
    }

    /** One code of a code list. */
    record OneCode(String list) implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole,
                Supplier<T> yesNo,
                Function<String, T> oneCode,
                Function<String, T> manyCodes) {
            return oneCode.apply(list);
        }

        @Override
        public Optional<String> codeList() {
            return Optional.of(list);
        }
    }

    /** Any number of codes of a code list. */
    record ManyCodes(String list) implements ValueType {
        @Override
        public <T extends @Nullable Object> T map(
                Function<Whole, T> whole,
                Supplier<T> yesNo,
                Function<String, T> oneCode,
                Function<String, T> manyCodes) {
            return manyCodes.apply(list);
        }

        @Override
        public Optional<String> codeList() {
            return Optional.of(list);
        }

        @Override
        public boolean isList() {
            return true;
        }
    }
}
