package dk.indsatskompas.vocabulary;

/** What an attribute can hold. */
public sealed interface ValueType {

    /** A whole number from {@code min} to {@code max}, both included. */
    record Whole(int min, int max) implements ValueType {}

    /** Yes or no. */
    record YesNo() implements ValueType {}

    /** One code of a code list. */
    record OneCode(String list) implements ValueType {}

    /** Any number of codes of a code list. */
    record ManyCodes(String list) implements ValueType {}
}
