package dk.indsatskompas.command.options;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** How the JSON of the commands is written: laid out, and without what is absent. */
public final class JsonOutput {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private JsonOutput() {}

    public static String json(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** JSON that is written already, laid out. */
    public static String pretty(byte[] json) {
        return JsonMapper.shared().readTree(json).toPrettyString();
    }
}
