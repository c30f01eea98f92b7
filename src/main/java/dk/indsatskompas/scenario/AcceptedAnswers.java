package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.scenario.WholeCitizen.ExpectedRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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

    /** What stands between two places of the text instead. */
    private record Edit(int from, int to, String instead) {}

    /** The text of the file, of a rulebook whose rules are right. */
    static String of(Folder folder, Rulebook rulebook) {
        AcceptedAnswers accepted =
                new AcceptedAnswers(folder.text(ScenarioReader.WHOLE_CITIZENS).orElse(""));
        Advisor advisor = new Advisor(rulebook);
        new ScenarioReader(folder, rulebook.contents(), new Problems())
                .wholeCitizens().stream().filter(WholeCitizen::sound).forEach(citizen -> {
                    Expected actual =
                            Expected.of(advisor.standings(citizen.profile(), rulebook.evaluate(citizen.profile())));
                    if (!citizen.expected().differences(actual).isEmpty()) {
                        citizen.source().get("expect").ifPresent(node -> accepted.rewrite(node, actual));
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

    private void rewrite(YamlNode node, Expected actual) {
        YamlMap expect = node.map();
        if (text.charAt(from(node)) == '{') {
            edits.add(new Edit(from(node), to(node), inBraces(actual)));
            return;
        }
        expect.get("recommended").ifPresent(list -> recommended(list, expect, actual.recommended()));
        codes(expect, "undetermined", actual.undetermined());
        codes(expect, "notRecommended", actual.notRecommended());
        codes(expect, "alreadyInPlace", actual.alreadyInPlace());
    }

    /** Each at its place, so that what is said beside those that stay is kept. */
    private void recommended(YamlNode list, YamlMap expect, List<ExpectedRank> actual) {
        List<YamlNode> before = list.list();
        if (before.isEmpty() || text.charAt(from(list)) == '[') {
            String indent = "\n" + " ".repeat(expect.find("/recommended").column() + 1) + "- ";
            String ranks = actual.stream().map(rank -> indent + rank).collect(Collectors.joining());
            int from = actual.isEmpty() ? from(list) : text.lastIndexOf(':', from(list)) + 1;
            edits.add(new Edit(from, to(list), actual.isEmpty() ? "[]" : ranks));
            return;
        }
        for (int i = 0; i < Math.min(before.size(), actual.size()); i++) {
            if (!isWritten(before.get(i), actual.get(i))) {
                edits.add(new Edit(
                        from(before.get(i)), to(before.get(i)), actual.get(i).toString()));
            }
        }
        YamlNode last = before.get(before.size() - 1);
        if (actual.size() > before.size()) {
            String indent = "\n" + " ".repeat(column(list)) + "- ";
            insert(
                    to(last),
                    actual.subList(before.size(), actual.size()).stream()
                            .map(rank -> indent + rank)
                            .collect(Collectors.joining()));
        } else if (actual.isEmpty()) {
            edits.add(new Edit(from(list), to(last), "[]"));
        } else if (actual.size() < before.size()) {
            edits.add(new Edit(lineEnd(to(before.get(actual.size() - 1))), lineEnd(to(last)), ""));
        }
    }

    /** Whether it says the same already, in whatever layout. */
    private boolean isWritten(YamlNode node, ExpectedRank rank) {
        YamlMap map = node.map();
        return map.string("id").equals(rank.id())
                && map.string("strength").equals(rank.strength().id())
                && map.strings("findings").equals(rank.findings())
                && String.valueOf(map.value("/addressesWish")).equals(String.valueOf(rank.addressesWish()))
                && map.string("studiedPopulation")
                        .equals(rank.studiedPopulation().name());
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

    /** Where the last field that is there ends. */
    private int lastOf(YamlMap expect) {
        return List.of("recommended", "undetermined", "notRecommended", "alreadyInPlace").stream()
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

    private String inBraces(Expected actual) {
        return "{recommended: " + actual.recommended() + ", undetermined: " + actual.undetermined()
                + ", notRecommended: " + actual.notRecommended() + ", alreadyInPlace: " + actual.alreadyInPlace() + "}";
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
