package dk.indsatskompas.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.indsatskompas.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * How sure a finding is, by the scale of its rulebook. It is written as its id alone, and one that was read has no more than
 * that.
 *
 * @param meaning what its label tells of a finding, as it stands after a dash
 * @param mayCreate what a finding of this strength may be the ground for
 */
public record Strength(int order, @JsonValue String id, Text label, Text meaning, StrengthUse mayCreate)
        implements Comparable<Strength> {
    /** What a finding of a strength may create, each more than the next. */
    public enum StrengthUse {
        INTERVENTION,
        PRACTICE,
        REMARK,
        CAUTION,
        /** No finding has such a strength: it is one that others fall to in a case. */
        NOTHING
    }

    @JsonCreator
    static Strength read(String id) {
        return new Strength(Integer.MAX_VALUE, id, Text.same(id), Text.same(""), StrengthUse.CAUTION);
    }

    public boolean atLeast(Strength other) {
        return order <= other.order;
    }

    public Strength stronger(Strength other) {
        return atLeast(other) ? this : other;
    }

    @Override
    public int compareTo(Strength other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Strength strength && id.equals(strength.id));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
