package dk.indsatskompas.advice;

import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The texts of answers as they stand in JSON, escaped and in UTF-8. Two thirds of an answer are sentences of the rulebook
 * that thousands of others say as well, so each is encoded once. A rulebook says a few thousand different ones, and nothing
 * of a citizen is a text.
 */
final class Quoted {

    /** A rulebook with more than these has its sentences encoded anew now and then; that costs time and nothing else. */
    private static final int MOST = 16_384;

    private final ConcurrentHashMap<String, SerializableString> texts = new ConcurrentHashMap<>();

    SerializableString of(String text) {
        SerializableString known = texts.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() >= MOST) {
            texts.clear();
        }
        SerializableString quoted = new SerializedString(text);
        texts.put(text, quoted);
        return quoted;
    }
}
