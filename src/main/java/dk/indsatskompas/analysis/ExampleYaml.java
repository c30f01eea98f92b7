package dk.indsatskompas.analysis;

import dk.indsatskompas.vocabulary.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an example as the files of the rules folder have it, so that it can be put into one of them. */
final class ExampleYaml {

    /** What YAML reads as something else than a text. */
    private static final Set<String> NO_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~");

    private ExampleYaml() {}

    static List<String> lines(Example example) {
        List<String> lines = new ArrayList<>();
        if (example.asOf() != null) {
            lines.add("asOf: " + example.asOf());
        }
        Map<String, List<String>> objects = new LinkedHashMap<>();
        for (Subject subject : example.profile().vocabulary().allSubjects()) {
            String fields = fields(example, subject);
            if (!fields.isEmpty()) {
                String named = subject.name().isEmpty() ? fields : subject.name() + ": {" + fields + "}";
                objects.computeIfAbsent(subject.object(), none -> new ArrayList<>())
                        .add(named);
            }
        }
        objects.forEach((object, inside) -> lines.add(object + ": {" + String.join(", ", inside) + "}"));
        return lines;
    }

    private static String fields(Example example, Subject subject) {
        return example.values().entrySet().stream()
                .filter(entry -> entry.getKey().subject().equals(subject))
                .map(entry -> entry.getKey().field() + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ExampleYaml::value).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.toString();
        boolean quoted = value instanceof String && NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return quoted ? "\"" + text + "\"" : text;
    }
}
