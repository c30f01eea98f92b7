package dk.indsatskompas.web.pages;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.web.Golden;
import dk.indsatskompas.web.Server;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reports of the golden answers, and of answers made from them. */
public final class ExampleReport {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Two hundred letters without a place to break. */
    private static final String WORD =
            "Arbejdsmarkedsuddannelsesmuligheder".repeat(6).substring(0, 200);

    /** The fields that are read by people and can be of any length. */
    private static final List<String> TEXTS =
            List.of("text", "title", "description", "label", "scale", "rule", "file", "locator", "finding", "id");

    private ExampleReport() {}

    /** The golden answer in a language. */
    public static ObjectNode answer(String language) {
        return (ObjectNode) JSON.readTree(Golden.answer(language).toFile());
    }

    public static Report golden(String language) {
        return of(answer(language));
    }

    /** As long as nobody would write: every text of the answer ends in a word that fits on no line. */
    public static Report longWinded(String language) {
        ObjectNode answer = (ObjectNode) lengthened(answer(language));
        answer.put("citizenRef", "x".repeat(64));
        return of(answer);
    }

    public static Report of(JsonNode answer) {
        return of(answer, ShippedRules.rulebook().contents());
    }

    /** A report of an answer by a rulebook that can be read, or by one that cannot. */
    public static Report of(JsonNode answer, @Nullable Contents contents) {
        return Report.recorded(
                entry(),
                ImmutableBytes.of(Server.example().toString()),
                AnswerJson.read(JSON.writeValueAsBytes(answer)),
                false,
                contents);
    }

    private static Entry entry() {
        Entry.Versions versions = new Entry.Versions("Drools 10.2.0", "0.1.0+abc1234");
        return new Entry(
                17,
                UUID.fromString("019aaa6c-1e80-7000-8000-000000000001"),
                Instant.parse("2026-11-22T09:00:00.123Z"),
                EntryKind.DECISION,
                new Entry.EntryOrigin("sha256:" + "1".repeat(64), versions, "case-system"),
                null,
                null,
                "sha256:" + "3".repeat(64),
                ImmutableBytes.of(HexFormat.of().parseHex("4".repeat(64))));
    }

    private static JsonNode lengthened(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                boolean text = field.getValue() instanceof StringNode && TEXTS.contains(field.getKey());
                field.setValue(text ? lengthened(field.getValue().asString()) : lengthened(field.getValue()));
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(
                        i,
                        list.get(i) instanceof StringNode text ? lengthened(text.asString()) : lengthened(list.get(i)));
            }
        }
        return node;
    }

    private static StringNode lengthened(String text) {
        return StringNode.valueOf(text + " " + WORD);
    }
}
