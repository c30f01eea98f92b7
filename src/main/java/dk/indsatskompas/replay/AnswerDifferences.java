package dk.indsatskompas.replay;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.replay.Replay.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks two answers side by side, and lists where they differ. Elements of lists are compared place by place. */
final class AnswerDifferences {

    /** Nobody reads more than this at a time. */
    private static final int MOST = 200;

    /** Figures as exactly as they are written: 7.4 is 7.40, and nothing else. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static final AnswerDifferences NONE = new AnswerDifferences();

    private static final Difference SPELLING = new Difference("", null, null);

    private final List<Difference> listed = new ArrayList<>();
    private int count;

    private AnswerDifferences() {}

    /** What differs between two bodies; when they mean the same and are only written differently, the whole. */
    static AnswerDifferences between(ImmutableBytes recorded, ImmutableBytes replayed) {
        if (recorded.equals(replayed)) {
            return NONE;
        }
        AnswerDifferences differences = new AnswerDifferences();
        differences.walk("", tree(recorded), tree(replayed));
        if (differences.count == 0) {
            differences.add("", null, null);
        }
        return differences;
    }

    List<Difference> listed() {
        return List.copyOf(listed);
    }

    /** How many there are besides. */
    int more() {
        return count - listed.size();
    }

    int count() {
        return count;
    }

    /** Whether both say the same, and only the bytes differ. */
    boolean onlyInSpelling() {
        return listed.equals(List.of(SPELLING));
    }

    /** The JSON of a body; null when it is none. */
    static @Nullable JsonNode tree(ImmutableBytes body) {
        try {
            JsonNode tree = JSON.readTree(body.toByteArray());
            return tree.isMissingNode() ? null : tree;
        } catch (JacksonException e) {
            return null;
        }
    }

    private void walk(String pointer, @Nullable JsonNode recorded, @Nullable JsonNode replayed) {
        if (recorded == null || replayed == null) {
            add(pointer, recorded, replayed);
        } else if (recorded.isObject() && replayed.isObject()) {
            Set<String> names = new LinkedHashSet<>(recorded.propertyNames());
            names.addAll(replayed.propertyNames());
            names.forEach(name -> walk(pointer + "/" + escaped(name), recorded.get(name), replayed.get(name)));
        } else if (recorded.isArray() && replayed.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
                walk(pointer + "/" + i, recorded.get(i), replayed.get(i));
            }
        } else if (!recorded.equals(replayed)) {
            add(pointer, recorded, replayed);
        }
    }

    private void add(String pointer, @Nullable Object recorded, @Nullable Object replayed) {
        count++;
        if (count <= MOST) {
            listed.add(new Difference(pointer, recorded, replayed));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
