package dk.indsatskompas.analysis;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shows what is claimed, with no more known than that takes.
 *
 * @param asOf the day on which all codes are in force; absent when that is every day
 * @param profile what is known of the citizen, or of the finding for the rules of the scale
 */
public record Example(@Nullable LocalDate asOf, Profile profile) {

    /** What is known, in the order of the profile; what is absent is unknown. */
    public Map<Attribute, Object> values() {
        return profile.known();
    }

    /** As it is written in a scenario: {@code citizen: {age: 29}}, one line for each part of the profile. */
    public List<String> yaml() {
        return ExampleYaml.lines(this);
    }

    /** In a few words: {@code alder: 29; i job: nej}. */
    public Text said() {
        Map<Attribute, Object> values = values();
        if (values.isEmpty()) {
            return new Text("intet er oplyst", "nothing is known");
        }
        return new Text(
                values.entrySet().stream()
                        .map(entry -> entry.getKey().label().da() + ": " + word(entry.getValue(), "ja", "nej", "ingen"))
                        .collect(Collectors.joining("; ")),
                values.entrySet().stream()
                        .map(entry -> entry.getKey().label().en() + ": " + word(entry.getValue(), "yes", "no", "none"))
                        .collect(Collectors.joining("; ")));
    }

    private static String word(Object value, String yes, String no, String none) {
        if (value instanceof Boolean bool) {
            return bool ? yes : no;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? none : list.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
