package dk.indsatskompas.web;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Finds its way in the tree of an answer. */
final class Answers {

    private Answers() {}

    static JsonNode entry(JsonNode answer, String list, String id) {
        return only(answer.get(list), "id", id);
    }

    static JsonNode effect(JsonNode answer, String recommendation, String finding) {
        return only(entry(answer, "recommendations", recommendation).get("expectedEffects"), "finding", finding);
    }

    static JsonNode only(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.get(key).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + value + " in " + list));
    }
}
