package dk.indsatskompas.advice;

import java.util.function.Function;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Pieces of answers as they stand in JSON, in UTF-8. Most of an answer are sentences and figures of the rulebook that
 * thousands of others say as well, so each is encoded once. A rulebook has a few thousand different ones, and nothing of a
 * citizen is among them.
 *
 * @param <K> what a piece is made of, all of it
 */
final class EncodedJsonCache<K> {

    private final AdviceCache<K, SerializableString> pieces = new AdviceCache<>();
    private final Function<K, String> spelling;

    EncodedJsonCache(Function<K, String> spelling) {
        this.spelling = spelling;
    }

    SerializableString of(K made) {
        return pieces.of(made, piece -> new SerializedString(spelling.apply(piece)));
    }
}
