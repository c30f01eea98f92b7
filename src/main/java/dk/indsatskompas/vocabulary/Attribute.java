package dk.indsatskompas.vocabulary;

import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One word of a profile that a rule can test. Attributes of two vocabularies are the same when they stand at the same path;
 * what is said of them, and what they can hold, may differ.
 *
 * @param number its place among the attributes of its vocabulary, from 0
 * @param field its name in its subject: {@code age}
 * @param path its name in the whole profile: {@code citizen.age}
 * @param pointer where it stands in a question: {@code /citizen/age}
 * @param question what a caseworker asks to learn the value
 */
public record Attribute(
        int number,
        Subject subject,
        String field,
        String path,
        String pointer,
        ValueType type,
        Text label,
        Text question,
        Traits traits)
        implements Comparable<Attribute> {
    public Attribute(
            int number, Subject subject, String field, ValueType type, Text label, Text question, Traits traits) {
        this(
                number,
                subject,
                field,
                subject.path() + "." + field,
                subject.pointer() + "/" + field,
                type,
                label,
                question,
                traits);
    }

    /** What the program itself must know of an attribute that has one of these parts. */
    public enum AttributeRole {
        /** What the citizen wants; outcomes say which of its codes they answer. */
        WISH,
        /** The interventions that the citizen has already. */
        IN_PLACE,
        /** Whether the intervention that its subject is an offer of exists locally. */
        AVAILABILITY
    }

    public enum Better {
        YES,
        NO,
        MORE,
        FEWER
    }

    /** Who can change a value, or why nobody can. */
    public record Changeability(boolean possible, Text text) {}

    /**
     * What else is known of it.
     *
     * @param role null for most
     * @param better null when neither direction is
     * @param groups at which numbers citizens are grouped by it; empty to group by what the rules tell apart; null when they
     *     are not grouped by it
     * @param unit what a number counts, as it stands after it; null when nothing need be said
     */
    public record Traits(
            @Nullable AttributeRole role,
            Changeability change,
            @Nullable Better better,
            @Nullable List<Integer> groups,
            @Nullable Text unit) {}

    /** Why the value can be another tomorrow, because somebody decides so; null for what nobody does. */
    public @Nullable Text changeable() {
        return traits.change().possible() ? traits.change().text() : null;
    }

    /** Whatever depends on what it can hold, as {@link ValueType#map} makes it. */
    public <T extends @Nullable Object> T map(
            Function<Whole, T> whole, Supplier<T> yesNo, Function<String, T> one, Function<String, T> many) {
        return type.map(whole, yesNo, one, many);
    }

    public Optional<Whole> range() {
        return type.range();
    }

    public Optional<String> codeList() {
        return type.codeList();
    }

    public boolean isList() {
        return type.isList();
    }

    @Override
    public int compareTo(Attribute other) {
        return number == other.number ? path.compareTo(other.path) : Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Attribute attribute && path.equals(attribute.path));
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
