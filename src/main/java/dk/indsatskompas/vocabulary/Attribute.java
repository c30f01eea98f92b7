package dk.indsatskompas.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a profile that a rule can test. Attributes of two vocabularies are the same when they stand at the same path;
 * what is said of them, and what they can hold, may differ.
 */
public final class Attribute implements Comparable<Attribute> {

    private final int number;
    private final Subject subject;
    private final String field;
    private final String path;
    private final String pointer;
    private final ValueType type;
    private final Text label;
    private final Text question;
    private final Traits traits;

    /** Its place among the attributes of its vocabulary is the number, from 0. */
    public Attribute(
            int number, Subject subject, String field, ValueType type, Text label, Text question, Traits traits) {
        this.number = number;
        this.subject = subject;
        this.field = field;
        this.path = subject.path() + "." + field;
        this.pointer = "/" + path.replace('.', '/');
        this.type = type;
        this.label = label;
        this.question = question;
        this.traits = traits;
    }

    /** What the program itself must know of an attribute that has one of these parts. */
    public enum Role {
        /** What the citizen wants; outcomes say which of its codes they answer. */
        WISH,
        /** The interventions that the citizen has already. */
        IN_PLACE,
        /** Whether the intervention that its subject is an offer of exists locally. */
        AVAILABILITY
    }

    /** Which value is better for the citizen, when somebody can change it. */
    public enum Better {
        YES,
        NO,
        MORE,
        FEWER
    }

    /**
     * Who can change a value, or why nobody can.
     *
     * @param possible whether somebody decides it
     * @param text who, or why not
     */
    public record Change(boolean possible, Text text) {}

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
            @Nullable Role role,
            Change change,
            @Nullable Better better,
            @Nullable List<Integer> groups,
            @Nullable Text unit) {}

    /** Its place among the attributes of its vocabulary, from 0. */
    public int number() {
        return number;
    }

    public Subject subject() {
        return subject;
    }

    /** Its name in its subject: {@code age}. */
    public String field() {
        return field;
    }

    /** Its name in the whole profile: {@code citizen.age}. */
    public String path() {
        return path;
    }

    /** Where it stands in a question: {@code /citizen/age}. */
    String pointer() {
        return pointer;
    }

    public ValueType type() {
        return type;
    }

    public Text label() {
        return label;
    }

    /** What a caseworker asks to learn the value. */
    public Text question() {
        return question;
    }

    public Traits traits() {
        return traits;
    }

    /** Why the value can be another tomorrow, because somebody decides so; null for what nobody does. */
    public @Nullable Text changeable() {
        return traits.change().possible() ? traits.change().text() : null;
    }

    /** In the order of the profile. */
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
