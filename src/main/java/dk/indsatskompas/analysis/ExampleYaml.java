package dk.indsatskompas.analysis;

import dk.indsatskompas.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an example as the files of the rules folder have it, so that it can be put into one of them. */
final class ExampleYaml {

    private static final String OFFERS = "offers.";

    /** What YAML reads as something else than a text. */
    private static final Set<String> NO_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~");

    private ExampleYaml() {}

    static List<String> lines(Example example) {
        List<String> lines = new ArrayList<>();
        if (example.asOf() != null) {
            lines.add("asOf: " + example.asOf());
        }
        List<String> offers = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            String fields = fields(example, subject);
            if (!fields.isEmpty() && subject.path().startsWith(OFFERS)) {
                offers.add(subject.path().substring(OFFERS.length()) + ": {" + fields + "}");
            } else if (!fields.isEmpty()) {
                lines.add(subject.path() + ": {" + fields + "}");
            }
        }
        if (!offers.isEmpty()) {
            lines.add("offers: {" + String.join(", ", offers) + "}");
        }
        return lines;
    }

    private static String fields(Example example, Subject subject) {
        return example.values().entrySet().stream()
                .filter(entry -> entry.getKey().subject() == subject)
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
