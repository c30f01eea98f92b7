package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What a rule can speak of: one fact of the rule engine and one object of the profile.
 *
 * @param number its place among the subjects of its vocabulary, from 0
 * @param path where its attributes stand in a profile: one name, or two with a point between
 * @param offerOf the intervention that it is the local offer of; null when it is none
 */
public record Subject(
        int number,
        String path,
        String fact,
        Text label,
        @Nullable String offerOf) {
    String pointer() {
        return "/" + path.replace('.', '/');
    }

    /** The object of a profile that it stands in: the first name of its path. */
    public String object() {
        int point = path.indexOf('.');
        return point < 0 ? path : path.substring(0, point);
    }

    /** Its name in that object; empty when it is the object itself. */
    public String name() {
        int point = path.indexOf('.');
        return point < 0 ? "" : path.substring(point + 1);
    }
}
