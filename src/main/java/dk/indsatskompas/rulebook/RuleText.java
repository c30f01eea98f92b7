package dk.indsatskompas.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A rule as it stands in a file: its name and its lines, each with its place, not yet understood. */
record RuleText(String name, Place place, List<Line> basedOn, List<Line> when, List<Line> then) {

    private static final Pattern QUOTED = Pattern.compile("[\"”“„]([^\"”“„]+)[\"”“„]");

    /** One line without indent, or one name in it. */
    record Line(String text, Place place) {}

    /** Everything it names: its findings, and what stands in quotes in its conclusion. */
    List<Line> named() {
        List<Line> named = new ArrayList<>(basedOn);
        then.forEach(line ->
                QUOTED.matcher(line.text()).results().forEach(id -> named.add(new Line(id.group(1), line.place()))));
        return named;
    }

    static RuleText named(String name, Place place) {
        return new RuleText(name, place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
