package dk.indsatskompas.rulebook;

import java.util.ArrayList;
import java.util.List;

/** A rule as it stands in a file: its name and its lines, each with its place, not yet understood. */
record RuleText(String name, Place place, List<String> basedOn, List<Line> when, List<Line> then) {

    /** One line without indent. */
    record Line(String text, Place place) {}

    static RuleText named(String name, Place place) {
        return new RuleText(name, place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
