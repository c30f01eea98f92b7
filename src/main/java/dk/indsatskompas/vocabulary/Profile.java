package dk.indsatskompas.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one citizen, as a case system sends it, or of one finding: the values of the attributes by their numbers. */
public final class Profile implements KnownFacts {
    private final Vocabulary vocabulary;

    /** By the attribute's number; null is unknown. */
    private final @Nullable Object[] values;

    Profile(Vocabulary vocabulary, @Nullable Object[] values) {
        this.vocabulary = vocabulary;
        this.values = values;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The same in the words of another vocabulary; what that has no word for is left out. */
    public Profile in(Vocabulary words) {
        return words == vocabulary ? this : words.profile(known());
    }

    @Override
    public @Nullable Object value(Attribute attribute) {
        Attribute own = vocabulary.own(attribute);
        return own == null ? null : values[own.number()];
    }

    /** The value of an attribute of the same vocabulary by its number, or null while it is unknown. */
    public @Nullable Object value(int number) {
        return values[number];
    }

    /** What is known, in the order of the profile. */
    public Map<Attribute, Object> known() {
        Map<Attribute, Object> known = new TreeMap<>();
        for (Attribute attribute : vocabulary.all()) {
            Object value = values[attribute.number()];
            if (value != null) {
                known.put(attribute, value);
            }
        }
        return known;
    }

    /** Whether anything is known of a subject. Of what is not, no rule can hold. */
    public boolean knowsAnythingOf(Subject subject) {
        for (Attribute attribute : vocabulary.of(subject).values()) {
            if (values[attribute.number()] != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile profile && known().equals(profile.known());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return known().toString();
    }
}
