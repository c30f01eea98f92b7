package dk.indsatskompas.web.pages;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.page.PageWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent, by the paths of the profile. It is read as it stands, so that it can be shown even when this version would
 * not take it any more.
 */
record SentProfile(Map<String, Object> values) {

    private static final List<String> NOT_OF_THE_PROFILE = List.of("citizenRef", "asOf");

    private static final JsonMapper JSON = JsonMapper.shared();

    static SentProfile of(ImmutableBytes input) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "", JSON.readValue(input.toByteArray(), Object.class));
        NOT_OF_THE_PROFILE.forEach(values::remove);
        return new SentProfile(values);
    }

    /** The value at a path; null while it is unknown. */
    @Nullable
    Object value(String path) {
        return values.get(path);
    }

    /** The paths that the rulebook knows no attribute for. */
    List<String> unheardOf(PageWriter words) {
        List<String> paths = new ArrayList<>(values.keySet());
        paths.removeIf(path -> words.find(path).isPresent());
        return paths;
    }

    private static void put(Map<String, Object> values, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> put(values, path.isEmpty() ? "" + name : path + "." + name, inner));
        } else if (value != null) {
            values.put(path, value);
        }
    }
}
