package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/** Everything that one evaluation knows: one fact for each subject that its rules speak of. */
public interface Facts {

    /** The fact about a subject; never null, though everything it holds may be unknown. */
    Object of(Subject subject);

    /** The value of an attribute, or null while it is unknown. */
    default @Nullable Object value(Attribute attribute) {
        return attribute.of(of(attribute.subject()));
    }
}
