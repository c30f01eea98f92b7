package dk.indsatskompas.advice;

import java.util.concurrent.ConcurrentHashMap;
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
final class Encoded<K> {

    /** A rulebook with more than these has its pieces encoded anew now and then; that costs time and nothing else. */
    private static final int MOST = 16_384;

    private final ConcurrentHashMap<K, SerializableString> pieces = new ConcurrentHashMap<>();
    private final Function<K, String> spelling;

    Encoded(Function<K, String> spelling) {
        this.spelling = spelling;
    }

    SerializableString of(K made) {
        SerializableString known = pieces.get(made);
        if (known != null) {
            return known;
        }
        if (pieces.size() >= MOST) {
            pieces.clear();
        }
        SerializableString piece = new SerializedString(spelling.apply(made));
        pieces.put(made, piece);
        return piece;
    }
}
