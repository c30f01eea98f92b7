package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON files that hold what the service says. Run with {@code -Dgolden.update=true} to write them anew. */
public final class Golden {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DECISION = "019aaa6c-1e80-7000-8000-000000000001";

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Golden() {}

    /** Compares the tree with the file, or writes the file when it is to be updated. */
    public static void hold(Path file, JsonNode actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n");
        }
        assertThat(pretty(actual)).as(file.toString()).isEqualTo(pretty(JSON.readTree(file.toFile())));
    }

    /** The same of lines. */
    static void hold(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    /** The golden answer to the example profile in a language, {@code da} or {@code en}. */
    public static Path answer(String language) {
        return Path.of("src/test/resources/golden/answer-" + language + ".json");
    }

    /** An answer without what differs from one asking to the next, or with the rulebook. */
    public static ObjectNode timeless(JsonNode answer) {
        String id = answer.get("decisionId").asString();
        ObjectNode copy = (ObjectNode) JSON.readTree(answer.toString().replace(id, DECISION));
        copy.put("decidedAt", "2026-11-22T09:00:00.000Z");
        ((ObjectNode) copy.get("rulebook")).put("fingerprint", "sha256:" + "0".repeat(64));
        return copy;
    }

    /** JSON with everything put in order that is another each time: ids, times, hashes, signatures, counts and keys. */
    public static String withoutChance(String json, String citizen) {
        Map<String, String> ids = new HashMap<>();
        return UUIDS.matcher(json.replace(citizen, "case-7f3c"))
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(),
                        first -> String.format(Locale.ROOT, "019aaa6c-1e80-7000-8000-%012d", ids.size() + 1)))
                .replaceAll("sha256:[0-9a-f]{64}", "sha256:" + "0".repeat(64))
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-11-22T09:00:00.000Z")
                .replaceAll("(\"(?:count|sequence|checked|decisions)\\\\?\"):\\d+", "$1:4")
                .replaceAll("(\"application\"):\"[^\"]*\"", "$1:\"1.0\"")
                .replaceAll("(\"head\"):\"[^\"]*\"", "$1:\"indsatskompas/…\"");
    }

    private static String pretty(JsonNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(tree));
    }

    private static JsonNode sorted(JsonNode tree) {
        return JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)));
    }
}
