package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a YAML file in which some places are written anew; comments and layout around them stay. */
final class EditedYaml {
    final String text;
    private final List<Edit> edits = new ArrayList<>();

    EditedYaml(String text) {
        this.text = text;
    }

    private record Edit(int from, int to, String instead) {}

    void replace(int from, int to, String instead) {
        edits.add(new Edit(from, to, instead));
    }

    /** Puts lines, each after a line break, behind the line of a place. */
    void insert(int at, String lines) {
        replace(lineEnd(at), lineEnd(at), lines);
    }

    String edited() {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> edited.replace(edit.from, edit.to, edit.instead));
        return edited.toString();
    }

    int from(YamlNode node) {
        return text.offsetByCodePoints(0, node.begin());
    }

    /** Without the spaces and lines that a block takes with it. */
    int to(YamlNode node) {
        int end = text.offsetByCodePoints(0, node.end());
        return from(node) + text.substring(from(node), end).stripTrailing().length();
    }

    /** A list of lines ends with its last element; what comes after it is not its own. */
    int endOf(YamlNode list) {
        List<YamlNode> elements = list.list();
        return text.charAt(from(list)) == '[' || elements.isEmpty() ? to(list) : to(elements.get(elements.size() - 1));
    }

    int column(YamlNode node) {
        return node.place().column() - 1;
    }

    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    int lineBegin(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where a place of this file is in its text. */
    int at(Place place) {
        int begin = 0;
        for (int line = 1; line < place.line(); line++) {
            begin = lineEnd(begin) + 1;
        }
        return text.offsetByCodePoints(begin, place.column() - 1);
    }
}
