package dk.indsatskompas.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Where a command writes what it found, as a text or, for programs, as JSON. */
public final class ReportTerminal extends Terminal {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    public boolean isJson() {
        return format == Format.JSON;
    }

    public void show(Object json, String template, Map<String, Object> found) {
        if (isJson()) {
            out().println(json(json));
        } else {
            show(template, found);
        }
    }

    /** Laid out, and without what is absent. */
    static String json(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    static String pretty(byte[] json) {
        return JsonMapper.shared().readTree(json).toPrettyString();
    }
}
