package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/** Everything that one evaluation knows: one fact for each subject that its rules speak of. */
public interface Facts extends KnownFacts {

    /** The fact about a subject; never null, though everything it holds may be unknown. */
    Object of(Subject subject);

    /** Whether anything is known of a subject. Of what is not, no rule can hold. */
    boolean knowsAnythingOf(Subject subject);

    @Override
    default @Nullable Object value(Attribute attribute) {
        return attribute.of(of(attribute.subject()));
    }
}
