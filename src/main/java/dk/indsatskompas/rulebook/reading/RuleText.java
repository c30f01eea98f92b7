package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A rule as it stands in a file: its name and its lines, each with its place, not yet understood. */
public record RuleText(
        String name,
        Place place,
        List<RuleLine> basedOn,
        List<RuleLine> reads,
        List<RuleLine> when,
        List<RuleLine> then) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_-]+");

    /** One line without indent, or one name in it. */
    public record RuleLine(String text, Place place) {}

    /** Everything it names: its findings and interpretations, and whatever in its conclusion may be a name, quotes forgotten or not. */
    List<RuleLine> named() {
        List<RuleLine> named = new ArrayList<>(basedOn);
        named.addAll(reads);
        then.forEach(line -> named.addAll(words(line)));
        return named;
    }

    static List<RuleLine> words(RuleLine line) {
        return WORD.matcher(line.text())
                .results()
                .map(word -> new RuleLine(word.group(), line.place()))
                .toList();
    }

    static RuleText named(String name, Place place) {
        return new RuleText(name, place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
