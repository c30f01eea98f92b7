package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of whole citizens with the answers that the rules give now in place of those that are expected of them. Only what
 * differs is written anew; comments and layout around it stay.
 */
final class AcceptedAnswers {
    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private AcceptedAnswers(String text) {
        this.text = text;
    }

    private record Edit(int from, int to, String instead) {}

    static String of(Folder folder, Rulebook rulebook) {
        AcceptedAnswers accepted =
                new AcceptedAnswers(folder.text(ScenarioReader.WHOLE_CITIZENS).orElse(""));
        Advisor advisor = new Advisor(rulebook);
        new ScenarioReader(folder, rulebook.contents(), new Problems())
                .wholeCitizens().stream().filter(WholeCitizen::sound).forEach(citizen -> {
                    Expected actual = citizen.answered(advisor);
                    if (!citizen.expected().differences(actual).isEmpty()) {
                        citizen.source()
                                .get("expect")
                                .ifPresent(node -> accepted.rewrite(node, citizen.expected(), actual));
                    }
                });
        return accepted.edited();
    }

    private String edited() {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> edited.replace(edit.from, edit.to, edit.instead));
        return edited.toString();
    }

    private void rewrite(YamlNode node, Expected before, Expected actual) {
        YamlMap expect = node.map();
        if (text.charAt(from(node)) == '{') {
            edits.add(new Edit(from(node), to(node), inBraces(actual)));
            return;
        }
        expect.get("recommended")
                .ifPresent(list -> recommended(list, expect, before.recommended(), actual.recommended()));
        Expected.LISTS.forEach(list -> codes(expect, list, actual.in(list)));
    }

    /** Each at its place, so that what is said beside those that stay is kept. */
    private void recommended(
            YamlNode list,
            YamlMap expect,
            List<WholeCitizen.ExpectedRank> before,
            List<WholeCitizen.ExpectedRank> actual) {
        List<YamlNode> written = list.list();
        if (written.isEmpty() || text.charAt(from(list)) == '[') {
            int from = actual.isEmpty() ? from(list) : text.lastIndexOf(':', from(list)) + 1;
            String ranks = lines(actual, expect.find("/recommended").column() + 1);
            edits.add(new Edit(from, to(list), actual.isEmpty() ? "[]" : ranks));
            return;
        }
        for (int i = 0; i < Math.min(before.size(), actual.size()); i++) {
            if (!before.get(i).equals(actual.get(i))) {
                YamlNode rank = written.get(i);
                edits.add(new Edit(from(rank), to(rank), actual.get(i).toString()));
            }
        }
        int end = to(written.get(written.size() - 1));
        if (actual.size() > before.size()) {
            insert(end, lines(actual.subList(before.size(), actual.size()), column(list)));
        } else if (actual.isEmpty()) {
            edits.add(new Edit(from(list), end, "[]"));
        } else if (actual.size() < before.size()) {
            edits.add(new Edit(lineEnd(to(written.get(actual.size() - 1))), lineEnd(end), ""));
        }
    }

    private static String lines(List<WholeCitizen.ExpectedRank> ranks, int indent) {
        return ranks.stream()
                .map(rank -> "\n" + " ".repeat(indent) + "- " + rank)
                .collect(Collectors.joining());
    }

    private void codes(YamlMap expect, String field, List<String> actual) {
        String written = "[" + String.join(", ", actual) + "]";
        if (expect.get(field).isEmpty() && !actual.isEmpty()) {
            String indent = "\n" + " ".repeat(expect.find("/recommended").column() - 1);
            insert(lastOf(expect), indent + field + ": " + written);
        } else if (expect.get(field).isPresent() && !expect.strings(field).equals(actual)) {
            YamlNode list = expect.get(field).orElseThrow();
            boolean lines = text.charAt(from(list)) == '-' && !actual.isEmpty();
            String each = "\n" + " ".repeat(column(list)) + "- ";
            edits.add(new Edit(from(list), endOf(list), lines ? "- " + String.join(each, actual) : written));
        }
    }

    private void insert(int at, String lines) {
        edits.add(new Edit(lineEnd(at), lineEnd(at), lines));
    }

    private int lastOf(YamlMap expect) {
        return Stream.concat(Stream.of("recommended"), Expected.LISTS.stream())
                .flatMap(field -> expect.get(field).stream())
                .mapToInt(this::endOf)
                .max()
                .orElseThrow();
    }

    /** A list of lines ends with its last element; what comes after it is not its own. */
    private int endOf(YamlNode list) {
        List<YamlNode> elements = list.list();
        return text.charAt(from(list)) == '[' || elements.isEmpty() ? to(list) : to(elements.get(elements.size() - 1));
    }

    private static String inBraces(Expected actual) {
        return Expected.LISTS.stream()
                .map(list -> ", " + list + ": " + actual.in(list))
                .collect(Collectors.joining("", "{recommended: " + actual.recommended(), "}"));
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int column(YamlNode node) {
        return node.place().column() - 1;
    }

    private int from(YamlNode node) {
        return text.offsetByCodePoints(0, node.begin());
    }

    /** Without the spaces and lines that a block takes with it. */
    private int to(YamlNode node) {
        int end = text.offsetByCodePoints(0, node.end());
        return from(node) + text.substring(from(node), end).stripTrailing().length();
    }
}
