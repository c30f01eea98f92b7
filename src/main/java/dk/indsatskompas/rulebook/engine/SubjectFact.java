package dk.indsatskompas.rulebook.engine;

import dk.indsatskompas.vocabulary.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject, as the engine is told it.
 *
 * @param subject its number
 */
record SubjectFact(int subject, Profile profile) {

    /** By the number of an attribute of the subject; null while it is unknown. */
    @Nullable
    Object value(int attribute) {
        return profile.value(attribute);
    }
}
