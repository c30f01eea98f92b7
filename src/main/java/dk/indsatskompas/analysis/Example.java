package dk.indsatskompas.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who shows what is claimed, with no more known than that takes; the day is absent when any will do. */
public record Example(@Nullable LocalDate asOf, Profile profile) {
    /** What YAML reads as something else than a text, besides what begins with a digit. */
    private static final Set<String> NO_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~");

    private static final Text NOTHING = new Text("intet er oplyst", "nothing is known");

    /** As the JSON format has it: the day, and each value by the path of its attribute. */
    @JsonValue
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (asOf != null) {
            values.put("asOf", asOf.toString());
        }
        profile.known().forEach((attribute, value) -> values.put(attribute.path(), value));
        return values;
    }

    /** As it is written in a scenario: {@code citizen: {age: 29}}, one line for each part of the profile. */
    public List<String> yaml() {
        List<String> lines = new ArrayList<>();
        if (asOf != null) {
            lines.add("asOf: " + asOf);
        }
        Map<String, List<String>> objects = new LinkedHashMap<>();
        for (Subject subject : profile.vocabulary().allSubjects()) {
            String fields = fields(subject);
            if (!fields.isEmpty()) {
                String named = subject.name().isEmpty() ? fields : subject.name() + ": {" + fields + "}";
                objects.computeIfAbsent(subject.object(), none -> new ArrayList<>())
                        .add(named);
            }
        }
        objects.forEach((object, inside) -> lines.add(object + ": {" + String.join(", ", inside) + "}"));
        return lines;
    }

    private String fields(Subject subject) {
        return profile.known().entrySet().stream()
                .filter(entry -> entry.getKey().subject().equals(subject))
                .map(entry -> entry.getKey().field() + ": " + yaml(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String yaml(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Example::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.toString();
        boolean quoted = value instanceof String
                && (Character.isDigit(text.charAt(0)) || NO_TEXT.contains(text.toLowerCase(Locale.ROOT)));
        return quoted ? "\"" + text + "\"" : text;
    }

    /** In a few words: {@code alder: 29; i job: nej}. */
    public Text said() {
        List<Text> known = profile.known().entrySet().stream()
                .map(entry -> Text.format("%s: %s", "%s: %s", entry.getKey().label(), word(entry.getValue())))
                .toList();
        return known.isEmpty() ? NOTHING : Text.joined("; ", known);
    }

    private static Text word(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? CodeLists.YES : CodeLists.NO;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? CodeLists.NONE
                    : Text.same(list.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return Text.same(value.toString());
    }
}
